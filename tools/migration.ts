import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import * as z from 'zod/mini';

import { completeMigration } from './complete-migration.ts';
import { projectFolder } from './prepare.mjs';

// npm run migration -- NAME: writes the changes of db/schema/ as the next migration, completed by what drizzle-kit cannot
// write itself. With --custom it writes an empty migration, for what drizzle cannot express.

const snapshot = z.object({
  tables: z.record(z.string(), z.object({ columns: z.record(z.string(), z.unknown()) })),
});

const folder = path.join(projectFolder, 'db', 'migrations');
const [name, ...flags] = process.argv.slice(2);
if (name === undefined || name.startsWith('-')) {
  console.error('Give the migration a name: npm run migration -- birthdays');
  process.exit(1);
}

const before = new Set(readdirSync(folder));
const columnsBefore = columnsOfNewestSnapshot();
const command = ['drizzle-kit', 'generate', '--name', name, ...flags];
const { status } = spawnSync('npx', command, {
  cwd: projectFolder,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
for (const file of readdirSync(folder)) {
  if (before.has(file) || !file.endsWith('.sql')) continue;
  const migration = path.join(folder, file);
  writeFileSync(migration, completeMigration(readFileSync(migration, 'utf8'), columnsBefore));
}
process.exit(status ?? 1);

/** The columns of each table, as drizzle-kit noted them at the newest migration. */
function columnsOfNewestSnapshot(): Readonly<Record<string, readonly string[]>> {
  const meta = path.join(folder, 'meta');
  const newest = readdirSync(meta)
    .filter((file) => file.endsWith('_snapshot.json'))
    .toSorted()
    .at(-1);
  if (newest === undefined) return {};
  const { tables } = snapshot.parse(JSON.parse(readFileSync(path.join(meta, newest), 'utf8')));
  return Object.fromEntries(Object.entries(tables).map(([table, { columns }]) => [table, Object.keys(columns)]));
}
