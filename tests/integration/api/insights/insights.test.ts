import { setImmediate } from 'node:timers/promises';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { monthEndsBefore } from '../../../../core/calendar/months.ts';
import { circles } from '../../../../core/people/circle.ts';
import type { Circle } from '../../../../core/people/circle.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { directions } from '../../../../core/strength/interaction.ts';
import type { Direction } from '../../../../core/strength/interaction.ts';
import { tieStrength } from '../../../../core/strength/strength.ts';
import { defaultRhythms, rhythmDaysOf } from '../../../../core/people/rhythm.ts';
import { factsOfContactDays } from '../../../../core/strength/tie-facts.ts';
import { tieState } from '../../../../core/strength/tie-state.ts';
import type { Rating } from '../../../../core/strength/tie.ts';
import type { Database } from '../../../../db/connection/database.ts';
import { write } from '../../../../db/connection/database.ts';
import { recountTies } from '../../../../db/people/ties.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';
import { contactWrite } from '../any-contact-write.ts';
import { decisionWrite, perform } from '../any-write.ts';

type Contact = { readonly day: Day; readonly direction: Direction };

/** Writes contacts as an import or a logging would leave them. */
function keepContacts(db: Database, id: PersonId, contacts: readonly Contact[], kind = 'message', imported = 0): void {
  write(db, (tx) => {
    const insert = tx.$client.prepare(
      `INSERT INTO interactions (person_id, day, direction, kind, logged_at, imported)
       VALUES (?, ?, ?, ?, '2026-01-01T00:00:00.000Z', ?)`,
    );
    for (const { day, direction } of contacts) insert.run(id, day, direction, kind, imported);
    recountTies(tx, [id], aWednesday);
  });
}

/** So many days before the Wednesday. */
const ago = (days: number): Day => addDays(aWednesday, -days);
const both = (...days: number[]): Contact[] => days.map((each) => ({ day: ago(each), direction: 'both' }));

/** The states at the end of a day, each tie computed from its contacts until then. */
function naiveStates(db: Database, day: Day) {
  const people = db.$client
    .prepare<
      [],
      {
        id: PersonId;
        circle: Circle | null;
        rhythmDays: number | null;
        rating: Rating | null;
        connectedOn: Day | null;
        addedOn: Day;
      }
    >(
      `SELECT id, circle, rhythm_days AS rhythmDays, rating, connected_on AS connectedOn, added_on AS addedOn FROM people
       WHERE archived_on IS NULL AND farewell IS NULL`,
    )
    .all();
  const contactsOf = db.$client.prepare<[PersonId], Contact>(
    'SELECT day, direction FROM interactions WHERE person_id = ? ORDER BY id',
  );
  const counts = { strong: 0, steady: 0, fading: 0, thin: 0 };
  for (const { id, circle, rhythmDays, rating, connectedOn, addedOn } of people) {
    const contacts = contactsOf.all(id);
    const first = contacts.map((contact) => contact.day).toSorted()[0];
    if ((connectedOn ?? first ?? addedOn) > day) continue;
    const facts = factsOfContactDays(contacts.filter((contact) => contact.day <= day));
    counts[tieState(tieStrength(facts, day), rhythmDaysOf({ circle, rhythmDays }, defaultRhythms), rating)] += 1;
  }
  return { day, ...counts };
}

const contact = fc.record({
  // Both sides of the two years, and tomorrow.
  day: fc.oneof(fc.integer({ min: -1, max: 760 }), fc.integer({ min: 700, max: 2600 })).map(ago),
  direction: fc.constantFrom(...directions),
});
/** In touch every so often, for so long, until so many days ago. */
const rhythm = fc
  .record({ every: fc.integer({ min: 3, max: 120 }), times: fc.integer({ min: 1, max: 40 }), last: fc.nat(1200) })
  .map(({ every, times, last }) => both(...Array.from({ length: times }, (_, index) => last + index * every)));
const history = fc.record({
  contacts: fc.oneof(fc.array(contact, { maxLength: 30 }), rhythm),
  circle: fc.constantFrom(null, null, ...circles),
  rating: fc.constantFrom<(Rating | null)[]>(null, null, null, 1, 3, 4, 5),
  connectedOn: fc.option(fc.integer({ min: 0, max: 2000 }).map(ago)),
  archived: fc.nat(9).map((chance) => chance === 0),
});

describe('the ties in each state by month', () => {
  test('are what the contacts until then make of each tie, and today what the list counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 8 }), async (histories) => {
        using kith = openKith();
        const { client, db } = kith;
        for (const { contacts, circle, rating, connectedOn, archived } of histories) {
          const id = await addPerson(client, { firstName: 'Ana', connectedOn });
          keepContacts(db, id, contacts);
          await client.people.setCircle({ writeId: newWriteId(), ids: [id], circle });
          await client.people.setRating({ writeId: newWriteId(), ids: [id], rating });
          if (archived) await client.people.setArchived({ writeId: newWriteId(), ids: [id], archived });
        }
        const { months } = await client.insights.statesByMonth();
        expect(months.slice(0, -1)).toEqual(monthEndsBefore(aWednesday, 24).map((day) => naiveStates(db, day)));
        const { byState } = await client.app.overview();
        expect(months.at(-1)).toEqual({ day: aWednesday, ...byState });
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('hold after whatever was written, and on another day', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.oneof(contactWrite, decisionWrite) },
      { weight: 1, arbitrary: fc.constantFrom(1, 20, -2) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        using kith = openKith();
        const { client, clock, db } = kith;
        for (const firstName of ['Ana', 'Bo'])
          keepContacts(db, await addPerson(client, { firstName }), both(9, 40, 70));
        for (const each of steps) {
          if (typeof each === 'number') clock.turnTo(addDays(clock.today(), each));
          else await perform(kith, each);
          const { months } = await client.insights.statesByMonth();
          const ends = monthEndsBefore(clock.today(), 24);
          expect(months.slice(0, -1)).toEqual(ends.map((day) => naiveStates(db, day)));
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('are those of one moment, whatever is written meanwhile', async () => {
    using kith = openKith();
    const { client, db } = kith;
    const connectedOn = ago(1000);
    const ana = await addPerson(client, { firstName: 'Ana', connectedOn });
    // Far enough apart to be counted one after the other.
    db.$client.exec(`INSERT INTO people (id, first_name, last_name, name, name_key, connected_on, added_on)
      VALUES (9000, 'Zoe', '', 'Zoe', 'zoe', '${connectedOn}', '${connectedOn}')`);
    const ids = await client.people.ids({ filter: {} });
    expect(ids).toEqual([ana, 9000]);
    for (let round = 0; round < 5; round += 1) {
      const asking = { isOver: false };
      const asked = client.insights.statesByMonth().finally(() => (asking.isOver = true));
      for (let rated = true; !asking.isOver; rated = !rated) {
        await client.people.setRating({ writeId: newWriteId(), ids, rating: rated ? 5 : null });
        await setImmediate();
      }
      for (const { strong, thin } of (await asked).months) {
        expect([strong, thin]).toEqual(strong === 0 ? [0, 2] : [2, 0]);
      }
    }
  });

  test('are told in a sentence', async () => {
    using kith = openKith();
    expect((await kith.client.insights.statesByMonth()).sentence).toBe('Nobody is here yet.');
    keepContacts(
      kith.db,
      await addPerson(kith.client, { firstName: 'Ana', connectedOn: ago(500) }),
      both(1, 8, 15, 22, 29, 36),
    );
    await addPerson(kith.client, { firstName: 'Bo', connectedOn: ago(500) });
    expect((await kith.client.insights.statesByMonth()).sentence).toBe(
      'Of your 2 ties one is strong and none steady; a year ago none was.',
    );
  });
});

describe('what the last weeks achieved', () => {
  test('is nothing at first, and says so calmly', async () => {
    using kith = openKith();
    const { weeks, movedUp, sentence } = await kith.client.insights.weeklySummary();
    expect(weeks.map(({ from }) => from)).toEqual(
      ['04-20', '04-27', '05-04', '05-11', '05-18', '05-25', '06-01', '06-08'].map((day) => `2026-${day}`),
    );
    expect(weeks.every((week) => week.minutes + week.reachedOut + week.answers + week.helpGiven === 0)).toBe(true);
    expect(movedUp).toEqual([]);
    expect(sentence).toMatch(/^Nothing stands here/);
  });

  test('takes no call that the user logged for an answer, and no tie that fades for one that moved up', async () => {
    using kith = openKith(ago(1));
    const { client, clock, db } = kith;
    const ana = await addPerson(client, { firstName: 'Ana', company: 'Acme' });
    const bo = await addPerson(client, { firstName: 'Bo', company: 'Birch' });
    keepContacts(db, ana, both(400, 410));
    keepContacts(db, bo, [...both(400, 410), { day: ago(390), direction: 'in' }]);
    const { entries } = await client.plan.today();
    const call = { kind: 'call', direction: 'both', day: ago(1), note: '' } as const;
    const message = { kind: 'message', direction: 'out', day: ago(1), note: '' } as const;
    for (const { id, person } of entries) {
      await client.plan.done({ writeId: newWriteId(), id, interaction: person.id === ana ? call : message });
    }
    const { weeks, movedUp } = await client.insights.weeklySummary();
    expect(weeks.reduce((sum, { answers }) => sum + answers, 0)).toBe(0);
    expect((await client.people.get({ id: bo })).state).toBe('fading');
    expect(movedUp.map(({ name, to }) => [name, to])).toEqual([['Ana', 'steady']]);
    clock.turnTo(aWednesday);
    keepContacts(db, ana, [{ day: ago(0), direction: 'in' }]);
    const after = await client.insights.weeklySummary();
    expect(after.weeks.reduce((sum, { answers }) => sum + answers, 0)).toBe(1);
  });

  test('counts minutes and people, answers within three weeks, and ties that are higher than before', async () => {
    using kith = openKith(ago(30));
    const { client, clock, db } = kith;
    const ana = await addPerson(client, { firstName: 'Ana', company: 'Acme' });
    const bo = await addPerson(client, { firstName: 'Bo', company: 'Birch' });
    // Offers that stand with entries are merely shown.
    await client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Read a draft' }] });
    keepContacts(db, ana, both(400, 410, 420));
    const { entries } = await client.plan.today();
    for (const personId of [ana, bo]) {
      const entry = entries.find(({ person }) => person.id === personId);
      if (!entry) throw new Error('Both have a place on the plan.');
      const interaction = { kind: 'message', direction: 'out', day: ago(30), note: '' } as const;
      await client.plan.done({
        writeId: newWriteId(),
        id: entry.id,
        interaction,
        ...(personId === ana && { minutesSpent: 3.5 }),
      });
    }
    clock.turnTo(aWednesday);
    // Ana answers in time and a conversation follows; Bo answers a day too late.
    keepContacts(db, ana, [{ day: ago(9), direction: 'in' }, ...both(3, 1)]);
    keepContacts(db, bo, [{ day: ago(8), direction: 'in' }]);
    const { weeks, movedUp, sentence } = await client.insights.weeklySummary();
    expect(weeks.find(({ from }) => from === '2026-05-11')).toEqual({
      from: '2026-05-11',
      minutes: 5.5,
      reachedOut: 2,
      answers: 1,
      movedUp: 1,
      helpOffered: 0,
      helpGiven: 0,
    });
    expect(movedUp).toEqual([{ id: ana, name: 'Ana', from: 'fading', to: 'strong', day: ago(30) }]);
    expect(sentence).toBe(
      'In the last eight weeks you spent about six minutes: you reached out to two people, one answered and one tie moved up.',
    );
    await client.people.setArchived({ writeId: newWriteId(), ids: [ana], archived: true });
    expect((await client.insights.weeklySummary()).movedUp).toEqual([]);
  });

  test('counts whom the user was asked about, though no plan had them', async () => {
    using kith = openKith();
    const { client, db } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    keepContacts(db, ana, [{ day: ago(5), direction: 'out' }]);
    const answer = { kind: 'answered', on: ago(1) } as const;
    await client.plan.answer({ writeId: newWriteId(), personId: ana, wroteOn: ago(5), answer });
    const { weeks, sentence } = await client.insights.weeklySummary();
    expect(weeks.find(({ from }) => from === '2026-06-01')).toMatchObject({ reachedOut: 0, answers: 1 });
    expect(sentence).toBe('In the last eight weeks one answered.');
  });

  test('counts the help of the ledger: what was offered with a text, and what was given', async () => {
    using kith = openKith(ago(14));
    const { client, clock } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    await client.outreach.sent({
      writeId: newWriteId(),
      personId: ana,
      day: ago(14),
      medium: 'message',
      subject: '',
      text: 'Hi Ana,\n\nshall I read your draft?',
      offer: { offerId: null, text: 'Read a draft' },
    });
    const line = { kind: 'time', text: 'An hour', on: ago(14), writeId: newWriteId() } as const;
    await client.help.add({ ...line, personId: ana, direction: 'to-them', status: 'given' });
    await client.help.add({ ...line, writeId: newWriteId(), personId: ana, direction: 'from-them', status: 'given' });
    clock.turnTo(ago(7));
    const [offered] = (await client.help.ofPerson({ personId: ana })).filter(({ text }) => text === 'Read a draft');
    if (!offered) throw new Error('What was offered with a text stands in the ledger.');
    await client.help.setStatus({ writeId: newWriteId(), id: offered.id, status: 'given' });
    clock.turnTo(aWednesday);
    const weeks = (await client.insights.weeklySummary()).weeks.slice(-3);
    expect(weeks.map((week) => [week.helpOffered, week.helpGiven])).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
  });
});

describe('days of practice', () => {
  test('are those of plans, of answers noted, and of contact that the user logged themselves', async () => {
    using kith = openKith();
    const { client, db } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const bo = await addPerson(client, { firstName: 'Bo' });
    keepContacts(db, ana, [...both(8, 15, 22), { day: ago(16), direction: 'in' }, { day: ago(-1), direction: 'out' }]);
    keepContacts(db, bo, both(8, 200));
    keepContacts(db, bo, both(17, 18), 'message', 1);
    const answer = { kind: 'answered', on: ago(3) } as const;
    await client.plan.answer({ writeId: newWriteId(), personId: bo, wroteOn: ago(8), answer });
    expect(await client.insights.outreachDays()).toEqual({
      from: '2025-12-15',
      until: aWednesday,
      days: [
        { day: ago(22), people: 1, minutes: 0 },
        { day: ago(15), people: 1, minutes: 0 },
        { day: ago(8), people: 2, minutes: 0 },
        { day: aWednesday, people: 2, minutes: 0 },
      ],
      sentence:
        'By your plans and what you logged, you reached out on 4 days in the last half year, most often on Tuesdays.',
    });
  });
});

describe('the reach', () => {
  test('is of connections alone', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    await addPerson(client, { firstName: 'Bo' });
    await client.people.setConnectionEnded({ writeId: newWriteId(), ids: [ana], ended: false });
    await client.people.setRating({ writeId: newWriteId(), ids: [ana], rating: 5 });
    expect(await client.insights.reach()).toMatchObject({
      connections: 1,
      byState: { strong: 1, steady: 0, fading: 0, thin: 0 },
      secondDegree: { low: 100, high: 400 },
      behindStrong: { low: 100, high: 400 },
      sentence: expect.stringMatching(/^Your one connection may know/) as unknown,
      method: expect.stringMatching(/^A guess.*2011.*\.$/) as unknown,
    });
  });
});

describe("how a person's tie went", () => {
  test('ends with what it is by contact today, and is told', async () => {
    using kith = openKith();
    const { client, db } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    keepContacts(db, ana, both(...Array.from({ length: 30 }, (_, week) => 5 + week * 7)));
    await client.people.setRating({ writeId: newWriteId(), ids: [ana], rating: 4 });
    const { points, sentence } = await client.people.strengthOverTime({ id: ana });
    const { strength, state } = await client.people.get({ id: ana });
    expect(points.at(-1)).toEqual({ day: aWednesday, strength, state });
    expect(points[0]).toMatchObject({ day: ago(208), state: 'thin' });
    expect(sentence).toBe('Strong since December.');
  });
});
