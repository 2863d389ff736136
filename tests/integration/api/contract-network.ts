import { addDays } from '../../../core/calendar/day.ts';
import type { Connect, Connected } from '../hosts/connections.ts';
import { noting } from './asked-procedures.ts';
import { contactFacts, wroteOn } from './contract-cases.ts';
import type { Network } from './contract-cases.ts';
import { addPerson, aWednesday, newWriteId } from './opened-kith.ts';

/** A network's file, and the ids of what is in it. */
export type KeptNetwork = { readonly file: Uint8Array; readonly ids: Omit<Network, keyof Connected> };

/** Opens a copy of a network, and notes which procedures are asked. */
export async function openContractNetwork(
  connect: Connect,
  { file, ids }: KeptNetwork,
  asked: Set<string>,
): Promise<Network> {
  const connected = await connect({ file });
  return { ...connected, ...ids, client: noting(connected.client, asked) };
}

/** Creates the network, and notes which procedures that asks. */
export async function createContractNetwork(connect: Connect, asked: Set<string>): Promise<KeptNetwork> {
  await using connected = await connect();
  const client = noting(connected.client, asked);
  const ana = await addPerson(client, { firstName: 'Ana', lastName: 'Hale', company: 'Acme' });
  const bo = await addPerson(client, { firstName: 'Bo', lastName: 'Lund', company: 'Bolt', position: 'Baker' });
  const cy = await addPerson(client, { firstName: 'Cy', lastName: 'Moss' });
  const log = { ...contactFacts, writeId: newWriteId(), personId: ana };
  const contact = (await client.interactions.log(log)).id;
  await client.people.addTag({ writeId: newWriteId(), ids: [ana], name: 'friend' });
  await client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Read a draft' }] });
  const { id: goal } = await client.goals.add({ writeId: newWriteId(), text: 'Someone at Acme' });
  const said = { text: 'A carpenter', saidOn: wroteOn, holdsUntil: null };
  const { id: need } = await client.needs.add({ writeId: newWriteId(), personId: ana, ...said });
  const { id: introduction } = await client.introductions.create({
    writeId: newWriteId(),
    firstId: ana,
    secondId: bo,
    needId: need,
    about: 'Bread',
  });
  await client.people.setLabel({ writeId: newWriteId(), id: ana, label: 'Boat', value: 'A dinghy' });
  await client.people.labels();
  const [tag] = await client.people.tags();
  const [offer] = await client.offers.list();
  const { id: list } = await client.lists.save({
    writeId: newWriteId(),
    name: 'Friends',
    filter: { circles: ['inner', 'close', 'wider'] },
  });
  const { entries } = await client.plan.today();
  const entry = entries.find(({ person }) => person.id === bo);
  const toSnooze = entries.find(({ person }) => person.id === cy);
  if (!tag || !offer || !entry || !toSnooze) throw new Error('The network has a tag, an offer and a plan.');
  await client.plan.snooze({ writeId: newWriteId(), id: toSnooze.id, until: addDays(aWednesday, 30) });
  const promised = { personId: ana, text: 'Send the paper', dueOn: addDays(aWednesday, 7) };
  const { id: followUp } = await client.followUps.add({ writeId: newWriteId(), ...promised });
  const { id: help } = await client.help.add({
    writeId: newWriteId(),
    personId: ana,
    direction: 'to-them',
    kind: 'feedback',
    text: 'Read a draft',
    status: 'offered',
    on: wroteOn,
  });
  return {
    file: connected.engine.context.db.$client.serialize(),
    ids: {
      ana,
      bo,
      cy,
      contact,
      tag: tag.id,
      list,
      offer: offer.id,
      goal,
      need,
      introduction,
      entry: entry.id,
      followUp,
      help,
    },
  };
}
