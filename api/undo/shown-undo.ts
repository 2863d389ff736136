import type { WriteId } from '../../core/ids.ts';
import { undoLabelInWords } from '../../core/undo/undo-label.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import type { Context } from '../context.ts';

/** What a page offers to undo: the write, and in words what it did. */
export type ShownUndo = { readonly writeId: WriteId; readonly label: string };

/** Words what a write did as of today, as is usual where the user lives. */
export function shownUndo(
  { clock, locale }: Pick<Context, 'clock' | 'locale'>,
  writeId: WriteId,
  label: UndoLabel,
): ShownUndo {
  return { writeId, label: undoLabelInWords(label, clock.today(), locale) };
}
