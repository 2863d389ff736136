import type { Remark } from '../checked-note.ts';
import type { Exchange } from '../exchange.ts';
import type { Language } from '../language.ts';
import type { Persons } from '../persons.ts';
import type { Found } from '../phrases.ts';
import { findInBody, placesOf, sentencesOf } from '../read-note.ts';
import type { ReadNote } from '../read-note.ts';

/** From how many words of the writer on there can be too many, and how many times those of the other. */
const fewestOfMine = 3;
const timesTheirs = 1.5;

/** Remarks that a note is more about its writer than about whoever receives it. What they offer or thank for is not. */
export function remarkOnBalance(
  note: ReadNote,
  language: Language,
  { mine, theirs }: Persons,
  { offers, favours, asksForTime }: Exchange,
): Remark | undefined {
  const { words } = note.read;
  const giving = sentencesOf(note, [...offers, ...findInBody(note, language.warm)]);
  const tired = findInBody(note, language.tired);
  const isTired = ({ first }: Found): boolean => tired.some((phrase) => phrase.first <= first && first <= phrase.last);
  const own = mine.filter((found) => !giving.has(words[found.first]?.sentence ?? -1) && !isTired(found));
  // "Could you introduce me" is about the writer.
  const asking = sentencesOf(note, [...favours, ...asksForTime]);
  const others = theirs.filter((found) => !asking.has(words[found.first]?.sentence ?? -1));
  if (own.length < fewestOfMine || own.length <= others.length * timesTheirs) return undefined;
  const name = note.note.person.firstName || note.note.person.name;
  return { rule: 'balance', words: `More about you than about ${name || 'them'}`, places: placesOf(note, own) };
}
