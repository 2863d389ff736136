import { expect, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import type { PersonId } from '../../../../core/ids.ts';
import type { KithClient } from '../../../../api/contract/contract.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';

const add = async (
  client: KithClient,
  personId: PersonId,
  text: string,
  days: { saidOn?: Day; holdsUntil?: Day } = {},
) =>
  (
    await client.needs.add({
      writeId: newWriteId(),
      personId,
      text,
      saidOn: days.saidOn ?? aWednesday,
      holdsUntil: days.holdsUntil ?? null,
    })
  ).id;

const log = (client: KithClient, personId: PersonId, daysAgo: number, direction: 'in' | 'out' | 'both', note = '') =>
  client.interactions.log({
    writeId: newWriteId(),
    personId,
    kind: direction === 'both' ? 'meeting' : 'message',
    direction,
    day: addDays(aWednesday, -daysAgo),
    note,
  });

const proposed = async (client: KithClient, id: Parameters<KithClient['needs']['proposals']>[0]['id']) =>
  (await client.needs.proposals({ id })).map(({ name }) => name);

test('what a person looks for is kept with its days, closed, opened again, and undone', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana', lastName: 'Kern' });
  const first = await add(client, ana, 'a CFO in fintech', { saidOn: addDays(aWednesday, -21) });
  await add(client, ana, 'a studio in Lisbon', { holdsUntil: addDays(aWednesday, 30) });
  expect(await client.needs.ofPerson({ personId: ana })).toMatchObject([
    { text: 'a studio in Lisbon', holds: true, sentence: 'Said today, holds until 10 July.' },
    { text: 'a CFO in fintech', holds: true, sentence: 'Said three weeks ago.' },
  ]);
  const closing = await client.needs.setClosed({ writeId: newWriteId(), id: first, closed: true });
  expect(await client.needs.open()).toMatchObject([{ text: 'a studio in Lisbon', name: 'Ana Kern' }]);
  expect(await client.needs.ofPerson({ personId: ana })).toMatchObject([
    { holds: true },
    { closedOn: aWednesday, holds: false, sentence: 'Said three weeks ago, closed today.' },
  ]);
  await client.undo.apply({ writeId: newWriteId(), undoes: closing.undo.writeId });
  kith.clock.turnTo(addDays(aWednesday, 31));
  expect(await client.needs.open()).toMatchObject([{ text: 'a CFO in fintech' }]);
});

test('a need was not said after today, and holds no shorter than until it was said', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana' });
  await expect(add(client, ana, 'x', { saidOn: addDays(aWednesday, 2) })).rejects.toMatchObject({ code: 'REFUSED' });
  const before = { holdsUntil: addDays(aWednesday, -1) };
  await expect(add(client, ana, 'x', before)).rejects.toMatchObject({ code: 'REFUSED' });
});

test('those might open the door of whom a title, notes, a tag or a talk says so, each with the reason', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, {
    firstName: 'Ana',
    lastName: 'Kern',
    position: 'Founder',
    company: 'Fintech One',
  });
  await log(client, ana, 5, 'both');
  const petr = await addPerson(client, { firstName: 'Petr', lastName: 'Novák', position: 'CFO', company: 'Payly' });
  for (const daysAgo of [30, 40, 60, 90, 120]) await log(client, petr, daysAgo, 'both');
  await addPerson(client, { firstName: 'Bo', lastName: 'Lind', position: 'CFO', company: 'Globex' });
  await addPerson(client, { firstName: 'Cy', lastName: 'Moor', position: 'Violinist' });
  const dora = await addPerson(client, { firstName: 'Dora', lastName: 'Vance', position: 'Florist' });
  await log(client, dora, 40, 'in', 'She asked about fintech jobs for her brother');
  const id = await add(client, ana, 'a CFO in fintech');
  expect(await client.needs.proposals({ id })).toMatchObject([
    {
      name: 'Petr Novák',
      reasons: [
        'Their title says “CFO”.',
        expect.stringMatching(
          /^You (?:know each other well|are in touch with each other); the tie with Ana is thin\.$/,
        ),
      ],
    },
    { name: 'Dora Vance', reasons: ['“fintech” came up between you.', expect.any(String)] },
    {
      name: 'Bo Lind',
      reasons: [
        'Their title says “CFO”.',
        'You hardly know each other, so get in touch before you ask; the tie with Ana is thin.',
      ],
    },
  ]);
});

test('words of the same meaning count, in other languages, of several words, and within compounds', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana', lastName: 'Kern' });
  await addPerson(client, { firstName: 'Chief', position: 'Chief Financial Officer' });
  await addPerson(client, { firstName: 'Chef', position: 'Finanzvorstand' });
  await addPerson(client, { firstName: 'Vera', position: 'Softwarevertrieb' });
  await addPerson(client, { firstName: 'Otto', position: 'Director', company: 'Otto Boats' });
  expect(await proposed(client, await add(client, ana, 'a CFO in fintech'))).toEqual(['Chief', 'Chef']);
  const id = await add(client, ana, 'somebody in sales');
  expect(await client.needs.proposals({ id })).toMatchObject([
    { name: 'Vera', reasons: ['Their title says “Softwarevertrieb”.', expect.any(String)] },
  ]);
  expect(await proposed(client, await add(client, ana, 'a head of procurement'))).toEqual([]);
});

test('nobody is proposed who was asked or written to lately, rests, or is being introduced already', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana', position: 'CFO' });
  const id = await add(client, ana, 'a CFO in fintech');
  const cfo = (firstName: string) => addPerson(client, { firstName, position: 'CFO' });
  const written = await cfo('Written');
  await log(client, written, 20, 'out');
  const muted = await cfo('Muted');
  await client.people.setMuted({ writeId: newWriteId(), ids: [muted], muted: true });
  const archived = await cfo('Archived');
  await client.people.setArchived({ writeId: newWriteId(), ids: [archived], archived: true });
  const open = await cfo('Open');
  const asked = await cfo('Asked');
  const free = await cfo('Free');
  const create = { needId: null, about: 'Talk' };
  await client.introductions.create({ ...create, writeId: newWriteId(), firstId: open, secondId: ana });
  const other = await client.introductions.create({ ...create, writeId: newWriteId(), firstId: asked, secondId: free });
  await client.introductions.step({
    writeId: newWriteId(),
    id: other.id,
    step: 'ask-first',
    on: addDays(aWednesday, -50),
  });
  expect(await proposed(client, id)).toEqual(['Free']);
  kith.clock.turnTo(addDays(aWednesday, 11));
  expect((await proposed(client, id)).toSorted()).toEqual(['Asked', 'Free', 'Written']);
});
