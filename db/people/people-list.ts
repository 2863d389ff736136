import { max } from 'drizzle-orm';

import type { Circle } from '../../core/people/circle.ts';
import type { Day } from '../../core/calendar/day.ts';
import { ftsQuery } from '../../core/text/fold.ts';
import type { PersonId, TagId } from '../../core/ids.ts';
import type { Rating, TieFacts, TieState } from '../../core/strength/tie.ts';
import type { Database } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { people } from '../schema/schema.ts';

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

export type ListFilter = {
  readonly query?: string | undefined;
  readonly state?: TieState | undefined;
  readonly circle?: Circle | 'none' | undefined;
  readonly tag?: TagId | undefined;
  readonly archived?: boolean | undefined;
};

export type ListSort = 'name' | 'strength' | 'last-contact' | 'connected' | 'company';

const listedColumns = `id, name, company, position, circle, rating, strength, tie_state AS tieState,
  last_contact AS lastContact, connected_on AS connectedOn, muted_on AS mutedOn, inbound_days AS inboundDays,
  outbound_days AS outboundDays, first_inbound AS firstInbound, last_inbound AS lastInbound,
  last_outbound AS lastOutbound,
  (SELECT json_group_array(tags.name) FROM person_tags JOIN tags ON tags.id = tag_id WHERE person_id = people.id)
    AS tags`;

type Bound = Record<string, string | number>;
type Condition = {
  readonly where: string;
  /** The same, said so that no index but that of the order can be used: see `pageOfPeople`. */
  readonly walking: string;
  /** Counts those who pass. */
  readonly count: string;
  readonly bound: Bound;
};

/** A window of the list of those who pass the filter, and how many they are. */
export function pageOfPeople(
  db: Database,
  filter: ListFilter,
  sort: ListSort,
  descending: boolean,
  offset: number,
  limit: number,
): { total: number; rows: ListedPerson[] } {
  const condition = conditionOf(filter);
  if (condition === undefined) return { total: 0, rows: [] };
  const { where, walking, count, bound } = condition;
  const total = prepared<Bound, number>(db, count).pluck().get(bound) ?? 0;
  const walks = walkingIsSooner(db, filter, total, offset + limit);
  const rows = prepared<Bound, ListedPerson>(
    db,
    windowOf(walks ? walking : where, orderOf(sort, descending), 'LIMIT @limit OFFSET @offset'),
  ).all({ ...bound, limit, offset });
  return { total, rows };
}

/**
 * Whether walking through everyone in order comes to the end of a page sooner than sorting all who pass. Words and tags
 * are looked up by id, which stands in the index of the order; state and circle need each person's row, and may all
 * stand at the other end, so that these walks are for filters that most people pass.
 */
function walkingIsSooner(db: Database, { state, circle }: ListFilter, total: number, end: number): boolean {
  const isById = state === undefined && circle === undefined;
  return total > Math.min(newestId(db) / 2, isById ? leastToWalk(db, end) : Infinity);
}

/** Of the people that are walked past, `total` in all people pass; and walking past five costs as much as sorting one. */
function leastToWalk(db: Database, end: number): number {
  return Math.sqrt((end * newestId(db)) / 5);
}

const greatestId = readStatement({}, (db) => db.select(fields({ id: max(people.id) })).from(people));

function newestId(db: Database): number {
  return greatestId.value(db, {}) ?? 0;
}

/** Sorts ids alone, and looks up only those who are shown: whatever stands in a row would be sorted with it. */
function windowOf(where: string, order: string, limit: string): string {
  return `SELECT ${listedColumns} FROM people
    WHERE id IN (SELECT id FROM people WHERE ${where} ORDER BY ${order} ${limit}) ORDER BY ${order}`;
}

/** Everyone who passes the filter, by name. */
export function idsOfPeople(db: Database, filter: ListFilter): PersonId[] {
  const condition = conditionOf(filter);
  if (condition === undefined) return [];
  return prepared<Bound, PersonId>(
    db,
    `SELECT id FROM people WHERE ${condition.where} ORDER BY ${orderOf('name', false)}`,
  )
    .pluck()
    .all(condition.bound);
}

const bestShown = 50;

/** The best fifty for what was typed so far, strongest ties first; nobody when nothing in it can be searched for. */
export function peopleFoundBy(db: Database, query: string): ListedPerson[] {
  const match = ftsQuery(query);
  if (match === undefined) return [];
  const isFound = 'id IN (SELECT rowid FROM people_search WHERE people_search MATCH ?)';
  // Counted only as far as it matters.
  const least = Math.ceil(leastToWalk(db, bestShown));
  const found = prepared<[string, number], number>(
    db,
    'SELECT count(*) FROM (SELECT 1 FROM people_search WHERE people_search MATCH ? LIMIT ?)',
  )
    .pluck()
    .get(match, least);
  const walks = found === least;
  return prepared<[string], ListedPerson>(
    db,
    windowOf(`archived_on IS NULL AND ${walks ? '+' : ''}${isFound}`, orderOf('strength', true), `LIMIT ${bestShown}`),
  ).all(match);
}

/** Undefined when the query holds nothing that can be searched for, so that nobody passes. */
function conditionOf(filter: ListFilter): Condition | undefined {
  const there = `archived_on IS ${filter.archived === true ? 'NOT ' : ''}NULL`;
  const parts: string[] = [];
  const bound: Bound = {};
  if (filter.state !== undefined) {
    parts.push('tie_state = @state');
    bound['state'] = filter.state;
  }
  if (filter.circle !== undefined && filter.circle !== 'none') {
    parts.push('circle = @circle');
    bound['circle'] = filter.circle;
  }
  if (filter.tag !== undefined) {
    parts.push('id IN (SELECT person_id FROM person_tags WHERE tag_id = @tag)');
    bound['tag'] = filter.tag;
  }
  if (filter.query !== undefined && filter.query.trim() !== '') {
    const match = ftsQuery(filter.query);
    if (match === undefined) return undefined;
    parts.push('id IN (SELECT rowid FROM people_search WHERE people_search MATCH @match)');
    bound['match'] = match;
  }
  let count = counting([there, ...parts]);
  if (filter.circle === 'none') {
    // The index holds those in a circle, who are few; all others would have to be looked at one by one.
    count = `SELECT (${count}) - (${counting([there, ...parts, 'circle IS NOT NULL'])})`;
    parts.push('circle IS NULL');
  } else if (parts.length === 1 && bound['match'] !== undefined && filter.archived !== true) {
    // Who is archived among those found is known sooner than who is not.
    count = `SELECT (SELECT count(*) FROM people_search WHERE people_search MATCH @match)
      - (${counting(['archived_on IS NOT NULL', ...parts.map((part) => `+${part}`)])})`;
  }
  // A plus before a column keeps SQLite from looking for an index on it.
  const walking = [there, ...parts.map((part) => `+${part}`)].join(' AND ');
  return { where: [there, ...parts].join(' AND '), walking, count, bound };
}

function counting(parts: readonly string[]): string {
  return `SELECT count(*) FROM people WHERE ${parts.join(' AND ')}`;
}

/** What is not known stands last when each sort goes its usual way: names and companies up, all else down. */
const usualOrder = {
  name: { columns: ['name_key', 'id'], descending: false },
  strength: { columns: ['strength DESC', 'name_key', 'id'], descending: true },
  'last-contact': { columns: ['last_contact DESC', 'name_key', 'id'], descending: true },
  connected: { columns: ['connected_on DESC', 'name_key', 'id'], descending: true },
  company: { columns: ["company_key = ''", 'company_key', 'name_key', 'id'], descending: false },
} as const satisfies Record<ListSort, { columns: readonly string[]; descending: boolean }>;

/** The other way is the exact reverse, so that one index serves both. */
function orderOf(sort: ListSort, descending: boolean): string {
  const usual = usualOrder[sort];
  if (descending === usual.descending) return usual.columns.join(', ');
  return usual.columns
    .map((column) => (column.endsWith(' DESC') ? column.slice(0, -' DESC'.length) : `${column} DESC`))
    .join(', ');
}
