import type { CheckedNote, CheckRule, Remark } from './checked-note.ts';
import { remarkOnLength } from './rules/long.ts';

export { checkRules } from './checked-note.ts';
export type { CheckedNote, CheckRule, KnownOfPerson, Place, Remark, SentLately } from './checked-note.ts';

/** Checks a draft and returns a remark for each rule that has one, in the order of `checkRules`. It never blocks. */
export function checkNote(note: CheckedNote): readonly Remark[] {
  const speaks = (rule: CheckRule): boolean => !note.silenced.has(rule);
  const remarks = [speaks('long') ? remarkOnLength(note) : undefined];
  return remarks.filter((remark) => remark !== undefined);
}
