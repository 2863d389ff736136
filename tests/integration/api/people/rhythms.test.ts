import { expect, test } from 'vitest';

import type { PersonId } from '../../../../core/ids.ts';
import { addPerson, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';
import { later, undo } from '../plan/opened-plan.ts';

/** Somebody whom the user met four times, last 40 days ago: fading without a rhythm, steady within one. */
async function addMet(client: OpenedKith['client'], firstName: string): Promise<PersonId> {
  const personId = await addPerson(client, { firstName });
  for (const days of [-40, -41, -42, -43]) {
    const met = { kind: 'meeting', direction: 'both', day: later(days), note: '' } as const;
    await client.interactions.log({ writeId: newWriteId(), personId, ...met });
  }
  return personId;
}

test('the rhythm of a circle is a setting that renews the ties of its people', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addMet(client, 'Ana');
  const bo = await addMet(client, 'Bo');
  const state = async (id: PersonId) => (await client.people.get({ id })).state;
  await client.people.setCircle({ writeId: newWriteId(), ids: [ana], circle: 'inner' });
  expect(await state(ana)).toBe('fading');
  const rhythms = { inner: 60, close: 90, wider: 180 };
  expect((await client.settings.set({ writeId: newWriteId(), changes: { rhythms } })).rhythms).toEqual(rhythms);
  expect(await state(ana)).toBe('steady');
  expect(await state(bo)).toBe('fading');
  expect((await client.people.get({ id: ana })).tieInWords).toContain('within the 60 days of their circle');
  const back = { inner: 30, close: 90, wider: 180 };
  await client.settings.set({ writeId: newWriteId(), changes: { rhythms: back } });
  expect(await state(ana)).toBe('fading');
});

test('a changed rhythm of a circle is a step that can be undone; the looks of Kith are none', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addMet(client, 'Ana');
  await client.people.setCircle({ writeId: newWriteId(), ids: [ana], circle: 'inner' });
  const before = await client.people.get({ id: ana });
  const rhythms = { inner: 60, close: 90, wider: 180 };
  const set = await client.settings.set({ writeId: newWriteId(), changes: { rhythms } });
  const [step] = (await client.undo.list({ offset: 0, limit: 1 })).steps;
  expect(step).toMatchObject({ words: 'Rhythms of the circles changed', obstacle: '', writeId: set.undo?.writeId });
  expect((await client.people.get({ id: ana })).state).toBe('steady');
  await client.settings.set({ writeId: newWriteId(), changes: { theme: 'dark' } });
  if (set.undo === undefined) throw new Error('It can be undone.');
  await client.undo.apply({ writeId: newWriteId(), undoes: set.undo.writeId });
  expect(await client.people.get({ id: ana })).toEqual(before);
  expect(await client.settings.get()).toMatchObject({ rhythms: { inner: 30 }, theme: 'dark' });
});

test('somebody has a rhythm of their own, with a circle or without, and it is undone', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addMet(client, 'Ana');
  const before = await client.people.get({ id: ana });
  expect(before).toMatchObject({ state: 'fading', ownRhythm: null });
  const set = await client.people.setRhythm({ writeId: newWriteId(), ids: [ana], days: 45 });
  expect(set.undo.label).toBe('Rhythm of Ana: about every 45 days');
  const after = await client.people.get({ id: ana });
  expect(after).toMatchObject({ state: 'steady', ownRhythm: 45 });
  expect(after.tieInWords).toContain('within the 45 days of their own rhythm');
  await undo(client, set);
  expect(await client.people.get({ id: ana })).toEqual(before);
  await client.people.setCircle({ writeId: newWriteId(), ids: [ana], circle: 'wider' });
  await client.people.setRhythm({ writeId: newWriteId(), ids: [ana], days: 20 });
  expect((await client.people.get({ id: ana })).state).toBe('fading');
  // The setting concerns nobody with a rhythm of their own.
  const rhythms = { inner: 3650, close: 3650, wider: 3650 };
  await client.settings.set({ writeId: newWriteId(), changes: { rhythms } });
  expect((await client.people.get({ id: ana })).state).toBe('fading');
  await client.people.setRhythm({ writeId: newWriteId(), ids: [ana], days: null });
  expect((await client.people.get({ id: ana })).state).toBe('steady');
});

test('a rhythm that is over puts the person on the plan with that as the reason', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addMet(client, 'Ana');
  await client.people.setRhythm({ writeId: newWriteId(), ids: [ana], days: 35 });
  const [entry] = (await client.plan.today()).entries;
  expect(entry?.person.id).toBe(ana);
  expect(entry?.reason).toContain('Their own rhythm: about every 35 days.');
});
