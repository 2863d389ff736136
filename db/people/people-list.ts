import { asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { SQL, SQLWrapper } from 'drizzle-orm';

import type { Circle } from '../../core/people/circle.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Farewell } from '../../core/people/farewell.ts';
import type { PersonId } from '../../core/ids.ts';
import { beginsDescending } from '../../core/people/people-sort.ts';
import type { PeopleOrder, PeopleSort } from '../../core/people/people-sort.ts';
import type { Rating, TieFacts, TieState } from '../../core/strength/tie.ts';
import type { Database } from '../connection/database.ts';
import { isInJsonList } from '../connection/json-list.ts';
import { computed, fields, firstValue, handWrittenRead, readStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { people, personTags, tags } from '../schema/schema.ts';
import { renewTextIndex } from '../search/search-index.ts';
import {
  forgiveSlips,
  matchOfFacts,
  matchOfShown,
  parseSearch,
  tiersOfFacts,
  withoutBetter,
} from '../search/search-tiers.ts';
import type { SearchedWords } from '../search/search-tiers.ts';
import {
  countFound,
  filterParameters,
  noValues,
  parseFilter,
  passesParts,
  searchParameters,
  searchPart,
  searchValues,
} from './people-filter.ts';
import type { FilterParts, ParsedFilter, PeopleFilter, SearchValues } from './people-filter.ts';
import { newestPersonId } from './people.ts';

/** A person as the list shows them, with the facts of their tie. */
export type ListedPerson = TieFacts & {
  readonly id: PersonId;
  readonly name: string;
  /** Folded. */
  readonly nameKey: string;
  readonly company: string;
  /** Folded. */
  readonly companyKey: string;
  readonly position: string;
  readonly circle: Circle | null;
  readonly rating: Rating | null;
  readonly strength: number;
  readonly tieState: TieState;
  readonly lastContact: Day | null;
  readonly connectedOn: Day | null;
  readonly mutedOn: Day | null;
  readonly rhythmDays: number | null;
  readonly farewell: Farewell | null;
  /** JSON: names. */
  readonly tags: string | null;
};

/** A window of the list of those who pass a filter. */
export type PageOfPeople = {
  /** How many pass. */
  readonly total: number;
  readonly rows: ListedPerson[];
  /** What was searched for. */
  readonly search: SearchedWords | undefined;
};

/**
 * Returns a window of the list of those who pass the filter; in the order of the best matches, those who are searched
 * for, and strongest ties first when nothing is.
 */
export function pageOfPeople(
  db: Database,
  filter: PeopleFilter,
  order: PeopleOrder,
  descending: boolean,
  offset: number,
  limit: number,
): PageOfPeople {
  const parsed = parseFilter(db, filter);
  if (parsed === undefined) return { total: 0, rows: [], search: undefined };
  const { parts, values, search } = parsed;
  const total = countPassing(db, parts, values);
  if (order === 'best-match' && search !== undefined) {
    const ids = bestMatches(db, parsed, search, () => search, offset, limit);
    return { total, rows: listedPeople(db, ids), search };
  }
  const sort = order === 'best-match' ? 'strength' : order;
  const walks = walkingIsSooner(db, filter, sort, total, offset + limit);
  const rows = windowStatement(parts, walks, sort, order === 'best-match' || descending).all(db, {
    ...values,
    limit,
    offset,
  });
  return { total, rows, search };
}

/**
 * Whether walking through everyone in order comes to the end of a page sooner than sorting all who pass. Words and tags
 * are looked up by id, which stands in the index of the order; other parts need each person's row, and those who pass
 * them may all stand at the other end, so that these walks are for filters that most people pass. Days are found in
 * the index of their own order.
 */
function walkingIsSooner(db: Database, filter: PeopleFilter, sort: PeopleSort, total: number, end: number): boolean {
  const { states, circles, lastContact, connected } = filter;
  if (sort === 'last-contact' ? lastContact !== undefined : sort === 'connected' && connected !== undefined)
    return false;
  const isById = [states, circles, lastContact, connected].every((part) => part === undefined);
  return total > Math.min(newestPersonId(db) / 2, isById ? leastToWalk(db, end) : Infinity);
}

/**
 * The least number of people who pass for which walking to the end of a page is sooner. Of the people walked past,
 * as many pass as of all people; and walking past five costs as much as sorting one.
 */
function leastToWalk(db: Database, end: number): number {
  return Math.sqrt((end * newestPersonId(db)) / 5);
}

function listedFields(db: StatementBuilder) {
  const tagNames = db
    .select(fields({ names: sql<string>`json_group_array(${tags.name})` }))
    .from(personTags)
    .innerJoin(tags, eq(tags.id, personTags.tagId))
    .where(eq(personTags.personId, people.id));
  return fields({
    id: people.id,
    name: people.name,
    nameKey: people.nameKey,
    company: people.company,
    companyKey: people.companyKey,
    position: people.position,
    circle: people.circle,
    rating: people.rating,
    strength: people.strength,
    tieState: people.tieState,
    lastContact: people.lastContact,
    connectedOn: people.connectedOn,
    mutedOn: people.mutedOn,
    rhythmDays: people.rhythmDays,
    farewell: people.farewell,
    inboundDays: people.inboundDays,
    outboundDays: people.outboundDays,
    firstInbound: people.firstInbound,
    lastInbound: people.lastInbound,
    lastOutbound: people.lastOutbound,
    tags: firstValue(tagNames),
  });
}

/** Declares the query of the ids of a window. */
function selectIds(
  db: StatementBuilder,
  values: Parameters<typeof passesParts>[1],
  parts: FilterParts,
  walks: boolean,
  order: readonly SQL[],
) {
  return db
    .select(fields({ id: people.id }))
    .from(people)
    .where(passesParts(db, values, parts, walks))
    .orderBy(...order);
}

const windowParameters = { ...filterParameters, limit: computed<number>(), offset: computed<number>() };

/**
 * Declares the query of a window. It sorts ids alone, and looks up only those who are shown: whatever stands in a row
 * would be sorted with it.
 */
const windowStatement = memoized((parts: FilterParts, walks: boolean, sort: PeopleSort, descending: boolean) =>
  readStatement(windowParameters, (db, { limit, offset, ...values }) => {
    const order = orderOf(sort, descending);
    const ids = selectIds(db, values, parts, walks, order).limit(limit).offset(offset);
    return db
      .select(listedFields(db))
      .from(people)
      .where(inArray(people.id, ids))
      .orderBy(...order);
  }),
);

const strongestIds = memoized((parts: FilterParts, walks: boolean) =>
  readStatement(windowParameters, (db, { limit, offset, ...values }) =>
    selectIds(db, values, parts, walks, orderOf('strength', true)).limit(limit).offset(offset),
  ),
);

const listedById = readStatement({ ids: computed<string>() }, (db, { ids }) =>
  db.select(listedFields(db)).from(people).where(isInJsonList(people.id, ids)),
);

/** Returns these people as the list shows them, in this order. */
function listedPeople(db: Database, ids: readonly PersonId[]): ListedPerson[] {
  const rows = new Map(listedById.all(db, { ids: JSON.stringify(ids) }).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

const idsStatement = memoized((parts: FilterParts) =>
  readStatement(filterParameters, (db, values) => selectIds(db, values, parts, false, orderOf('name', false))),
);

/** Returns everyone who passes the filter, by name. */
export function idsOfPeople(db: Database, filter: PeopleFilter): PersonId[] {
  const parsed = parseFilter(db, filter);
  return parsed === undefined ? [] : idsStatement(parsed.parts).values(db, parsed.values);
}

/** Counts everyone who passes the filter. */
export function countPeople(db: Database, filter: PeopleFilter): number {
  const parsed = parseFilter(db, filter);
  return parsed === undefined ? 0 : countPassing(db, parsed.parts, parsed.values);
}

const bestShown = 50;

/** The best matches of what was typed so far. */
export type BestMatches = Pick<PageOfPeople, 'rows' | 'search'>;

// By hand, since drizzle has no words for full text.
const foundAmong = handWrittenRead(
  { match: searchParameters.match, ids: computed<string>() },
  { id: people.id },
  `SELECT people.id FROM json_each(@ids) AS given CROSS JOIN people ON people.id = given.value
   WHERE people.archived_on IS NULL
     AND people.id IN (SELECT rowid FROM people_search WHERE people_search MATCH @match) ORDER BY given.key`,
);

/**
 * Returns the best matches of what was typed so far; nobody when it holds no word. Those among `first` whose name, company
 * or position it begins come before all others, in their order.
 */
export function peopleFoundBy(
  db: Database,
  query: string,
  limit = bestShown,
  first: readonly PersonId[] = [],
): BestMatches {
  const search = parseSearch(query);
  if (search === undefined) return { rows: [], search };
  renewTextIndex(db);
  let shown = search;
  const forgive = (): SearchedWords => (shown = forgiveSlips(db, search) ?? search);
  const ids = bestMatches(db, { parts: ['present'], values: noValues }, search, forgive, 0, limit);
  if (first.length === 0) return { rows: listedPeople(db, ids), search: shown };
  const before = foundAmong.values(db, { match: matchOfShown(search), ids: JSON.stringify(first) });
  const others = ids.filter((id) => !before.includes(id));
  return { rows: listedPeople(db, [...before, ...others].slice(0, limit)), search: shown };
}

/**
 * Returns a window of those who pass a filter and are found, tier by tier: by whole words of their names; by the
 * beginnings of them; by company and position; with a slip; by address; by tags and notes; by what was written.
 * Strongest ties first within each.
 *
 * @param forgive forgives slips, when the tiers without are used up
 */
function bestMatches(
  db: Database,
  { parts, values }: Pick<ParsedFilter, 'parts' | 'values'>,
  search: SearchedWords,
  forgive: () => SearchedWords,
  offset: number,
  limit: number,
): PersonId[] {
  const ids: PersonId[] = [];
  let toSkip = offset;
  let forgiven = search;
  const [present, ...others] = parts;
  const rest = others.filter((part) => part !== searchPart(search));
  const take = (searchParts: readonly FilterParts[number][], searched: SearchValues, walks: boolean): void => {
    const all: FilterParts = [present, ...searchParts, ...rest];
    if (toSkip > 0) {
      const passing = countStatement(all, false).value(db, { ...values, ...searched }) ?? 0;
      toSkip -= passing;
      if (toSkip >= 0) return;
      toSkip += passing;
    }
    const window = { limit: limit - ids.length, offset: toSkip };
    ids.push(...strongestIds(all, walks).values(db, { ...values, ...searched, ...window }));
    toSkip = 0;
  };
  const least = Math.ceil(leastToWalk(db, limit));
  let better: string | undefined;
  let seen = 0;
  // Counted of the search as it was typed; and with slips forgiven, once their first tier did not fill the window.
  let found = countFoundUpTo(db, matchOfFacts(search), least);
  let counted = search;
  const tiers = tiersOfFacts(search, () => (forgiven = forgive()));
  for (const tier of tiers) {
    if (counted !== forgiven && better === undefined) found = least;
    else if (counted !== forgiven) {
      found = countFoundUpTo(db, matchOfFacts(forgiven), least);
      counted = forgiven;
    }
    // Where all who are found were seen already, no tier has another.
    if (seen === found && found < least) continue;
    const match = better === undefined ? tier : withoutBetter(tier, better);
    const finds = countFoundUpTo(db, match, least);
    if (finds === 0) continue;
    take(['facts'], { textMatch: undefined, foundIds: undefined, match }, others.length === 0 && finds === least);
    if (ids.length === limit) return ids;
    better = tier;
    seen += finds;
  }
  const inTexts = searchPart(forgiven) === 'word' ? 'word-in-texts' : 'words';
  const written = searchValues(db, forgiven);
  take([inTexts, 'not-facts'], written.values, others.length === 0 && (written.found ?? 0) - seen >= least);
  return ids;
}

// By hand, since drizzle has no words for full text.
const foundUpTo = handWrittenRead(
  { match: searchParameters.match, most: computed<number>() },
  { found: computed<number>() },
  'SELECT count(*) AS found FROM (SELECT 1 FROM people_search WHERE people_search MATCH @match LIMIT @most)',
);

/** Counts whom a query of what is known of people finds, as far as it matters. */
function countFoundUpTo(db: Database, match: string, most: number): number {
  return foundUpTo.value(db, { match, most }) ?? 0;
}

const countStatement = memoized((parts: FilterParts, walks: boolean) =>
  readStatement(filterParameters, (db, values) =>
    db
      .select(fields({ people: count() }))
      .from(people)
      .where(passesParts(db, values, parts, walks)),
  ),
);

function countPassing(db: Database, parts: FilterParts, values: ParsedFilter['values']): number {
  const counted = (those: FilterParts, walks = false): number => countStatement(those, walks).value(db, values) ?? 0;
  const [present, ...others] = parts;
  if (parts.at(-1) === 'outside-circles') {
    // The index holds those in a circle, who are few; all others would have to be looked at one by one.
    const all: FilterParts = [present, ...others.slice(0, -1)];
    return counted(all) - counted([...all, 'circles']);
  }
  if (values.match !== undefined && others.length === 1 && present === 'present') {
    // Who is archived among those found is known sooner than who is not.
    return countFound(db, { parts, values }) - counted(['archived', ...others], true);
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
