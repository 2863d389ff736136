import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { judgementTable, judgeNotes } from './judge-notes.ts';
import { readNotes } from './notes-file.ts';
import type { ExpectedNote } from './notes-file.ts';

// npm run notes [-- FILE…]: without a file, the notes of the fixtures.

const fixtures = fileURLToPath(new URL('../fixtures/checked-notes/', import.meta.url));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(fixtures).map((file) => path.join(fixtures, file));

const notes: ExpectedNote[] = [];
for (const file of files) {
  const read = readNotes(file);
  if (typeof read === 'string') {
    process.stderr.write(`${file}: ${read}\n`);
    process.exitCode = 1;
  } else notes.push(...read);
}
if (process.exitCode !== 1) process.stdout.write(`${judgementTable(notes, judgeNotes(notes))}\n`);
