import { parseArgs } from 'node:util';

import { benchFolder, bigFile, openBenchEngine } from './big-file.ts';
import { importOf } from './import.ts';
import { logOf } from './log.ts';
import { measure } from './measure.ts';
import type { Figure, Measured } from './measure.ts';
import { pagesOf } from './page.ts';
import { planOf } from './plan.ts';
import { renewalOf } from './renew.ts';
import { searchOf } from './search.ts';
import { startOf } from './start.ts';
import { addedByTheWay } from './way.ts';
import type { AddedByWay } from './way.ts';

// npm run bench [-- --json] [WORD …]: with words, only what one of them begins.

const { values: options, positionals: wanted } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const isWanted = (word: string): boolean => wanted.length === 0 || wanted.some((start) => word.startsWith(start));

const file = bigFile(say);
const figures: Figure[] = [];
const add = async (word: string, prepare: () => Measured | Promise<Measured>): Promise<void> => {
  if (!isWanted(word)) return;
  const measured = await prepare();
  say(`Measuring: ${measured.what} …`);
  figures.push(await measure(measured));
};
const folders: { readonly remove: () => void }[] = [];
process.on('exit', () => folders.forEach((folder) => folder.remove()));
const folderWithCopy = () => {
  const folder = benchFolder(file);
  folders.push(folder);
  return folder;
};

await add('import', async () => {
  const measured = await importOf();
  folders.push(measured);
  return measured;
});
await add('start', () => startOf(folderWithCopy()));

// What only reads shares one file; what writes has one, and its floor another.
const reading = folderWithCopy();
const readingEngine = openBenchEngine(reading.folder);
await add('page', () => pagesOf(readingEngine, reading.database));
await add('search', () => searchOf(readingEngine, reading.database));
await add('plan', () => planOf(readingEngine, reading.database));
const added = isWanted('way') ? await addedByTheWay(readingEngine, reading.folder) : [];
readingEngine.close();

const writing = folderWithCopy();
const writingEngine = openBenchEngine(writing.folder);
await add('log', () => logOf(writingEngine, folderWithCopy().database));
await add('renew', () => renewalOf(writingEngine, folderWithCopy().database));
writingEngine.close();

if (options.json) console.log(JSON.stringify({ figures, added }, null, 2));
else console.log(inTable(figures, added));

function inTable(rows: readonly Figure[], ways: readonly AddedByWay[]): string {
  const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 2 : time < 100 ? 1 : 0)} ms`;
  const cells = [
    ['what', 'ours', 'floor', 'ratio', 'at most', ''],
    ...rows.map(({ what, per, ours, floor, ratio, atMost, within }) => [
      per === null ? what : `${what} (${per})`,
      milliseconds(ours),
      milliseconds(floor),
      `${ratio.toFixed(2)} ×`,
      `${atMost} ×`,
      within ? '' : 'OVER THE LIMIT',
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  const asides = ways.map(
    ({ question, port, http }) =>
      `For ${question}, a port between threads adds ${milliseconds(port)}, HTTP ${milliseconds(http)}.`,
  );
  return [...lines.map((line) => line.trimEnd()), '', ...asides].join('\n');
}
