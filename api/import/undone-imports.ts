import type { ImportId, WriteId } from '../../core/ids.ts';
import { redoImport, undoImport } from '../../db/import/undone-imports.ts';
import type { UndoImportRefusal, UndoneImport } from '../../db/import/undone-imports.ts';
import { answerOfWrite, rememberWrite } from '../../db/undo/writes.ts';
import type { Context } from '../context.ts';
import { undoImportEvent } from '../contract/import/imports.ts';
import type { UndoImportEvent } from '../contract/import/imports.ts';
import { diskErrorMessage } from '../disk-trouble.ts';
import type { UndoTarget } from '../undo/undo-target.ts';

type TurnedImport = Exclude<UndoImportEvent, { kind: 'progress' }>;
type Progress = Extract<UndoImportEvent, { kind: 'progress' }>;

const refusals = {
  unknown: 'Kith knows of no such import. Look at the list of imports again.',
  'undone-already': 'This import was undone already. Nothing was changed.',
  'not-undone': 'This import is in force. Nothing was changed.',
  forgotten: 'This import was undone too long ago to be brought back. Import the file again.',
} as const satisfies Record<UndoImportRefusal, string>;

/** Undoes an import or brings it back, once for each write id. */
export function turnImport(
  { db, clock, writes }: Context,
  writeId: WriteId,
  id: ImportId,
  way: 'undo' | 'redo',
  report: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<TurnedImport> {
  return writes.run(async () => {
    const known = answerOfWrite(db, writeId);
    if (known !== undefined) return doneBefore(known);
    const at = clock.now();
    const answerTo = ({ fileName, people, stayed }: UndoneImport): TurnedImport => {
      const label = `Import of ${fileName} ${way === 'undo' ? 'undone' : 'brought back'}`;
      return { kind: 'done', people, stayed, undo: { writeId, label } };
    };
    const course = {
      report: (done: number, total: number) => report({ kind: 'progress', done, total }),
      ...(signal ? { signal } : {}),
      finish: (tx: Parameters<typeof rememberWrite>[0], undone: UndoneImport) => {
        const takenBackBy: UndoTarget = { kind: way === 'undo' ? 'redo-import' : 'undo-import', id };
        const answer = JSON.stringify({ ...answerTo(undone), takenBackBy });
        rememberWrite(tx, { id: writeId, at, answer, label: null });
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

function doneBefore(answer: string): TurnedImport {
  const event = undoImportEvent.parse(JSON.parse(answer));
  if (event.kind === 'progress') throw new Error('A write was remembered before it was done.');
  return event;
}
