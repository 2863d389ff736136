import { fold } from '../../../text/fold.ts';
import type { Place, Remark, SentLately } from '../checked-note.ts';
import { frameOf, namesOf } from '../greeting-of-note.ts';
import { wordsOf } from '../note-words.ts';
import type { NoteWord } from '../note-words.ts';
import type { ReadNote } from '../read-note.ts';

/** How many words in a row are compared. */
const run = 3;
/** Shorter notes are alike by nature: "Happy birthday, have a lovely day". */
const fewestRuns = 6;
/** The share of equal runs from which on a note is nearly another. */
const nearly = 0.5;
/** How many runs are compared to see whether it is worth comparing all, and the share of equal ones that makes it so. */
const sampled = 24;
const promising = 0.25;
const shortestPlace = 5;

/** The runs of words of the texts that were compared last, by name and text. */
const runsKnown = new Map<string, ReadonlySet<string>>();
const mostKnown = 200;

/** Remarks that a note is nearly what the user wrote to somebody else lately, names aside. */
export function remarkOnCopied({ note, read, bodyBegins, bodyEnds }: ReadNote): Remark | undefined {
  if (note.lately.length === 0) return undefined;
  const words = withoutNames(read.words.slice(bodyBegins, bodyEnds), namesOf(note.person));
  const runs = runsOf(words);
  if (runs.length < fewestRuns) return undefined;
  const step = Math.max(1, Math.floor(runs.length / sampled));
  const sample = runs.filter((_, index) => index % step === 0);
  let best: { readonly sent: SentLately; readonly runs: ReadonlySet<string>; readonly share: number } | undefined;
  for (const sent of note.lately) {
    const theirs = runsSent(sent);
    if (shareIn(sample, theirs) < promising) continue;
    const share = shareIn(runs, theirs);
    if (share >= nearly && share > (best?.share ?? 0)) best = { sent, runs: theirs, share };
  }
  if (best === undefined) return undefined;
  const { sent } = best;
  const to = sent.name === '' ? 'somebody else' : sent.name;
  return { rule: 'copied', words: `Nearly what you wrote to ${to}`, places: equalPlaces(words, runs, best.runs) };
}

function shareIn(runs: readonly string[], others: ReadonlySet<string>): number {
  return runs.filter((one) => others.has(one)).length / runs.length;
}

function runsSent(sent: SentLately): ReadonlySet<string> {
  const key = `${sent.name}\n${sent.text}`;
  const known = runsKnown.get(key);
  if (known !== undefined) return known;
  if (runsKnown.size >= mostKnown) runsKnown.clear();
  const read = wordsOf(sent.text);
  const person = { firstName: sent.name, lastName: '', name: '' };
  const known0 = { company: '', position: '', notes: [], tags: [], last: [] };
  const { bodyBegins, bodyEnds } = frameOf({ text: sent.text, person, known: known0, lately: [] }, read, true);
  const runs = new Set(runsOf(withoutNames(read.words.slice(bodyBegins, bodyEnds), fold(sent.name).split(' '))));
  runsKnown.set(key, runs);
  return runs;
}

function withoutNames(words: readonly NoteWord[], names: readonly string[]): readonly NoteWord[] {
  return words.filter(({ word }) => !names.includes(word));
}

function runsOf(words: readonly NoteWord[]): string[] {
  return words.slice(run - 1).map((_, index) => {
    const [one, two, three] = [words[index], words[index + 1], words[index + 2]];
    return `${one?.word} ${two?.word} ${three?.word}`;
  });
}

/** The parts of the text that are equal, without those of a few words. */
function equalPlaces(
  words: readonly NoteWord[],
  runs: readonly string[],
  others: ReadonlySet<string>,
): readonly Place[] {
  const isEqual = words.map(() => false);
  runs.forEach((one, index) => {
    if (others.has(one)) isEqual.fill(true, index, index + run);
  });
  const places: Place[] = [];
  for (let first = 0; first < words.length; first += 1) {
    if (isEqual[first] !== true) continue;
    let last = first;
    while (isEqual[last + 1] === true) last += 1;
    if (last - first + 1 >= shortestPlace) places.push({ from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 });
    first = last;
  }
  return places;
}
