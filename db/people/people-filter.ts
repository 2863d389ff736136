import { and, between, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { GoalId, TagId } from '../../core/ids.ts';
import { circles as everyCircle } from '../../core/people/circle.ts';
import type { Circle } from '../../core/people/circle.ts';
import type { TieState } from '../../core/strength/tie.ts';
import type { Database } from '../connection/database.ts';
import { isInJsonList } from '../connection/json-list.ts';
import { computed, fields, handWrittenRead, readStatement } from '../connection/statement.ts';
import type { PlaceholdersOf, StatementBuilder, ValuesOf } from '../connection/statement.ts';
import { peopleAtGoal } from '../doors/people-of-goal.ts';
import { people, personTags } from '../schema/schema.ts';
import { idsFoundByEveryWord } from '../search/found-by-words.ts';
import { renewTextIndex } from '../search/search-index.ts';
import {
  forgiveSlipsIfNeeded,
  matchOfCompany,
  matchesOfTextWords,
  matchOfFacts,
  parseSearch,
} from '../search/search-tiers.ts';
import type { SearchedWords } from '../search/search-tiers.ts';

/** The days from `from` to `to`, both of them among these; open where one is not set. */
type SpanOfDays = { readonly from?: Day | undefined; readonly to?: Day | undefined };

/** Whom a list of people holds: those who pass all that is set; archived people alone, or else none of them. */
export type PeopleFilter = {
  /** Words that are searched for. */
  readonly query?: string | undefined;
  /** One of these. */
  readonly states?: readonly TieState[] | undefined;
  /** One of these. */
  readonly circles?: readonly (Circle | 'none')[] | undefined;
  /** All of these. */
  readonly tags?: readonly TagId[] | undefined;
  /** Beginnings of words of their company, all of them. */
  readonly company?: string | undefined;
  readonly lastContact?: 'never' | (SpanOfDays & { readonly orNever?: boolean | undefined }) | undefined;
  readonly connected?: SpanOfDays | undefined;
  /** At whose door they stand. */
  readonly goal?: GoalId | undefined;
  readonly archived?: boolean | undefined;
};

/** The parameters of a search: queries of `people_search` and, of one word, of texts and messages; of several, ids as JSON. */
export const searchParameters = {
  match: computed<string | undefined>(),
  textMatch: computed<string | undefined>(),
  foundIds: computed<string | undefined>(),
};

/** The values of the parameters of a search, without those of another. */
export type SearchValues = Pick<FilterValues, keyof typeof searchParameters>;

/** Returns the values of the parameters of a search, and how many its words find, if there are several. */
export function searchValues(
  db: Database,
  search: SearchedWords,
): { readonly values: SearchValues; readonly found: number | undefined } {
  const match = matchOfFacts(search);
  if (searchPart(search) === 'word') {
    return { values: { match, textMatch: matchesOfTextWords(search)[0], foundIds: undefined }, found: undefined };
  }
  const ids = idsFoundByEveryWord(db, search);
  return { values: { match, textMatch: undefined, foundIds: JSON.stringify(ids) }, found: ids.length };
}

type SearchPlaceholders = PlaceholdersOf<typeof searchParameters>;

const byFacts = ({ match }: SearchPlaceholders): SQL =>
  sql`SELECT rowid FROM people_search WHERE people_search MATCH ${match}`;
const byTexts = ({ textMatch }: SearchPlaceholders): SQL =>
  sql`SELECT rowid FROM people_search_texts WHERE people_search_texts MATCH ${textMatch}`;
const byMessages = ({ textMatch }: SearchPlaceholders): SQL =>
  sql`SELECT rowid FROM people_search_messages WHERE people_search_messages MATCH ${textMatch}`;

const foundByOneWord = readStatement(searchParameters, (db, values) =>
  db.select(fields({ found: sql<number>`found` })).from(
    sql`(SELECT (SELECT count(*) FROM (${byFacts(values)})) + (SELECT count(*)
        FROM (${byTexts(values)} UNION ${byMessages(values)}) WHERE rowid NOT IN (${byFacts(values)})) AS found)`,
  ),
);

const countOfIds = handWrittenRead(
  { foundIds: searchParameters.foundIds },
  { found: computed<number>() },
  'SELECT json_array_length(@foundIds) AS found',
);

/** Counts everyone who is found, archived or not, by a filter that searches. */
export function countFound(db: Database, { parts, values }: Pick<ParsedFilter, 'parts' | 'values'>): number {
  const { foundIds } = values;
  return (parts.includes('word') ? foundByOneWord.value(db, values) : countOfIds.value(db, { foundIds })) ?? 0;
}

// Filters that set the same parts share their statements: what they set these to is a parameter.

/** The parameters of the parts of a filter. A statement takes those of its own parts; lists are JSON. */
export const filterParameters = {
  states: computed<string | undefined>(),
  /** Those that pass; for `outside-circles`, those that do not. */
  circles: computed<string | undefined>(),
  tag: computed<TagId | undefined>(),
  tags: computed<string | undefined>(),
  companyMatch: computed<string | undefined>(),
  contactFrom: computed<Day | undefined>(),
  contactTo: computed<Day | undefined>(),
  connectedFrom: computed<Day | undefined>(),
  connectedTo: computed<Day | undefined>(),
  atGoal: computed<string | undefined>(),
  ...searchParameters,
};
type FilterPlaceholders = PlaceholdersOf<typeof filterParameters>;
export type FilterValues = ValuesOf<typeof filterParameters>;

/** The values of a filter that sets nothing. */
export const noValues: FilterValues = {
  states: undefined,
  circles: undefined,
  tag: undefined,
  tags: undefined,
  companyMatch: undefined,
  contactFrom: undefined,
  contactTo: undefined,
  connectedFrom: undefined,
  connectedTo: undefined,
  atGoal: undefined,
  match: undefined,
  textMatch: undefined,
  foundIds: undefined,
};

const conditions = {
  present: () => isNull(people.archivedOn),
  archived: () => isNotNull(people.archivedOn),
  states: (_db, { states }) => isInJsonList(people.tieState, states),
  circles: (_db, { circles }) => isInJsonList(people.circle, circles),
  // In no circle, or in another one.
  'outside-circles': (_db, { circles }) =>
    sql`(${people.circle} IS NULL OR ${people.circle} NOT IN (SELECT value FROM json_each(${circles})))`,
  tag: (db, { tag }) =>
    inArray(
      people.id,
      db
        .select(fields({ id: personTags.personId }))
        .from(personTags)
        .where(eq(personTags.tagId, tag)),
    ),
  tags: (db, { tags }) =>
    inArray(
      people.id,
      db
        .select(fields({ id: personTags.personId }))
        .from(personTags)
        .where(isInJsonList(personTags.tagId, tags))
        .groupBy(personTags.personId)
        .having(sql`count(*) = json_array_length(${tags})`),
    ),
  company: (_db, { companyMatch }) =>
    sql`${people.id} IN (SELECT rowid FROM people_search WHERE people_search MATCH ${companyMatch})`,
  contact: (_db, { contactFrom, contactTo }) => between(people.lastContact, contactFrom, contactTo),
  'no-contact': () => isNull(people.lastContact),
  'contact-or-none': (_db, { contactFrom, contactTo }) =>
    sql`(${people.lastContact} IS NULL OR ${people.lastContact} BETWEEN ${contactFrom} AND ${contactTo})`,
  connected: (_db, { connectedFrom, connectedTo }) => between(people.connectedOn, connectedFrom, connectedTo),
  goal: (_db, { atGoal }) => isInJsonList(people.id, atGoal),
  facts: (_db, { match }) => sql`${people.id} IN (SELECT rowid FROM people_search WHERE people_search MATCH ${match})`,
  'not-facts': (_db, { match }) =>
    sql`${people.id} NOT IN (SELECT rowid FROM people_search WHERE people_search MATCH ${match})`,
  word: (_db, values) =>
    sql`(${people.id} IN (${byFacts(values)}) OR ${people.id} IN (${byTexts(values)}) OR ${people.id} IN (${byMessages(values)}))`,
  'word-in-texts': (_db, values) =>
    sql`(${people.id} IN (${byTexts(values)}) OR ${people.id} IN (${byMessages(values)}))`,
  words: (_db, { foundIds }) => isInJsonList(people.id, foundIds),
} as const satisfies Record<string, (db: StatementBuilder, placeholders: FilterPlaceholders) => SQL>;

/** The parts that a filter sets; first whether it is for archived people. */
export type FilterParts = readonly ['present' | 'archived', ...(keyof typeof conditions)[]];

/**
 * SQL condition on `people`: pass all these parts. When it `walks`, SQLite looks for no index on the parts but the
 * first.
 */
export function passesParts(
  db: StatementBuilder,
  placeholders: FilterPlaceholders,
  [first, ...others]: FilterParts,
  walks: boolean,
): SQL | undefined {
  return and(
    conditions[first](),
    ...others.map((part) => {
      const condition = conditions[part](db, placeholders);
      // A plus before a column keeps SQLite from looking for an index on it.
      return walks ? sql`+${condition}` : condition;
    }),
  );
}

/** The part of a filter that searches for these words, wherever they stand. */
export function searchPart({ words }: SearchedWords): 'word' | 'words' {
  return words.length === 1 ? 'word' : 'words';
}

/** A filter as its parts, their values, and what it searches for. */
export type ParsedFilter = {
  readonly parts: FilterParts;
  readonly values: FilterValues;
  readonly search: SearchedWords | undefined;
};

/**
 * Parses a filter into its parts and their values. Undefined when it searches for nothing that is a word: nobody
 * passes.
 */
export function parseFilter(db: Database, filter: PeopleFilter): ParsedFilter | undefined {
  const { states, circles: chosen, tags, company, lastContact, connected, goal, query = '' } = filter;
  const parts: [FilterParts[0], ...FilterParts[number][]] = [filter.archived === true ? 'archived' : 'present'];
  let values = noValues;
  const set = (part: FilterParts[number], changes: Partial<FilterValues> = {}): void => {
    parts.push(part);
    values = { ...values, ...changes };
  };

  if (states !== undefined) set('states', { states: JSON.stringify(states) });
  if (chosen !== undefined && !chosen.includes('none')) set('circles', { circles: JSON.stringify(chosen) });
  const [tag, ...moreTags] = new Set(tags);
  if (tag !== undefined && moreTags.length === 0) set('tag', { tag });
  else if (tag !== undefined) set('tags', { tags: JSON.stringify([tag, ...moreTags]) });
  if (lastContact === 'never') set('no-contact');
  else if (lastContact !== undefined) {
    const { from: contactFrom = firstDay, to: contactTo = lastDay, orNever = false } = lastContact;
    set(orNever ? 'contact-or-none' : 'contact', { contactFrom, contactTo });
  }
  if (connected !== undefined) {
    const { from: connectedFrom = firstDay, to: connectedTo = lastDay } = connected;
    set('connected', { connectedFrom, connectedTo });
  }
  if (goal !== undefined) set('goal', { atGoal: JSON.stringify(peopleAtGoal(db, goal)) });
  if (company !== undefined) {
    const companyMatch = matchOfCompany(company);
    if (companyMatch === undefined) return undefined;
    set('company', { companyMatch });
  }

  const typed = parseSearch(query);
  if (typed === undefined && query.trim() !== '') return undefined;
  const search = typed && forgiveSlipsIfNeeded(db, typed);
  if (search !== undefined) {
    renewTextIndex(db);
    set(searchPart(search), searchValues(db, search).values);
  }
  if (chosen?.includes('none') === true) {
    const others = everyCircle.filter((circle) => !chosen.includes(circle));
    if (others.length > 0) set('outside-circles', { circles: JSON.stringify(others) });
  }
  return { parts, values, search };
}

// The first and the last that Kith knows.
const firstDay = '0100-01-01' as Day;
const lastDay = '9999-12-31' as Day;
