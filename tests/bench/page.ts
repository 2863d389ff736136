import { createRouterClient } from '@orpc/server';

import type { PeopleFilter, PeopleSort } from '../../api/contract/people.ts';
import { router } from '../../api/router.ts';
import { ftsQuery } from '../../core/fold.ts';
import type { TagId } from '../../core/ids.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Measured } from './measure.ts';
import { timed, timedNow } from './measure.ts';
import { plainConnection } from './plain-connection.ts';

/** One place of the list: what is looked at, in which order, and how far down. */
export type Page = {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly descending: boolean;
  readonly offset: number;
};

const filters: readonly PeopleFilter[] = [
  {},
  { state: 'strong' },
  { state: 'steady' },
  { state: 'fading' },
  { state: 'thin' },
  { circle: 'inner' },
  { circle: 'none' },
  { tag: 1 as TagId }, // the first tag of the file
  { query: 'ma' },
  { archived: true },
];
const sorts: readonly PeopleSort[] = ['name', 'strength', 'last-contact', 'connected', 'company'];
/** The top of the list is seen most. */
const offsets = [0, 50, 250, 1000, 5000];

/** Every filter in every order, both ways, each some way down. */
export const pages: readonly Page[] = filters.flatMap((filter, first) =>
  sorts.flatMap((sort, second) =>
    [false, true].map((descending, third) => ({
      filter,
      sort,
      descending,
      offset: offsets[(first + second * 2 + third) % offsets.length] ?? 0,
    })),
  ),
);

/** Pages of the list of people, of fifty each, with how many there are in all. */
export function pagesOf(engine: Engine, database: string): Measured {
  const client = createRouterClient(router, { context: engine.context });
  const connection = plainConnection(database);
  const statements = pages.map((page) => {
    const { where, bound } = conditionOf(page.filter);
    return {
      bound: { ...bound, offset: page.offset },
      count: connection.prepare(`SELECT count(*) FROM people WHERE ${where}`).pluck(),
      rows: connection.prepare(
        `SELECT ${rowColumns} FROM people WHERE ${where} ORDER BY ${orders[page.sort][Number(page.descending)]} LIMIT 50 OFFSET @offset`,
      ),
    };
  });
  return {
    what: 'pages of 50 people, over all filters and sorts',
    per: `${pages.length} pages`,
    atMost: 2,
    ours: () =>
      timed(async () => {
        for (const page of pages) await client.people.page({ ...page, limit: 50 });
      }),
    floor: () =>
      timedNow(() => {
        for (const { bound, count, rows } of statements) {
          count.get(bound);
          rows.all(bound);
        }
      }),
  };
}

/** What a row of the list shows. */
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

function conditionOf(filter: PeopleFilter): { readonly where: string; readonly bound: Record<string, unknown> } {
  const isThere = filter.archived === true ? 'archived_on IS NOT NULL' : 'archived_on IS NULL';
  if (filter.state !== undefined) return { where: `tie_state = @state AND ${isThere}`, bound: { state: filter.state } };
  if (filter.circle === 'none') return { where: `circle IS NULL AND ${isThere}`, bound: {} };
  if (filter.circle !== undefined)
    return { where: `circle = @circle AND ${isThere}`, bound: { circle: filter.circle } };
  if (filter.tag !== undefined) {
    return {
      where: `id IN (SELECT person_id FROM person_tags WHERE tag_id = @tag) AND ${isThere}`,
      bound: { tag: filter.tag },
    };
  }
  if (filter.query !== undefined) {
    return {
      where: `id IN (SELECT rowid FROM people_search WHERE people_search MATCH @match) AND ${isThere}`,
      bound: { match: ftsQuery(filter.query) },
    };
  }
  return { where: isThere, bound: {} };
}
