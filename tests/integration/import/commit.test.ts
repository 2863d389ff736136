import { expect, test } from 'vitest';

import type { Kith } from './kith-with-imports.ts';
import {
  allRows,
  chosenFixture,
  chosenText,
  commit,
  everyone,
  exportOf,
  importFile,
  lastOf,
  manyPeople,
  newWriteId,
  openKith,
  preview,
} from './kith-with-imports.ts';

/** Enough rows for several turns of the event loop. */
async function previewOfMany(kith: Kith) {
  return preview(kith, chosenText(kith, exportOf(...manyPeople(6000))));
}

test('a repeated commit gives the first answer and writes nothing', async () => {
  using kith = openKith();
  const previewed = await preview(kith, chosenFixture(kith, '2023-urls.csv'));
  const writeId = newWriteId();
  const first = await commit(kith, previewed, [], writeId);
  const before = allRows(kith);
  expect(await commit(kith, previewed, [], writeId)).toEqual(first);
  expect(allRows(kith)).toEqual(before);
});

test.each(['[', '{"kind":"gossip"}'])(
  'a repeated commit whose kept answer is damaged, as by %s, says what to do',
  async (answer) => {
    using kith = openKith();
    const previewed = await preview(kith, chosenFixture(kith, '2023-urls.csv'));
    const writeId = newWriteId();
    await commit(kith, previewed, [], writeId);
    kith.engine.context.db.$client.prepare('UPDATE writes SET answer = ? WHERE id = ?').run(answer, writeId);
    await expect(commit(kith, previewed, [], writeId)).rejects.toThrow(/this file is damaged.*from a backup/);
  },
);

test('the same commit sent twice at once is done once', async () => {
  using kith = openKith();
  const previewed = await previewOfMany(kith);
  const writeId = newWriteId();
  const [first, second] = await Promise.all([
    commit(kith, previewed, [], writeId),
    commit(kith, previewed, [], writeId),
  ]);
  expect(second).toEqual(first);
  expect(await kith.client.imports.list()).toHaveLength(1);
});

test('while it writes, the people of before can be read, and writes wait for it', async () => {
  using kith = openKith();
  await importFile(kith, chosenFixture(kith, '2023-urls.csv'));
  const known = await everyone(kith);
  const { previewId } = await previewOfMany(kith);
  const events = await kith.client.imports.commit({ writeId: newWriteId(), previewId, answers: [] });
  const first = await events.next();
  expect(first.value).toMatchObject({ kind: 'progress' });

  expect(await everyone(kith)).toEqual(known);
  const writing = kith.client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Read a draft' }] });
  expect(await kith.client.offers.list()).toEqual([]);
  const last = await lastOf(events);
  await writing;
  expect(last).toMatchObject({ kind: 'committed', counts: { created: 6000 } });
  expect(await kith.client.offers.list()).toHaveLength(1);
  expect((await kith.client.app.overview()).people).toBe(6000 + known.length);
});

test('called off in the middle, nothing is changed, and it can be done again', async () => {
  using kith = openKith();
  await importFile(kith, chosenFixture(kith, '2023-urls.csv'));
  const before = allRows(kith);
  const previewed = await previewOfMany(kith);
  const ending = new AbortController();
  const request = { writeId: newWriteId(), previewId: previewed.previewId, answers: [] };
  const events = await kith.client.imports.commit(request, { signal: ending.signal });
  await events.next();
  ending.abort();
  await expect(lastOf(events)).rejects.toThrow(/abort/i);
  expect(allRows(kith)).toEqual(before);

  // And when the page only stops listening.
  const again = await kith.client.imports.commit({ ...request, writeId: newWriteId() });
  await again.next();
  await again.return?.(undefined);
  expect(allRows(kith)).toEqual(before);

  expect((await commit(kith, previewed)).counts.created).toBe(6000);
});

test('reading a file can be called off', async () => {
  using kith = openKith();
  const ending = new AbortController();
  const file = chosenText(kith, exportOf(...manyPeople(6000)));
  ending.abort();
  const reading = async () => lastOf(await kith.client.imports.preview({ files: [file] }, { signal: ending.signal }));
  await expect(reading()).rejects.toThrow(/abort/i);
});

test('a preview that was discarded or committed is no longer there', async () => {
  using kith = openKith();
  const discarded = await preview(kith, chosenFixture(kith, '2023-urls.csv'));
  await kith.client.imports.discard({ previewId: discarded.previewId });
  await expect(commit(kith, discarded)).rejects.toThrow(/choose them again/);
  expect(await everyone(kith)).toEqual([]);

  const committed = await preview(kith, chosenFixture(kith, '2023-urls.csv'));
  await commit(kith, committed);
  await expect(commit(kith, committed)).rejects.toThrow(/choose them again/);
});

test('what is committed is matched with the people as they are then', async () => {
  using kith = openKith();
  const first = await preview(kith, chosenFixture(kith, '2023-urls.csv'));
  const second = await preview(kith, chosenFixture(kith, '2023-urls.csv'));
  const { counts } = await commit(kith, first);
  expect((await commit(kith, second)).counts).toEqual({ ...counts, created: 0, unchanged: counts.created });
});

test('of many previews only the last few are kept', async () => {
  using kith = openKith();
  const first = await preview(kith, chosenFixture(kith, '2023-urls.csv'));
  await preview(kith, chosenFixture(kith, '2023-urls.csv'));
  const last = await preview(kith, chosenFixture(kith, '2023-urls.csv'));
  await expect(commit(kith, first)).rejects.toThrow(/choose them again/);
  await commit(kith, last);
});
