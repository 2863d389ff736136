import type { KithClient } from '../../../../api/contract/contract.ts';
import type { IntroductionId, PersonId } from '../../../../core/ids.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

/** Two people who are thought of for each other. */
export type Pair = {
  readonly kith: OpenedKith;
  readonly ana: PersonId;
  readonly petr: PersonId;
  readonly id: IntroductionId;
};

/** Ana, who looks for a CFO, and Petr, who is one, thought of for each other. */
export async function openPair(): Promise<Pair & Disposable> {
  const kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana', lastName: 'Kern', company: 'Globex', position: 'CEO' });
  const petr = await addPerson(client, { firstName: 'Petr', lastName: 'Novák', company: 'Payly', position: 'CFO' });
  const need = await client.needs.add({
    writeId: newWriteId(),
    personId: ana,
    text: 'a CFO in fintech',
    saidOn: aWednesday,
    holdsUntil: null,
  });
  const { id } = await client.introductions.create({
    writeId: newWriteId(),
    firstId: ana,
    secondId: petr,
    needId: need.id,
    about: 'a CFO in fintech',
  });
  return { kith, ana, petr, id, [Symbol.dispose]: () => kith[Symbol.dispose]() };
}

/** Takes a step by hand. */
export const step = (
  client: KithClient,
  id: IntroductionId,
  taken: Parameters<KithClient['introductions']['step']>[0]['step'],
  on = aWednesday,
) => client.introductions.step({ writeId: newWriteId(), id, step: taken, on });

/** Sends a letter. */
export const send = (client: KithClient, id: IntroductionId, addressee: 'first' | 'second' | 'both', text = 'Hello') =>
  client.introductions.sent({
    writeId: newWriteId(),
    id,
    addressee,
    day: aWednesday,
    medium: 'message',
    subject: '',
    text,
  });

/** The open follow-ups: whom they are for, what is to be done, and by when. */
export const openFollowUps = async (client: KithClient) =>
  (await client.followUps.open()).map(({ person, text, dueOn }) => [person.name, text, dueOn]);

/** The ledger of help of a person. */
export const helpOf = async (client: KithClient, personId: PersonId) =>
  (await client.help.ofPerson({ personId })).map(({ text, status }) => [text, status]);

/** The newest contacts of a person. */
export const contactsOf = async (client: KithClient, personId: PersonId) =>
  (await client.interactions.ofPerson({ personId, offset: 0, limit: 10 })).rows;
