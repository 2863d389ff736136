import type { Remark } from '../checked-note.ts';
import type { Exchange } from '../exchange.ts';
import type { Language } from '../language.ts';
import { findInBody, placesOf } from '../read-note.ts';
import type { ReadNote } from '../read-note.ts';

/** Remarks on a first message that asks for a door. What is asked as a favour is remarked on as that. */
export function remarkOnDoor(note: ReadNote, language: Language, { favours }: Exchange): Remark | undefined {
  if (!note.note.isFirstMessage || note.note.owesFavour) return undefined;
  const asked = findInBody(note, language.doors).filter(
    ({ first, last }) => !favours.some((favour) => favour.first <= last && first <= favour.last),
  );
  if (asked.length === 0) return undefined;
  return {
    rule: 'door',
    words: 'This asks for a door in a first message: an offer comes first, and the door another time.',
    places: placesOf(note, asked),
  };
}
