import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, use, useMemo, useRef, useState } from 'react';

import type { ImportId } from '../../../core/ids.ts';
import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { UndoImportEvent } from '../../../api/contract/import/imports.ts';
import { useClient } from '../../app/client-provider.tsx';
import { isRefusal, errorSentence } from '../../app/error-sentence.ts';
import { useToasts } from '../../app/toasts.tsx';
import { newWriteId, useUndoHistory } from '../../app/undo-history.tsx';

type UndoDone = Extract<UndoImportEvent, { kind: 'done' }>;

/** An import that is being undone or redone. `share` is 0 to 1; null while it is not known. */
export type UndoProgress = { readonly direction: 'undo' | 'redo'; readonly share: number | null };

export type ImportUndo = {
  /** Undoes or redoes an import, and says what it did with Undo beside it. */
  readonly start: (id: ImportId, direction: UndoProgress['direction']) => void;
  /** The imports that are being undone or redone now. */
  readonly underWay: ReadonlyMap<ImportId, UndoProgress>;
};

const ImportUndoContext = createContext<ImportUndo | null>(null);

/** Runs the undoing of imports above the screens, so that it continues while the user looks at another screen. */
export function ImportUndoProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useClient();
  const queryClient = useQueryClient();
  const { warn } = useToasts();
  const { announce } = useUndoHistory();
  const [underWay, setUnderWay] = useState<ReadonlyMap<ImportId, UndoProgress>>(new Map());
  const running = useRef(new Set<ImportId>());

  const start = useMemo(() => {
    function show(id: ImportId, state: UndoProgress | null): void {
      setUnderWay((before) => {
        const after = new Map(before);
        if (state === null) after.delete(id);
        else after.set(id, state);
        return after;
      });
    }

    async function send(id: ImportId, direction: UndoProgress['direction'], writeId = newWriteId()): Promise<void> {
      // An import that is being undone is not undone twice.
      if (running.current.has(id)) return;
      running.current.add(id);
      show(id, { direction, share: null });
      try {
        const ask = direction === 'undo' ? client.imports.undo : client.imports.redo;
        for await (const event of await ask({ writeId, id })) {
          if (event.kind === 'progress')
            show(id, { direction, share: event.total > 0 ? event.done / event.total : null });
          else if (event.kind === 'refused') warn(event.message);
          else announce({ ...event.undo, label: `${event.undo.label}${keptPeopleInWords(event)}` });
        }
      } catch (error) {
        if (isRefusal(error)) warn(errorSentence(error));
        // Sent with the same id: when only the answer was lost, the engine does not do it twice.
        else warn(errorSentence(error), { label: 'Try again', run: () => void send(id, direction, writeId) });
      } finally {
        running.current.delete(id);
        show(id, null);
      }
      await queryClient.invalidateQueries();
    }

    return (id: ImportId, direction: UndoProgress['direction']) => void send(id, direction);
  }, [client, queryClient, announce, warn]);

  const access = useMemo<ImportUndo>(() => ({ start, underWay }), [start, underWay]);
  return <ImportUndoContext value={access}>{children}</ImportUndoContext>;
}

/** Words how many people stay: "; 12 people stay, because you wrote something on them". Empty when nobody does. */
function keptPeopleInWords({ stayed }: UndoDone): string {
  if (stayed === 0) return '';
  if (stayed === 1) return '; one person stays, because you wrote something on them';
  return `; ${formatNumber(stayed, userLocale)} people stay, because you wrote something on them`;
}

/** Returns what undoes imports, and the imports that are being undone. */
export function useImportUndo(): ImportUndo {
  const access = use(ImportUndoContext);
  if (!access) throw new Error('useImportUndo needs an ImportUndoProvider around it.');
  return access;
}
