import { checkRules } from './checked-note.ts';
import type { CheckedNote, CheckRule, Remark } from './checked-note.ts';
import { hasDetail } from './details-in-note.ts';
import { exchangeIn } from './exchange.ts';
import { personsIn } from './persons.ts';
import { readNote } from './read-note.ts';
import type { ReadNote } from './read-note.ts';
import { remarkOnBalance } from './rules/balance.ts';
import { remarkOnCopied } from './rules/copied.ts';
import { remarkOnDetail } from './rules/detail.ts';
import { remarkOnDoor } from './rules/door.ts';
import { remarkOnFavour } from './rules/favour.ts';
import { remarkOnLength } from './rules/long.ts';
import { remarkOnName } from './rules/name.ts';
import { remarkOnOffer } from './rules/offer.ts';
import { remarkOnOpen } from './rules/open.ts';
import { remarkOnTired } from './rules/tired.ts';

export { checkRules } from './checked-note.ts';
export type { CheckedNote, CheckRule, Remark } from './checked-note.ts';

/**
 * Checks a draft and returns a remark for each rule that has one, in the order of `checkRules`. In a language that it does
 * not know, only those speak that need none: what is too long, left open, copied, or names somebody too early. It never
 * blocks.
 */
export function checkNote(note: CheckedNote): readonly Remark[] {
  const read = readNote(note);
  const ofWords =
    read.read.words.length === 0
      ? []
      : [...remarksInLanguage(read), remarkOnLength(note), remarkOnOpen(read), remarkOnCopied(read)];
  const remarks = [...ofWords, remarkOnName(read)];
  const order = (rule: CheckRule): number => checkRules.indexOf(rule);
  return remarks
    .filter((remark) => remark !== undefined)
    .filter(({ rule }) => !note.silenced.has(rule))
    .toSorted((a, b) => order(a.rule) - order(b.rule));
}

function remarksInLanguage(note: ReadNote): readonly (Remark | undefined)[] {
  const { language } = note;
  if (language === undefined) return [];
  const persons = personsIn(note, language);
  const exchange = exchangeIn(note, language, persons);
  const detailed = hasDetail(note, language, persons);
  return [
    remarkOnDetail(note, detailed),
    remarkOnOffer(note, exchange, detailed),
    remarkOnBalance(note, language, persons, exchange),
    remarkOnTired(note),
    remarkOnFavour(note, exchange),
    remarkOnDoor(note, language, exchange),
  ];
}
