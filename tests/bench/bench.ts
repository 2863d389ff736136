import { parseArgs } from 'node:util';

import { archiveAgainMeasurement, archiveImportMeasurement, archiveUndoMeasurement, importArchive } from './archive.ts';
import type { ArchiveImported } from './archive.ts';
import { ensureBigArchive } from './archive-file.ts';
import { archiveMemoryMeasurement } from './archive-memory.ts';
import { archiveWindowMeasurements } from './archive-window.ts';
import { benchFolder, ensureBigFile, openBenchEngine } from './big-file.ts';
import { checkMeasurement } from './check.ts';
import { doorsMeasurement, planWithGoalsMeasurement, proposalsMeasurement } from './doors.ts';
import { importMeasurement } from './import.ts';
import { otherInsightsMeasurement, statesByMonthMeasurement, stateCountsMeasurement } from './insights.ts';
import { loggingMeasurements } from './log-interactions.ts';
import { measure } from './measure.ts';
import type { Figure, Measurement, Unit } from './measure.ts';
import { correspondentMeasurement, fillOutreach, slowestCorrespondentMeasurement } from './outreach.ts';
import { pagesMeasurement } from './people-pages.ts';
import { paletteWindowMeasurements } from './palette-window.ts';
import { planMeasurement } from './plan.ts';
import { renewalMeasurement } from './renew-ties.ts';
import { searchMeasurement, slipsMeasurement } from './search.ts';
import { sessionWindowMeasurements } from './session-window.ts';
import { startMeasurement } from './start.ts';
import { suggestionsMeasurement } from './suggestions.ts';
import { measureTransportOverhead } from './transport-overhead.ts';
import type { TransportOverhead } from './transport-overhead.ts';

// npm run bench [-- --json] [WORD …]: with words, only the measurements whose names begin with one of them.

const { values: options, positionals: wanted } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const isWanted = (word: string): boolean => wanted.length === 0 || wanted.some((start) => word.startsWith(start));

const figures: Figure[] = [];
const add = async (word: string, prepare: () => Measurement | Promise<Measurement>): Promise<void> => {
  if (!isWanted(word)) return;
  const measured = await prepare();
  say(`Measuring: ${measured.what} …`);
  figures.push(await measure(measured));
};
const folders: { readonly remove: () => void }[] = [];
process.on('exit', () => folders.forEach((folder) => folder.remove()));
const folderWithCopy = () => {
  // Built only for what is measured on it.
  const folder = benchFolder(ensureBigFile(say));
  folders.push(folder);
  return folder;
};

await add('import', async () => {
  const measured = await importMeasurement();
  folders.push(measured);
  return measured;
});
await add('check', checkMeasurement);
await add('start', () => startMeasurement(folderWithCopy()));

// Measurements that only read share one file; one that writes has its own, and so has its floor.
let added: readonly TransportOverhead[] = [];
if (['page', 'search', 'plan', 'suggestions', 'way'].some(isWanted)) {
  const reading = folderWithCopy();
  const readingEngine = openBenchEngine(reading.folder);
  await add('page', () => pagesMeasurement(readingEngine, reading.database));
  await add('search', () => searchMeasurement(readingEngine, reading.database));
  await add('search', () => slipsMeasurement(readingEngine, reading.database));
  await add('plan', () => planMeasurement(readingEngine, reading.database));
  await add('suggestions', () => suggestionsMeasurement(readingEngine, reading.database));
  if (isWanted('way')) added = await measureTransportOverhead(readingEngine, reading.folder);
  readingEngine.close();
}
if (isWanted('doors')) {
  // A file of its own, to which goals are added.
  const { folder, database } = folderWithCopy();
  const engine = openBenchEngine(folder);
  await add('doors', () => doorsMeasurement(engine, database));
  await add('doors', () => proposalsMeasurement(engine, database));
  await add('doors', () => planWithGoalsMeasurement(engine, database));
  engine.close();
}
if (isWanted('session')) {
  // A file of its own, to which a year of sessions is added.
  const { folder, database } = folderWithCopy();
  const engine = openBenchEngine(folder);
  fillOutreach(engine);
  await add('session', () => correspondentMeasurement(engine, database));
  await add('session', () => slowestCorrespondentMeasurement(engine));
  engine.close();
}
if (['states', 'insights'].some(isWanted)) {
  // A file of its own, since plans are added to it.
  const { folder, database } = folderWithCopy();
  const engine = openBenchEngine(folder);
  await add('states', () => stateCountsMeasurement(engine, database));
  await add('insights', () => statesByMonthMeasurement(engine, database));
  await add('insights', () => otherInsightsMeasurement(engine, database));
  engine.close();
}
if (['log', 'renew'].some(isWanted)) {
  const writing = folderWithCopy();
  const writingEngine = openBenchEngine(writing.folder);
  if (isWanted('log')) {
    for (const measured of loggingMeasurements(writingEngine, folderWithCopy().database))
      await add('log', () => measured);
  }
  await add('renew', () => renewalMeasurement(writingEngine, folderWithCopy().database));
  writingEngine.close();
}

// One import of the archive serves every measurement that starts from it.
let imported: Promise<ArchiveImported> | undefined;
const archive = async (): Promise<ArchiveImported> => {
  imported ??= ensureBigArchive(say).then(importArchive);
  const once = await imported;
  if (!folders.includes(once)) folders.push(once);
  return once;
};
await add('archive', async () => archiveImportMeasurement(await archive()));
await add('archive-memory', async () => archiveMemoryMeasurement(await archive()));
await add('archive-again', async () => archiveAgainMeasurement(await archive()));
await add('archive-undo', async () => archiveUndoMeasurement(await archive()));
if (isWanted('archive-window')) {
  for (const seen of await archiveWindowMeasurements(await ensureBigArchive(say), say))
    figures.push(await measure(seen));
}

if (isWanted('session')) {
  for (const seen of await sessionWindowMeasurements(say)) figures.push(await measure(seen));
}
if (isWanted('palette')) {
  for (const seen of await paletteWindowMeasurements(say)) figures.push(await measure(seen));
}

if (options.json) console.log(JSON.stringify({ figures, added }, null, 2));
else console.log(inTable(figures, added));

function inTable(rows: readonly Figure[], ways: readonly TransportOverhead[]): string {
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
