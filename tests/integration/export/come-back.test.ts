import path from 'node:path';

import { expect, test } from 'vitest';

import type { KithClient } from '../../../api/contract/contract.ts';
import type { Engine } from '../../../engine/engine.ts';
import { newWriteId } from '../api/opened-kith.ts';
import { rowsOf, searchIndexFromScratch, searchIndexOf } from '../db/contents.ts';
import { clockAt, connections } from '../hosts/connections.ts';
import { fillRichly, today } from './rich-file.ts';

const clock = clockAt(today);

test.each(Object.entries(connections))(
  'over %s, what was exported is imported to an equal file',
  async (_name, connect) => {
    await using full = await connect({ clock });
    await using empty = await connect({ clock });
    fillRichly(full.engine.context.db);
    const archive = path.join(full.folder, 'Kith export.zip');
    await saveExport(full, archive);

    const file = empty.engine.files.register(archive);
    const preview = await last(await empty.client.imports.preview({ files: [file] }));
    if (preview.kind !== 'preview') throw new Error(`It is an export: ${JSON.stringify(preview)}`);
    expect(preview.preview).toMatchObject({ restoresExport: true, fileName: 'Kith export.zip' });
    const choices = { parts: [], owner: null, keepTexts: false, markMissing: null };
    const adjusted = await last(await empty.client.imports.adjust({ previewId: preview.preview.previewId, choices }));
    expect(adjusted, 'with other choices, it is the same').toEqual(preview);
    const commit = { writeId: newWriteId(), previewId: preview.preview.previewId, answers: [] };
    const restored = await last(await empty.client.imports.commit(commit));
    expect(restored).toEqual({ kind: 'restored', people: 600 });
    expect(rowsOf(empty.engine.context.db)).toEqual(rowsOf(full.engine.context.db));
    expect(searchIndexOf(empty.engine.context.db)).toEqual(searchIndexFromScratch(full.engine.context.db));
    // Asked for again, it gives the first answer, and writes nothing.
    expect(await last(await empty.client.imports.commit(commit))).toEqual(restored);
    expect((await empty.client.app.overview()).people).toBe((await full.client.app.overview()).people);
  },
);

test('into a Kith that holds somebody, it is refused and says what to do', async () => {
  await using full = await connections['a message port']({ clock });
  fillRichly(full.engine.context.db);
  const before = rowsOf(full.engine.context.db);
  const archive = path.join(full.folder, 'Kith export.zip');
  await saveExport(full, archive);
  const file = full.engine.files.register(archive);
  expect(await last(await full.client.imports.preview({ files: [file] }))).toEqual({
    kind: 'refused',
    message:
      'This Kith already holds people. An export comes back into an empty one: start Kith with --data and another folder, and import it there.',
  });
  expect(rowsOf(full.engine.context.db)).toEqual(before);
});

async function saveExport(
  { client, engine }: { readonly client: KithClient; readonly engine: Engine },
  target: string,
): Promise<void> {
  const made = await last(await client.exports.make({ what: 'everything' }));
  if (made.kind !== 'ready') throw new Error(`There is nothing in the way of it: ${JSON.stringify(made)}`);
  expect(await engine.outgoing.saveAs(made.file, target)).toBe(true);
}

async function last<Event>(events: AsyncIterable<Event>): Promise<Event> {
  let newest: Event | undefined;
  for await (const event of events) newest = event;
  if (newest === undefined) throw new Error('The stream was empty.');
  return newest;
}
