import { describe, expect, test } from 'vitest';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { TodaysPlan } from '../../../../api/contract/plan/plan.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import type { FollowUpId, PersonId, WriteId } from '../../../../core/ids.ts';
import { rowsOf } from '../../db/contents.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

const later = (days: number): Day => addDays(aWednesday, days);
const call = (day: Day) => ({ kind: 'call', direction: 'both', day, note: '' }) as const;
const undo = (client: KithClient, { undo: { writeId } }: { undo: { writeId: WriteId } }) =>
  client.undo.apply({ writeId: newWriteId(), undoes: writeId });
const promise = (client: KithClient, personId: PersonId, text: string, dueOn: Day) =>
  client.followUps.add({ writeId: newWriteId(), personId, text, dueOn });

type Network = OpenedKith & { readonly ana: PersonId; readonly bo: PersonId };

/** Ana and Bo, who work together, and six others. */
async function openNetwork(): Promise<Network> {
  const kith = openKith();
  const ana = await addPerson(kith.client, { firstName: 'Ana', company: 'Acme' });
  const bo = await addPerson(kith.client, { firstName: 'Bo', company: 'Acme' });
  for (let index = 0; index < 6; index += 1) {
    await addPerson(kith.client, { firstName: `P${index}`, company: `Company ${index}`, connectedOn: later(-index) });
  }
  return { ...kith, ana, bo };
}

const promised = ({ entries }: TodaysPlan) => entries.filter(({ part }) => part === 'follow-up');
const others = ({ entries }: TodaysPlan) => entries.filter(({ part }) => part !== 'follow-up');
const minutesTaken = ({ entries }: TodaysPlan) =>
  entries.filter(({ status }) => status === 'open' || status === 'done').reduce((sum, { minutes }) => sum + minutes, 0);

function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`There are ${items.length}.`);
  return item;
}

describe('a follow-up', () => {
  test('is understood from a line, kept with the person, and listed by its day', async () => {
    using kith = await openNetwork();
    const { client, ana, bo } = kith;
    expect(await client.followUps.parsePromise({ line: ' send Ana the paper, Friday ' })).toEqual({
      text: 'send Ana the paper',
      dueOn: later(2),
    });
    const paper = await promise(client, ana, 'Send the paper', later(2));
    expect(paper.undo.label).toBe('Follow-up for Ana noted');
    const draft = await promise(client, bo, 'Read the draft', later(1));
    const book = await promise(client, ana, 'Lend the book', later(9));
    expect((await client.followUps.open()).map(({ id }) => id)).toEqual([draft.id, paper.id, book.id]);
    await client.followUps.done({ writeId: newWriteId(), id: paper.id });
    expect(await client.followUps.ofPerson({ personId: ana })).toMatchObject([
      {
        id: book.id,
        person: { id: ana, name: 'Ana', company: 'Acme', profileUrl: null },
        text: 'Lend the book',
        dueOn: later(9),
        promisedOn: aWednesday,
        doneOn: null,
      },
      { id: paper.id, doneOn: aWednesday },
    ]);
    expect(await client.plan.today()).toMatchObject({ dueLater: 2, alsoDue: [] });
  });

  test('is noted while logging a contact, and goes with it when that is undone', async () => {
    using kith = await openNetwork();
    const { client, ana } = kith;
    const before = rowsOf(kith.db);
    const log = { writeId: newWriteId(), personId: ana, ...call(aWednesday) };
    const logged = await client.interactions.log({ ...log, followUp: { text: 'Send the paper', dueOn: later(2) } });
    expect(await client.followUps.open()).toMatchObject([{ text: 'Send the paper', person: { id: ana } }]);
    await undo(client, logged);
    expect(rowsOf(kith.db)).toEqual(before);
  });

  test('is refused for a day that has passed, and then nothing of the write is kept', async () => {
    using kith = await openNetwork();
    const { client, ana } = kith;
    const before = rowsOf(kith.db);
    const log = { writeId: newWriteId(), personId: ana, ...call(aWednesday) };
    await expect(
      client.interactions.log({ ...log, followUp: { text: 'Call', dueOn: later(-1) } }),
    ).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringMatching(/has passed/) as unknown });
    expect(rowsOf(kith.db)).toEqual(before);
  });

  test('that was done is not done, moved or reworded again, but can be deleted', async () => {
    using kith = await openNetwork();
    const { client, ana } = kith;
    const { id } = await promise(client, ana, 'Call', later(2));
    await client.followUps.done({ writeId: newWriteId(), id });
    await expect(client.followUps.done({ writeId: newWriteId(), id })).rejects.toThrow(/done already/);
    await expect(client.followUps.change({ writeId: newWriteId(), id, dueOn: later(3) })).rejects.toThrow(
      /done already/,
    );
    await client.followUps.delete({ writeId: newWriteId(), id });
    expect(await client.followUps.ofPerson({ personId: ana })).toEqual([]);
  });

  test('of someone archived shows on their page only', async () => {
    using kith = await openNetwork();
    const { client, ana } = kith;
    await promise(client, ana, 'Call', aWednesday);
    await promise(client, ana, 'Write', later(3));
    await client.people.setArchived({ writeId: newWriteId(), ids: [ana], archived: true });
    expect(await client.followUps.open()).toEqual([]);
    expect(await client.plan.today()).toMatchObject({ alsoDue: [], dueLater: 0 });
    expect(await client.followUps.ofPerson({ personId: ana })).toHaveLength(2);
  });

  test('goes with the person, and comes back with them', async () => {
    using kith = await openNetwork();
    const { client, ana } = kith;
    await promise(client, ana, 'Call', aWednesday);
    await client.plan.today();
    const before = rowsOf(kith.db);
    const gone = await client.people.delete({ writeId: newWriteId(), ids: [ana] });
    expect(await client.followUps.open()).toEqual([]);
    await undo(client, gone);
    expect(rowsOf(kith.db)).toEqual(before);
  });

  test('keeps adding the person from being undone', async () => {
    using kith = openKith();
    const added = await kith.client.people.create({ writeId: newWriteId(), facts: { firstName: 'Cem' } });
    await promise(kith.client, added.id, 'Call', later(1));
    await expect(undo(kith.client, added)).rejects.toMatchObject({ code: 'REFUSED' });
  });
});

describe("on today's plan a follow-up", () => {
  test('comes before everything else, with its words, also two to one person and several of one company', async () => {
    using kith = await openNetwork();
    const { client, clock, ana, bo } = kith;
    await promise(client, ana, 'Send the paper', later(2));
    await promise(client, bo, 'Call about the flat', later(1));
    await promise(client, ana, 'Lend the book', later(1));
    clock.turnTo(later(2));
    const plan = await client.plan.today();
    expect(promised(plan).map(({ offer }) => offer)).toEqual(
      expect.arrayContaining([
        { kind: 'promise', text: 'Call about the flat' },
        { kind: 'promise', text: 'Lend the book' },
        { kind: 'promise', text: 'Send the paper' },
      ]),
    );
    expect(plan.entries.slice(0, 3).map(({ part }) => part)).toEqual(['follow-up', 'follow-up', 'follow-up']);
    const paper = only(promised(plan).filter(({ offer }) => offer.text === 'Send the paper'));
    expect(paper.reason).toMatch(/ 10 June, for today\.$/);
    expect(paper).toMatchObject({ followUp: { dueOn: later(2) }, asksToLeaveBe: false, person: { id: ana } });
    expect(minutesTaken(plan)).toBeLessThanOrEqual(10);
    expect(plan.alsoDue).toEqual([]);
  });

  test('that finds no room is also due, the oldest first; so is one to someone muted or snoozed', async () => {
    using kith = await openNetwork();
    const { client, clock, ana, bo } = kith;
    await client.settings.set({ writeId: newWriteId(), changes: { budgetMinutes: 2 } });
    const second = await promise(client, ana, 'Second', later(2));
    const first = await promise(client, bo, 'First', later(1));
    clock.turnTo(later(2));
    const plan = await client.plan.today();
    expect(promised(plan).map(({ offer }) => offer.text)).toEqual(['First']);
    expect(plan.alsoDue.map(({ id }) => id)).toEqual([second.id]);
    await client.people.setMuted({ writeId: newWriteId(), ids: [bo], muted: true });
    expect((await client.plan.today()).alsoDue.map(({ id }) => id)).toEqual([first.id, second.id]);
    clock.turnTo(later(3));
    const next = await client.plan.today();
    expect(promised(next).map(({ offer }) => offer.text)).toEqual(['Second']);
    expect(next.alsoDue.map(({ id }) => id)).toEqual([first.id]);
  });

  test('noted for today takes what room is left, and else is also due', async () => {
    using kith = await openNetwork();
    const { client, ana, bo } = kith;
    const morning = await client.plan.today();
    expect(minutesTaken(morning)).toBe(10);
    const noted = await promise(client, ana, 'Send the paper', aWednesday);
    expect(await client.plan.today()).toMatchObject({ entries: morning.entries, alsoDue: [{ id: noted.id }] });
    await client.settings.set({ writeId: newWriteId(), changes: { budgetMinutes: 14 } });
    const raised = await client.plan.today();
    expect(raised.entries.slice(0, morning.entries.length)).toEqual(morning.entries);
    expect(promised(raised)).toMatchObject([{ followUp: { id: noted.id } }]);
    expect(raised.alsoDue).toEqual([]);
    expect(minutesTaken(raised)).toBeLessThanOrEqual(14);
    await promise(client, bo, 'Call', later(1));
    expect(await client.plan.today()).toMatchObject({ dueLater: 1 });
  });

  async function openWithPlace(): Promise<Network & { readonly id: FollowUpId; readonly plan: TodaysPlan }> {
    const kith = await openNetwork();
    const { id } = await promise(kith.client, kith.ana, 'Send the paper', later(1));
    kith.clock.turnTo(later(1));
    return { ...kith, id, plan: await kith.client.plan.today() };
  }

  test('that is done is done for good, logs the contact, and may promise the next', async () => {
    using kith = await openWithPlace();
    const { client, ana, id, plan, db } = kith;
    const before = rowsOf(db);
    const done = await client.plan.done({
      writeId: newWriteId(),
      id: only(promised(plan)).id,
      interaction: call(later(1)),
      minutesSpent: 2,
      followUp: { text: 'Ask how she liked it', dueOn: later(8) },
    });
    expect(await client.followUps.ofPerson({ personId: ana })).toMatchObject([
      { text: 'Ask how she liked it', dueOn: later(8), promisedOn: later(1) },
      { id, doneOn: later(1) },
    ]);
    expect(await client.people.get({ id: ana })).toMatchObject({ lastContact: later(1), interactions: 1 });
    expect(await client.plan.today()).toMatchObject({ alsoDue: [], dueLater: 1 });
    await undo(client, done);
    expect(rowsOf(db)).toEqual(before);
  });

  test('that is done elsewhere is done here too', async () => {
    using kith = await openWithPlace();
    const { client, ana, id, db } = kith;
    const before = rowsOf(db);
    const done = await client.followUps.done({ writeId: newWriteId(), id, interaction: call(later(1)) });
    const plan = await client.plan.today();
    expect(only(promised(plan)).status).toBe('done');
    expect(plan.achieved).not.toBe('');
    expect(await client.people.get({ id: ana })).toMatchObject({ lastContact: later(1), interactions: 1 });
    await undo(client, done);
    expect(rowsOf(db)).toEqual(before);
  });

  test('that is snoozed moves to that day, and the person does not; its minutes are filled', async () => {
    using kith = await openWithPlace();
    const { client, clock, ana, id, plan } = kith;
    const until = later(5);
    const snoozed = await client.plan.snooze({ writeId: newWriteId(), id: only(promised(plan)).id, until });
    expect(snoozed.undo.label).toBe('Follow-up for Ana moved to 15 June 2026');
    expect(await client.followUps.open()).toMatchObject([{ id, dueOn: until }]);
    expect((await client.people.get({ id: ana })).snoozedUntil).toBeNull();
    const now = await client.plan.today();
    expect(now.alsoDue).toEqual([]);
    expect(others(now).length).toBeGreaterThan(others(plan).length);
    clock.turnTo(until);
    expect(promised(await client.plan.today())).toMatchObject([{ followUp: { id }, status: 'open' }]);
  });

  test('that is skipped stays open and is considered again tomorrow', async () => {
    using kith = await openWithPlace();
    const { client, clock, ana, id, plan } = kith;
    await client.plan.skip({ writeId: newWriteId(), id: only(promised(plan)).id });
    const now = await client.plan.today();
    expect(only(promised(now)).status).toBe('skipped');
    expect(now.alsoDue).toEqual([]);
    clock.turnTo(later(2));
    const next = await client.plan.today();
    expect(promised(next)).toMatchObject([{ followUp: { id, dueOn: later(1) }, person: { id: ana } }]);
  });

  test('that is moved or deleted elsewhere leaves the plan, and its minutes are filled', async () => {
    for (const way of ['change', 'delete'] as const) {
      using kith = await openWithPlace();
      const { client, id, plan, db } = kith;
      const before = rowsOf(db);
      const write =
        way === 'delete'
          ? await client.followUps.delete({ writeId: newWriteId(), id })
          : await client.followUps.change({ writeId: newWriteId(), id, dueOn: later(4) });
      const now = await client.plan.today();
      expect(promised(now)).toEqual([]);
      expect(others(now).slice(0, others(plan).length)).toEqual(others(plan));
      expect(minutesTaken(now)).toBeLessThanOrEqual(10);
      await undo(client, write);
      expect(rowsOf(db)).toEqual(before);
    }
  });

  test('that is reworded says so, and stays where it is', async () => {
    using kith = await openWithPlace();
    const { client, id, plan } = kith;
    await client.followUps.change({ writeId: newWriteId(), id, text: 'Send both papers' });
    const now = await client.plan.today();
    expect(now.entries.map((entry) => entry.id)).toEqual(plan.entries.map((entry) => entry.id));
    expect(only(promised(now)).offer).toEqual({ kind: 'promise', text: 'Send both papers' });
  });

  test('goes when the noting or the moving that brought it is undone', async () => {
    using kith = openKith();
    const { client, clock } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const noted = await promise(client, ana, 'Call', later(5));
    const moved = await client.followUps.change({ writeId: newWriteId(), id: noted.id, dueOn: later(1) });
    clock.turnTo(later(1));
    expect(promised(await client.plan.today())).toHaveLength(1);
    const undone = await undo(client, moved);
    expect(promised(await client.plan.today())).toEqual([]);
    const redone = await undo(client, undone);
    expect(promised(await client.plan.today())).toHaveLength(1);
    await undo(client, redone);
    await undo(client, noted);
    expect(promised(await client.plan.today())).toEqual([]);
    expect(await client.followUps.open()).toEqual([]);
  });

  test("of yesterday's page can be done, and is done today", async () => {
    using kith = await openWithPlace();
    const { client, clock, id, plan } = kith;
    clock.turnTo(later(2));
    await client.plan.today();
    const old = only(promised(plan));
    await client.plan.done({ writeId: newWriteId(), id: old.id, interaction: call(later(2)) });
    expect(only(promised(await client.plan.today())).status).toBe('done');
    expect(await client.followUps.open()).toEqual([]);
    expect(await client.followUps.ofPerson({ personId: old.person.id })).toMatchObject([{ id, doneOn: later(2) }]);
  });
});

describe('someone skipped three times', () => {
  test('is asked about, and someone whose follow-up was skipped is not', async () => {
    using kith = openKith();
    const { client, clock } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const bo = await addPerson(client, { firstName: 'Bo' });
    await client.people.setCircle({ writeId: newWriteId(), ids: [ana], circle: 'inner' });
    await promise(client, bo, 'Call', aWednesday);
    const askedOn = [];
    for (let day = 0; day < 4; day += 1) {
      clock.turnTo(later(day));
      const { entries } = await client.plan.today();
      askedOn.push(entries.filter(({ asksToLeaveBe }) => asksToLeaveBe).map(({ person }) => person.id));
      expect(entries).toHaveLength(2);
      for (const { id } of entries) await client.plan.skip({ writeId: newWriteId(), id });
    }
    expect(askedOn).toEqual([[], [], [], [ana]]);
    const [promisedCall] = await client.followUps.open();
    if (promisedCall) await client.followUps.delete({ writeId: newWriteId(), id: promisedCall.id });
    clock.turnTo(later(4));
    expect((await client.plan.today()).entries).toMatchObject([
      { person: { id: ana }, asksToLeaveBe: true },
      { person: { id: bo }, part: 'new-tie', asksToLeaveBe: false },
    ]);
  });
});

describe('who are merged', () => {
  test('have the place of a follow-up beside one of their own', async () => {
    using kith = openKith();
    const { client, db } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const bo = await addPerson(client, { firstName: 'Bo' });
    const { id } = await promise(client, bo, 'Call', aWednesday);
    await client.plan.today();
    const before = rowsOf(db)['plan_entries'];
    await client.people.merge({ writeId: newWriteId(), into: ana, from: bo });
    expect((await client.plan.today()).entries).toMatchObject([
      { person: { id: ana }, part: 'follow-up', followUp: { id } },
      { person: { id: ana }, part: 'new-tie' },
    ]);
    await client.people.unmerge({ writeId: newWriteId(), id: bo });
    expect(rowsOf(db)['plan_entries']).toEqual(before);
  });

  test('keep what either was promised, also on one plan, and take it along when they are taken apart', async () => {
    using kith = await openNetwork();
    const { client, clock, db, ana, bo } = kith;
    const paper = await promise(client, ana, 'Send the paper', later(1));
    const draft = await promise(client, bo, 'Read the draft', later(1));
    db.$client
      .exec(`INSERT INTO declined_circles VALUES (${ana}, 'close', '2026-06-01'), (${bo}, 'close', '2026-06-02'),
      (${bo}, 'wider', '2026-06-03')`);
    clock.turnTo(later(1));
    await client.plan.today();
    const declined = () => db.$client.prepare('SELECT * FROM declined_circles ORDER BY 1, 2').raw().all();
    const before = { follow: rowsOf(db)['follow_ups'], entries: rowsOf(db)['plan_entries'], declined: declined() };
    await client.people.merge({ writeId: newWriteId(), into: ana, from: bo });
    expect((await client.followUps.ofPerson({ personId: ana })).map(({ id }) => id)).toEqual([paper.id, draft.id]);
    expect(promised(await client.plan.today()).map(({ person }) => person.id)).toEqual([ana, ana]);
    expect(declined()).toEqual([
      [ana, 'close', '2026-06-01'],
      [ana, 'wider', '2026-06-03'],
    ]);
    await client.people.unmerge({ writeId: newWriteId(), id: bo });
    expect({ follow: rowsOf(db)['follow_ups'], entries: rowsOf(db)['plan_entries'], declined: declined() }).toEqual(
      before,
    );
  });
});
