import type { TextWithCursor } from './insert-text.ts';

/** The text with which a draft begins: the greeting, an empty line, and the cursor after it. */
export function draftBeginning(greeting: string): TextWithCursor {
  const text = greeting === '' ? '' : `${greeting}\n\n`;
  return { text, cursor: text.length };
}
