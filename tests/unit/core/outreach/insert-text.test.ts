import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertText } from '../../../../core/outreach/insert-text.ts';

/** A text with its cursor or selection shown by bars. */
function edited(marked: string) {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|');
  const text = marked.replaceAll('|', '');
  return { text, start, end: end === start ? start : end - 1 };
}
function inserted(marked: string, suggestion: string): string {
  const { text, cursor } = insertText(edited(marked), suggestion);
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

describe('a suggestion stands with one space to the words around it', () => {
  test.each([
    ['|', 'how are you?', 'How are you? |'],
    ['Hi Ana,\n\n|', 'you mentioned bees.', 'Hi Ana,\n\nYou mentioned bees. |'],
    ['All well here.|', 'How are you?', 'All well here. How are you? |'],
    ['All well here. |', 'how are you?', 'All well here. How are you? |'],
    ['All well here.|Bye', 'How are you?', 'All well here. How are you?| Bye'],
    ['I hear that |.', 'you keep bees', 'I hear that you keep bees|.'],
    ['I hear |all| the time', 'you', 'I hear you| the time'],
    ['(|)', 'by the way', '(by the way|)'],
    ['One.\n|\nTwo.', 'How are you?', 'One.\nHow are you? |\nTwo.'],
    ['田中さん、|', '元気ですか。', '田中さん、元気ですか。|'],
    ['Hi |', '  ', 'Hi |'],
  ])('%j, %j', (before, suggestion, after) => {
    expect(inserted(before, suggestion)).toBe(after);
  });
});

test('nothing but the selection is lost, and the cursor is after what was inserted', () => {
  const anyText = fc
    .array(fc.constantFrom('Hi', ' ', '\n', '.', ',', 'Ana', '👩‍🚀', '田中', '“', ')', '—'), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      anyText,
      fc.nat(30),
      fc.nat(30),
      fc.constantFrom('How are you?', 'you keep bees', '元気ですか。', '👋'),
      (text, one, other, suggestion) => {
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        const result = insertText({ text, start, end }, suggestion);
        const head = result.text.slice(0, result.cursor).replace(/ $/, '');
        expect(head.toLowerCase().endsWith(suggestion.toLowerCase())).toBe(true);
        expect(result.text).not.toMatch(/\p{Cs}/u);
        const before = head.slice(0, head.length - suggestion.length);
        expect(text.startsWith(before) || text.startsWith(before.replace(/ $/, ''))).toBe(true);
        const after = result.text.slice(result.cursor);
        expect(text.endsWith(after) || text.endsWith(after.replace(/^ /, ''))).toBe(true);
        expect(before.replace(/ $/, '').length).toBeLessThanOrEqual(start);
      },
    ),
  );
});
