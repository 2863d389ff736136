import { setImmediate } from 'node:timers/promises';

import { describe, expect, test } from 'vitest';

import { writeBeside } from '../../../../db/connection/long-write.ts';
import { addPerson, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

async function steps({ client }: OpenedKith) {
  return (await client.undo.list({ offset: 0, limit: 50 })).steps;
}

/** Undoes or redoes the step at a place of the list. */
async function turn(kith: OpenedKith, place: number): Promise<void> {
  const step = (await steps(kith))[place];
  if (step === undefined) throw new Error('There is no such step.');
  await kith.client.undo.apply({ writeId: newWriteId(), undoes: step.writeId });
}

async function words(kith: OpenedKith) {
  return (await steps(kith)).map((step) => `${step.words}${step.isUndone ? ' (undone)' : ''}`);
}

describe('past steps', () => {
  test('stand newest first with what each did and whom it touched, and any is undone that nothing changed since', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const bo = await addPerson(client, { firstName: 'Bo' });
    await client.people.setCircle({ writeId: newWriteId(), ids: [ana, bo], circle: 'close' });
    await client.people.setNotes({ writeId: newWriteId(), id: ana, notes: 'Bakes' });
    expect(await words(kith)).toEqual(['Notes on Ana changed', 'Two people put in close', 'Bo added', 'Ana added']);
    const [, circle] = await steps(kith);
    expect(circle).toMatchObject({ isUndone: false, obstacle: '', people: [{ name: 'Ana' }, { name: 'Bo' }] });
    await turn(kith, 1);
    expect((await client.people.get({ id: ana })).circle).toBeNull();
    expect((await client.people.get({ id: ana })).notes).toBe('Bakes');
    expect(await words(kith)).toEqual([
      'Notes on Ana changed',
      'Two people put in close (undone)',
      'Bo added',
      'Ana added',
    ]);
  });

  test('wait for a long write, which they would otherwise hold up', async () => {
    using kith = openKith();
    await addPerson(kith.client, { firstName: 'Ana' });
    const order: string[] = [];
    const { db, writes } = kith.engine.context;
    const writing = writes.run(() =>
      writeBeside(db, undefined, async () => {
        await setImmediate();
        order.push('written');
      }),
    );
    const listed = words(kith).then((listedWords) => order.push(...listedWords));
    await Promise.all([writing, listed]);
    expect(order).toEqual(['written', 'Ana added']);
  });

  test('are listed also while the disk takes no write', async () => {
    using kith = openKith();
    const ana = await addPerson(kith.client, { firstName: 'Ana' });
    await kith.client.people.setNotes({ writeId: newWriteId(), id: ana, notes: 'Bakes' });
    const before = await steps(kith);
    kith.db.$client.pragma('query_only = 1');
    expect(await steps(kith)).toEqual(before);
  });

  test('are redone, and undone again, each time as one step', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    await client.people.setRating({ writeId: newWriteId(), ids: [ana], rating: 4 });
    for (const rating of [null, 4, null, 4] as const) {
      await turn(kith, 0);
      expect((await client.people.get({ id: ana })).rating).toBe(rating);
      expect(await words(kith)).toEqual([`Ana rated 4 of 5${rating === null ? ' (undone)' : ''}`, 'Ana added']);
    }
  });

  test('say that they cannot be undone where that would lose what was written since, or begin an introduction twice', async () => {
    using kith = openKith();
    const { client, clock } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const bo = await addPerson(client, { firstName: 'Bo' });
    const call = { kind: 'call', direction: 'both', day: clock.today(), note: '' } as const;
    await client.interactions.log({ writeId: newWriteId(), personId: ana, ...call });
    const pair = { firstId: ana, secondId: bo, needId: null, about: 'Rowing' } as const;
    const { id } = await client.introductions.create({ writeId: newWriteId(), ...pair });
    await client.introductions.step({ writeId: newWriteId(), id, step: 'withdraw', on: clock.today() });
    await client.introductions.create({ writeId: newWriteId(), ...pair });
    const obstacle = 'What it did was changed again since. Undo the later change first.';
    const places = (await steps(kith)).map((step, place) => [place, step.obstacle] as const);
    expect(places).toEqual([
      [0, ''],
      // The withdrawal: there is another one of the same two now.
      [1, obstacle],
      [2, obstacle],
      [3, ''],
      // Bo is introduced, and Ana was called.
      [4, obstacle],
      [5, obstacle],
    ]);
    for (const [place, said] of places) {
      if (said !== '') await expect(turn(kith, place)).rejects.toMatchObject({ code: 'REFUSED' });
    }
  });

  test('say in words why they cannot be undone once something was changed since', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    await client.people.setNotes({ writeId: newWriteId(), id: ana, notes: 'Bakes' });
    await client.people.setNotes({ writeId: newWriteId(), id: ana, notes: 'Bakes and sings' });
    const [later, earlier] = await steps(kith);
    expect(later?.obstacle).toBe('');
    expect(earlier?.obstacle).toBe('What it did was changed again since. Undo the later change first.');
    await turn(kith, 0);
    // Whoever has notes is not taken away by the undo of their being added.
    expect((await steps(kith)).map(({ obstacle }) => obstacle === '')).toEqual([true, true, false]);
  });

  test('have merges among them, which are taken apart and merged again', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const bo = await addPerson(client, { firstName: 'Bo' });
    await client.people.merge({ writeId: newWriteId(), into: ana, from: bo });
    const [merged] = await steps(kith);
    expect(merged).toMatchObject({ words: 'Bo merged into Ana', isUndone: false, obstacle: '' });
    await turn(kith, 0);
    expect(await words(kith)).toEqual(['Bo merged into Ana (undone)', 'Bo added', 'Ana added']);
    await turn(kith, 0);
    expect((await words(kith))[0]).toBe('Bo merged into Ana');
  });

  test('come in pages, and settings that the plan does not go by are none of them', async () => {
    using kith = openKith();
    const { client } = kith;
    for (let count = 1; count <= 5; count += 1) await addPerson(client, { firstName: `Person ${count}` });
    await client.settings.set({ writeId: newWriteId(), changes: { theme: 'dark' } });
    const page = await client.undo.list({ offset: 1, limit: 2 });
    expect(page.total).toBe(5);
    expect(page.steps.map((step) => step.words)).toEqual(['Person 4 added', 'Person 3 added']);
  });
});
