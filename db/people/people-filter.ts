import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { TagId } from '../../core/ids.ts';
import type { Circle } from '../../core/people/circle.ts';
import type { TieState } from '../../core/strength/tie.ts';
import type { Database } from '../connection/database.ts';
import { computed, fields } from '../connection/statement.ts';
import type { PlaceholdersOf, StatementBuilder, ValuesOf } from '../connection/statement.ts';
import { people, personTags } from '../schema/schema.ts';
import { factWordsOf, forgiveSlipsIfNeeded, matchOfFacts, parseSearch, textWordsOf } from '../search/search-tiers.ts';
import type { SearchedWords } from '../search/search-tiers.ts';

/** Whom a list of people holds: those who pass all that is set; archived people alone, or else none of them. */
export type PeopleFilter = {
  /** Words that are searched for. */
  readonly query?: string | undefined;
  readonly state?: TieState | undefined;
  readonly circle?: Circle | 'none' | undefined;
  readonly tag?: TagId | undefined;
  readonly archived?: boolean | undefined;
};

/** The parameters of a search: `match` is a query of `people_search`, and the others hold one for each word, as JSON. */
export const searchParameters = {
  match: computed<string | undefined>(),
  factWords: computed<string | undefined>(),
  textWords: computed<string | undefined>(),
};

/** The values of the parameters of a search. */
export function searchValues(search: SearchedWords): {
  readonly match: string;
  readonly factWords: string;
  readonly textWords: string;
} {
  return { match: matchOfFacts(search), factWords: factWordsOf(search), textWords: textWordsOf(search) };
}

/**
 * SQL of a query for the ids of everyone who is found by every word: each by what is known of them, or by what was
 * written.
 */
export function foundAnywhere({ factWords, textWords }: Pick<FilterPlaceholders, 'factWords' | 'textWords'>): SQL {
  // Cross joins, so that each word is looked up once.
  return sql`SELECT id FROM (
    SELECT word.key AS word, people_search.rowid AS id FROM json_each(${factWords}) AS word CROSS JOIN people_search
    WHERE people_search MATCH word.value
    UNION SELECT word.key, people_search_texts.rowid FROM json_each(${textWords}) AS word CROSS JOIN people_search_texts
    WHERE people_search_texts MATCH word.value
    UNION SELECT word.key, people_search_messages.rowid FROM json_each(${textWords}) AS word
    CROSS JOIN people_search_messages WHERE people_search_messages MATCH word.value
  ) GROUP BY id HAVING count(*) = json_array_length(${factWords})`;
}

// Filters that set the same parts share their statements: what they set these to is a parameter.

/** The parameters of the parts of a filter. A statement takes those of its own parts. */
export const filterParameters = {
  state: computed<TieState | undefined>(),
  circle: computed<Circle | 'none' | undefined>(),
  tag: computed<TagId | undefined>(),
  ...searchParameters,
};
type FilterPlaceholders = PlaceholdersOf<typeof filterParameters>;

const conditions = {
  present: () => isNull(people.archivedOn),
  archived: () => isNotNull(people.archivedOn),
  state: (_db, { state }) => eq(people.tieState, state),
  circle: (_db, { circle }) => eq(people.circle, circle),
  'any-circle': () => isNotNull(people.circle),
  'no-circle': () => isNull(people.circle),
  tag: (db, { tag }) =>
    inArray(
      people.id,
      db
        .select(fields({ id: personTags.personId }))
        .from(personTags)
        .where(eq(personTags.tagId, tag)),
    ),
  facts: (_db, { match }) => sql`${people.id} IN (SELECT rowid FROM people_search WHERE people_search MATCH ${match})`,
  'not-facts': (_db, { match }) =>
    sql`${people.id} NOT IN (SELECT rowid FROM people_search WHERE people_search MATCH ${match})`,
  anywhere: (_db, values) => sql`${people.id} IN (${foundAnywhere(values)})`,
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

/** A filter as its parts, their values, and what it searches for. */
export type ParsedFilter = {
  readonly parts: FilterParts;
  readonly values: ValuesOf<typeof filterParameters>;
  readonly search: SearchedWords | undefined;
};

/**
 * Parses a filter into its parts and their values. Undefined when it searches for nothing that is a word: nobody
 * passes.
 */
export function parseFilter(db: Database, filter: PeopleFilter): ParsedFilter | undefined {
  const { state, circle, tag, query = '' } = filter;
  const parts: [FilterParts[0], ...FilterParts[number][]] = [filter.archived === true ? 'archived' : 'present'];
  if (state !== undefined) parts.push('state');
  if (circle !== undefined && circle !== 'none') parts.push('circle');
  if (tag !== undefined) parts.push('tag');
  const typed = parseSearch(query);
  if (typed === undefined && query.trim() !== '') return undefined;
  const search = typed && forgiveSlipsIfNeeded(db, typed);
  if (search !== undefined) parts.push('anywhere');
  if (circle === 'none') parts.push('no-circle');
  const searched = search === undefined ? noSearch : searchValues(search);
  return { parts, values: { state, circle, tag, ...searched }, search };
}

/** The values of a filter that searches for nothing. */
export const noSearch = { match: undefined, factWords: undefined, textWords: undefined };
