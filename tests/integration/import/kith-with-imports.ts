import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { createRouterClient } from '@orpc/server';
import type { RouterClient } from '@orpc/server';

import type { Clock } from '../../../api/context.ts';
import type { CommitEvent, ImportPreview } from '../../../api/contract/import/imports.ts';
import type { PersonRow } from '../../../api/contract/people/people.ts';
import { router } from '../../../api/router.ts';
import type { Day, Instant } from '../../../core/calendar/day.ts';
import type { FileHandle, PersonId, WriteId } from '../../../core/ids.ts';
import type { Engine } from '../../../engine/engine.ts';
import { openTestEngine } from '../hosts/connections.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';

export const fixtures = fileURLToPath(new URL('../../fixtures/connections/', import.meta.url));

/** An engine on a file of its own, asked without a transport between. */
export type Kith = Disposable & {
  readonly client: RouterClient<typeof router>;
  readonly engine: Engine;
  readonly folder: string;
  /** Moves the clock to noon of another day. */
  readonly setToday: (day: string) => void;
};

export function openKith(today = '2026-03-08'): Kith {
  const folder = temporaryFolder();
  let day = today;
  // Tests give days that exist.
  const clock: Clock = { now: () => `${day}T12:00:00.000Z` as Instant, today: () => day as Day };
  const engine = openTestEngine(folder.path, clock);
  return {
    client: createRouterClient(router, { context: engine.context }),
    engine,
    folder: folder.path,
    setToday: (other) => (day = other),
    [Symbol.dispose]: () => {
      engine.close();
      folder[Symbol.dispose]();
    },
  };
}

// As pages make them.
export const newWriteId = () => randomUUID() as string as WriteId;

/** Registers a file with this text, as if it had been dropped on the window. */
export function chosenText(kith: Kith, text: string | Uint8Array, name = 'Connections.csv'): FileHandle {
  const file = path.join(kith.folder, `${randomUUID()}-${name}`);
  writeFileSync(file, text);
  return kith.engine.files.register(file);
}

export function chosenFixture(kith: Kith, name: string): FileHandle {
  return kith.engine.files.register(path.join(fixtures, name));
}

/** What a preview ends with. */
export async function preview(kith: Kith, file: FileHandle): Promise<ImportPreview> {
  const last = await lastOf(await kith.client.imports.preview({ files: [file] }));
  if (last?.kind !== 'preview') throw new Error(last?.kind === 'refused' ? last.message : 'There is no preview.');
  return last.preview;
}

/** The sentence with which a file is refused. */
export async function refusalOf(kith: Kith, file: FileHandle): Promise<string> {
  const last = await lastOf(await kith.client.imports.preview({ files: [file] }));
  if (last?.kind !== 'refused') throw new Error(`It was not refused, but ended with ${last?.kind ?? 'nothing'}.`);
  return last.message;
}

export type Answers = readonly { readonly question: string; readonly samePersonAs: PersonId | null }[];

export async function commit(
  kith: Kith,
  { previewId }: ImportPreview,
  answers: Answers = [],
  writeId: WriteId = newWriteId(),
): Promise<Extract<CommitEvent, { kind: 'committed' }>> {
  const last = await lastOf(await kith.client.imports.commit({ writeId, previewId, answers: [...answers] }));
  if (last?.kind !== 'committed') throw new Error(last?.kind === 'refused' ? last.message : 'It was not committed.');
  return last;
}

/** Takes a file in without answering questions. */
export async function importFile(kith: Kith, file: FileHandle): Promise<Extract<CommitEvent, { kind: 'committed' }>> {
  return commit(kith, await preview(kith, file));
}

export async function lastOf<Event>(events: AsyncIterable<Event>): Promise<Event | undefined> {
  let last: Event | undefined;
  for await (const event of events) last = event;
  return last;
}

/** Everyone, by name. */
export async function everyone(kith: Kith): Promise<PersonRow[]> {
  const page = { filter: {}, sort: 'name', descending: false, offset: 0, limit: 500 } as const;
  return (await kith.client.people.page(page)).rows;
}

/** The one person of this name, with all that is known of them. */
export async function personNamed(kith: Kith, name: string) {
  const found = (await everyone(kith)).filter((row) => row.name === name);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} people are called ${name}.`);
  return kith.client.people.get({ id: only.id });
}

/** A Connections.csv of today's era with these rows. */
export function exportOf(...rows: readonly string[]): string {
  return ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows, ''].join('\n');
}

/** Rows of as many different people. */
export function manyPeople(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `Anna,Berg ${index},https://www.linkedin.com/in/anna-${index},,Acme ${index % 50},CEO,08 Feb 2021`,
  );
}

/** Every row of every table, the search index's own included, but for those left out. */
export function allRows({ engine }: Kith, leftOut: readonly string[] = []): Record<string, unknown[]> {
  const { $client } = engine.context.db;
  const rowsOf = (table: string): unknown[] => {
    const columns = $client.prepare(`SELECT * FROM ${table}`).columns().length;
    return $client
      .prepare(`SELECT * FROM ${table} ORDER BY ${columns > 1 ? '1, 2' : '1'}`)
      .raw()
      .all();
  };
  const tables = $client
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name",
    )
    .pluck()
    .all();
  return Object.fromEntries(tables.filter((table) => !leftOut.includes(table)).map((table) => [table, rowsOf(table)]));
}

/** What an import that changes nothing still adds to: that it took place. */
export const ledger = ['imports', 'import_parts', 'import_rows', 'writes'] as const;
