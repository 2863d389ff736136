import { expect, test } from 'vitest';

import { aWednesday, newWriteId } from '../opened-kith.ts';
import { later, open, openNetwork } from '../plan/opened-plan.ts';

test('a session stands where it was left, counts what was done, and ends with tomorrow’s first', async () => {
  using kith = await openNetwork();
  const { client } = kith;
  const { entries } = await client.plan.today();
  const [ana, bo, cy] = entries;
  if (!ana || !bo || !cy) throw new Error('Three are on the plan.');
  expect(await client.outreach.session()).toEqual({
    day: aWednesday,
    budgetMinutes: 10,
    seconds: 0,
    state: 'not-begun',
    personId: null,
    summary: '',
    tomorrow: null,
  });
  await client.outreach.saveSession({ personId: ana.person.id, seconds: 20, ended: false });
  expect(await client.outreach.session()).toMatchObject({ state: 'going', personId: ana.person.id, summary: '' });

  const sent = { medium: 'message', subject: '', text: 'Hello', day: aWednesday } as const;
  const offer = { offerId: null, text: 'Read a draft' };
  await client.outreach.sent({ ...sent, writeId: newWriteId(), personId: ana.person.id, offer });
  await client.outreach.sent({ ...sent, writeId: newWriteId(), personId: bo.person.id, offer: null });
  const call = { kind: 'call', direction: 'both', day: aWednesday, note: '' } as const;
  await client.plan.done({ writeId: newWriteId(), id: cy.id, interaction: call });
  const [next] = open((await client.plan.today()).entries);
  if (next) await client.plan.skip({ writeId: newWriteId(), id: next.id });

  // A second window knows of less time.
  const going = await client.outreach.saveSession({ personId: bo.person.id, seconds: 10, ended: false });
  expect(going).toMatchObject({ seconds: 20, state: 'going', personId: bo.person.id, tomorrow: null });
  const ended = await client.outreach.saveSession({ personId: null, seconds: 540, ended: true });
  expect(ended).toMatchObject({ state: 'ended', seconds: 540, personId: null });
  expect(ended.summary).toBe(
    'Two people heard from you in nine minutes; one of them was offered help; you talked with one more.',
  );
  expect(ended.tomorrow).toMatch(/^Tomorrow begins with P\d+\.$/);
  expect(await client.outreach.session()).toEqual(ended);
  expect((await client.plan.today()).achieved).toMatch(/ in about 9 minutes/);

  const again = await client.outreach.saveSession({ personId: ana.person.id, seconds: 541, ended: false });
  expect(again).toMatchObject({ state: 'going', tomorrow: null });
});

test('whoever was written to elsewhere has heard from the user too', async () => {
  using kith = await openNetwork();
  const { client } = kith;
  const [ana, bo] = (await client.plan.today()).entries;
  if (!ana || !bo) throw new Error('Two are on the plan.');
  const email = { kind: 'email', direction: 'out', day: aWednesday, note: '' } as const;
  await client.plan.done({ writeId: newWriteId(), id: ana.id, interaction: email });
  const text = { medium: 'message', subject: '', text: 'Hello', day: aWednesday, offer: null } as const;
  await client.outreach.sent({ ...text, writeId: newWriteId(), personId: bo.person.id });
  const ended = await client.outreach.saveSession({ personId: null, seconds: 540, ended: true });
  expect(ended.summary).toBe('Two people heard from you in nine minutes.');
});

test('tomorrow begins with what is promised for it', async () => {
  using kith = await openNetwork(3);
  const { client } = kith;
  const [ana] = await client.people.ids({ filter: {} });
  if (ana === undefined) throw new Error('They were added.');
  await client.people.setMuted({ writeId: newWriteId(), ids: await client.people.ids({ filter: {} }), muted: true });
  expect(await client.outreach.saveSession({ personId: null, seconds: 5, ended: true })).toMatchObject({
    tomorrow: null,
  });
  await client.people.setMuted({ writeId: newWriteId(), ids: await client.people.ids({ filter: {} }), muted: false });
  await client.followUps.add({ writeId: newWriteId(), personId: ana, text: 'Call', dueOn: later(1) });
  const { name } = await client.people.get({ id: ana });
  expect(await client.outreach.session()).toMatchObject({ tomorrow: `Tomorrow begins with ${name}.` });
});

test('a session that was left open ends with its day', async () => {
  using kith = await openNetwork(2);
  const { client, clock, db } = kith;
  const [ana] = await client.people.ids({ filter: {} });
  if (ana === undefined) throw new Error('They were added.');
  await client.outreach.saveSession({ personId: ana, seconds: 5, ended: false });
  await client.people.delete({ writeId: newWriteId(), ids: [ana] });
  expect(await client.outreach.session()).toMatchObject({ state: 'going', personId: null });
  clock.turnTo(later(1));
  expect(await client.outreach.session()).toMatchObject({ day: later(1), state: 'not-begun', seconds: 0 });
  await client.outreach.saveSession({ personId: ana, seconds: 1, ended: false });
  expect(await client.outreach.session()).toMatchObject({ state: 'going', personId: null });
  const going = db.$client.prepare('SELECT day FROM sessions WHERE ended_at IS NULL').pluck().all();
  expect(going).toEqual([later(1)]);
});
