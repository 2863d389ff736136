import type { Remark } from '../checked-note.ts';
import { placesOf } from '../read-note.ts';
import type { ReadNote } from '../read-note.ts';
import type { Exchange } from '../exchange.ts';

/** Remarks on a favour that is asked of somebody who owes none: a thin tie, or in a first message. */
export function remarkOnFavour(note: ReadNote, { favours, asksForTime, offers }: Exchange): Remark | undefined {
  const { tie, isFirstMessage, owesFavour, person } = note.note;
  if (owesFavour || (tie !== 'thin' && !isFirstMessage)) return undefined;
  // Time for something that helps them is no favour.
  const asked = [...favours, ...(offers.length === 0 ? asksForTime : [])].toSorted((a, b) => a.first - b.first);
  if (asked.length === 0) return undefined;
  const name = person.firstName || person.name;
  const words = isFirstMessage
    ? 'This asks a favour in a first message: what could you give first?'
    : `This asks a favour${name === '' ? '' : ` of ${name}`}, whom you hardly know: what could you give first?`;
  return { rule: 'favour', words, places: placesOf(note, asked) };
}
