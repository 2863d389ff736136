import { fold } from '../../../text/fold.ts';
import type { Place, Remark } from '../checked-note.ts';
import { linksIn, placeOfWords, wordsOf } from '../note-words.ts';
import type { NoteWords } from '../note-words.ts';
import type { ReadNote } from '../read-note.ts';

type Name = readonly string[];

function wordsOfNames(withheld: readonly string[]): Name[] {
  return withheld.map((part) => fold(part).split(' ')).filter(([word]) => word !== '');
}

/** Whether a text tells one of these names that are to be withheld. */
export function tellsName(text: string, withheld: readonly string[]): boolean {
  return withheld.length > 0 && placesOfNames(wordsOfNames(withheld), wordsOf(text)).length > 0;
}

/** Remarks on a name that is to be withheld until that person agreed to be introduced, in the subject or the text. */
export function remarkOnName({ note, read }: ReadNote): Remark | undefined {
  const withheld = wordsOfNames(note.withheld);
  if (withheld.length === 0) return undefined;
  const places = placesOfNames(withheld, read);
  const [inText] = places;
  const [inSubject] = placesOfNames(withheld, wordsOf(note.subject));
  if (inText !== undefined) {
    const written = note.text.slice(inText.from, inText.to);
    const alsoThere = inSubject === undefined ? '' : ', and so does the subject';
    return { rule: 'name', words: `“${written}” tells whom you mean, before they said yes${alsoThere}`, places };
  }
  if (inSubject === undefined) return undefined;
  const written = note.subject.slice(inSubject.from, inSubject.to);
  return { rule: 'name', words: `“${written}” in the subject tells whom you mean, before they said yes`, places };
}

/** The places of names in a text, also within its links and addresses, in order. */
function placesOfNames(names: readonly Name[], read: NoteWords): readonly Place[] {
  const places: Place[] = linksIn(read.text).filter(({ from, to }) => {
    const parts = read.text.slice(from, to).split(/[^\p{L}\p{M}\p{N}]+/u);
    const words = parts.flatMap((part) => fold(part).split(' '));
    return words.some((_, at) => names.some((name) => standsAt(name, at, words)));
  });
  const words = read.words.map(({ word }) => word);
  // Characters that are written without spaces have the place of their whole run.
  let end = 0;
  for (const at of words.keys()) {
    const found = names.find((name) => standsAt(name, at, words));
    const place = found && placeOfWords(read, at, at + found.length - 1);
    if (place === undefined || place.from < end) continue;
    places.push(place);
    end = place.to;
  }
  return places.toSorted((one, other) => one.from - other.from);
}

/** Whether a name begins at the word `at`, also in the genitive as German writes it. */
function standsAt(name: Name, at: number, words: readonly string[]): boolean {
  return name.every((ofName, index) => words[at + index] === ofName || words[at + index] === `${ofName}s`);
}
