import type { Clause } from './clauses.ts';
import type { LineWords } from './line-words.ts';
import type { NameCandidate } from './log-line.ts';
import type { LineNames } from './names.ts';
import { onlyOne } from './people-in-line.ts';
import type { PeopleInLine } from './people-in-line.ts';

/** Whether something that somebody will do, told from a word on, is done for the user: "she'll send me the file". */
export function isDoneForUser(words: LineWords, thing: number, { to }: Clause): boolean {
  if (words.language.doneForUser.test(words.foldedText(thing, to))) return true;
  return words.wordsBetween(thing, to).some((index) => words.isUser(index));
}

/**
 * Finds to whom something was promised, told from a word on: the first who is named in it, else the only one named before,
 * else the only one whose thing it is about ("review Zoë's thesis"). Empty where that is not certain.
 */
export function personOfPromise<Candidate extends NameCandidate>(
  words: LineWords,
  names: LineNames<Candidate>,
  people: PeopleInLine<Candidate>,
  thing: number,
  { to }: Clause,
): readonly number[] {
  const { pronouns, pluralPronouns } = words.language;
  for (let at = thing; at < to; at += 1) {
    if (words.isBlocked(at)) continue;
    if (pronouns.has(words.word(at))) return onlyOne(people.meantByPronoun());
    if (pluralPronouns.has(words.word(at))) return people.meantByPronoun();
    const name = names.nameAt(at, 'nobody');
    if (name !== undefined) return people.add({ names: [name.name], before: [] });
  }
  const before = people.meantByPronoun();
  if (before.length > 0) return onlyOne(before);
  const owners = words.wordsBetween(thing + 1, to).flatMap((at) => names.nameAt(at, 'nobody', true)?.name ?? []);
  return owners.length === 1 ? people.add({ names: owners, before: [] }) : [];
}
