import { asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { SQL, SQLWrapper } from 'drizzle-orm';

import type { Circle } from '../../core/people/circle.ts';
import type { Day } from '../../core/calendar/day.ts';
import { ftsQuery } from '../../core/text/fold.ts';
import type { PersonId } from '../../core/ids.ts';
import { beginsDescending } from '../../core/people/people-sort.ts';
import type { PeopleSort } from '../../core/people/people-sort.ts';
import type { Rating, TieFacts, TieState } from '../../core/strength/tie.ts';
import type { Database } from '../connection/database.ts';
import { computed, fields, firstValue, handWrittenRead, readStatement } from '../connection/statement.ts';
import { people, personTags, tags } from '../schema/schema.ts';
import { filterParameters, parseFilter, passesParts } from './people-filter.ts';
import type { FilterParts, PeopleFilter } from './people-filter.ts';
import { newestPersonId } from './people.ts';

/** A person as the list shows them, with the facts of their tie. */
export type ListedPerson = TieFacts & {
  readonly id: PersonId;
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly circle: Circle | null;
  readonly rating: Rating | null;
  readonly strength: number;
  readonly tieState: TieState;
  readonly lastContact: Day | null;
  readonly connectedOn: Day | null;
  readonly mutedOn: Day | null;
  /** JSON: names. */
  readonly tags: string | null;
};

/** Returns a window of the list of those who pass the filter, and how many they are. */
export function pageOfPeople(
  db: Database,
  filter: PeopleFilter,
  sort: PeopleSort,
  descending: boolean,
  offset: number,
  limit: number,
): { total: number; rows: ListedPerson[] } {
  const parsed = parseFilter(filter);
  if (parsed === undefined) return { total: 0, rows: [] };
  const { parts, values } = parsed;
  const total = countPassing(db, parts, values);
  const walks = walkingIsSooner(db, filter, total, offset + limit);
  return { total, rows: windowStatement(parts, walks, sort, descending).all(db, { ...values, limit, offset }) };
}

/**
 * Whether walking through everyone in order comes to the end of a page sooner than sorting all who pass. Words and tags
 * are looked up by id, which stands in the index of the order; state and circle need each person's row, and may all
 * stand at the other end, so that these walks are for filters that most people pass.
 */
function walkingIsSooner(db: Database, { state, circle }: PeopleFilter, total: number, end: number): boolean {
  const isById = state === undefined && circle === undefined;
  return total > Math.min(newestPersonId(db) / 2, isById ? leastToWalk(db, end) : Infinity);
}

/**
 * The least number of people who pass for which walking to the end of a page is sooner. Of the people walked past,
 * as many pass as of all people; and walking past five costs as much as sorting one.
 */
function leastToWalk(db: Database, end: number): number {
  return Math.sqrt((end * newestPersonId(db)) / 5);
}

/**
 * Declares the query of a window: of `first` people from the top, or else of as many as the parameters say. It sorts ids
 * alone, and looks up only those who are shown: whatever stands in a row would be sorted with it.
 */
const windowStatement = memoized(
  (parts: FilterParts, walks: boolean, sort: PeopleSort, descending: boolean, first?: number) =>
    readStatement(
      { ...filterParameters, limit: computed<number>(), offset: computed<number>() },
      (db, { limit, offset, ...values }) => {
        const order = orderOf(sort, descending);
        const ids = db
          .select(fields({ id: people.id }))
          .from(people)
          .where(passesParts(db, values, parts, walks))
          .orderBy(...order);
        const tagNames = db
          .select(fields({ names: sql<string>`json_group_array(${tags.name})` }))
          .from(personTags)
          .innerJoin(tags, eq(tags.id, personTags.tagId))
          .where(eq(personTags.personId, people.id));
        return db
          .select(
            fields({
              id: people.id,
              name: people.name,
              company: people.company,
              position: people.position,
              circle: people.circle,
              rating: people.rating,
              strength: people.strength,
              tieState: people.tieState,
              lastContact: people.lastContact,
              connectedOn: people.connectedOn,
              mutedOn: people.mutedOn,
              inboundDays: people.inboundDays,
              outboundDays: people.outboundDays,
              firstInbound: people.firstInbound,
              lastInbound: people.lastInbound,
              lastOutbound: people.lastOutbound,
              tags: firstValue(tagNames),
            }),
          )
          .from(people)
          .where(inArray(people.id, first === undefined ? ids.limit(limit).offset(offset) : ids.limit(first)))
          .orderBy(...order);
      },
    ),
);

const idsStatement = memoized((parts: FilterParts) =>
  readStatement(filterParameters, (db, values) =>
    db
      .select(fields({ id: people.id }))
      .from(people)
      .where(passesParts(db, values, parts, false))
      .orderBy(...orderOf('name', false)),
  ),
);

/** Returns everyone who passes the filter, by name. */
export function idsOfPeople(db: Database, filter: PeopleFilter): PersonId[] {
  const parsed = parseFilter(filter);
  return parsed === undefined ? [] : idsStatement(parsed.parts).values(db, parsed.values);
}

const bestShown = 50;

// By hand, since drizzle has no words for full text.
const countFound = handWrittenRead(
  { match: computed<string>() },
  { found: computed<number>() },
  'SELECT count(*) AS found FROM people_search WHERE people_search MATCH @match',
);

// By hand likewise; counts only as far as it matters.
const countFoundUpTo = handWrittenRead(
  { match: computed<string>(), most: computed<number>() },
  { found: computed<number>() },
  'SELECT count(*) AS found FROM (SELECT 1 FROM people_search WHERE people_search MATCH @match LIMIT @most)',
);

/** Returns the best fifty for what was typed so far, strongest ties first; nobody when it holds no word. */
export function peopleFoundBy(db: Database, query: string): ListedPerson[] {
  const match = ftsQuery(query);
  if (match === undefined) return [];
  const least = Math.ceil(leastToWalk(db, bestShown));
  const walks = countFoundUpTo.value(db, { match, most: least }) === least;
  // A constant limit is a tenth faster than one that is bound.
  const statement = windowStatement(['present', 'words'], walks, 'strength', true, bestShown);
  return statement.all(db, { match, state: undefined, circle: undefined, tag: undefined, limit: bestShown, offset: 0 });
}

const countStatement = memoized((parts: FilterParts, walks: boolean) =>
  readStatement(filterParameters, (db, values) =>
    db
      .select(fields({ people: count() }))
      .from(people)
      .where(passesParts(db, values, parts, walks)),
  ),
);

type FilterValues = NonNullable<ReturnType<typeof parseFilter>>['values'];

function countPassing(db: Database, parts: FilterParts, values: FilterValues): number {
  const counted = (those: FilterParts, walks = false): number => countStatement(those, walks).value(db, values) ?? 0;
  const [present, ...others] = parts;
  if (parts.at(-1) === 'no-circle') {
    // The index holds those in a circle, who are few; all others would have to be looked at one by one.
    const all: FilterParts = [present, ...others.slice(0, -1)];
    return counted(all) - counted([...all, 'any-circle']);
  }
  const { match } = values;
  if (match !== undefined && others.length === 1 && present === 'present') {
    // Who is archived among those found is known sooner than who is not.
    return (countFound.value(db, { match }) ?? 0) - counted(['archived', 'words'], true);
  }
  return counted(parts);
}

const tieBreakers: readonly SQLWrapper[] = [people.nameKey, people.id];

/** What each order goes by, before the name. */
const sortValues = {
  name: [],
  strength: [people.strength],
  'last-contact': [people.lastContact],
  connected: [people.connectedOn],
  company: [sql`${people.companyKey} = ''`, people.companyKey],
} as const satisfies Record<PeopleSort, readonly SQLWrapper[]>;

/** Names go up when an order goes its usual way. The other way is the exact reverse, so that one index serves both. */
function orderOf(sort: PeopleSort, descending: boolean): SQL[] {
  const namesGoUp = descending === beginsDescending[sort];
  return [
    ...sortValues[sort].map((value) => (descending ? desc(value) : asc(value))),
    ...tieBreakers.map((value) => (namesGoUp ? asc(value) : desc(value))),
  ];
}

/** Declares a statement once for all arguments that are equal. */
function memoized<Arguments extends readonly unknown[], Statement>(
  declare: (...given: Arguments) => Statement,
): (...given: Arguments) => Statement {
  const known = new Map<string, Statement>();
  return (...given) => {
    const key = JSON.stringify(given);
    let statement = known.get(key);
    if (statement === undefined) known.set(key, (statement = declare(...given)));
    return statement;
  };
}
