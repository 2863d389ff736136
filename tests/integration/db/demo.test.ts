import { describe, expect, test } from 'vitest';

import { addDays } from '../../../core/calendar/day.ts';
import type { Instant } from '../../../core/calendar/day.ts';
import { renewPeople } from '../../../db/people/shown-person.ts';
import { write } from '../../../db/connection/database.ts';
import type { PersonId } from '../../../core/ids.ts';
import { fillDemo } from '../../../engine/demo/fill-demo.ts';
import { aWednesday, newWriteId, openKith } from '../api/opened-kith.ts';
import type { OpenedKith } from '../api/opened-kith.ts';
import { rowsOf, searchIndexFromScratch, searchIndexOf, tiesFromScratch, tiesOf } from './contents.ts';

const noon = '2026-06-10T12:00:00.000Z' as Instant; // in the form of one

function openDemo(): OpenedKith {
  const kith = openKith();
  fillDemo(kith.db, aWednesday, noon);
  return kith;
}

describe('the demo', () => {
  test('holds numbers and words that follow from what it holds', () => {
    using kith = openDemo();
    const { db } = kith;
    expect(tiesOf(db)).toEqual(tiesFromScratch(db, aWednesday));
    expect(searchIndexOf(db)).toEqual(searchIndexFromScratch(db));
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
  });

  test('shows of everyone what its newest import says', () => {
    using kith = openDemo();
    const { db } = kith;
    const before = rowsOf(db);
    const ids = db.$client.prepare<[], PersonId>('SELECT id FROM people').pluck().all();
    expect(ids).toHaveLength(600);
    write(db, (tx) => renewPeople(tx, ids, aWednesday));
    expect(rowsOf(db)).toEqual(before);
  });

  test('is the same each time, on the same day', () => {
    using first = openDemo();
    using second = openDemo();
    expect(rowsOf(first.db)).toEqual(rowsOf(second.db));
  });

  test('has questions that wait for an answer, and on a longer plan their last lines', async () => {
    using kith = openDemo();
    const asked = kith.db.$client
      .prepare('SELECT count(*) FROM people WHERE asked_on > ifnull(last_outbound, 0)')
      .pluck();
    expect(asked.get()).toBe(3);
    await kith.client.settings.set({ writeId: newWriteId(), changes: { budgetMinutes: 20 } });
    const { entries } = await kith.client.plan.today();
    const lines = entries.map((entry) => entry.asked).filter((line) => line !== null);
    expect(lines).not.toEqual([]);
    for (const line of lines) expect(line).toMatch(/\?$/);
  });

  test('has a day to begin: answers to note, a plan within its budget, and the first run behind it', async () => {
    using kith = openDemo();
    const { answers, entries, budgetMinutes } = await kith.client.plan.today();
    expect(answers.length).toBeGreaterThanOrEqual(3);
    expect(answers.length).toBeLessThanOrEqual(12);
    expect(entries.length).toBeGreaterThanOrEqual(3);
    expect(entries.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(budgetMinutes);
    const overview = await kith.client.app.overview();
    expect(overview).toMatchObject({ people: 600, offersAsked: true });
    for (const count of Object.values(overview.byState)) expect(count).toBeGreaterThan(20);
    expect(entries[0]).toMatchObject({ part: 'follow-up', offer: { kind: 'promise' } });
    expect(await kith.client.followUps.open()).toHaveLength(3);
    expect(await kith.client.offers.list()).toHaveLength(3);
    expect(await kith.client.outreach.lately()).toHaveLength(12);
    const statuses = kith.db.$client.prepare('SELECT DISTINCT status FROM help ORDER BY 1').pluck().all();
    expect(statuses).toEqual(['accepted', 'given', 'offered', 'passed']);
    expect(await kith.client.needs.open()).toHaveLength(3);
    expect(await kith.client.introductions.open()).toHaveLength(1);
    for (const { matches } of await kith.client.goals.doors()) expect(matches.at + matches.nextTo).toBeGreaterThan(0);
    expect(await kith.client.imports.list()).toHaveLength(2);
    expect((await kith.client.people.tags()).length).toBeGreaterThan(5);
  });

  test('has handled entries of the days before, each with the contact that it led to, and no later instant than now', () => {
    using kith = openDemo();
    const { $client } = kith.db;
    const done = $client
      .prepare<[], { day: string; contactDay: string; direction: string; ofThem: number }>(
        `SELECT plan_entries.day, interactions.day AS contactDay, direction,
           interactions.person_id = plan_entries.person_id AS ofThem
         FROM plan_entries LEFT JOIN interactions ON interactions.id = interaction_id WHERE status = 'done'`,
      )
      .all();
    expect(done.length).toBeGreaterThan(3);
    for (const { day, contactDay, direction, ofThem } of done) {
      expect(contactDay).toBe(day);
      expect(direction).not.toBe('in');
      expect(ofThem).toBe(1);
    }
    const days = $client.prepare<[], string>('SELECT day FROM plans ORDER BY day').pluck().all();
    expect(days[0]).toSatisfy((first: string) => first >= addDays(aWednesday, -14));
    expect(days.at(-1)).toSatisfy((last: string) => last < aWednesday);
    const latest = $client.prepare<[], string>('SELECT max(logged_at) FROM interactions').pluck().get();
    expect(latest).toSatisfy((instant: string) => instant <= noon);
  });
});
