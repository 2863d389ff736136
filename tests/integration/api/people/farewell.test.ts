import { describe, expect, test } from 'vitest';

import { farewells } from '../../../../core/people/farewell.ts';
import { addPerson, newWriteId, openKith } from '../opened-kith.ts';
import { first, later, open, openNetwork, people, undo, write } from '../plan/opened-plan.ts';

describe.each(farewells)('a farewell, %s,', (farewell) => {
  test('takes them off the plan at once, gives their minutes to others, and is undone', async () => {
    using kith = await openNetwork();
    const { client } = kith;
    const before = await client.plan.today();
    const { person } = first(before.entries);
    const said = await client.people.setFarewell({ writeId: newWriteId(), ids: [person.id], farewell });
    const after = await client.plan.today();
    expect(people(after.entries)).not.toContain(person.id);
    expect(open(after.entries)).toHaveLength(open(before.entries).length);
    expect(await client.people.get({ id: person.id })).toMatchObject({ farewell, farewellOn: later(0) });
    expect(said.undo.label).toContain(person.name);
    // Who comes up instead is not among whom the step concerns.
    const { steps } = await client.undo.list({ offset: 0, limit: 1 });
    expect(steps.map((step) => step.people)).toEqual([[{ id: person.id, name: person.name }]]);
    await undo(client, said);
    expect(await client.people.get({ id: person.id })).toMatchObject({ farewell: null, farewellOn: null });
    expect(people((await client.plan.today()).entries)).toEqual(people(before.entries));
  });

  test('asks for no answers and reminds of no promises, which stay on their page', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    await client.interactions.log({ writeId: newWriteId(), personId: ana, ...write(later(-6)) });
    await client.followUps.add({ writeId: newWriteId(), personId: ana, text: 'Send it', dueOn: later(0) });
    await client.followUps.add({ writeId: newWriteId(), personId: ana, text: 'Ask again', dueOn: later(9) });
    const before = await client.plan.today();
    expect(before.answers).toHaveLength(1);
    expect(before.dueLater).toBe(1);
    await client.people.setFarewell({ writeId: newWriteId(), ids: [ana], farewell });
    const after = await client.plan.today();
    expect(after).toMatchObject({ answers: [], entries: [], alsoDue: [], dueLater: 0 });
    expect(await client.followUps.open()).toEqual([]);
    expect(await client.followUps.ofPerson({ personId: ana })).toHaveLength(2);
  });

  test('lets their introductions rest, also on the plan of the other side, until it is taken back', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const petr = await addPerson(client, { firstName: 'Petr' });
    const sides = { firstId: ana, secondId: petr, needId: null, about: 'Rowing' };
    const { id } = await client.introductions.create({ writeId: newWriteId(), ...sides });
    for (const step of ['ask-first', 'first-agrees'] as const) {
      await client.introductions.step({ writeId: newWriteId(), id, step, on: later(0) });
    }
    const promised = async () => people((await client.plan.today()).entries.filter(({ part }) => part === 'follow-up'));
    expect(await promised()).toEqual([petr]);
    const said = await client.people.setFarewell({ writeId: newWriteId(), ids: [ana], farewell });
    expect(await promised()).toEqual([]);
    expect(await client.plan.today()).toMatchObject({ alsoDue: [], dueLater: 0 });
    expect(await client.followUps.open()).toEqual([]);
    expect(await client.introductions.open()).toEqual([]);
    expect(await client.introductions.ofPerson({ personId: petr })).toMatchObject([{ id, status: 'first-agreed' }]);
    await undo(client, said);
    expect(await promised()).toEqual([petr]);
    expect(await client.introductions.open()).toMatchObject([{ id }]);
  });

  test('leaves them in the list and in search, and out of the counts and of thin ties to review', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana', connectedOn: later(-400) });
    await addPerson(client, { firstName: 'Bo', connectedOn: later(-400) });
    expect(await client.app.overview()).toMatchObject({ people: 2, byState: { thin: 2 }, thinToReview: 2 });
    const pace = (await client.plan.today()).newTies;
    await client.people.setFarewell({ writeId: newWriteId(), ids: [ana], farewell });
    expect(await client.app.overview()).toMatchObject({ people: 2, byState: { thin: 1 }, thinToReview: 1 });
    expect((await client.plan.today()).newTies).not.toBe(pace);
    const page = { filter: {}, sort: 'name', descending: false, offset: 0, limit: 9 } as const;
    const { rows } = await client.people.page(page);
    expect(rows.map((row) => row.farewell)).toEqual([farewell, null]);
    expect(await client.people.search({ query: 'ana' })).toMatchObject([{ id: ana, farewell }]);
    const { people: toReview } = await client.thinTies.nextToReview({ limit: 9 });
    expect(toReview.map(({ name }) => name)).toEqual(['Bo']);
    expect((await client.insights.statesByMonth()).months.at(-1)).toMatchObject({ thin: 1 });
  });

  test('goes along when they are merged into somebody, and comes apart again', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const bo = await addPerson(client, { firstName: 'Bo' });
    await client.people.setFarewell({ writeId: newWriteId(), ids: [bo], farewell });
    await client.people.merge({ writeId: newWriteId(), into: ana, from: bo });
    expect((await client.people.get({ id: ana })).farewell).toBe(farewell);
    await client.people.unmerge({ writeId: newWriteId(), id: bo });
    expect((await client.people.get({ id: ana })).farewell).toBeNull();
    expect((await client.people.get({ id: bo })).farewell).toBe(farewell);
  });
});

describe('a tie with a farewell in words', () => {
  test('tells what was, and nothing of silence', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    for (const days of [-400, -500]) {
      const call = { kind: 'call', direction: 'both', day: later(days), note: '' } as const;
      await client.interactions.log({ writeId: newWriteId(), personId: ana, ...call });
    }
    await client.people.setFarewell({ writeId: newWriteId(), ids: [ana], farewell: 'passed-away' });
    expect((await client.people.get({ id: ana })).tieInWords).toBe(
      'In memory. You were both in touch on 2 days; the last was a year ago.',
    );
    await client.people.setFarewell({ writeId: newWriteId(), ids: [ana], farewell: 'by-choice' });
    expect((await client.people.get({ id: ana })).tieInWords).toMatch(/^By choice not in touch\. /);
  });
});

describe('a snooze from a page', () => {
  test('takes somebody off the plan until the day, and ends by hand or by undo', async () => {
    using kith = await openNetwork();
    const { client } = kith;
    const before = await client.plan.today();
    const { person } = first(before.entries);
    const ids = [person.id];
    const snoozed = await client.people.snooze({ writeId: newWriteId(), ids, until: later(9) });
    expect((await client.people.get({ id: person.id })).snoozedUntil).toBe(later(9));
    const after = (await client.plan.today()).entries;
    expect(people(open(after))).not.toContain(person.id);
    expect(open(after)).toHaveLength(open(before.entries).length);
    await undo(client, snoozed);
    expect((await client.people.get({ id: person.id })).snoozedUntil).toBeNull();
    expect(people((await client.plan.today()).entries)).toEqual(people(before.entries));
  });

  test('is refused for a day that is not after today', async () => {
    using kith = await openNetwork();
    const { client } = kith;
    const ids = await client.people.ids({ filter: {} });
    const snooze = client.people.snooze({ writeId: newWriteId(), ids, until: later(0) });
    await expect(snooze).rejects.toThrow('Choose a day after today');
  });
});
