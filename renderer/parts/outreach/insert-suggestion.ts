import { insertText } from '../../../core/outreach/insert-text.ts';

/** Inserts a suggestion at the cursor of a field, as if it were typed, so that the field's own undo takes it back. */
export function insertSuggestion(field: HTMLTextAreaElement, suggestion: string): void {
  const before = field.value;
  const { text, cursor } = insertText(
    { text: before, start: field.selectionStart, end: field.selectionEnd },
    suggestion,
  );
  const from = commonStart(before, text);
  const kept = commonEnd(before.slice(from), text.slice(from));
  field.focus();
  field.setSelectionRange(from, before.length - kept);
  const inserted = text.slice(from, text.length - kept);
  // No newer way keeps the field's own undo.
  // oxlint-disable-next-line typescript/no-deprecated
  if (!document.execCommand('insertText', false, inserted)) {
    field.setRangeText(inserted);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.setSelectionRange(cursor, cursor);
}

/** How many characters two texts have in common at their beginning. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
}

/** How many characters two texts have in common at their end. */
function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
