import { expect, test } from 'vitest';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { Help } from '../../../../api/contract/outreach/help.ts';
import type { HelpStatus } from '../../../../core/outreach/help.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { aWednesday, newWriteId } from '../opened-kith.ts';
import { later, openNetwork, undo } from '../plan/opened-plan.ts';

async function someone(client: KithClient): Promise<PersonId> {
  const [id] = await client.people.ids({ filter: {} });
  if (id === undefined) throw new Error('They were added.');
  return id;
}

async function onlyHelp(client: KithClient, personId: PersonId): Promise<Help> {
  const [help, ...others] = await client.help.ofPerson({ personId });
  if (!help || others.length > 0) throw new Error('The ledger has one line.');
  return help;
}

const offer = (client: KithClient, personId: PersonId) =>
  client.help.add({
    writeId: newWriteId(),
    personId,
    direction: 'to-them',
    kind: 'feedback',
    text: 'Read a draft',
    status: 'offered',
    on: aWednesday,
  });

const setStatus = (client: KithClient, { id }: Pick<Help, 'id'>, status: HelpStatus, dueOn?: typeof aWednesday) =>
  client.help.setStatus({
    writeId: newWriteId(),
    id,
    status,
    ...(dueOn !== undefined && { promise: { text: 'Read the draft', dueOn } }),
  });

test('accepted help becomes a promise; keeping the promise gives the help, and undo takes it back', async () => {
  using kith = await openNetwork(1);
  const { client, clock } = kith;
  const ana = await someone(client);
  const offered = await offer(client, ana);
  await setStatus(client, offered, 'accepted', later(2));
  const accepted = await onlyHelp(client, ana);
  expect(accepted).toMatchObject({ status: 'accepted', promise: { text: 'Read the draft', dueOn: later(2) } });
  expect(await client.followUps.ofPerson({ personId: ana })).toMatchObject([{ text: 'Read the draft', doneOn: null }]);

  clock.turnTo(later(1));
  if (accepted.promise === null) throw new Error('It was promised.');
  const done = await client.followUps.done({ writeId: newWriteId(), id: accepted.promise.id });
  expect(await onlyHelp(client, ana)).toMatchObject({ status: 'given', changedOn: later(1), promise: null });
  expect((await client.outreach.correspondent({ personId: ana })).check.owesFavour).toBe(true);
  await undo(client, done);
  expect(await onlyHelp(client, ana)).toMatchObject({ status: 'accepted', changedOn: aWednesday });
});

test('giving help marks its promise done, and passing it deletes the promise', async () => {
  using kith = await openNetwork(1);
  const { client } = kith;
  const ana = await someone(client);
  const offered = await offer(client, ana);
  await setStatus(client, offered, 'accepted', later(2));
  const given = await setStatus(client, offered, 'given');
  expect(await client.followUps.ofPerson({ personId: ana })).toMatchObject([{ doneOn: aWednesday }]);
  await undo(client, given);
  await setStatus(client, offered, 'accepted', later(5));
  expect(await client.followUps.ofPerson({ personId: ana })).toMatchObject([{ dueOn: later(5), doneOn: null }]);
  const passed = await setStatus(client, offered, 'passed');
  expect(await client.followUps.ofPerson({ personId: ana })).toEqual([]);
  expect(await onlyHelp(client, ana)).toMatchObject({ status: 'passed', promise: null });
  await undo(client, passed);
  expect(await onlyHelp(client, ana)).toMatchObject({ status: 'accepted', promise: { dueOn: later(5) } });
});

test('a promise that is deleted leaves the help accepted', async () => {
  using kith = await openNetwork(1);
  const { client } = kith;
  const ana = await someone(client);
  const offered = await offer(client, ana);
  await setStatus(client, offered, 'accepted', aWednesday);
  const { promise } = await onlyHelp(client, ana);
  if (promise === null) throw new Error('It was promised.');
  const deleted = await client.followUps.delete({ writeId: newWriteId(), id: promise.id });
  expect(await onlyHelp(client, ana)).toMatchObject({ status: 'accepted', promise: null });
  await undo(client, deleted);
  expect(await onlyHelp(client, ana)).toMatchObject({ promise: { id: promise.id } });
});

test('help keeps its days in order when its day is moved', async () => {
  using kith = await openNetwork(1);
  const { client } = kith;
  const ana = await someone(client);
  const { id } = await offer(client, ana);
  const edit = (on: typeof aWednesday) =>
    client.help.edit({ writeId: newWriteId(), id, kind: 'time', text: 'An hour', on });
  await edit(later(-9));
  expect(await onlyHelp(client, ana)).toMatchObject({
    kind: 'time',
    text: 'An hour',
    offeredOn: later(-9),
    changedOn: later(-9),
  });
  await setStatus(client, { id }, 'given');
  await edit(later(-3));
  expect(await onlyHelp(client, ana)).toMatchObject({ offeredOn: later(-3), changedOn: aWednesday });
});
