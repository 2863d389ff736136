import type { Day } from '../calendar/day.ts';
import type { PersonId } from '../ids.ts';
import type { KnownPerson } from '../people/known-person.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { Match, MatchAnswer, MatchedBy, MatchingContext } from './match-types.ts';

export const noAnswers: ReadonlyMap<string, MatchAnswer> = new Map();

const noEarlierHolders: EarlierHolders = () => new Map();

export type EarlierHolders = (places: readonly number[]) => ReadonlyMap<number, readonly PersonId[]>;

/** Of groups of rows that are one person, whom any of them was. */
export function earlierHoldersOfGroups(
  { earlierHolders }: MatchingContext,
  groups: readonly (readonly number[])[],
): EarlierHolders {
  if (!earlierHolders) return noEarlierHolders;
  return (places) => {
    const found = earlierHolders(places.flatMap((place) => groups[place] ?? []));
    if (found.size === 0) return found;
    return new Map(places.map((place) => [place, (groups[place] ?? []).flatMap((index) => found.get(index) ?? [])]));
  };
}

/** What a row is recognised by. */
export type RowToMatch = PersonName & {
  readonly slug?: ProfileSlug;
  readonly email?: string;
  readonly emails?: readonly string[];
  readonly connectedOn?: Day;
  readonly company?: string;
  readonly position?: string;
};

export function emailsOf({ email, emails }: RowToMatch): readonly string[] {
  return emails ?? (email === undefined ? none : [email]);
}

export const none: readonly never[] = [];

/** Why a row may be a person, with names that speak against it. */
export type Doubt = { readonly personIndex: number; readonly because: 'slug' | 'email' | 'emails' };

/** The state of matching; rows and people are spoken of by their index. */
export type MatchingState = {
  readonly rows: readonly RowToMatch[];
  readonly people: readonly KnownPerson[];
  readonly matches: (Match | undefined)[];
  /** Whether each person is at most one row. */
  readonly isExclusive: boolean;
  /** Whether a row is this person already, and no other can be. */
  readonly isTaken: boolean[];
  readonly doubts: Map<number, Doubt[]>;
  /** Who holds the slug of a row, where that does not make them the row. */
  readonly slugHolders: Map<ProfileSlug, number>;
  readonly rowName: (rowIndex: number) => string;
  readonly personNames: (personIndex: number) => readonly string[];
};

export type MatchingRules = {
  readonly isExclusive: boolean;
  readonly answers: ReadonlyMap<string, MatchAnswer>;
  readonly earlierHolders: EarlierHolders;
  readonly prefix: string;
};

export function assign(matching: MatchingState, rowIndex: number, personIndex: number, by: MatchedBy): void {
  const { matches, isTaken, people, isExclusive } = matching;
  const person = people[personIndex];
  if (!person) return;
  matches[rowIndex] = { kind: 'same', personId: person.id, by };
  if (isExclusive) isTaken[personIndex] = true;
}

export function addDoubt({ doubts }: MatchingState, rowIndex: number, because: Doubt): void {
  const known = doubts.get(rowIndex);
  if (!known) doubts.set(rowIndex, [because]);
  else if (known.every(({ personIndex }) => personIndex !== because.personIndex)) known.push(because);
}

/** In place of an index, where there is more than one. */
export const ambiguous = -1;
