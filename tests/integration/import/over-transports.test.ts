import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { connections } from '../hosts/connections.ts';
import { exportOf, fixtures, lastOf, manyPeople, newWriteId } from './kith-with-imports.ts';

describe.each(Object.entries(connections))('over %s', (_name, connect) => {
  test('a file is previewed, committed and listed', async () => {
    await using kith = await connect();
    const file = kith.engine.files.register(path.join(fixtures, '2023-urls.csv'));
    const previewed = await lastOf(await kith.client.imports.preview({ files: [file] }));
    if (previewed?.kind !== 'preview') throw new Error('There is no preview.');
    const { previewId, counts } = previewed.preview;
    const request = { writeId: newWriteId(), previewId, answers: [] };
    const committed = await lastOf(await kith.client.imports.commit(request));
    expect(committed).toMatchObject({ kind: 'committed', counts });
    // The answer was lost, and the page asks again.
    expect(await lastOf(await kith.client.imports.commit(request))).toEqual(committed);
    expect(await kith.client.imports.list()).toMatchObject([{ fileName: '2023-urls.csv', counts }]);
  });

  test('a commit that is called off changes nothing, and the next write goes through', async () => {
    await using kith = await connect();
    const written = path.join(kith.folder, 'Connections.csv');
    writeFileSync(written, exportOf(...manyPeople(20_000)));
    const file = kith.engine.files.register(written);
    const previewed = await lastOf(await kith.client.imports.preview({ files: [file] }));
    if (previewed?.kind !== 'preview') throw new Error('There is no preview.');
    const { previewId } = previewed.preview;
    const ending = new AbortController();
    const events = await kith.client.imports.commit(
      { writeId: newWriteId(), previewId, answers: [] },
      { signal: ending.signal },
    );
    expect((await events.next()).value).toMatchObject({ kind: 'progress' });
    ending.abort();
    await expect(lastOf(events)).rejects.toThrow(/abort|called off/i);
    await kith.client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Read a draft' }] });
    expect(await kith.client.imports.list()).toEqual([]);
    expect((await kith.client.app.overview()).people).toBe(0);
  });
});
