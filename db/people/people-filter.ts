import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { TagId } from '../../core/ids.ts';
import type { Circle } from '../../core/people/circle.ts';
import type { TieState } from '../../core/strength/tie.ts';
import { ftsQuery } from '../../core/text/fold.ts';
import { computed, fields } from '../connection/statement.ts';
import type { PlaceholdersOf, StatementBuilder, ValuesOf } from '../connection/statement.ts';
import { people, personTags } from '../schema/schema.ts';

/** Whom a list of people holds: those who pass all that is set; archived people alone, or else none of them. */
export type PeopleFilter = {
  /** Words that are searched for. */
  readonly query?: string | undefined;
  readonly state?: TieState | undefined;
  readonly circle?: Circle | 'none' | undefined;
  readonly tag?: TagId | undefined;
  readonly archived?: boolean | undefined;
};

// Filters that set the same parts share their statements: what they set these to is a parameter.

/** The parameters of the parts of a filter. A statement takes those of its own parts. */
export const filterParameters = {
  state: computed<TieState | undefined>(),
  circle: computed<Circle | 'none' | undefined>(),
  tag: computed<TagId | undefined>(),
  match: computed<string | undefined>(),
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
  words: (_db, { match }) => sql`${people.id} IN (SELECT rowid FROM people_search WHERE people_search MATCH ${match})`,
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

/**
 * Parses a filter into its parts and their values. Undefined when it searches for nothing that is a word: nobody
 * passes.
 */
export function parseFilter(
  filter: PeopleFilter,
): { readonly parts: FilterParts; readonly values: ValuesOf<typeof filterParameters> } | undefined {
  const { state, circle, tag, query = '' } = filter;
  const parts: [FilterParts[0], ...FilterParts[number][]] = [filter.archived === true ? 'archived' : 'present'];
  if (state !== undefined) parts.push('state');
  if (circle !== undefined && circle !== 'none') parts.push('circle');
  if (tag !== undefined) parts.push('tag');
  const match = query.trim() === '' ? undefined : ftsQuery(query);
  if (match !== undefined) parts.push('words');
  else if (query.trim() !== '') return undefined;
  if (circle === 'none') parts.push('no-circle');
  return { parts, values: { state, circle, tag, match } };
}
