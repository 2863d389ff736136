import { expect, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { adjusted, candidateNamed, chosenAs, messagesFile, turnNewest } from '../../import/chosen-files.ts';
import { chosenText, commit, importFile, openKith, personNamed, preview } from '../../import/kith-with-imports.ts';
import type { Kith } from '../../import/kith-with-imports.ts';
import { newWriteId } from '../opened-kith.ts';

const today = '2026-03-08' as Day;
const me = { name: 'Mira Solberg', slug: 'mira-solberg' };
const anna = { name: 'Anna Berg', slug: 'anna-berg' };

const messages = messagesFile(
  { from: me, to: anna, at: '2026-02-20 09:00:00', text: 'Hello Anna, how is the bridge?' },
  { from: anna, to: me, at: '2026-02-27 10:30:00', text: 'It stands. Do you know a painter?' },
);

async function importMessages(kith: Kith, keepTexts: boolean): Promise<void> {
  const previewed = await preview(kith, chosenAs(kith, messages, 'messages.csv'));
  await commit(kith, await adjusted(kith, previewed, { owner: candidateNamed(previewed, me.name), keepTexts }));
}

async function correspondentOf(kith: Kith) {
  const { id } = await personNamed(kith, anna.name);
  return kith.client.outreach.correspondent({ personId: id });
}

const conversationUrl = 'https://www.linkedin.com/messaging/thread/2-anna-berg-mira-solberg/';

test('the last things between two are their messages, where the texts are kept', async () => {
  using kith = openKith(today);
  await importMessages(kith, true);
  const seen = await correspondentOf(kith);
  expect(seen.between).toEqual([
    { kind: 'message', day: '2026-02-27', direction: 'in', text: 'It stands. Do you know a painter?' },
    { kind: 'message', day: '2026-02-20', direction: 'out', text: 'Hello Anna, how is the bridge?' },
  ]);
  expect(seen.wroteBefore).toEqual([{ day: '2026-02-20', text: 'Hello Anna, how is the bridge?' }]);
  expect(seen.person).toMatchObject({ conversationUrl, profileUrl: 'https://www.linkedin.com/in/anna-berg/' });
  expect(seen.media).toEqual(['message']);
  expect(seen.greeting).toBe('Hello Anna,');
  expect(seen.check).toMatchObject({ isFirstMessage: false, owesFavour: false });
  expect(seen.check.last).toContain('It stands. Do you know a painter?');
  await turnNewest(kith, 'undo');
  expect(await kith.client.people.search({ query: 'anna' })).toEqual([]);
});

test('a message of a day whose text is kept does not stand there again as a contact, in whatever way it was logged', async () => {
  using kith = openKith(today);
  await importMessages(kith, true);
  const { id } = await personNamed(kith, anna.name);
  const logged = { personId: id, kind: 'message', day: '2026-02-20' as Day } as const;
  await kith.client.interactions.log({ ...logged, writeId: newWriteId(), direction: 'out', note: '' });
  await kith.client.interactions.log({ ...logged, writeId: newWriteId(), direction: 'out', note: 'Her bridge' });
  expect((await correspondentOf(kith)).between.map(({ kind, day }) => [kind, day])).toEqual([
    ['message', '2026-02-27'],
    ['message', '2026-02-20'],
    ['contact', '2026-02-20'],
  ]);
});

test('without texts they are the days of contact, with how many messages there were', async () => {
  using kith = openKith(today);
  await importMessages(kith, false);
  const seen = await correspondentOf(kith);
  expect(seen.between).toMatchObject([
    { kind: 'contact', day: '2026-02-27', as: 'message', direction: 'in', messages: 1, note: '' },
    { kind: 'contact', day: '2026-02-20', direction: 'out', messages: 1 },
  ]);
  expect(seen.wroteBefore).toEqual([]);
});

test('what was sent from Kith does not stand there twice when an import brings it as well', async () => {
  using kith = openKith(today);
  await importMessages(kith, true);
  const { id: personId } = await personNamed(kith, anna.name);
  const sent = { medium: 'message', subject: '', offer: null, personId } as const;
  const text = 'Hello Anna, how is the bridge?';
  await kith.client.outreach.sent({ ...sent, writeId: newWriteId(), day: '2026-02-20' as Day, text });
  await kith.client.outreach.sent({ ...sent, writeId: newWriteId(), day: today, text: 'I do: Bo Lund.' });
  expect((await correspondentOf(kith)).between.map((one) => (one.kind === 'message' ? one.text : one.kind))).toEqual([
    'I do: Bo Lund.',
    'It stands. Do you know a painter?',
    text,
  ]);
});

test('what is logged, promised and given stands there by its day, and what is long done does not', async () => {
  using kith = openKith(today);
  const { client } = kith;
  const { id: personId } = await client.people.create({
    writeId: newWriteId(),
    facts: { firstName: 'Anna', lastName: 'Berg' },
    emails: ['anna@example.org'],
  });
  const logged = { kind: 'call', direction: 'both', day: addDays(today, -3), note: 'Her move' } as const;
  await client.interactions.log({ writeId: newWriteId(), personId, ...logged });
  const promise = { writeId: newWriteId(), personId, text: 'Send boxes', dueOn: addDays(today, 2) };
  await client.followUps.add(promise);
  const help = { kind: 'time', text: 'Carried the piano', status: 'given', on: addDays(today, -1) } as const;
  await client.help.add({ writeId: newWriteId(), personId, direction: 'from-them', ...help });
  const seen = await correspondentOf(kith);
  expect(seen.between).toMatchObject([
    { kind: 'promise', day: today, followUp: { text: 'Send boxes' } },
    { kind: 'help', day: addDays(today, -1), help: { text: 'Carried the piano' } },
    { kind: 'contact', day: addDays(today, -3), as: 'call', note: 'Her move', messages: 0 },
  ]);
  expect(seen).toMatchObject({ media: ['email'], person: { conversationUrl: null, profileUrl: null } });
  const [kept] = await client.followUps.ofPerson({ personId });
  if (!kept) throw new Error('It was added.');
  await client.followUps.done({ writeId: newWriteId(), id: kept.id });
  kith.setToday(addDays(today, 91));
  expect((await correspondentOf(kith)).between.map(({ kind }) => kind)).toEqual(['help', 'contact']);
});

test('a new job is told with the month in which it was seen, and a connection gets a message first', async () => {
  using kith = openKith('2026-01-10');
  const list = (company: string) =>
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
    `Anna,Berg,https://www.linkedin.com/in/anna-berg,,${company},Engineer,05 Jan 2026\n`;
  await importFile(kith, chosenText(kith, list('Acme')));
  expect((await correspondentOf(kith)).changes).toEqual(['Connected on 5 January.']);
  kith.setToday(today);
  await importFile(kith, chosenText(kith, list('Bolt')));
  const seen = await correspondentOf(kith);
  expect(seen.changes).toEqual(['Now at Bolt, seen in March.']);
  expect(seen.media).toEqual(['message']);
  await kith.client.people.setConnectionEnded({ writeId: newWriteId(), ids: [seen.person.id], ended: true });
  expect((await correspondentOf(kith)).media).toEqual(['invitation', 'message']);
});

test('people who became one are written to as one, with the messages of both', async () => {
  using kith = openKith(today);
  const { client } = kith;
  await importMessages(kith, true);
  const { id: from } = await personNamed(kith, anna.name);
  const facts = { firstName: 'Ann', lastName: 'Hill' };
  const { id: into } = await client.people.create({ writeId: newWriteId(), facts });
  await client.people.merge({ writeId: newWriteId(), into, from });
  const seen = await client.outreach.correspondent({ personId: into });
  expect(seen.between.map(({ kind }) => kind)).toEqual(['message', 'message']);
  expect(seen.person).toMatchObject({ name: 'Ann Hill', conversationUrl });
});
