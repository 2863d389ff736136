import type { Undo } from '../contract/values.ts';
import type { WriteId } from '../../core/ids.ts';
import { undoLabelInWords } from '../../core/undo/undo-label.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import type { Context } from '../context.ts';

/** Words an undo for the user, as of today. */
export function shownUndo(
  { clock, locale }: Pick<Context, 'clock' | 'locale'>,
  writeId: WriteId,
  label: UndoLabel,
): Undo {
  return { writeId, label: undoLabelInWords(label, clock.today(), locale) };
}
