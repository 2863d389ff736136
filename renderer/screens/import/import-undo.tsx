import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, use, useMemo, useRef, useState } from 'react';

import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { PastImport, UndoImportEvent } from '../../../api/contract/import/imports.ts';
import { useKith } from '../../app/client-provider.tsx';
import { isRefusal, sentenceOf } from '../../kit/sentence-of.ts';
import { useToasts } from '../../app/toasts.tsx';
import { newWriteId, useUndoHistory } from '../../app/undo-history.tsx';

type Turned = Extract<UndoImportEvent, { kind: 'done' }>;
type Id = PastImport['id'];

/** An import that is being undone or brought back; 0 to 1, or null while it is not known. */
export type Turning = { readonly way: 'back' | 'forth'; readonly share: number | null };

export type ImportTurns = {
  /** Undoes an import (`back`) or brings it back (`forth`), and tells what came of it, with Undo beside it. */
  readonly turn: (id: Id, way: Turning['way']) => void;
  /** Under way now. */
  readonly turning: ReadonlyMap<Id, Turning>;
};

const ImportTurnsContext = createContext<ImportTurns | null>(null);

/** Holds what is being undone above the screens, so that it can be asked for, and goes on, anywhere. */
export function ImportTurnsProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useKith();
  const queryClient = useQueryClient();
  const { warn } = useToasts();
  const { told } = useUndoHistory();
  const [turning, setTurning] = useState<ReadonlyMap<Id, Turning>>(new Map());
  const under = useRef(new Set<Id>());

  const turn = useMemo(() => {
    function show(id: Id, state: Turning | null): void {
      setTurning((before) => {
        const after = new Map(before);
        if (state === null) after.delete(id);
        else after.set(id, state);
        return after;
      });
    }

    async function send(id: Id, way: Turning['way'], writeId = newWriteId()): Promise<void> {
      // Asked twice, it is done once.
      if (under.current.has(id)) return;
      under.current.add(id);
      show(id, { way, share: null });
      try {
        const ask = way === 'back' ? client.imports.undo : client.imports.redo;
        for await (const event of await ask({ writeId, id })) {
          if (event.kind === 'progress') show(id, { way, share: event.total > 0 ? event.done / event.total : null });
          else if (event.kind === 'refused') warn(event.message);
          else told({ ...event.undo, label: `${event.undo.label}${stayedInWords(event)}` });
        }
      } catch (error) {
        if (isRefusal(error)) warn(sentenceOf(error));
        // The same write again: when it was done and only the answer was lost, it is not done twice.
        else warn(sentenceOf(error), { label: 'Try again', run: () => void send(id, way, writeId) });
      } finally {
        under.current.delete(id);
        show(id, null);
      }
      await queryClient.invalidateQueries();
    }

    return (id: Id, way: Turning['way']) => void send(id, way);
  }, [client, queryClient, told, warn]);

  const turns = useMemo<ImportTurns>(() => ({ turn, turning }), [turn, turning]);
  return <ImportTurnsContext value={turns}>{children}</ImportTurnsContext>;
}

/** "; 12 people stay, because you wrote something on them". Empty when nobody does. */
function stayedInWords({ stayed }: Turned): string {
  if (stayed === 0) return '';
  if (stayed === 1) return '; one person stays, because you wrote something on them';
  return `; ${formatNumber(stayed, userLocale)} people stay, because you wrote something on them`;
}

export function useImportTurns(): ImportTurns {
  const turns = use(ImportTurnsContext);
  if (!turns) throw new Error('useImportTurns needs an ImportTurnsProvider around it.');
  return turns;
}
