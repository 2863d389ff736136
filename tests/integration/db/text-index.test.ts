import path from 'node:path';

import { expect, onTestFinished, test, vi } from 'vitest';

import { WriteGate } from '../../../api/write-gate.ts';
import { write } from '../../../db/connection/database.ts';
import type { Database } from '../../../db/connection/database.ts';
import { openDatabase } from '../../../db/connection/open.ts';
import { areTextsStale } from '../../../db/search/stale-people.ts';
import { TextIndexRenewal } from '../../../engine/text-index-renewal.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../api/opened-kith.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { searchIndexFromScratch, searchIndexOf } from './contents.ts';

const contact = { kind: 'call', direction: 'out', day: aWednesday, note: 'About the lighthouse' } as const;

/** How many are found by a word in the index of texts as it stands in the file. */
function indexedWith(db: Database, word: string): number {
  return db.$client
    .prepare<[string], number>('SELECT count(*) FROM people_search_texts WHERE people_search_texts MATCH ?')
    .pluck()
    .get(word) as number;
}

/** Writes a promise to a new person, as a write does. */
function promise(db: Database, text: string): void {
  write(db, ({ $client }) => {
    $client.exec(`INSERT INTO people (first_name, last_name, name, name_key, added_on)
      VALUES ('Ana', '', 'Ana', 'ana', '2026-06-01')`);
    $client
      .prepare('INSERT INTO follow_ups (person_id, text, due_on, promised_on) SELECT max(id), ?, ?, ? FROM people')
      .run(text, '2026-06-10', '2026-06-01');
  });
}

test('a write leaves texts to be indexed, and whoever searches next finds them', async () => {
  using kith = openKith();
  const { client, db } = kith;
  const personId = await addPerson(client, { firstName: 'Ana' });
  await client.interactions.log({ writeId: newWriteId(), personId, ...contact });
  expect([areTextsStale(db), indexedWith(db, 'lighthouse')]).toEqual([true, 0]);
  expect((await client.people.search({ query: 'lighthouse' })).map(({ id }) => id)).toEqual([personId]);
  expect([areTextsStale(db), indexedWith(db, 'lighthouse')]).toEqual([false, 1]);
});

test('a list of what was searched for finds them too, and forgets them with the undo', async () => {
  using kith = openKith();
  const { client } = kith;
  const personId = await addPerson(client, { firstName: 'Ana' });
  const { undo } = await client.interactions.log({ writeId: newWriteId(), personId, ...contact });
  const filter = { query: 'light' };
  expect(await client.people.ids({ filter })).toEqual([personId]);
  await client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
  expect(await client.people.ids({ filter })).toEqual([]);
});

test('what was written when Kith was killed is indexed when the file is opened again', () => {
  using folder = temporaryFolder();
  const file = path.join(folder.path, 'kith.db');
  const killed = openDatabase(file);
  promise(killed, 'Send the telescope');
  expect(indexedWith(killed, 'telescope')).toBe(0);
  killed.$client.close();

  const opened = openDatabase(file);
  expect([areTextsStale(opened), indexedWith(opened, 'telescope')]).toEqual([false, 1]);
  expect(searchIndexOf(opened)).toEqual(searchIndexFromScratch(opened));
  opened.$client.close();
});

test('a write that fails leaves nobody to be indexed', () => {
  using folder = temporaryFolder();
  const db = openDatabase(path.join(folder.path, 'kith.db'));
  const failing = (): void =>
    write(db, ({ $client }) => {
      $client.exec(`INSERT INTO people (id, first_name, last_name, name, name_key, added_on)
        VALUES (1, 'Ana', '', 'Ana', 'ana', '2026-06-01')`);
      $client.exec(
        "INSERT INTO follow_ups (person_id, text, due_on, promised_on) VALUES (1, 'a', '2026-06-10', '2026-06-01')",
      );
      throw new Error('full');
    });
  expect(failing).toThrow('full');
  expect(areTextsStale(db)).toBe(false);
  db.$client.close();
});

test('a write stands although the file cannot be read after it', async () => {
  using folder = temporaryFolder();
  const db = openDatabase(path.join(folder.path, 'kith.db'));
  const renewal = new TextIndexRenewal(() => db);
  const writes: WriteGate = new WriteGate(() => renewal.planAfterWrite(writes));
  db.$client.exec('DROP TABLE stale_texts');
  expect(await writes.run(() => 'written')).toBe('written');
  expect(() => renewal.planAfterWrite(writes)).not.toThrow();
  db.$client.close();
});

test('once writing rests, texts are indexed without a search', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  using folder = temporaryFolder();
  const db = openDatabase(path.join(folder.path, 'kith.db'));
  const renewal = new TextIndexRenewal(() => db);
  const writes: WriteGate = new WriteGate(() => renewal.planAfterWrite(writes));
  await writes.run(() => promise(db, 'Send the telescope'));
  await vi.advanceTimersByTimeAsync(400);
  await writes.run(() => promise(db, 'Send the microscope'));
  await vi.advanceTimersByTimeAsync(400);
  expect(indexedWith(db, 'telescope')).toBe(0);
  await vi.advanceTimersByTimeAsync(200);
  expect([indexedWith(db, 'telescope'), indexedWith(db, 'microscope'), areTextsStale(db)]).toEqual([1, 1, false]);
  renewal.cancel();
  db.$client.close();
});
