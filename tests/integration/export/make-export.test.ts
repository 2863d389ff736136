import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';

import type { OutgoingContent } from '../../../api/context.ts';
import type { ExportEvent } from '../../../api/contract/export/exports.ts';
import { router } from '../../../api/router.ts';
import { parseCsv } from '../../../core/formats/csv/csv-reader.ts';
import { dataPaths } from '../../../engine/data-folder.ts';
import type { Engine } from '../../../engine/engine.ts';
import { newWriteId } from '../api/opened-kith.ts';
import { rowsOf } from '../db/contents.ts';
import { clockAt, connections, openTestEngine } from '../hosts/connections.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { fillRichly, today } from './rich-file.ts';
import { unpacked } from './unpacked.ts';

const clock = clockAt(today);

describe.each(Object.entries(connections))('over %s', (_name, connect) => {
  test('an export says how far it is and ends with a file, of everything or of the people', async () => {
    await using kith = await connect({ clock });
    const { client, engine } = kith;
    fillRichly(engine.context.db);
    const before = rowsOf(engine.context.db);
    const events = await all(await client.exports.make({ what: 'everything' }));
    const ready = lastOf(events);
    expect(ready).toMatchObject({ fileName: 'Kith export 2026-06-10.zip' });
    expect(events.slice(0, -1).every(({ kind }) => kind === 'progress')).toBe(true);
    expect(events.length).toBeGreaterThan(2);
    const archive = readFileSync(pathOf(engine, ready));
    expect(archive).toHaveLength(ready.bytes);
    const files = await unpacked(archive);
    // The header, and everyone.
    expect(parseCsv(files.get('people.csv')?.toString() ?? '').records).toHaveLength(601);

    const people = lastOf(await all(await client.exports.make({ what: 'people-vcard' })));
    expect(people).toMatchObject({ fileName: 'Kith people 2026-06-10.vcf' });
    expect(readFileSync(pathOf(engine, people), 'utf8')).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n/);
    expect(rowsOf(engine.context.db)).toEqual(before);
  });

  test('whoever goes away in the middle calls it off, and nothing is left', async () => {
    await using kith = await connect({ clock });
    const { client, engine, folder } = kith;
    fillRichly(engine.context.db);
    const control = new AbortController();
    const events = await client.exports.make({ what: 'everything' }, { signal: control.signal });
    await events.next();
    control.abort();
    await expect.poll(() => readdirSync(dataPaths(folder).spool)).toEqual([]);
  });
});

test('while an export is made, the file is written as ever', async () => {
  using kith = openRichKith();
  const { client, engine } = kith;
  const events = await client.exports.make({ what: 'everything' });
  await events.next();
  const [someone] = await client.people.ids({ filter: {} });
  if (someone === undefined) throw new Error('There are people in the demo.');
  await client.people.setNotes({ writeId: newWriteId(), id: someone, notes: 'Written meanwhile' });
  const rest = await all(events);
  const files = await unpacked(readFileSync(pathOf(engine, lastOf(rest))));
  expect(files.get('people.csv')?.toString()).not.toContain('Written meanwhile');
});

test.each([
  ['ENOSPC', /not enough room on the disk/],
  ['EROFS', /The disk does not take/],
])('a disk that says %s ends in a sentence', async (code, words) => {
  using kith = openRichKith();
  // A disk in trouble: it takes a part, and no more.
  const make = async (content: OutgoingContent): Promise<never> => {
    const text = content.kind === 'text' ? content.text : (content.entries[1]?.text() ?? []);
    for await (const part of text) if (part !== '') throw Object.assign(new Error('write failed'), { code });
    throw new Error('Nothing was to be written.');
  };
  const client = createRouterClient(router, { context: { ...kith.engine.context, outgoing: { make } } });
  for (const what of ['everything', 'people-vcard'] as const) {
    const events = await all(await client.exports.make({ what }));
    expect(events.at(-1)).toEqual({ kind: 'refused', message: expect.stringMatching(words) as unknown });
  }
});

test('what was not saved is gone when the engine closes', async () => {
  using folder = temporaryFolder();
  const engine = openTestEngine(folder.path, clock);
  const client = createRouterClient(router, { context: engine.context });
  lastOf(await all(await client.exports.make({ what: 'everything' })));
  const { spool } = dataPaths(folder.path);
  expect(readdirSync(spool)).toHaveLength(1);
  engine.close();
  expect(existsSync(spool) ? readdirSync(spool) : []).toEqual([]);
});

function openRichKith() {
  const folder = temporaryFolder();
  const engine = openTestEngine(folder.path, clock);
  fillRichly(engine.context.db);
  return {
    engine,
    client: createRouterClient(router, { context: engine.context }),
    [Symbol.dispose]: () => {
      engine.close();
      folder[Symbol.dispose]();
    },
  };
}

async function all(events: AsyncIterable<ExportEvent>): Promise<ExportEvent[]> {
  const heard: ExportEvent[] = [];
  for await (const event of events) heard.push(event);
  return heard;
}

function lastOf(events: readonly ExportEvent[]): ExportEvent & { readonly kind: 'ready' } {
  const newest = events.at(-1);
  if (newest?.kind !== 'ready') throw new Error(`The export was not made: ${JSON.stringify(newest)}`);
  return newest;
}

function pathOf(engine: Engine, { file }: { readonly file: Parameters<Engine['outgoing']['take']>[0] }): string {
  const taken = engine.outgoing.take(file);
  if (!taken) throw new Error('The file was just made.');
  return taken.path;
}
