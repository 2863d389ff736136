import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from './prepare.mjs';

// npm run migration -- NAME: writes the changes of db/schema/ as the next migration, with strict tables, which drizzle-kit
// cannot write itself. With --custom it writes an empty migration, for what drizzle cannot express.

const folder = path.join(projectFolder, 'db', 'migrations');
const [name, ...flags] = process.argv.slice(2);
if (name === undefined || name.startsWith('-')) {
  console.error('Give the migration a name: npm run migration -- birthdays');
  process.exit(1);
}

const before = new Set(readdirSync(folder));
const command = ['drizzle-kit', 'generate', '--name', name, ...flags];
const { status } = spawnSync('npx', command, {
  cwd: projectFolder,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
for (const file of readdirSync(folder)) {
  if (before.has(file) || !file.endsWith('.sql')) continue;
  const migration = path.join(folder, file);
  const strict = readFileSync(migration, 'utf8').replaceAll(/^\);$/gm, ') STRICT;');
  writeFileSync(migration, strict);
}
process.exit(status ?? 1);
