import type { NoteWords } from './note-words.ts';

/** Quotations in the marks of all checked languages, within one paragraph. */
const quotation = /“[^“”\n]+”|„[^„“”"\n]+[“”"]|«[^«»\n]+»|»[^«»\n]+«|"[^"\n]+"/gu;

/** From so many words on, what stands in quotation marks is what somebody said; fewer may be a title, or irony. */
const fewestWords = 3;

/** The numbers of the words that are quoted. They are another's, so that no rule about the writer's own words goes by them. */
export function quotedWords({ text, words }: NoteWords): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (const match of text.matchAll(quotation)) {
    const end = match.index + match[0].length;
    const within = words.flatMap(({ from, to }, index) => (from > match.index && to < end ? [index] : []));
    if (within.length >= fewestWords) for (const index of within) quoted.add(index);
  }
  return quoted;
}
