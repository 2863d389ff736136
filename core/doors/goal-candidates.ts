import { fold } from '../text/fold.ts';
import { tellsByItself } from './goal-match.ts';
import type { GoalPart, ReadGoal } from './goal.ts';
import { shortestStem } from '../outreach/stem.ts';
import type { SoughtWord, Wording } from './sought-words.ts';

/** What full-text queries are made of: words with which something begins, or whole ones, all of or any of which must stand. */
export type WordQuery =
  | { readonly kind: 'begins' | 'is'; readonly word: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly WordQuery[] };

/** The query of everyone who may stand at the door: nobody else has all parts. Undefined for a goal without parts. */
export function queryOfDoor({ parts }: ReadGoal): WordQuery | undefined {
  return parts.length === 0 ? undefined : { kind: 'all', of: parts.map(queryOfPart) };
}

/** The query of everyone who may stand at the door or, by what is known of themselves, next to it; see `matchOwn`. */
export function queryNearDoor(goal: ReadGoal): WordQuery | undefined {
  const { parts } = goal;
  const companies = parts.filter(({ kind }) => kind === 'company');
  if (companies.length > 0) return { kind: 'any', of: companies.map(queryOfPart) };
  const door = queryOfDoor(goal);
  if (door === undefined || parts.length === 1) return door;
  const enough = choices(parts, Math.ceil(parts.length / 2)).filter((some) => some.some(tellsByItself));
  return { kind: 'any', of: [door, ...enough.map((some): WordQuery => ({ kind: 'all', of: some.map(queryOfPart) }))] };
}

/** Returns the query of everyone of whom something says a part of a goal. */
export function queryOfPart({ wordings }: GoalPart): WordQuery {
  return { kind: 'any', of: wordings.map(queryOfWording) };
}

function queryOfWording(wording: Wording): WordQuery {
  return { kind: 'all', of: wording.map(queryOfWord) };
}

function queryOfWord({ word, by }: SoughtWord): WordQuery {
  // No ending is cut from a word that is shorter than a stem.
  if (by === 'stem' && word.length < shortestStem) return { kind: 'is', word };
  return { kind: 'begins', word: by === 'within' ? fold(word) : by === 'whole' ? word.replace(/(?<=.)s$/, '') : word };
}

/** All ways to choose `count` of a few things. */
function choices<Thing>(things: readonly Thing[], count: number): Thing[][] {
  if (count === 0) return [[]];
  return things.flatMap((thing, index) => choices(things.slice(index + 1), count - 1).map((rest) => [thing, ...rest]));
}
