import type { CheckedNote, CheckRule } from '../../../../../core/outreach/check/check-note.ts';
import { checkNote } from '../../../../../core/outreach/check/check-note.ts';

/** A note to Nora Quist, of whom little is known. */
export function noteWith(parts: Partial<CheckedNote> & { readonly text: string }): CheckedNote {
  return {
    subject: '',
    medium: 'message',
    invitationLength: 300,
    person: { firstName: 'Nora', lastName: 'Quist', name: 'Nora Quist' },
    known: { company: 'Pinecrest Rail', position: 'Signal engineer', notes: [], tags: [], last: [] },
    tie: 'thin',
    isFirstMessage: false,
    owesFavour: false,
    offer: null,
    lately: [],
    withheld: [],
    silenced: new Set(),
    ...parts,
  };
}

/** The rules that speak. */
export function rulesOf(note: CheckedNote): readonly CheckRule[] {
  return checkNote(note).map(({ rule }) => rule);
}

/** What a rule marks in the text. */
export function markedBy(note: CheckedNote, rule: CheckRule): readonly string[] {
  const remark = checkNote(note).find((one) => one.rule === rule);
  return (remark?.places ?? []).map(({ from, to }) => note.text.slice(from, to));
}
