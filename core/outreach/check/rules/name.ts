import { fold } from '../../../text/fold.ts';
import type { Place, Remark } from '../checked-note.ts';
import { placeOfWords } from '../note-words.ts';
import type { ReadNote } from '../read-note.ts';

/** Remarks on a name that is to be withheld until that person agreed to be introduced. */
export function remarkOnName({ note, read }: ReadNote): Remark | undefined {
  const withheld = note.withheld.map((part) => fold(part).split(' ')).filter(([word]) => word !== '');
  if (withheld.length === 0) return undefined;
  const isAt = (words: readonly string[], at: number): boolean =>
    words.every((word, index) => isWordOrGenitive(read.words[at + index]?.word, word));
  const places: Place[] = [];
  for (const at of read.words.keys()) {
    const found = withheld.find((words) => isAt(words, at));
    const place = found && placeOfWords(read, at, at + found.length - 1);
    // Characters that are written without spaces have the place of their whole run.
    if (place !== undefined && place.from >= (places.at(-1)?.to ?? 0)) places.push(place);
  }
  const [first] = places;
  if (first === undefined) return undefined;
  const written = note.text.slice(first.from, first.to);
  return { rule: 'name', words: `“${written}” tells whom you mean, before they said yes`, places };
}

/** Whether a word of a text is a word of a name, or its genitive as German writes it. */
function isWordOrGenitive(word: string | undefined, ofName: string): boolean {
  return word === ofName || word === `${ofName}s`;
}
