import type { ImportId, WriteId } from '../../core/ids.ts';
import { redoImport, undoImport } from '../../db/import/undone-imports.ts';
import type { UndoImportRefusal, UndoneImport } from '../../db/import/undone-imports.ts';
import { findWrite, rememberWrite } from '../../db/undo/writes.ts';
import type { RememberedWrite } from '../../db/undo/writes.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import { shownUndo } from '../undo/shown-undo.ts';
import type { Context } from '../context.ts';
import { undoImportEvent } from '../contract/import/imports.ts';
import type { UndoImportEvent } from '../contract/import/imports.ts';
import { diskErrorMessage } from '../disk-error-message.ts';
import type { InverseWrite } from '../undo/inverse-write.ts';

type UndoImportOutcome = Exclude<UndoImportEvent, { kind: 'progress' }>;
type Progress = Extract<UndoImportEvent, { kind: 'progress' }>;

const refusals = {
  unknown: 'Kith knows of no such import. Look at the list of imports again.',
  'undone-already': 'This import was undone already. Nothing was changed.',
  'not-undone': 'This import is in force. Nothing was changed.',
  forgotten: 'This import was undone too long ago to be brought back. Import the file again.',
} as const satisfies Record<UndoImportRefusal, string>;

/** Undoes an import or brings it back, once for each write id. */
export function undoOrRedoImport(
  { db, clock, writes, locale }: Context,
  writeId: WriteId,
  id: ImportId,
  way: 'undo' | 'redo',
  report: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<UndoImportOutcome> {
  return writes.run(async () => {
    const known = findWrite(db, writeId);
    if (known !== undefined) return doneBefore({ clock, locale }, writeId, known);
    const at = clock.now();
    const labelOf = ({ fileName }: UndoneImport): UndoLabel => ({
      kind: way === 'undo' ? 'import-undone' : 'import-brought-back',
      fileName,
    });
    const answerTo = (undone: UndoneImport): UndoImportOutcome => {
      const { people, stayed } = undone;
      return { kind: 'done', people, stayed, undo: shownUndo({ clock, locale }, writeId, labelOf(undone)) };
    };
    const course = {
      report: (done: number, total: number) => report({ kind: 'progress', done, total }),
      ...(signal ? { signal } : {}),
      finish: (tx: Parameters<typeof rememberWrite>[0], undone: UndoneImport) => {
        const takenBackBy: InverseWrite = { kind: way === 'undo' ? 'redo-import' : 'undo-import', id };
        const { people, stayed } = undone;
        const answer = JSON.stringify({ kind: 'done', people, stayed, takenBackBy });
        rememberWrite(tx, { id: writeId, at, answer, label: labelOf(undone) });
      },
    };
    try {
      const today = clock.today();
      const turned =
        way === 'undo' ? await undoImport(db, id, at, today, course) : await redoImport(db, id, today, course);
      return typeof turned === 'string' ? { kind: 'refused', message: refusals[turned] } : answerTo(turned);
    } catch (error) {
      const trouble = diskErrorMessage(error);
      if (trouble === undefined) throw error;
      return { kind: 'refused', message: trouble };
    }
  });
}

function doneBefore(
  context: Pick<Context, 'clock' | 'locale'>,
  writeId: WriteId,
  { answer, label }: RememberedWrite,
): UndoImportOutcome {
  const undo = label === null ? undefined : shownUndo(context, writeId, label);
  const event = undoImportEvent.parse(Object.assign({}, JSON.parse(answer), { undo }));
  if (event.kind === 'progress') throw new Error('A write was remembered before it was done.');
  return event;
}
