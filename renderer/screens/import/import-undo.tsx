import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, use, useMemo, useRef, useState } from 'react';

import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { PastImport, UndoImportEvent } from '../../../api/contract/import/imports.ts';
import { useClient } from '../../app/client-provider.tsx';
import { isRefusal, errorSentence } from '../../app/error-sentence.ts';
import { useToasts } from '../../app/toasts.tsx';
import { newWriteId, useUndoHistory } from '../../app/undo-history.tsx';

type UndoDone = Extract<UndoImportEvent, { kind: 'done' }>;
type Id = PastImport['id'];

/** An import that is being undone or brought back; 0 to 1, or null while it is not known. */
export type UndoProgress = { readonly way: 'back' | 'forth'; readonly share: number | null };

export type ImportUndo = {
  /** Undoes an import (`back`) or brings it back (`forth`), and tells what came of it, with Undo beside it. */
  readonly turn: (id: Id, way: UndoProgress['way']) => void;
  /** Under way now. */
  readonly turning: ReadonlyMap<Id, UndoProgress>;
};

const ImportUndoContext = createContext<ImportUndo | null>(null);

/** Holds what is being undone above the screens, so that it can be asked for, and goes on, anywhere. */
export function ImportUndoProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useClient();
  const queryClient = useQueryClient();
  const { warn } = useToasts();
  const { told } = useUndoHistory();
  const [turning, setTurning] = useState<ReadonlyMap<Id, UndoProgress>>(new Map());
  const under = useRef(new Set<Id>());

  const turn = useMemo(() => {
    function show(id: Id, state: UndoProgress | null): void {
      setTurning((before) => {
        const after = new Map(before);
        if (state === null) after.delete(id);
        else after.set(id, state);
        return after;
      });
    }

    async function send(id: Id, way: UndoProgress['way'], writeId = newWriteId()): Promise<void> {
      // Asked twice, it is done once.
      if (under.current.has(id)) return;
      under.current.add(id);
      show(id, { way, share: null });
      try {
        const ask = way === 'back' ? client.imports.undo : client.imports.redo;
        for await (const event of await ask({ writeId, id })) {
          if (event.kind === 'progress') show(id, { way, share: event.total > 0 ? event.done / event.total : null });
          else if (event.kind === 'refused') warn(event.message);
          else told({ ...event.undo, label: `${event.undo.label}${keptPeopleInWords(event)}` });
        }
      } catch (error) {
        if (isRefusal(error)) warn(errorSentence(error));
        // The same write again: when it was done and only the answer was lost, it is not done twice.
        else warn(errorSentence(error), { label: 'Try again', run: () => void send(id, way, writeId) });
      } finally {
        under.current.delete(id);
        show(id, null);
      }
      await queryClient.invalidateQueries();
    }

    return (id: Id, way: UndoProgress['way']) => void send(id, way);
  }, [client, queryClient, told, warn]);

  const turns = useMemo<ImportUndo>(() => ({ turn, turning }), [turn, turning]);
  return <ImportUndoContext value={turns}>{children}</ImportUndoContext>;
}

/** "; 12 people stay, because you wrote something on them". Empty when nobody does. */
function keptPeopleInWords({ stayed }: UndoDone): string {
  if (stayed === 0) return '';
  if (stayed === 1) return '; one person stays, because you wrote something on them';
  return `; ${formatNumber(stayed, userLocale)} people stay, because you wrote something on them`;
}

export function useImportUndo(): ImportUndo {
  const turns = use(ImportUndoContext);
  if (!turns) throw new Error('useImportUndo needs an ImportUndoProvider around it.');
  return turns;
}
