import { fold } from '../../../text/fold.ts';
import type { Place, Remark, SentLately } from '../checked-note.ts';
import { frameOf } from '../greeting-of-note.ts';
import { namesOf } from '../names-of-person.ts';
import { wordsOf } from '../note-words.ts';
import type { NoteWord, NoteWords } from '../note-words.ts';
import { compilePhrases, findPhrases } from '../phrases.ts';
import type { ReadNote } from '../read-note.ts';

/** How many words in a row are compared. */
const run = 3;
/** Shorter notes are alike by nature: "Happy birthday, have a lovely day". */
const fewestRuns = 6;
/** The share of equal runs from which on a note is nearly another. */
const nearly = 0.5;
/** How many runs of each text are compared at first, from which share of equal ones on all are, and of how many texts. */
const sampleSize = 24;
const promising = 0.25;
const compared = 3;
const shortestPlace = 5;
/** Wishes of up to so many words are alike by nature also. */
const longestWish = 20;
const occasions = compilePhrases(`(birthday|geburtstag*|anniversaire|cumpleaños|aniversário|compleanno|verjaardag)
(christmas|weihnacht*|noël|navidad*|natal|natale|kerst*|easter|ostern|pâques|pascua*|páscoa|pasqua|pasen)
(happy new|happy|good new) year
(neues|gutes|neue|gute) jahr
bonne année
(feliz|próspero) [e próspero|y próspero] (año|ano)
buon anno
(gelukkig|gelukkig nieuw|nieuw) jaar`);
/** Numbers up to this are the quickest to look up. */
const smallInteger = 0x3fffffff;

/** Runs of words, each as a number. */
type Runs = ReadonlySet<number>;

/** The runs of the texts that were compared last, by text, with the name that was left out of them. */
const runsByText = new Map<string, { readonly name: string; readonly runs: Runs }>();
const mostKept = 200;

/** Remarks that a note is nearly what the user wrote to somebody else lately, names aside. */
export function remarkOnCopied({ note, read, bodyBegins, bodyEnds }: ReadNote): Remark | undefined {
  if (note.lately.length === 0) return undefined;
  const words = withoutNames(read.words.slice(bodyBegins, bodyEnds), namesOf(note.person));
  const runs = runsOf(words);
  if (runs.length < fewestRuns || isWish(read)) return undefined;
  const step = Math.max(1, Math.floor(runs.length / sampleSize));
  const sample = runs.filter((_, index) => index % step === 0);
  const [best] = note.lately
    .map((sent) => ({ sent, theirs: runsSent(sent) }))
    .map((one) => ({ ...one, sampled: shareIn(sample, one.theirs) }))
    .filter(({ sampled }) => sampled >= promising)
    .toSorted((one, other) => other.sampled - one.sampled)
    .slice(0, compared)
    .map((one) => ({ ...one, share: shareIn(runs, one.theirs) }))
    .filter(({ share }) => share >= nearly)
    .toSorted((one, other) => other.share - one.share);
  if (best === undefined) return undefined;
  const to = best.sent.name === '' ? 'somebody else' : best.sent.name;
  return { rule: 'copied', words: `Nearly what you wrote to ${to}`, places: equalPlaces(words, runs, best.theirs) };
}

function isWish(read: NoteWords): boolean {
  return read.words.length <= longestWish && findPhrases(read, occasions).length > 0;
}

function shareIn(runs: readonly number[], others: Runs): number {
  let shared = 0;
  for (const one of runs) if (others.has(one)) shared += 1;
  return shared / runs.length;
}

/** The runs of a text that was sent. They are kept, since a draft is compared with the same texts at each keystroke. */
function runsSent({ name, text }: SentLately): Runs {
  const kept = runsByText.get(text);
  if (kept?.name === name) return kept.runs;
  if (runsByText.size >= mostKept) runsByText.clear();
  const read = wordsOf(text);
  const person = { firstName: name, lastName: '', name: '' };
  const { bodyBegins, bodyEnds } = frameOf({ text, person, known: { company: '' }, lately: [] }, read, undefined);
  const runs = new Set(runsOf(withoutNames(read.words.slice(bodyBegins, bodyEnds), fold(name).split(' '))));
  runsByText.set(text, { name, runs });
  return runs;
}

function withoutNames(words: readonly NoteWord[], names: readonly string[]): readonly NoteWord[] {
  return words.filter(({ word }) => !names.includes(word));
}

/** The runs that begin with each word. Two that differ have the same number in one of 1,000,000,000 cases. */
function runsOf(words: readonly NoteWord[]): number[] {
  const hashes = words.map(({ word }) => hashOf(word));
  return hashes
    .slice(run - 1)
    .map((last, index) => combine(combine(hashes[index] ?? 0, hashes[index + 1] ?? 0), last) & smallInteger);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let index = 0; index < word.length; index += 1) hash = combine(hash, word.charCodeAt(index));
  return hash;
}

function combine(hash: number, next: number): number {
  return Math.imul(hash ^ next, 0x01000193) + 0x9e3779b9;
}

/** The parts of the text that are equal, without those of a few words. */
function equalPlaces(words: readonly NoteWord[], runs: readonly number[], others: Runs): readonly Place[] {
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
