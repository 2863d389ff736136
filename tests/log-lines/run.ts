import { readFileSync } from 'node:fs';

import { judgementTable, judgeLine } from './judge-lines.ts';
import type { JudgedLine } from './judge-lines.ts';
import { inventedNames } from './invented-network.ts';
import { inventedLines, parseLinesFile } from './lines-file.ts';

// npm run lines [-- FILE…]: without a file, the lines of the fixtures.

const named = process.argv.slice(2);
const lines = named.length > 0 ? named.flatMap((name) => parseLinesFile(readFileSync(name, 'utf8'))) : inventedLines();
const names = inventedNames();
const judged = lines.map((line): JudgedLine => ({ line: line.line, judgements: judgeLine(line, names) }));
process.stdout.write(`${judgementTable(judged)}\n`);
