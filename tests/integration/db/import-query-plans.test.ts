import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Day } from '../../../core/calendar/day.ts';
import type { ImportId, PersonId } from '../../../core/ids.ts';
import type { ProfileSlug } from '../../../core/people/profile-slug.ts';
import { write } from '../../../db/connection/database.ts';
import { settleSlugs, writeSlug } from '../../../db/people/slug-claims.ts';
import { addPerson } from '../api/opened-kith.ts';
import { chosenText, exportOf, importFile, lastOf, newWriteId, openKith } from '../import/kith-with-imports.ts';
import type { Kith } from '../import/kith-with-imports.ts';

// How SQLite goes about imports and taking them back, on a file without statistics, as every user's is.

let kith: Kith;
let first: ImportId;

const listOf = (company: string) =>
  exportOf(`Anna,Berg,https://www.linkedin.com/in/anna,anna@example.org,${company},CEO,08 Feb 2021`);

beforeAll(async () => {
  kith = openKith();
  ({ importId: first } = await importFile(kith, chosenText(kith, listOf('Acme'))));
});

afterAll(() => kith[Symbol.dispose]());

/** The plans of all that any connection prepares for `work`: a long write has one of its own. */
async function plansFor(work: () => unknown): Promise<string[]> {
  const texts = new Set<string>();
  const { prototype } = BetterSqlite3;
  const prepare = Object.getOwnPropertyDescriptor(prototype, 'prepare');
  if (prepare === undefined) throw new Error('There is nothing to listen to.');
  Object.defineProperty(prototype, 'prepare', {
    ...prepare,
    value(this: BetterSqlite3.Database, text: string): unknown {
      texts.add(text);
      return Reflect.apply(prepare.value as BetterSqlite3.Database['prepare'], this, [text]); // what it is
    },
  });
  try {
    await work();
  } finally {
    Object.defineProperty(prototype, 'prepare', prepare);
  }
  const asked = [...texts].filter((text) => /^\s*(SELECT|UPDATE|DELETE)/i.test(text));
  if (asked.length === 0) throw new Error('Nothing was prepared: it was asked before.');
  return asked.flatMap(planOf);
}

/** What is bound does not matter to a plan. */
function planOf(statement: string): string[] {
  const { $client } = kith.engine.context.db;
  const explain = $client.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`);
  const names = [...statement.matchAll(/@(\w+)/g)].map(([, name = '']) => name);
  const bound = names.length > 0 ? [Object.fromEntries(names.map((name) => [name, 1]))] : [];
  const places = names.length > 0 ? 0 : [...statement.matchAll(/\?/g)].length;
  return explain.all(...bound, ...Array.from({ length: places }, () => 1)).map(({ detail }) => detail);
}

/**
 * Steps that read a whole table, or sort one for want of an index; tables of a row or two or of a few for each import, lists
 * bound, marks, and all given-up profiles, of which there are few, aside.
 */
function wholeTables(plan: readonly string[]): string[] {
  const few =
    /^SCAN (?:json_each|tie_day|CONSTANT ROW|settings|imports|import_labels|merged_people|temp\.stale_people|main\.stale_texts|people_search(?:_texts|_messages)? VIRTUAL TABLE INDEX 0:=|own USING INDEX profile_slugs_aliases)/;
  return [...new Set(plan)].filter((step) => /^SCAN|AUTOMATIC/.test(step) && !few.test(step));
}

async function turn(way: 'undo' | 'redo'): Promise<void> {
  const last = await lastOf(await kith.client.imports[way]({ writeId: newWriteId(), id: first }));
  if (last?.kind !== 'done') throw new Error('It was not done.');
}

test('undoing an import, and bringing it back, reads no more than whom it spoke of', async () => {
  const undoing = await plansFor(() => turn('undo'));
  expect(wholeTables(undoing)).toEqual([]);
  expect(undoing.join('\n')).toMatch(/SEARCH said USING (?:COVERING )?INDEX \w+ \(import_id=\?\)/);
  const bringingBack = await plansFor(() => turn('redo'));
  expect(wholeTables(bringingBack)).toEqual([]);
  // What is said of each.
  expect(bringingBack.join('\n')).toContain(
    [
      'SEARCH records USING INDEX records_by_person (person_id=?)',
      'SEARCH import_rows USING INDEX import_rows_by_record (record_id=?)',
      'SEARCH imports USING INTEGER PRIMARY KEY (rowid=?)',
    ].join('\n'),
  );
});

test('an import reads each table that it matches with in one pass, and nothing of the timelines', async () => {
  // A connection that has imported already would prepare nothing any more.
  using fresh = openKith();
  await addPerson(fresh.client, { firstName: 'Ben', lastName: 'Cole' });
  const plan = await plansFor(() => importFile(fresh, chosenText(fresh, listOf('Bolt'))));
  const read = wholeTables(plan).map((step) => step.split(' ')[1]);
  expect(new Set(read)).toEqual(new Set(['people', 'emails', 'profile_slugs', 'records']));
  expect(plan.join('\n')).not.toContain('AUTOMATIC');
});

test('whose profile it is, and to whom it belongs now, is found by the slug', async () => {
  const [slug, id] = ['anna' as ProfileSlug, 1 as PersonId]; // the form of both
  const row = { id, slug, importId: null, seenOn: '2026-01-01' as Day, isCurrent: true } as const;
  const plan = await plansFor(() =>
    write(kith.engine.context.db, (tx) => {
      writeSlug(tx, row);
      settleSlugs(tx, [slug], () => 'former');
    }),
  );
  expect(wholeTables(plan)).toEqual([]);
  expect(plan).toContain('SEARCH profile_slugs USING INDEX profile_slugs_current (slug=?)');
  expect(plan).toContain('SEARCH profile_slugs USING INDEX profile_slugs_aliases (slug=?)');
});
