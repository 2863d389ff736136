import type { EntryKind } from './entry-minutes.ts';

/** Matches "Call Ana", "ring her about the flat"; but not "send my phone number", "the call for papers". */
const asksForCall = /\b(?:call|ring|phone|telephone)\b(?! (?:for|number|numbers|no\b))/i;
const asksForIntroduction = /\b(?:introduce|introduction|introductions|intro|intros)\b/i;

/** The kind of entry that a promise asks for, by its words: a call, an introduction, or else a note. */
export function followUpKind(text: string): EntryKind {
  if (asksForIntroduction.test(text)) return 'introduction';
  return asksForCall.test(text) ? 'call' : 'note';
}
