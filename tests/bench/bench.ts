import { parseArgs } from 'node:util';

import { archiveAgainOf, archiveOf, archiveUndoOf, importArchive } from './archive.ts';
import type { ArchiveImported } from './archive.ts';
import { bigArchive } from './archive-file.ts';
import { archiveMemoryOf } from './archive-memory.ts';
import { archiveWindowsOf } from './archive-window.ts';
import { benchFolder, bigFile, openBenchEngine } from './big-file.ts';
import { importOf } from './import.ts';
import { otherInsightsOf, statesByMonthOf, stateCountsOf } from './insights.ts';
import { loggingOf } from './log-interactions.ts';
import { measure } from './measure.ts';
import type { Figure, Measured, Unit } from './measure.ts';
import { pagesOf } from './people-pages.ts';
import { planOf } from './plan.ts';
import { renewalOf } from './renew-ties.ts';
import { searchOf } from './search.ts';
import { startOf } from './start.ts';
import { suggestionsOf } from './suggestions.ts';
import { addedByTheWay } from './transport-overhead.ts';
import type { AddedByWay } from './transport-overhead.ts';

// npm run bench [-- --json] [WORD …]: with words, only what one of them begins.

const { values: options, positionals: wanted } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const isWanted = (word: string): boolean => wanted.length === 0 || wanted.some((start) => word.startsWith(start));

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
  // Built only for what is measured on it.
  const folder = benchFolder(bigFile(say));
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
let added: readonly AddedByWay[] = [];
if (['page', 'search', 'plan', 'suggestions', 'way'].some(isWanted)) {
  const reading = folderWithCopy();
  const readingEngine = openBenchEngine(reading.folder);
  await add('page', () => pagesOf(readingEngine, reading.database));
  await add('search', () => searchOf(readingEngine, reading.database));
  await add('plan', () => planOf(readingEngine, reading.database));
  await add('suggestions', () => suggestionsOf(readingEngine, reading.database));
  if (isWanted('way')) added = await addedByTheWay(readingEngine, reading.folder);
  readingEngine.close();
}
if (['states', 'insights'].some(isWanted)) {
  // Of its own, since plans are added to it.
  const { folder, database } = folderWithCopy();
  const engine = openBenchEngine(folder);
  await add('states', () => stateCountsOf(engine, database));
  await add('insights', () => statesByMonthOf(engine, database));
  await add('insights', () => otherInsightsOf(engine, database));
  engine.close();
}
if (['log', 'renew'].some(isWanted)) {
  const writing = folderWithCopy();
  const writingEngine = openBenchEngine(writing.folder);
  if (isWanted('log')) {
    for (const measured of loggingOf(writingEngine, folderWithCopy().database)) await add('log', () => measured);
  }
  await add('renew', () => renewalOf(writingEngine, folderWithCopy().database));
  writingEngine.close();
}

// One import of the archive serves all that starts from its end.
let imported: Promise<ArchiveImported> | undefined;
const archive = async (): Promise<ArchiveImported> => {
  imported ??= bigArchive(say).then(importArchive);
  const once = await imported;
  if (!folders.includes(once)) folders.push(once);
  return once;
};
await add('archive', async () => archiveOf(await archive()));
await add('archive-memory', async () => archiveMemoryOf(await archive()));
await add('archive-again', async () => archiveAgainOf(await archive()));
await add('archive-undo', async () => archiveUndoOf(await archive()));
if (isWanted('archive-window')) {
  for (const seen of await archiveWindowsOf(await bigArchive(say), say)) figures.push(await measure(seen));
}

if (options.json) console.log(JSON.stringify({ figures, added }, null, 2));
else console.log(inTable(figures, added));

function inTable(rows: readonly Figure[], ways: readonly AddedByWay[]): string {
  const inUnit = (value: number, unit: Unit): string =>
    `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
  const compared = ({ by, ours, floor, ratio, unit }: Figure): string =>
    by === 'ratio'
      ? `${(ratio ?? Number.NaN).toFixed(2)} ×`
      : by === 'difference'
        ? `+${inUnit(ours - (floor ?? Number.NaN), unit)}`
        : '';
  const limit = ({ by, atMost, unit }: Figure): string =>
    by === 'ratio' ? `${atMost} ×` : `${by === 'difference' ? '+' : ''}${atMost} ${unit}`;
  const cells = [
    ['what', 'ours', 'floor', 'compared', 'at most', ''],
    ...rows.map((row) => [
      row.per === null ? row.what : `${row.what} (${row.per})`,
      inUnit(row.ours, row.unit),
      row.floor === null ? '' : inUnit(row.floor, row.unit),
      compared(row),
      limit(row),
      row.within ? '' : 'OVER THE LIMIT',
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
      `For ${question}, a port between threads adds ${inUnit(port, 'ms')}, HTTP ${inUnit(http, 'ms')}.`,
  );
  return [...lines.map((line) => line.trimEnd()), '', ...asides].join('\n');
}
