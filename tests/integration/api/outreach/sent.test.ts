import { expect, test } from 'vitest';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { aWednesday, newWriteId } from '../opened-kith.ts';
import { first, later, openNetwork, undo } from '../plan/opened-plan.ts';

const draft = { medium: 'message', subject: '', text: ' Hi Ana,\n\nhow was 王’s “talk”? \n', offer: null } as const;

const draftOf = async (client: KithClient, personId: PersonId) =>
  (await client.outreach.correspondent({ personId })).draft;

const save = (client: KithClient, personId: PersonId, changes: object = {}) =>
  client.outreach.saveDraft({ personId, draft: { ...draft, ...changes } });

const send = (client: KithClient, personId: PersonId, changes: object = {}) =>
  client.outreach.sent({ ...draft, ...changes, writeId: newWriteId(), personId, day: aWednesday });

const contactsOf = async (client: KithClient, personId: PersonId) =>
  (await client.interactions.ofPerson({ personId, offset: 0, limit: 10 })).rows;

test('a draft is kept to the letter, and goes when nothing is left of it', async () => {
  using kith = await openNetwork(2);
  const { client, clock } = kith;
  const [ana, bo] = await client.people.ids({ filter: {} });
  if (ana === undefined || bo === undefined) throw new Error('They were added.');
  expect(await save(client, ana)).toMatchObject({ saved: true });
  const kept = await draftOf(client, ana);
  expect(kept).toEqual({ ...draft, changedAt: expect.any(String) as unknown });
  expect(await save(client, ana)).toMatchObject({ saved: true });
  expect(await draftOf(client, ana)).toEqual(kept);
  await save(client, bo, { medium: 'email', subject: ' The talk ', offer: { offerId: null, text: 'An hour' } });
  expect(await draftOf(client, bo)).toMatchObject({ subject: ' The talk ', offer: { offerId: null, text: 'An hour' } });
  expect((await client.outreach.drafts()).map(({ personId }) => personId)).toEqual([bo, ana]);
  clock.turnTo(later(1));
  await save(client, ana, { text: 'Hello' });
  expect((await client.outreach.drafts()).map(({ personId }) => personId)).toEqual([ana, bo]);
  expect(await save(client, ana, { text: ' \n' })).toMatchObject({ saved: false });
  expect(await client.outreach.saveDraft({ personId: bo, draft: null })).toMatchObject({ saved: false });
  expect(await client.outreach.drafts()).toEqual([]);
});

test('the offer of a draft may be removed while it is written; its words stay', async () => {
  using kith = await openNetwork(1);
  const { client } = kith;
  const { person } = first((await client.plan.today()).entries);
  const added = await client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Read a draft' }] });
  const [offer] = await client.offers.list();
  if (!offer) throw new Error('It was added.');
  await save(client, person.id, { offer: { offerId: offer.id, text: offer.text } });
  await undo(client, added);
  expect(await draftOf(client, person.id)).toMatchObject({ offer: { offerId: null, text: 'Read a draft' } });
});

test('what was sent is contact with its text, handles the entry, notes the offer, and is undone as one', async () => {
  using kith = await openNetwork(2);
  const { client } = kith;
  await client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Introduce you to a designer' }] });
  const [offer] = await client.offers.list();
  if (!offer) throw new Error('It was added.');
  expect(offer).toMatchObject({ kind: 'introduction', words: '', suits: '' });
  const { person, id: entryId } = first((await client.plan.today()).entries);
  await save(client, person.id);
  const sent = await send(client, person.id, { offer: { offerId: offer.id, text: offer.text }, minutesSpent: 3 });
  expect(sent.undo.label).toBe(`Sent to ${person.name}`);

  expect(await contactsOf(client, person.id)).toMatchObject([
    { kind: 'message', direction: 'out', day: aWednesday, note: '', sent: { subject: '', text: draft.text } },
  ]);
  const entryNow = async () => (await client.plan.today()).entries.find(({ id }) => id === entryId);
  expect(await entryNow()).toMatchObject({ status: 'done' });
  expect(await client.help.ofPerson({ personId: person.id })).toMatchObject([
    { direction: 'to-them', kind: 'introduction', text: offer.text, status: 'offered', offeredOn: aWednesday },
  ]);
  expect(await client.outreach.correspondent({ personId: person.id })).toMatchObject({
    entry: null,
    draft: null,
    between: [{ kind: 'message', direction: 'out', text: draft.text }, { kind: 'help' }],
    wroteBefore: [{ day: aWednesday, text: draft.text }],
    // What was truly offered is not suggested to the same person again.
    offers: [],
    check: { isFirstMessage: false },
  });
  expect(await client.outreach.lately()).toEqual([{ personId: person.id, name: person.name, text: draft.text }]);

  const undone = await undo(client, sent);
  expect(await contactsOf(client, person.id)).toEqual([]);
  expect(await client.help.ofPerson({ personId: person.id })).toEqual([]);
  expect(await entryNow()).toMatchObject({ status: 'open' });
  expect(await draftOf(client, person.id)).toMatchObject({ text: draft.text });
  await undo(client, undone);
  expect(await entryNow()).toMatchObject({ status: 'done' });
  expect(await draftOf(client, person.id)).toBeNull();
});

test('undoing keeps a draft that was begun since, and so does doing it again', async () => {
  using kith = await openNetwork(1);
  const { client } = kith;
  const { person } = first((await client.plan.today()).entries);
  await save(client, person.id);
  const sent = await send(client, person.id);
  await save(client, person.id, { text: 'And another thing' });
  const undone = await undo(client, sent);
  expect(await draftOf(client, person.id)).toMatchObject({ text: 'And another thing' });
  await undo(client, undone);
  expect(await draftOf(client, person.id)).toMatchObject({ text: 'And another thing' });
  expect(await contactsOf(client, person.id)).toHaveLength(1);
});

test('an invitation is no contact, but handles the entry and stays readable', async () => {
  using kith = await openNetwork(1);
  const { client } = kith;
  const { person, id } = first((await client.plan.today()).entries);
  await send(client, person.id, { medium: 'invitation' });
  expect(await contactsOf(client, person.id)).toEqual([]);
  expect((await client.plan.today()).entries.find((entry) => entry.id === id)).toMatchObject({ status: 'done' });
  const { between, wroteBefore } = await client.outreach.correspondent({ personId: person.id });
  expect(between).toMatchObject([{ kind: 'message', direction: 'out', text: draft.text }]);
  expect(wroteBefore).toHaveLength(1);
});

test('sending to somebody who is on the plan for a promise keeps the promise', async () => {
  using kith = await openNetwork(1);
  const { client } = kith;
  const { person } = first((await client.plan.today()).entries);
  const promise = { writeId: newWriteId(), personId: person.id, text: 'Send the paper', dueOn: aWednesday };
  await client.followUps.add(promise);
  expect((await client.outreach.correspondent({ personId: person.id })).entry).not.toBeNull();
  const sent = await send(client, person.id, { medium: 'email', subject: 'The paper' });
  expect((await client.plan.today()).entries.every(({ status }) => status === 'done')).toBe(true);
  expect(await contactsOf(client, person.id)).toMatchObject([{ kind: 'email', sent: { subject: 'The paper' } }]);
  await undo(client, sent);
  expect((await client.plan.today()).entries.every(({ status }) => status === 'open')).toBe(true);
});

test('what was sent moves with its contact, and goes with it', async () => {
  using kith = await openNetwork(1);
  const { client } = kith;
  const { person } = first((await client.plan.today()).entries);
  await send(client, person.id);
  const [contact] = await contactsOf(client, person.id);
  if (!contact) throw new Error('It was logged.');
  const { id, kind, direction, note } = contact;
  await client.interactions.edit({ writeId: newWriteId(), id, kind, direction, note, day: later(-2) });
  expect((await client.outreach.correspondent({ personId: person.id })).between).toMatchObject([
    { kind: 'message', day: later(-2) },
  ]);
  const deleted = await client.interactions.delete({ writeId: newWriteId(), id });
  expect(await client.outreach.lately()).toEqual([]);
  await undo(client, deleted);
  expect(await client.outreach.lately()).toHaveLength(1);
});

test('two drafts to people who turn out to be one are both kept, and are two again when they are taken apart', async () => {
  using kith = await openNetwork(2);
  const { client } = kith;
  const [ana, bo] = await client.people.ids({ filter: {} });
  if (ana === undefined || bo === undefined) throw new Error('They were added.');
  await save(client, ana, { text: 'The older' });
  await save(client, bo, { text: 'The newer' });
  await client.people.merge({ writeId: newWriteId(), into: ana, from: bo });
  expect(await draftOf(client, ana)).toMatchObject({ text: 'The newer\n\n———\n\nThe older' });
  await client.people.unmerge({ writeId: newWriteId(), id: bo });
  expect(await draftOf(client, ana)).toMatchObject({ text: 'The older' });
  expect(await draftOf(client, bo)).toMatchObject({ text: 'The newer' });
});

test('a save that arrives after the draft was sent brings it not back; other words do begin a draft', async () => {
  using kith = await openNetwork(1);
  const { client, clock } = kith;
  const { person } = first((await client.plan.today()).entries);
  await save(client, person.id);
  const sent = await send(client, person.id, { text: draft.text.trim() });
  expect(await save(client, person.id)).toMatchObject({ saved: false });
  expect(await draftOf(client, person.id)).toBeNull();
  expect(await save(client, person.id, { text: 'Hi Ana' })).toMatchObject({ saved: true });
  // Whoever types the same words again reaches them letter by letter.
  expect(await save(client, person.id)).toMatchObject({ saved: true });
  await client.outreach.saveDraft({ personId: person.id, draft: null });
  await undo(client, sent);
  await client.outreach.saveDraft({ personId: person.id, draft: null });
  expect(await save(client, person.id)).toMatchObject({ saved: true });
  await send(client, person.id, { text: draft.text.trim() });
  clock.turnTo(later(2));
  expect(await save(client, person.id)).toMatchObject({ saved: true });
});

test('a page can tell whether the file has a newer draft than it saved itself', async () => {
  using kith = await openNetwork(1);
  const { client } = kith;
  const { person } = first((await client.plan.today()).entries);
  const before = await client.outreach.correspondent({ personId: person.id });
  const { at } = await save(client, person.id);
  const after = await client.outreach.correspondent({ personId: person.id });
  expect([before.readAt, at, after.readAt].toSorted()).toEqual([before.readAt, at, after.readAt]);
  expect(before.readAt < at && at < after.readAt).toBe(true);
});
