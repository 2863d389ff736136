import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  existsSync,
} from 'node:fs';
import path from 'node:path';

import type { Clock } from '../../api/context.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import { write } from '../../db/connection/database.ts';
import { openDatabase } from '../../db/connection/open.ts';
import { dataPaths } from '../../engine/data-folder.ts';
import { createDice } from '../../engine/demo/dice.ts';
import { inventNetwork } from '../../engine/demo/invent-network.ts';
import { insertNetwork } from '../../engine/demo/insert-network.ts';
import { openEngine } from '../../engine/engine.ts';
import type { Engine } from '../../engine/engine.ts';
import { projectFolder } from '../../tools/prepare.mjs';

/** LinkedIn's limit of connections, and the interactions of a busy decade. */
export const network = { people: 30_000, interactions: 1_000_000, seed: 7 } as const;

/** The day before which everything in the big file is dated. */
export const today = '2026-06-10' as Day; // a day that exists
const now = '2026-06-10T09:00:00.000Z' as Instant; // in the form of one

const cache = path.join(projectFolder, 'node_modules', '.cache', 'kith-bench');

/** Creates a clock that stands still on `day`. */
function clockOn(day: Day): Clock {
  return { now: () => `${day}T12:00:00.000Z` as Instant, today: () => day }; // in the form of an instant
}

/** Returns the path of the big file; builds it unless the same sources did so before. */
export function ensureBigFile(say: (text: string) => void): string {
  const file = path.join(cache, `${sourcesHash()}.db`);
  if (existsSync(file)) return file;
  say(`Building a file of ${network.people} people and ${network.interactions} interactions; this is done once.`);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const half = path.join(cache, 'half.db');
  const db = openDatabase(half);
  write(db, (tx) => {
    insertNetwork(tx, inventNetwork({ ...network, today }), today, now);
    archiveSome(tx.$client);
  });
  // As after months of use: one file, with statistics for SQLite's planner.
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
  renameSync(half, file);
  return file;
}

/** Archives some people, for the filter for archived people. */
function archiveSome(client: { prepare(text: string): { run(...values: unknown[]): unknown } }): void {
  const archive = client.prepare('UPDATE people SET archived_on = ? WHERE id = ?');
  const dice = createDice(network.seed);
  for (let count = 0; count < 300; count += 1) archive.run(today, dice.between(1, network.people));
}

/** Creates a temporary data folder, with a copy of `file` if given; `remove` deletes it. */
export function benchFolder(file?: string): {
  readonly folder: string;
  readonly database: string;
  readonly remove: () => void;
} {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'folder-'));
  const { database } = dataPaths(folder);
  if (file !== undefined) copyFileSync(file, database);
  return { folder, database, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens the engine on a folder, on the day of the big file. */
export function openBenchEngine(folder: string, day: Day = today): Engine {
  const opening = openEngine({
    folder,
    host: 'browser',
    clock: clockOn(day),
    languages: [],
    demo: false,
    version: '0.0.0',
  });
  if (opening.kind !== 'open') throw new Error(`${folder} cannot be opened: ${JSON.stringify(opening)}`);
  return opening.engine;
}

/** Hashes every source that decides what the big file holds. */
function sourcesHash(): string {
  const hash = createHash('sha256').update(JSON.stringify({ network, today }));
  const places = ['db/migrations', 'engine/demo', 'core/text/fold.ts', 'db/people/ties.ts', 'db/search'];
  return hashFiles(hash.update(readFileSync(import.meta.filename)), places);
}

/** Adds the project's files at these paths to `hash`, and returns the digest. */
export function hashFiles(hash: Hash, places: readonly string[]): string {
  for (const place of places) {
    for (const file of filesIn(path.join(projectFolder, place))) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(place: string): string[] {
  if (path.extname(place) !== '') return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
