import type { Day } from '../calendar/day.ts';
import { none } from '../collections/none.ts';
import type { KnownPerson } from '../people/known-person.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { EarlierHolders, Match, MatchAnswer, MatchedBy, MatchingContext } from './match-types.ts';

/** The answers before the user gave any. */
export const noAnswers: ReadonlyMap<string, MatchAnswer> = new Map();

const noEarlierHolders: EarlierHolders = () => new Map();

/** Creates a look-up of the earlier holders of groups of rows, given by their indexes: of each group, those of all its rows. */
export function earlierHoldersOfGroups(
  { earlierHolders }: MatchingContext,
  groups: readonly (readonly number[])[],
): EarlierHolders {
  if (!earlierHolders) return noEarlierHolders;
  return (groupIndexes) => {
    const found = earlierHolders(groupIndexes.flatMap((groupIndex) => groups[groupIndex] ?? []));
    if (found.size === 0) return found;
    return new Map(
      groupIndexes.map((groupIndex) => [
        groupIndex,
        (groups[groupIndex] ?? []).flatMap((index) => found.get(index) ?? []),
      ]),
    );
  };
}

/** What a row is matched by. */
export type RowToMatch = PersonName & {
  readonly slug?: ProfileSlug;
  readonly email?: string;
  readonly emails?: readonly string[];
  readonly connectedOn?: Day;
  readonly company?: string;
  readonly position?: string;
};

/** The e-mail addresses of a row. */
export function emailsOf({ email, emails }: RowToMatch): readonly string[] {
  return emails ?? (email === undefined ? none : [email]);
}

/** A person whose slug or e-mail address a row has, though their names disagree. `emails`: it has addresses of several people. */
export type Doubt = { readonly personIndex: number; readonly because: 'slug' | 'email' | 'emails' };

/** The state of matching one file. Rows and people are given by their indexes. */
export type MatchingState = {
  readonly rows: readonly RowToMatch[];
  readonly people: readonly KnownPerson[];
  readonly matches: (Match | undefined)[];
  /** Whether each person can be at most one row. */
  readonly isExclusive: boolean;
  /** By person: whether a row was matched with them, so that no other can be. Set only if `isExclusive`. */
  readonly isTaken: boolean[];
  readonly doubts: Map<number, Doubt[]>;
  /** By slug: the person who holds it, though the row with it is not certainly that person. */
  readonly slugHolders: Map<ProfileSlug, number>;
  /** The comparable name of a row, and those of a person. */
  readonly rowName: (rowIndex: number) => string;
  readonly personNames: (personIndex: number) => readonly string[];
};

/** How the rows of one file are matched. */
export type MatchingRules = {
  readonly isExclusive: boolean;
  readonly answers: ReadonlyMap<string, MatchAnswer>;
  readonly earlierHolders: EarlierHolders;
  /** Prefix of the keys of questions. */
  readonly prefix: string;
};

/** Matches a row with a person. */
export function assign(matching: MatchingState, rowIndex: number, personIndex: number, by: MatchedBy): void {
  const { matches, isTaken, people, isExclusive } = matching;
  const person = people[personIndex];
  if (!person) return;
  matches[rowIndex] = { kind: 'same', personId: person.id, by };
  if (isExclusive) isTaken[personIndex] = true;
}

/** Notes that a row may be a person; the first doubt about a person stays. */
export function addDoubt({ doubts }: MatchingState, rowIndex: number, doubt: Doubt): void {
  const known = doubts.get(rowIndex);
  if (!known) doubts.set(rowIndex, [doubt]);
  else if (known.every(({ personIndex }) => personIndex !== doubt.personIndex)) known.push(doubt);
}

/** Stands for an index where more than one fits. */
export const ambiguous = -1;
