import { createRouterClient } from '@orpc/server';
import type BetterSqlite3 from 'better-sqlite3';

import type { PeopleFilter } from '../../api/contract/people/people-filter.ts';
import { router } from '../../api/router.ts';
import { peopleSorts } from '../../core/people/people-sort.ts';
import type { PeopleSort } from '../../core/people/people-sort.ts';
import { ftsQuery } from '../../core/text/fold.ts';
import type { TagId } from '../../core/ids.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Measurement } from './measure.ts';
import { timed, timedSync } from './measure.ts';
import { plainConnection } from './plain-connection.ts';

/** One page of the list: filter, order and offset. */
type Page = {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly descending: boolean;
  readonly offset: number;
};

const filters: readonly PeopleFilter[] = [
  {},
  { states: ['strong'] },
  { states: ['steady'] },
  { states: ['fading'] },
  { states: ['thin'] },
  { circles: ['inner'] },
  { circles: ['none'] },
  { tags: [1 as TagId] }, // the first tag of the file
  { query: 'ma' },
  { archived: true },
];
/** The offsets; the top of the list is seen most. */
const offsets = [0, 50, 250, 1000, 5000];

/** Every filter with every sort in both directions, at several offsets. */
const pages: readonly Page[] = filters.flatMap((filter, first) =>
  peopleSorts.flatMap((sort, second) =>
    [false, true].map((descending, third) => ({
      filter,
      sort,
      descending,
      offset: offsets[(first + second * 2 + third) % offsets.length] ?? 0,
    })),
  ),
);

/** Measures pages of fifty people, each with the number of people in all. */
export function pagesMeasurement(engine: Engine, database: string): Measurement {
  const client = createRouterClient(router, { context: engine.context });
  const connection = plainConnection(database);
  const statements = pages.map((page) => bestStatements(connection, page));
  return {
    what: 'pages of 50 people, over all filters and sorts',
    per: `${pages.length} pages`,
    atMost: 2,
    ours: () =>
      timed(async () => {
        for (const page of pages) await client.people.page({ ...page, limit: 50 });
      }),
    floor: () =>
      timedSync(() => {
        for (const { bound, count, rows } of statements) {
          count.get(bound);
          rows.all(bound);
        }
      }),
  };
}

/** The columns that a row of the list shows. */
export const rowColumns = `id, name, company, position, circle, rating, strength, tie_state, last_contact, connected_on,
  muted_on, (SELECT group_concat(tags.name, char(31)) FROM person_tags JOIN tags ON tags.id = tag_id
    WHERE person_id = people.id) AS tags`;

const orders: Readonly<Record<PeopleSort, readonly [up: string, down: string]>> = {
  name: ['name_key, id', 'name_key DESC, id DESC'],
  strength: ['strength, name_key DESC, id DESC', 'strength DESC, name_key, id'],
  'last-contact': ['last_contact, name_key DESC, id DESC', 'last_contact DESC, name_key, id'],
  connected: ['connected_on, name_key DESC, id DESC', 'connected_on DESC, name_key, id'],
  company: [
    "company_key = '', company_key, name_key, id",
    "company_key = '' DESC, company_key DESC, name_key DESC, id DESC",
  ],
};

type Statements = {
  readonly bound: Readonly<Record<string, unknown>>;
  readonly count: BetterSqlite3.Statement;
  readonly rows: BetterSqlite3.Statement;
};

/** Finds the fastest of several queries for a page, as an expert would write them, on this file. */
function bestStatements(connection: BetterSqlite3.Database, page: Page): Statements {
  const { where, walking, counts, bound: filterBound } = conditionOf(page.filter);
  const order = orders[page.sort][Number(page.descending)];
  const window = `ORDER BY ${order} LIMIT 50 OFFSET ${page.offset}`;
  const rows = [where, walking].flatMap((condition) => [
    `SELECT ${rowColumns} FROM people WHERE ${condition} ${window}`,
    // Sorts ids alone, and looks up only those that are shown.
    `SELECT ${rowColumns} FROM people WHERE id IN (SELECT id FROM people WHERE ${condition} ${window}) ORDER BY ${order}`,
  ]);
  return {
    bound: filterBound,
    count: fastest(connection, [`SELECT count(*) FROM people WHERE ${where}`, ...counts], filterBound).pluck(),
    rows: fastest(connection, rows, filterBound),
  };
}

/** Returns the fastest of several queries for the same rows. */
export function fastest(
  connection: BetterSqlite3.Database,
  ways: readonly string[],
  bound: Readonly<Record<string, unknown>>,
): BetterSqlite3.Statement {
  const tried = ways.map((way) => {
    const statement = connection.prepare(way);
    const times = Array.from({ length: 4 }, () => timedSync(() => statement.all(bound)));
    return { statement, time: Math.min(...times) };
  });
  // The list is never empty.
  return tried.toSorted((a, b) => a.time - b.time)[0]?.statement as BetterSqlite3.Statement;
}

type Condition = {
  readonly where: string;
  /** The same condition, written so that only the index of the sort can be used. */
  readonly walking: string;
  /** Other ways to count. */
  readonly counts: readonly string[];
  readonly bound: Readonly<Record<string, unknown>>;
};

function conditionOf(filter: PeopleFilter): Condition {
  const isThere = filter.archived === true ? 'archived_on IS NOT NULL' : 'archived_on IS NULL';
  const condition = (which: string, bound: Condition['bound'], counts: readonly string[] = []): Condition => ({
    where: `${which} AND ${isThere}`,
    walking: `+${which} AND ${isThere}`,
    counts,
    bound,
  });
  const [state] = filter.states ?? [];
  if (state !== undefined) return condition('tie_state = @state', { state });
  const [circle] = filter.circles ?? [];
  if (circle === 'none') {
    const all = `SELECT count(*) FROM people WHERE ${isThere}`;
    return condition('circle IS NULL', {}, [`SELECT (${all}) - (${all} AND circle IS NOT NULL)`]);
  }
  if (circle !== undefined) return condition('circle = @circle', { circle });
  const [tag] = filter.tags ?? [];
  if (tag !== undefined) {
    return condition('id IN (SELECT person_id FROM person_tags WHERE tag_id = @tag)', { tag });
  }
  if (filter.query !== undefined) {
    const found = 'SELECT rowid FROM people_search WHERE people_search MATCH @match';
    return condition(`id IN (${found})`, { match: ftsQuery(filter.query) }, [
      `SELECT (SELECT count(*) FROM people_search WHERE people_search MATCH @match)
         - (SELECT count(*) FROM people WHERE archived_on IS NOT NULL AND +id IN (${found}))`,
    ]);
  }
  return { where: isThere, walking: isThere, counts: [], bound: {} };
}
