import { expect, test } from 'vitest';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { rowsOf } from '../../db/contents.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';
import { helpOf, openFollowUps, step } from './opened-pair.ts';

const introduce = async (client: KithClient, firstId: PersonId, secondId: PersonId) =>
  (await client.introductions.create({ writeId: newWriteId(), firstId, secondId, needId: null, about: 'Rowing' })).id;

const setHowMet = (client: KithClient, personId: PersonId, text: string, introducedBy: PersonId | null = null) =>
  client.howMet.set({ writeId: newWriteId(), personId, text, introducedBy, metOn: null });

test('an introduction of two who are merged is set aside with all that belongs to it, and comes back', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana' });
  const anna = await addPerson(client, { firstName: 'Anna' });
  const petr = await addPerson(client, { firstName: 'Petr' });
  const between = await introduce(client, anna, ana);
  const withOther = await introduce(client, petr, anna);
  await client.needs.add({
    writeId: newWriteId(),
    personId: anna,
    text: 'a boat',
    saidOn: aWednesday,
    holdsUntil: null,
  });
  await step(client, between, 'ask-first');
  await step(client, between, 'first-agrees');
  const draft = { medium: 'message', subject: '', text: 'Hi Ana' } as const;
  await client.introductions.saveDraft({ id: between, addressee: 'second', draft });
  await client.plan.today();
  const before = rowsOf(kith.db);

  await client.people.merge({ writeId: newWriteId(), into: ana, from: anna });
  await expect(client.introductions.get({ id: between })).rejects.toMatchObject({ code: 'GONE' });
  expect(await client.introductions.ofPerson({ personId: ana })).toMatchObject([
    { id: withOther, second: { id: ana } },
  ]);
  expect(await client.needs.ofPerson({ personId: ana })).toMatchObject([{ text: 'a boat' }]);
  expect(await client.followUps.open()).toEqual([]);

  await client.people.unmerge({ writeId: newWriteId(), id: anna });
  expect(await client.introductions.get({ id: between })).toMatchObject({ status: 'first-agreed' });
  expect(rowsOf(kith.db)).toEqual(before);
});

test('of two open introductions with the same third person the one further along goes on, and both come back', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana' });
  const anna = await addPerson(client, { firstName: 'Anna' });
  const petr = await addPerson(client, { firstName: 'Petr' });
  const behind = await introduce(client, petr, ana);
  const ahead = await introduce(client, anna, petr);
  await step(client, behind, 'ask-first');
  await step(client, ahead, 'ask-first');
  await step(client, ahead, 'first-agrees');
  await client.plan.today();
  const before = rowsOf(kith.db);

  const { undo } = await client.people.merge({ writeId: newWriteId(), into: ana, from: anna });
  expect((await client.introductions.open()).map(({ id }) => id)).toEqual([ahead]);
  expect(await openFollowUps(client)).toEqual([['Petr', 'Ask Petr whether to meet Anna', aWednesday]]);
  const joined = await client.introductions.get({ id: behind });
  expect(joined).toMatchObject({ status: 'withdrawn', goesOnIn: ahead });
  expect(joined.sentence).toBe('It became one with your other introduction of Petr and Ana today.');
  expect(joined.story.map(({ text }) => text)).toEqual([
    'You thought of introducing Petr and Ana.',
    'You asked Petr.',
    'It became one with your other introduction of the two.',
  ]);
  expect(await helpOf(client, petr)).toEqual([['Introduce you to Ana', 'passed']]);

  await client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
  expect(await client.introductions.get({ id: behind })).toMatchObject({ status: 'asked-first', goesOnIn: null });
  expect(rowsOf(kith.db)).toEqual(before);
});

test('an introduction that was withdrawn stays so while a merge has made another one of the same two', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana' });
  const anna = await addPerson(client, { firstName: 'Anna' });
  const petr = await addPerson(client, { firstName: 'Petr' });
  const first = await introduce(client, petr, ana);
  await step(client, await introduce(client, anna, petr), 'ask-first');
  const withdrawal = { writeId: newWriteId(), id: first, step: 'withdraw', on: aWednesday } as const;
  await client.introductions.step(withdrawal);
  const takeBack = () => client.undo.apply({ writeId: newWriteId(), undoes: withdrawal.writeId });

  await client.people.merge({ writeId: newWriteId(), into: ana, from: anna });
  await expect(takeBack()).rejects.toMatchObject({ code: 'REFUSED' });
  await client.people.unmerge({ writeId: newWriteId(), id: anna });
  await takeBack();
  expect(await client.introductions.get({ id: first })).toMatchObject({ status: 'thought-of' });
});

test('an introduction that was joined stays withdrawn while the same two are being introduced anew', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana' });
  const anna = await addPerson(client, { firstName: 'Anna' });
  const petr = await addPerson(client, { firstName: 'Petr' });
  const ofAna = await introduce(client, petr, ana);
  const ofAnna = await introduce(client, anna, petr);
  await step(client, ofAnna, 'ask-first');
  await client.people.merge({ writeId: newWriteId(), into: ana, from: anna });
  await step(client, ofAnna, 'withdraw');
  const anew = await introduce(client, ana, petr);
  await client.people.unmerge({ writeId: newWriteId(), id: anna });
  expect(await client.introductions.get({ id: ofAna })).toMatchObject({ status: 'withdrawn' });
  expect((await client.introductions.open()).map(({ id }) => id)).toEqual([anew]);
});

test('how the user met two who are merged is kept of both, and nobody then introduced themselves', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana' });
  const anna = await addPerson(client, { firstName: 'Anna' });
  const petr = await addPerson(client, { firstName: 'Petr' });
  await setHowMet(client, ana, '', anna);
  await setHowMet(client, anna, 'At a regatta');
  await setHowMet(client, petr, '', anna);
  const before = rowsOf(kith.db);
  await client.people.merge({ writeId: newWriteId(), into: ana, from: anna });
  expect(await client.howMet.ofPerson({ personId: ana })).toEqual({
    text: 'At a regatta',
    introducedBy: null,
    metOn: null,
    introduced: [{ id: petr, name: 'Petr', metOn: null }],
  });
  expect(await client.howMet.ofPerson({ personId: petr })).toMatchObject({ introducedBy: { id: ana, name: 'Ana' } });
  await client.people.unmerge({ writeId: newWriteId(), id: anna });
  expect(rowsOf(kith.db)).toEqual(before);
});

test.each([
  ['before', 'first'],
  ['before', 'last'],
  ['after', 'first'],
  ['after', 'last'],
] as const)(
  'whom somebody introduced is merged %s them, taken apart %s, and still introduced by them',
  async (when, apart) => {
    using kith = openKith();
    const { client } = kith;
    const [joao, mei, bo, cem] = [
      await addPerson(client, { firstName: 'João' }),
      await addPerson(client, { firstName: 'Mei' }),
      await addPerson(client, { firstName: 'Bo' }),
      await addPerson(client, { firstName: 'Cem' }),
    ];
    await setHowMet(client, mei, '', joao);
    const before = rowsOf(kith.db);
    const merges = [
      { into: cem, from: mei },
      { into: bo, from: joao },
    ];
    for (const each of when === 'before' ? merges : merges.toReversed()) {
      await client.people.merge({ writeId: newWriteId(), ...each });
    }
    expect(await client.howMet.ofPerson({ personId: cem })).toMatchObject({ introducedBy: { id: bo } });
    const [first, last] = apart === 'first' ? [mei, joao] : [joao, mei];
    await client.people.unmerge({ writeId: newWriteId(), id: first });
    const [introduced, introducer] = apart === 'first' ? [mei, bo] : [cem, joao];
    expect(await client.howMet.ofPerson({ personId: introduced })).toMatchObject({ introducedBy: { id: introducer } });
    await client.people.unmerge({ writeId: newWriteId(), id: last });
    expect(rowsOf(kith.db)).toEqual(before);
  },
);

test.each([
  ['Anna', 'Anna'],
  ['Anna', 'Peter'],
  ['Peter', 'Anna'],
  ['Peter', 'Peter'],
])(
  'an introduction that two merges join is open again once either is undone: %s merged first, %s taken apart first',
  async (mergedFirst, apartFirst) => {
    using kith = openKith();
    const { client } = kith;
    const [ana, petr, anna, peter] = [
      await addPerson(client, { firstName: 'Ana' }),
      await addPerson(client, { firstName: 'Petr' }),
      await addPerson(client, { firstName: 'Anna' }),
      await addPerson(client, { firstName: 'Peter' }),
    ];
    const further = await introduce(client, ana, petr);
    const joined = await introduce(client, anna, peter);
    for (const id of [further, joined]) await step(client, id, 'ask-first');
    await step(client, further, 'first-agrees');
    const before = rowsOf(kith.db);
    const merges = [
      { into: ana, from: anna },
      { into: petr, from: peter },
    ];
    for (const each of mergedFirst === 'Anna' ? merges : merges.toReversed()) {
      await client.people.merge({ writeId: newWriteId(), ...each });
    }
    expect(await client.introductions.get({ id: joined })).toMatchObject({ status: 'withdrawn' });
    const [first, last] = apartFirst === 'Anna' ? [anna, peter] : [peter, anna];
    await client.people.unmerge({ writeId: newWriteId(), id: first });
    expect(await client.introductions.get({ id: joined })).toMatchObject({ status: 'asked-first' });
    await client.people.unmerge({ writeId: newWriteId(), id: last });
    expect(rowsOf(kith.db)).toEqual(before);
  },
);

test('how the user met somebody is set, refused where it cannot be, deleted and undone', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana' });
  const petr = await addPerson(client, { firstName: 'Petr' });
  const set = { writeId: newWriteId(), personId: ana, text: 'At a fair', introducedBy: petr, metOn: aWednesday };
  await client.howMet.set(set);
  expect(await client.howMet.ofPerson({ personId: ana })).toMatchObject({ text: 'At a fair', metOn: aWednesday });
  expect(await client.howMet.ofPerson({ personId: petr })).toMatchObject({ introduced: [{ id: ana, name: 'Ana' }] });
  await expect(client.howMet.set({ ...set, writeId: newWriteId(), introducedBy: ana })).rejects.toThrow('themselves');
  const gone = await client.people.delete({ writeId: newWriteId(), ids: [petr] });
  expect(await client.howMet.ofPerson({ personId: ana })).toMatchObject({ text: 'At a fair', introducedBy: null });
  await client.undo.apply({ writeId: newWriteId(), undoes: gone.undo.writeId });
  expect(await client.howMet.ofPerson({ personId: ana })).toMatchObject({ introducedBy: { id: petr } });
  await client.howMet.set({ writeId: newWriteId(), personId: ana, text: '', introducedBy: null, metOn: null });
  expect(kith.db.$client.prepare('SELECT * FROM how_met').all()).toEqual([]);
});
