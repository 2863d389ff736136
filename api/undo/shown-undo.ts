import type { WriteId } from '../../core/ids.ts';
import { undoLabelInWords } from '../../core/undo/undo-label.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import type { Context } from '../context.ts';

/** An undo as pages show it: the write to undo, and what it did in words. */
export type ShownUndo = { readonly writeId: WriteId; readonly label: string };

/** Words an undo for the user, as of today. */
export function shownUndo(
  { clock, locale }: Pick<Context, 'clock' | 'locale'>,
  writeId: WriteId,
  label: UndoLabel,
): ShownUndo {
  return { writeId, label: undoLabelInWords(label, clock.today(), locale) };
}
