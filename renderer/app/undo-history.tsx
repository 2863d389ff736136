import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, use, useMemo, useRef } from 'react';

import type { Undo } from '../../api/contract/values.ts';
import type { WriteId } from '../../core/ids.ts';
import { useClient } from './client-provider.tsx';
import { isRefusal, errorSentence } from './error-sentence.ts';
import { useToasts } from './toasts.tsx';

/** The undoable writes of this window, newest last. */
export type UndoHistory = {
  /** Takes the write in, and says what it did with Undo beside it. */
  readonly announce: (undo: Undo) => void;
  /** Undoes the newest write that is not undone. */
  readonly undoLast: () => void;
  /** Redoes the write that was undone last. */
  readonly redoLast: () => void;
};

/** Returns a new id for one write. The same write, sent again, keeps its id. */
export function newWriteId(): WriteId {
  // A brand exists in types only.
  return crypto.randomUUID() as string as WriteId;
}

const UndoContext = createContext<UndoHistory | null>(null);

/**
 * One write to undo or redo. `writeId` is the newest write on its data, which is the one to undo next; `words` are
 * those of the original write.
 */
type Step = { readonly writeId: WriteId; readonly words: string };

const mostSteps = 100;

/** Keeps the undo history of everything below it. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useClient();
  const queryClient = useQueryClient();
  const { tell, warn } = useToasts();
  const done = useRef<Step[]>([]);
  const undone = useRef<Step[]>([]);

  const history = useMemo<UndoHistory>(() => {
    async function apply(step: Step, direction: 'undo' | 'redo', writeId = newWriteId()): Promise<void> {
      const [from, to] = direction === 'undo' ? [done, undone] : [undone, done];
      from.current = from.current.filter((other) => other !== step);
      try {
        const { undo } = await client.undo.apply({ writeId, undoes: step.writeId });
        const inverse = { writeId: undo.writeId, words: step.words };
        to.current.push(inverse);
        if (direction === 'undo')
          tell(`Undone: ${step.words}`, { label: 'Redo', run: () => void apply(inverse, 'redo'), meaning: 'redo' });
        else tell(step.words, { label: 'Undo', run: () => void apply(inverse, 'undo'), meaning: 'undo' });
      } catch (error) {
        if (isRefusal(error)) warn(errorSentence(error));
        else {
          from.current.push(step);
          warn(errorSentence(error), { label: 'Try again', run: () => void apply(step, direction, writeId) });
        }
      }
      await queryClient.invalidateQueries();
    }

    return {
      announce: ({ writeId, label }) => {
        const step = { writeId, words: label };
        done.current = [...done.current, step].slice(-mostSteps);
        undone.current = [];
        tell(label, { label: 'Undo', run: () => void apply(step, 'undo'), meaning: 'undo' });
      },
      undoLast: () => {
        const step = done.current.at(-1);
        if (step) void apply(step, 'undo');
      },
      redoLast: () => {
        const step = undone.current.at(-1);
        if (step) void apply(step, 'redo');
      },
    };
  }, [client, queryClient, tell, warn]);
  return <UndoContext value={history}>{children}</UndoContext>;
}

/** Returns the undo history. */
export function useUndoHistory(): UndoHistory {
  const history = use(UndoContext);
  if (!history) throw new Error('useUndoHistory needs an UndoProvider around it.');
  return history;
}
