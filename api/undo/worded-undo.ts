import type { Day } from '../../core/calendar/day.ts';
import type { WriteId } from '../../core/ids.ts';
import { undoLabelInWords } from '../../core/undo/undo-label.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';

/** What a page offers to undo: the write, and in words what it did. */
export type WordedUndo = { readonly writeId: WriteId; readonly label: string };

/** Words what a write did as of `today`. */
export function wordedUndo(writeId: WriteId, label: UndoLabel, today: Day): WordedUndo {
  return { writeId, label: undoLabelInWords(label, today) };
}
