import type { ImportId, WriteId } from '../../core/ids.ts';
import { refusal } from '../../core/import/common/reader.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { redoImport, undoImport } from '../../db/import/undone-imports.ts';
import type { UndoImportRefusal, UndoneImport } from '../../db/import/undone-imports.ts';
import type { Context } from '../context.ts';
import { undoImportEvent } from '../contract/import/imports.ts';
import type { UndoImportEvent } from '../contract/import/imports.ts';
import type { InverseWrite } from '../undo/inverse-write.ts';
import { shownUndo } from '../undo/shown-undo.ts';
import { importWrite, rememberImportWrite } from './import-write.ts';
import type { ImportProgress } from './import-write.ts';

const refusals = {
  unknown: 'Kith knows of no such import. Look at the list of imports again.',
  'undone-already': 'This import was undone already. Nothing was changed.',
  'not-undone': 'This import is in force. Nothing was changed.',
  forgotten: 'This import was undone too long ago to be brought back. Import the file again.',
} as const satisfies Record<UndoImportRefusal, string>;

/** Undoes an import or redoes one that was undone, once for each write id. */
export async function undoOrRedoImport(
  context: Context,
  writeId: WriteId,
  { kind, id }: { readonly kind: 'undo-import' | 'redo-import'; readonly id: ImportId },
  progress: ImportProgress = { report: () => undefined },
): Promise<Exclude<UndoImportEvent, { kind: 'progress' }>> {
  const { db, clock } = context;
  const isUndo = kind === 'undo-import';
  const label = ({ fileName }: UndoneImport): UndoLabel =>
    isUndo ? { kind: 'import-undone', fileName } : { kind: 'import-brought-back', fileName };
  const done = ({ people, stayed }: UndoneImport) => ({ kind: 'done', people, stayed }) as const;
  const inverse: InverseWrite = { kind: isUndo ? 'redo-import' : 'undo-import', id };

  const event = await importWrite<UndoImportEvent>(context, writeId, undoImportEvent, async () => {
    const steps = {
      ...progress,
      finish: (tx: WriteTransaction, undone: UndoneImport) =>
        rememberImportWrite(tx, context, writeId, done(undone), { label: label(undone), inverse }),
    };
    const today = clock.today();
    const outcome = isUndo
      ? await undoImport(db, id, clock.now(), today, steps)
      : await redoImport(db, id, today, steps);
    if (typeof outcome === 'string') return refusal(refusals[outcome]);
    return { ...done(outcome), undo: shownUndo(context, writeId, label(outcome)) };
  });
  if (event.kind === 'progress') throw new Error('A write was remembered before it was done.');
  return event;
}
