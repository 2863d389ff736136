import type { Remark } from '../checked-note.ts';
import type { ReadNote } from '../read-note.ts';

/** Remarks that a note could be for anybody. */
export function remarkOnDetail({ note }: ReadNote, hasDetail: boolean): Remark | undefined {
  if (hasDetail) return undefined;
  const name = note.person.firstName || note.person.name;
  const words = `This could go to anybody: one thing that is ${name === '' ? 'theirs' : `${name}’s`} alone shows that it is not`;
  return { rule: 'detail', words, places: [] };
}
