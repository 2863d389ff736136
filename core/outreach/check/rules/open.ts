import type { Remark } from '../checked-note.ts';
import type { ReadNote } from '../read-note.ts';

/** Remarks on what is left to fill in, and on another person's name in the greeting. */
export function remarkOnOpen({ note, wrongName, gaps }: ReadNote): Remark | undefined {
  const [first] = gaps;
  if (wrongName !== undefined && !gaps.some(({ from, to }) => from < wrongName.to && wrongName.from < to)) {
    const { name, from, to } = wrongName;
    const theirs = note.person.firstName || note.person.name || note.person.lastName;
    const words = `The greeting says ${name}; this goes to ${theirs}`;
    return { rule: 'open', words, places: [{ from, to }, ...gaps].toSorted((a, b) => a.from - b.from) };
  }
  if (first === undefined) return undefined;
  const words =
    gaps.length === 1
      ? `“${note.text.slice(first.from, first.to)}” is still to be filled in`
      : 'Something is still to be filled in';
  return { rule: 'open', words, places: gaps };
}
