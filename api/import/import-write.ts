import type * as z from 'zod/mini';
import { looseObject } from 'zod/mini';

import type { WriteId } from '../../core/ids.ts';
import { refusal } from '../../core/import/common/reader.ts';
import type { FileRefusal } from '../../core/import/common/reader.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { DamagedValue, parseStoredJson } from '../../db/connection/stored-json.ts';
import { findWrite, rememberWrite } from '../../db/undo/writes.ts';
import type { Context } from '../context.ts';
import { diskErrorMessage } from '../disk-error-message.ts';
import { storedAnswer } from '../undo/inverse-write.ts';
import type { InverseWrite } from '../undo/inverse-write.ts';
import { shownUndo } from '../undo/shown-undo.ts';

/** Reports the progress of a long write, and cancels it. */
export type ImportProgress = {
  readonly signal?: AbortSignal;
  readonly report: (done: number, total: number) => void;
};

/**
 * Runs a write that takes many turns of the event loop. Asked for again under the same id, it returns the event that the
 * first run ended with. An error of the disk becomes a refusal.
 */
export function importWrite<Event>(
  context: Context,
  id: WriteId,
  events: z.ZodMiniType<Event>,
  work: () => Promise<Event | FileRefusal>,
): Promise<Event | FileRefusal> {
  return context.writes.run(async () => {
    try {
      const known = findWrite(context.db, id);
      if (known === undefined) return await work();
      const stored = parseStoredJson(looseObject({}), known.answer, 'the answer of a write');
      const undo = known.label === null ? undefined : shownUndo(context, id, known.label);
      const event = events.safeParse({ ...stored, undo });
      if (!event.success) throw new DamagedValue('the answer of a write', event.error);
      return event.data;
    } catch (error) {
      const message = diskErrorMessage(error);
      if (message === undefined) throw error;
      return refusal(message);
    }
  });
}

/** Stores the event that an import write ends with, in the transaction of that write. Its undo is worded when it is read. */
export function rememberImportWrite(
  tx: WriteTransaction,
  { clock }: Pick<Context, 'clock'>,
  id: WriteId,
  event: object,
  undo?: { readonly label: UndoLabel; readonly inverse: InverseWrite },
): void {
  const answer = storedAnswer({ ...event, undo: undefined }, undo?.inverse);
  rememberWrite(tx, { id, at: clock.now(), answer, label: undo?.label ?? null });
}
