import type { Remark } from '../checked-note.ts';
import type { ReadNote } from '../read-note.ts';
import { findInBody, placesOf } from '../read-note.ts';

/** Remarks on phrases that everybody has read too often. */
export function remarkOnTired(note: ReadNote): Remark | undefined {
  if (note.language === undefined) return undefined;
  const places = placesOf(note, findInBody(note, note.language.tired));
  const [first] = places;
  if (first === undefined) return undefined;
  const words =
    places.length === 1
      ? `“${note.note.text.slice(first.from, first.to)}” is read often: your own words say more`
      : 'These phrases are read often: your own words say more';
  return { rule: 'tired', words, places };
}
