import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../../core/ids.ts';
import { aWednesday, addPerson, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';
import { done, first, later, minutesOf, open, openNetwork, people, setBudget, undo, write } from './opened-plan.ts';

describe("today's plan", () => {
  test('is made when first looked at, and stays as it is whatever is logged', async () => {
    using kith = await openNetwork();
    const { client } = kith;
    const plan = await client.plan.today();
    expect(plan.day).toBe(aWednesday);
    expect(minutesOf(plan.entries)).toBeLessThanOrEqual(10);
    expect(open(plan.entries)).toHaveLength(5);
    expect(plan.achieved).toBe('');
    expect(plan.newTies).toBe(
      'At ten minutes a day, you get round to each of your twelve new ties in about four days.',
    );
    for (const id of people(plan.entries)) {
      await client.interactions.log({ writeId: newWriteId(), personId: id, ...write(aWednesday) });
    }
    await addPerson(client, { firstName: 'Newest', company: 'Best', connectedOn: aWednesday });
    await client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Anything' }] });
    const again = await client.plan.today();
    expect(people(again.entries)).toEqual(people(plan.entries));
    expect(again.entries.map(({ reason, offer }) => [reason, offer])).toEqual(
      plan.entries.map(({ reason, offer }) => [reason, offer]),
    );
  });

  test('that is empty is not kept: whoever comes next is on it', async () => {
    using kith = openKith();
    const { client, db } = kith;
    expect((await client.plan.today()).entries).toEqual([]);
    expect(db.$client.prepare('SELECT count(*) FROM plans').pluck().get()).toBe(0);
    const id = await addPerson(client, { firstName: 'Ana', company: 'Acme' });
    expect(people((await client.plan.today()).entries)).toEqual([id]);
  });

  test('has a goal tomorrow: whoever stands at its door comes sooner, and why is said; today stays as it is', async () => {
    using kith = await openNetwork();
    const { client, clock } = kith;
    const plan = await client.plan.today();
    const text = 'someone at Company 11';
    await client.goals.add({ writeId: newWriteId(), text });
    const [at] = (await client.goals.match({ text })).people;
    expect((await client.plan.today()).entries).toEqual(plan.entries);
    clock.turnTo(later(1));
    const tomorrow = await client.plan.today();
    const entry = tomorrow.entries.find(({ person }) => person.id === at?.id);
    expect(entry?.reason).toMatch(/ Works at Company 11, which you hope to reach\.$/);
    expect(tomorrow.entries.filter(({ reason }) => reason.includes('hope to reach'))).toHaveLength(1);
  });

  test('asked for by two pages at once is made once', async () => {
    using kith = await openNetwork();
    const [one, other] = await Promise.all([kith.client.plan.today(), kith.client.plan.today()]);
    expect(other).toEqual(one);
  });

  test('has each entry with a reason and an offer in words, which stay when the person changes', async () => {
    using kith = openKith();
    const { client } = kith;
    await client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Feedback on your ceramics' }] });
    const id = await addPerson(client, {
      firstName: 'Ana',
      position: 'Ceramics teacher',
      connectedOn: later(-3 * 365 - 5),
    });
    const entry = first((await client.plan.today()).entries);
    expect(entry.reason).toBe('Connected three years ago, never talked.');
    expect(entry.offer).toEqual({ kind: 'offer', text: 'Feedback on your ceramics' });
    const [offer] = await client.offers.list();
    if (offer) await client.offers.remove({ writeId: newWriteId(), id: offer.id });
    await client.people.editFacts({ writeId: newWriteId(), id, facts: { connectedOn: null, lastName: 'Hale' } });
    const after = first((await client.plan.today()).entries);
    expect(after).toMatchObject({ reason: entry.reason, offer: entry.offer, person: { name: 'Ana Hale' } });
  });

  test('tells in its reasons what the user noted, and begins no two alike', async () => {
    using kith = await openNetwork(3);
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const talk = { kind: 'call', direction: 'both', day: later(-40), note: 'Lunch. She moves to Lisbon.' } as const;
    await client.interactions.log({ writeId: newWriteId(), personId: ana, ...talk });
    await client.people.setNotes({ writeId: newWriteId(), id: ana, notes: 'Runs a bakery.\nWe met in Rome.' });
    await client.followUps.add({ writeId: newWriteId(), personId: ana, text: 'Send the paper', dueOn: later(1) });
    await addPerson(client, { firstName: 'Newest', connectedOn: later(-2) });
    const { entries } = await client.plan.today();
    expect(entries.find(({ person }) => person.id === ana)?.reason).toMatch(
      /: “Lunch”\. Met in Rome\. Promised for tomorrow: “Send the paper”\.$/,
    );
    expect(first(entries)).toMatchObject({
      person: { name: 'Newest' },
      part: 'new-tie',
      reason: 'Connected on Monday: say hello.',
    });
    const begins = entries.map(({ reason }) => reason.split(' ').slice(0, 2).join(' '));
    expect(new Set(begins).size).toBe(5);
    await client.plan.skip({ writeId: newWriteId(), id: first(entries).id });
    const again = (await client.plan.today()).entries;
    expect(again.slice(0, 5).map(({ reason }) => reason)).toEqual(entries.map(({ reason }) => reason));
  });

  test('asks what fits them when no offer does', async () => {
    using kith = await openNetwork(1);
    const { offer } = first((await kith.client.plan.today()).entries);
    expect(offer.kind).toBe('question');
    expect(offer.text).toMatch(/^Ask: “What [^?]+\?”$/);
  });

  test('fills what a larger budget gives, and what a smaller one takes away only tomorrow', async () => {
    using kith = await openNetwork();
    const { client, clock } = kith;
    const morning = people((await client.plan.today()).entries);
    await setBudget(client, 20);
    const raised = await client.plan.today();
    expect(raised.budgetMinutes).toBe(20);
    expect(people(raised.entries).slice(0, morning.length)).toEqual(morning);
    expect(raised.entries).toHaveLength(10);
    await setBudget(client, 5);
    expect(people((await client.plan.today()).entries)).toEqual(people(raised.entries));
    clock.turnTo(later(1));
    expect((await client.plan.today()).budgetMinutes).toBe(5);
  });

  test('takes nobody from a company twice', async () => {
    using kith = openKith();
    const { client } = kith;
    for (let index = 0; index < 5; index += 1) await addPerson(client, { firstName: `P${index}`, company: 'Acme' });
    expect((await client.plan.today()).entries).toHaveLength(1);
    await client.settings.set({ writeId: newWriteId(), changes: { ownCompany: 'ACME' } });
    kith.clock.turnTo(later(1));
    expect((await client.plan.today()).entries.length).toBeGreaterThan(1);
  });
});

describe('an entry', () => {
  test('that is done logs the contact, and the person rests for 21 days', async () => {
    using kith = await openNetwork(1);
    const { client, clock } = kith;
    const entry = first((await client.plan.today()).entries);
    await done(client, entry.id);
    const plan = await client.plan.today();
    expect(first(plan.entries).status).toBe('done');
    expect(plan.achieved).toBe('You reached out to one person in about 2 minutes.');
    expect(await client.people.get({ id: entry.person.id })).toMatchObject({
      lastContact: aWednesday,
      interactions: 1,
    });
    await client.people.setCircle({ writeId: newWriteId(), ids: [entry.person.id], circle: 'inner' });
    clock.turnTo(later(21));
    expect((await client.plan.today()).entries).toEqual([]);
    clock.turnTo(later(22));
    expect(people((await client.plan.today()).entries)).toEqual([entry.person.id]);
  });

  test('that is snoozed comes back on its day, and its minutes are filled at the end', async () => {
    using kith = await openNetwork(6);
    const { client, clock } = kith;
    const morning = (await client.plan.today()).entries;
    const entry = first(morning);
    await client.plan.snooze({ writeId: newWriteId(), id: entry.id, until: later(9) });
    const now = (await client.plan.today()).entries;
    expect(now.map(({ status }) => status)).toEqual(['snoozed', 'open', 'open', 'open', 'open', 'open']);
    expect(people(now).slice(0, 5)).toEqual(people(morning));
    expect((await client.people.get({ id: entry.person.id })).snoozedUntil).toBe(later(9));
    for (const { id, status } of now) if (status === 'open') await done(client, id);
    clock.turnTo(later(8));
    expect((await client.plan.today()).entries).toEqual([]);
    clock.turnTo(later(9));
    expect(people((await client.plan.today()).entries)).toEqual([entry.person.id]);
    expect((await client.people.get({ id: entry.person.id })).snoozedUntil).toBeNull();
  });

  test('that is skipped is no new tie any more; in a circle they are considered again', async () => {
    using kith = await openNetwork(1);
    const { client, clock } = kith;
    const entry = first((await client.plan.today()).entries);
    await client.plan.skip({ writeId: newWriteId(), id: entry.id });
    expect((await client.plan.today()).newTies).toBe('');
    clock.turnTo(later(1));
    expect((await client.plan.today()).entries).toEqual([]);
    await client.people.setCircle({ writeId: newWriteId(), ids: [entry.person.id], circle: 'wider' });
    expect(people((await client.plan.today()).entries)).toEqual([entry.person.id]);
  });

  test('of not this person mutes them, until that is undone', async () => {
    using kith = await openNetwork(1);
    const { client, clock } = kith;
    const entry = first((await client.plan.today()).entries);
    const written = await client.plan.notThisPerson({ writeId: newWriteId(), id: entry.id });
    expect((await client.people.get({ id: entry.person.id })).muted).toBe(true);
    clock.turnTo(later(1));
    expect((await client.plan.today()).entries).toEqual([]);
    await undo(client, written);
    expect(people((await client.plan.today()).entries)).toEqual([entry.person.id]);
  });

  test('of someone muted, archived or deleted elsewhere is no longer shown; a later gap takes their minutes', async () => {
    for (const leave of ['setMuted', 'setArchived', 'delete'] as const) {
      using kith = await openNetwork();
      const { client } = kith;
      await client.settings.set({ writeId: newWriteId(), changes: { budgetMinutes: 6, newTieShare: 1 } });
      const morning = (await client.plan.today()).entries;
      const [gone, skipped] = morning;
      if (!gone || !skipped) throw new Error('Two are on the plan.');
      const ids = [gone.person.id];
      const left =
        leave === 'delete'
          ? await client.people.delete({ writeId: newWriteId(), ids })
          : await client.people[leave]({ writeId: newWriteId(), ids, muted: true, archived: true });
      const without = (await client.plan.today()).entries;
      expect(people(open(without))).toEqual(people(morning.slice(1)));
      await client.plan.skip({ writeId: newWriteId(), id: skipped.id });
      expect(open((await client.plan.today()).entries)).toHaveLength(3);
      // Back again, they may have their place, but nobody has more than the budget.
      await undo(client, left);
      const back = (await client.plan.today()).entries;
      expect(open(back)).toHaveLength(3);
    }
  });

  test('of someone muted and wanted back after their minutes were given away stays off', async () => {
    using kith = await openNetwork();
    const { client } = kith;
    await client.settings.set({ writeId: newWriteId(), changes: { budgetMinutes: 6, newTieShare: 1 } });
    const [one, two] = (await client.plan.today()).entries;
    if (!one || !two) throw new Error('Two are on the plan.');
    const mute = (muted: boolean) => client.people.setMuted({ writeId: newWriteId(), ids: [one.person.id], muted });
    await mute(true);
    await client.plan.skip({ writeId: newWriteId(), id: two.id });
    await mute(false);
    const { entries } = await client.plan.today();
    expect(minutesOf(open(entries))).toBe(6);
    expect(people(entries)).not.toContain(one.person.id);
  });

  test('of someone done and then archived keeps its minutes', async () => {
    using kith = await openNetwork();
    const { client } = kith;
    const [one, two] = (await client.plan.today()).entries;
    if (!one || !two) throw new Error('Two are on the plan.');
    await done(client, one.id);
    await client.people.setArchived({ writeId: newWriteId(), ids: [one.person.id], archived: true });
    await client.plan.skip({ writeId: newWriteId(), id: two.id });
    const { entries } = await client.plan.today();
    expect(entries.map(({ status }) => status)).toEqual(['done', 'skipped', 'open', 'open', 'open', 'open']);
  });

  test("of yesterday's page can still be done, and frees nothing today", async () => {
    using kith = await openNetwork();
    const { client, clock } = kith;
    const [one, two] = (await client.plan.today()).entries;
    if (!one || !two) throw new Error('Two are on the plan.');
    clock.turnTo(later(1));
    const today = (await client.plan.today()).entries;
    await done(client, one.id, later(1));
    await client.plan.skip({ writeId: newWriteId(), id: two.id });
    expect(people((await client.plan.today()).entries)).toEqual(people(today));
  });
});

describe('minutes', () => {
  /** So many new ties with a share of seven minutes, and enough who are known well for the rest. */
  async function openWithKnownTies(newTies: number): Promise<OpenedKith> {
    const kith = await openNetwork(newTies + 6);
    const ids = (await kith.client.people.ids({ filter: {} })).toSorted((a, b) => a - b).slice(newTies);
    await kith.client.people.setRating({ writeId: newWriteId(), ids, rating: 4 });
    await kith.client.settings.set({ writeId: newWriteId(), changes: { newTieShare: 0.7 } });
    return kith;
  }

  test('are those that the user took, from five times on', async () => {
    using kith = await openNetwork(30);
    const { client, clock } = kith;
    for (let day = 0; day < 5; day += 1) {
      clock.turnTo(later(day));
      const entry = first((await client.plan.today()).entries);
      const interaction = write(later(day));
      await client.plan.done({ writeId: newWriteId(), id: entry.id, interaction, minutesSpent: 3.2 });
    }
    clock.turnTo(later(5));
    const { entries } = await client.plan.today();
    expect(entries.map(({ minutes }) => minutes)).toEqual([3.5, 3.5]);
  });

  test("of the new ties' share that find no room go to the next plan", async () => {
    using kith = await openWithKnownTies(30);
    const { client, clock } = kith;
    // Seven minutes for notes of two: one is left each day, which makes a fourth place every other day.
    const places = [];
    for (let day = 0; day < 4; day += 1) {
      clock.turnTo(later(day));
      const { entries } = await client.plan.today();
      places.push(entries.filter(({ part }) => part === 'new-tie').length);
      expect(entries).toHaveLength(5);
    }
    expect(places).toEqual([3, 4, 3, 4]);
  });

  test('carried over are as they were after a skip that is undone', async () => {
    using kith = await openWithKnownTies(4);
    const { client, db } = kith;
    const { entries } = await client.plan.today();
    const carried = () => db.$client.prepare('SELECT carry_over FROM plans').pluck().get();
    expect(carried()).toBe(1);
    const skipped = await client.plan.skip({ writeId: newWriteId(), id: first(entries).id });
    expect(carried()).toBe(0);
    await undo(client, skipped);
    expect(carried()).toBe(1);
  });
});

describe('an answer', () => {
  async function openAwaiting(): Promise<OpenedKith & { readonly ana: PersonId }> {
    const kith = openKith();
    const ana = await addPerson(kith.client, { firstName: 'Ana', company: 'Acme' });
    await kith.client.interactions.log({ writeId: newWriteId(), personId: ana, ...write(later(-6)) });
    return { ...kith, ana };
  }

  test('is asked for from 2 to 21 days after writing, at no cost in minutes', async () => {
    using kith = await openAwaiting();
    const { client, clock, ana } = kith;
    for (const [days, isDue] of [
      [1, false],
      [2, true],
      [6, true],
      [21, true],
      [22, false],
    ] as const) {
      clock.turnTo(later(days - 6));
      const { answers } = await client.plan.today();
      expect(answers.map(({ personId }) => personId)).toEqual(isDue ? [ana] : []);
    }
    clock.turnTo(aWednesday);
    const { answers, entries } = await client.plan.today();
    expect(answers[0]).toMatchObject({ wroteOn: later(-6), reason: 'You wrote on 4 June; no answer is noted yet.' });
    expect(entries).toEqual([]);
  });

  test('that came is logged as an inbound day, and counts in what was achieved', async () => {
    using kith = await openAwaiting();
    const { client, ana } = kith;
    const answer = { kind: 'answered', on: later(-2) } as const;
    const written = await client.plan.answer({ writeId: newWriteId(), personId: ana, wroteOn: later(-6), answer });
    const { answers, achieved } = await client.plan.today();
    expect(answers).toEqual([]);
    expect(achieved).toMatch(/^You noted (one|1) answer\.$/);
    expect(await client.people.get({ id: ana })).toMatchObject({ lastContact: later(-2), interactions: 2 });
    await undo(client, written);
    expect((await client.plan.today()).answers).toHaveLength(1);
    expect(await client.people.get({ id: ana })).toMatchObject({ lastContact: later(-6), interactions: 1 });
  });

  test('that is not there yet is asked for again tomorrow', async () => {
    using kith = await openAwaiting();
    const { client, clock, ana } = kith;
    const answer = { kind: 'not-yet' } as const;
    await client.plan.answer({ writeId: newWriteId(), personId: ana, wroteOn: later(-6), answer });
    expect((await client.plan.today()).answers).toEqual([]);
    clock.turnTo(later(1));
    expect((await client.plan.today()).answers).toHaveLength(1);
  });

  test('that is left is asked for no more, until the user writes again', async () => {
    using kith = await openAwaiting();
    const { client, clock, ana } = kith;
    const answer = { kind: 'leave-it' } as const;
    await client.plan.answer({ writeId: newWriteId(), personId: ana, wroteOn: later(-6), answer });
    clock.turnTo(later(1));
    expect((await client.plan.today()).answers).toEqual([]);
    await client.interactions.log({ writeId: newWriteId(), personId: ana, ...write(later(1)) });
    clock.turnTo(later(3));
    expect((await client.plan.today()).answers).toHaveLength(1);
  });

  test('is not asked of someone muted or archived', async () => {
    using kith = await openAwaiting();
    const { client, ana } = kith;
    const muted = await client.people.setMuted({ writeId: newWriteId(), ids: [ana], muted: true });
    expect((await client.plan.today()).answers).toEqual([]);
    await undo(client, muted);
    await client.people.setArchived({ writeId: newWriteId(), ids: [ana], archived: true });
    expect((await client.plan.today()).answers).toEqual([]);
  });
});
