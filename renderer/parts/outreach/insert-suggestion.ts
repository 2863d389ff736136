import { insertText } from '../../../core/outreach/insert-text.ts';

/** Where the cursor stands after the space that came with an insertion. */
const afterSpace = new WeakMap<HTMLTextAreaElement, number>();

/** Selects the space that came with an insertion, so that punctuation typed right after it takes its place. */
export function giveUpSpace(field: HTMLTextAreaElement, typed: string): void {
  const place = afterSpace.get(field);
  afterSpace.delete(field);
  if (place === undefined || !/^[,.;:!?…)\]]$/.test(typed)) return;
  const { selectionStart, selectionEnd, value } = field;
  if (selectionStart === place && selectionEnd === place && value[place - 1] === ' ')
    field.setSelectionRange(place - 1, place);
}

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
  // Where the suggestions stand below the words, the words are scrolled into sight.
  const { top, bottom } = field.getBoundingClientRect();
  if (bottom < 0 || top > window.innerHeight || bottom < window.innerHeight * 0.15)
    field.scrollIntoView({ block: 'center' });
  if (text[cursor - 1] === ' ') afterSpace.set(field, cursor);
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
