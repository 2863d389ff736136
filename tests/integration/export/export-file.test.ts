import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import type { OutgoingFile } from '../../../api/context.ts';
import { removeFormulaGuard } from '../../../core/formats/csv/csv-writer.ts';
import { parseCsv } from '../../../core/formats/csv/csv-reader.ts';
import type { Instant } from '../../../core/calendar/day.ts';
import type { FileHandle } from '../../../core/ids.ts';
import { isKithExport } from '../../../core/export/kith-export.ts';
import type { Database } from '../../../db/connection/database.ts';
import { withSnapshot, exportEverything, exportPeopleAsVcard } from '../../../db/export/export-file.ts';
import { openDatabase } from '../../../db/connection/open.ts';
import { restoreExport } from '../../../db/export/restore-export.ts';
import { OutgoingFiles } from '../../../engine/outgoing-files.ts';
import { naughtyStrings } from '../../unit/core/import/naughty-strings.ts';
import { rowsOf } from '../db/contents.ts';
import { createEmptyFile } from '../db/empty-file.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { fillRichly } from './rich-file.ts';
import { unpacked } from './unpacked.ts';

const madeAt = '2026-06-10T12:00:00.000Z' as Instant;

test('the archive holds a table of everything that people look for, and what comes back', async () => {
  using kith = richKith();
  const files = await unpacked(readFileSync(taken(kith, await madeArchive(kith))));
  expect([...files.keys()]).toEqual([
    'README.txt',
    'people.csv',
    'needs.csv',
    'introductions.csv',
    'how-you-met.csv',
    'interactions.csv',
    'messages.csv',
    'invitations.csv',
    'linkedin-notes.csv',
    'endorsements.csv',
    'recommendations.csv',
    'other-facts.csv',
    'own-facts.csv',
    'merged-people.csv',
    'plan.csv',
    'answers.csv',
    'follow-ups.csv',
    'declined-circles.csv',
    'sent-texts.csv',
    'help.csv',
    'offers.csv',
    'goals.csv',
    'imports.csv',
    'kith.json',
  ]);
  const table = (name: string) => tableIn(files, name);
  const people = table('people.csv');
  expect(people).toHaveLength(600);
  expect(people.find((person) => person['Id'] === '5')).toMatchObject({
    Name: '王 =1+1',
    Company: '@Acme, Inc',
    'E-mail addresses': expect.stringContaining('wang@example.org') as unknown,
    'LinkedIn profile': expect.stringMatching(/^https:\/\/www\.linkedin\.com\/in\/\S+\/$/) as unknown,
  });
  expect(people.find((person) => person['Id'] === '3')).toMatchObject({ Birthday: '--02-29' });
  expect(people.find((person) => person['Id'] === '4')).toMatchObject({
    Connection: 'ended',
    'Archived on': '2026-06-10',
  });
  const interactions = table('interactions.csv');
  const count = kith.db.$client.prepare<[], number>('SELECT count(*) FROM interactions').pluck().get();
  expect(interactions).toHaveLength(count ?? 0);
  const notes = interactions.map((row) => row['Note']);
  expect(naughtyStrings.filter((text) => !notes.includes(text))).toEqual([]);
  const texts = table('messages.csv').map((row) => row['Text'] ?? '');
  expect(texts.slice(-naughtyStrings.length)).toEqual(naughtyStrings);
  expect(table('invitations.csv')).toMatchObject([{ Person: 'Bo Lund', Direction: 'out', 'Sent on': '2020-01-02' }]);
  expect(table('linkedin-notes.csv')).toMatchObject([{ Note: 'Met in\nBerlin' }]);
  // What only an undone import said is not among them.
  expect(table('other-facts.csv').filter((row) => row['Person id'] === '5')).toEqual([
    expect.objectContaining({ Fact: 'Mobile Phone', Value: '+49 170 1' }),
  ]);
  expect(table('merged-people.csv')).toMatchObject([{ Person: 'Wang', 'Part of': '王 =1+1' }, { Person: 'W' }]);
  // Beside those of the demo.
  expect(table('follow-ups.csv').filter((promise) => promise['Person id'] === '5')).toMatchObject([
    { Person: '王 =1+1', Promised: 'Read “王” =1+1', 'Due on': '2026-06-12', 'Done on': '' },
    { 'Promised on': '2026-06-10', 'Done on': '2026-06-10' },
  ]);
  expect(table('declined-circles.csv')).toMatchObject([
    { 'Person id': '5', Circle: 'close', 'Declined on': '2026-06-10' },
  ]);
  expect(table('sent-texts.csv').filter((sent) => sent['Person id'] === '5')).toMatchObject([
    { Person: '王 =1+1', 'Sent on': '2026-06-09', As: 'email', Subject: '=1+1', Text: 'Hi 王,\n\n“=1+1”' },
    { As: 'invitation' },
  ]);
  expect(table('help.csv').filter((help) => help['Person id'] === '5')).toMatchObject([
    { 'Who helps': 'you', Kind: 'feedback', Help: 'Read “王”', Status: 'accepted', 'Offered on': '2026-06-09' },
    { 'Who helps': 'they', Kind: 'time', Status: 'given' },
  ]);
  expect(table('imports.csv').at(-1)).toMatchObject({ File: 'friends.vcf', 'Undone at': madeAt });
  const readme = files.get('README.txt')?.toString() ?? '';
  for (const name of files.keys()) if (name !== 'README.txt') expect(readme).toContain(name);
});

test('no cell of any table is a formula', async () => {
  using kith = richKith();
  const files = await unpacked(readFileSync(taken(kith, await madeArchive(kith))));
  const cells = [...files]
    .filter(([name]) => name.endsWith('.csv'))
    .flatMap(([, bytes]) => parseCsv(bytes.toString()).records.flat());
  expect(cells.length).toBeGreaterThan(10_000);
  const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
  expect(cells.filter((text) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) && !isNumber(text))).toEqual([]);
});

test('what is in the archive comes back to an equal file', async () => {
  using full = richKith();
  using empty = emptyKith();
  const files = await unpacked(readFileSync(taken(full, await madeArchive(full))));
  expect(isKithExport(files.keys())).toBe(true);
  const json = files.get('kith.json') ?? Buffer.alloc(0);
  async function* text(): AsyncGenerator<string> {
    yield Promise.resolve(json.toString());
  }
  expect(await restoreExport(empty.db, text())).toMatchObject({ kind: 'restored' });
  expect(rowsOf(empty.db)).toEqual(rowsOf(full.db));
});

test.each([
  [['Connections.csv', 'messages.csv'], false],
  [['my kith.json', 'kith.json.txt'], false],
  [['people.csv', 'kith.json'], true],
  [['Kith export 2026-06-10/people.csv', 'Kith export 2026-06-10/kith.json'], true],
])('%j is told from other archives', (names, is) => {
  expect(isKithExport(names)).toBe(is);
});

test('it is of one moment, whatever is written meanwhile, and says how far it is', async () => {
  using kith = richKith();
  const reports: number[] = [];
  let total = 0;
  const made = await withSnapshot(kith.db, async (snapshot) => {
    kith.db.$client.exec("DELETE FROM interactions; UPDATE people SET notes = 'since'");
    const { rows, content } = exportEverything(snapshot, madeAt, {
      report: (done) => reports.push(done),
      signal: new AbortController().signal,
    });
    total = rows;
    return kith.outgoing.make(content, new AbortController().signal);
  });
  const files = await unpacked(readFileSync(taken(kith, made)));
  expect(tableIn(files, 'interactions.csv').length).toBeGreaterThan(500);
  expect(tableIn(files, 'people.csv').map((row) => row['Notes'])).not.toContain('since');
  expect(reports.length).toBeGreaterThan(10);
  expect(reports).toEqual(reports.toSorted((a, b) => a - b));
  expect(reports.at(-1)).toBe(total);
});

test('called off at any moment, it leaves nothing behind', async () => {
  using kith = richKith();
  for (const after of [0, 1, 5, 20]) {
    const control = new AbortController();
    let told = 0;
    const report = (): void => {
      told += 1;
      if (told > after) control.abort();
    };
    if (after === 0) control.abort();
    const making = withSnapshot(kith.db, (snapshot) =>
      kith.outgoing.make(
        exportEverything(snapshot, madeAt, { report, signal: control.signal }).content,
        control.signal,
      ),
    );
    await expect(making).rejects.toThrow(/abort/i);
    expect(readdirSync(kith.spool)).toEqual([]);
  }
  expect(await madeArchive(kith)).toMatchObject({ bytes: expect.any(Number) as unknown });
});

test('a text that fails takes the archive with it', async () => {
  using kith = emptyKith();
  async function* failing(): AsyncGenerator<string> {
    yield Promise.resolve('a'.repeat(100_000));
    throw new Error('The disk cannot be read.');
  }
  const entries = [{ name: 'a.csv', text: failing }];
  const { signal } = new AbortController();
  await expect(kith.outgoing.make({ kind: 'zip', entries, madeAt }, signal)).rejects.toThrow('cannot be read');
  await expect(kith.outgoing.make({ kind: 'text', text: failing() }, signal)).rejects.toThrow('cannot be read');
  expect(readdirSync(kith.spool)).toEqual([]);
});

test('people as vCards are everyone who is not archived', async () => {
  using kith = richKith();
  const made = await withSnapshot(kith.db, (snapshot) => {
    const { content } = exportPeopleAsVcard(snapshot, { report: () => {}, signal: new AbortController().signal });
    return kith.outgoing.make(content, new AbortController().signal);
  });
  const cards = readFileSync(taken(kith, made), 'utf8').replaceAll('\r\n ', '').split('END:VCARD\r\n').slice(0, -1);
  expect(cards).toHaveLength(599);
  const uids = cards.map((card) => /^UID;VALUE=text:(.*)\r$/m.exec(card)?.[1]);
  expect(new Set(uids).size).toBe(599);
  expect(uids).not.toContain('kith-person-4');
  expect(cards.find((card) => card.includes('kith-person-5\r\n'))).toContain(
    "FN:王 =1+1\r\nN:O'Neil\\; Jr.;王;;;\r\nORG:@Acme\\, Inc\r\n",
  );
  expect(cards.find((card) => card.includes('kith-person-3\r\n'))).toContain('BDAY:--0229\r\n');
});

describe('a file that Kith made', () => {
  test('is readable by its owner alone, and can be taken once', async () => {
    using kith = emptyKith();
    const { file, bytes } = await madeArchive(kith);
    expect(file).toMatch(/^[\da-f-]{36}$/);
    const found = kith.outgoing.take(file);
    expect(found).toMatchObject({ size: bytes });
    if (process.platform !== 'win32') expect(statSync(found?.path ?? '').mode & 0o777).toBe(0o600);
    expect(kith.outgoing.take(file)).toBeUndefined();
    expect(await kith.outgoing.saveAs(file, path.join(kith.folder, 'copy.zip'))).toBe(false);
  });

  test('is saved in the place of another, for its owner alone, and then gone from where it was', async () => {
    using kith = emptyKith();
    const { file, bytes } = await madeArchive(kith);
    const target = path.join(kith.folder, 'Kith export.zip');
    writeFileSync(target, 'an older one', { mode: 0o644 });
    expect(await kith.outgoing.saveAs(file, target)).toBe(true);
    expect(statSync(target).size).toBe(bytes);
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(kith.spool)).toEqual([]);
    expect(readdirSync(kith.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('that cannot be saved leaves what was there as it was', async () => {
    using kith = emptyKith();
    const { file } = await madeArchive(kith);
    const target = path.join(kith.folder, 'no such folder', 'Kith export.zip');
    await expect(kith.outgoing.saveAs(file, target)).rejects.toThrow('ENOENT');
    expect(readdirSync(kith.spool)).toEqual([]);
  });

  test('is deleted when it is discarded, when there are too many, and at the end', async () => {
    using kith = emptyKith();
    const handles: FileHandle[] = [];
    for (let index = 0; index < 5; index += 1) handles.push((await madeArchive(kith)).file);
    expect(readdirSync(kith.spool)).toHaveLength(3);
    const newest = handles.at(-1);
    if (newest !== undefined) kith.outgoing.discard(newest);
    expect(readdirSync(kith.spool)).toHaveLength(2);
    kith.outgoing.discardAll();
    expect(existsSync(kith.spool) ? readdirSync(kith.spool) : []).toEqual([]);
  });

  test('is not found by what a page might make up', async () => {
    using kith = emptyKith();
    await madeArchive(kith);
    for (const guess of ['/etc/passwd', '../kith.db', '', '__proto__']) {
      expect(kith.outgoing.take(guess as FileHandle)).toBeUndefined();
    }
  });
});

type Kith = Disposable & {
  readonly db: Database;
  readonly outgoing: OutgoingFiles;
  readonly folder: string;
  readonly spool: string;
};

function openKith(createFile: (file: string) => void): Kith {
  const folder = temporaryFolder();
  const file = path.join(folder.path, 'kith.db');
  createFile(file);
  const db = openDatabase(file);
  const spool = path.join(folder.path, 'spool');
  return {
    db,
    outgoing: new OutgoingFiles(spool),
    folder: folder.path,
    spool,
    [Symbol.dispose]: () => {
      db.$client.close();
      folder[Symbol.dispose]();
    },
  };
}

function emptyKith(): Kith {
  return openKith(createEmptyFile);
}

let richFile: Uint8Array | undefined;

/** A Kith with a copy of a file that was filled once. */
function richKith(): Kith {
  richFile ??= filledFile();
  const content = richFile;
  return openKith((file) => writeFileSync(file, content));
}

function filledFile(): Uint8Array {
  using kith = emptyKith();
  fillRichly(kith.db);
  return kith.db.$client.serialize();
}

function madeArchive({ db, outgoing }: Kith): Promise<OutgoingFile> {
  const { signal } = new AbortController();
  return withSnapshot(db, (snapshot) =>
    outgoing.make(exportEverything(snapshot, madeAt, { report: () => {}, signal }).content, signal),
  );
}

/** Where the file lies. */
function taken({ outgoing }: Kith, { file }: OutgoingFile): string {
  const found = outgoing.take(file);
  if (!found) throw new Error('The file was just made.');
  return found.path;
}

/** The rows of a table of the archive, by its header, as they were meant. */
function tableIn(files: ReadonlyMap<string, Buffer>, name: string): Record<string, string>[] {
  const { records, error } = parseCsv(files.get(name)?.toString() ?? '');
  expect(error).toBeUndefined();
  const [header = [], ...rows] = records;
  return rows.map((row) =>
    Object.fromEntries(header.map((column, index) => [column, removeFormulaGuard(row[index] ?? '')])),
  );
}
