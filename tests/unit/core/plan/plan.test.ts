import { describe, expect, it } from 'vitest';
import { companyGroupOf } from '../../../../core/people/company-group.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { PlanCandidate } from '../../../../core/plan/plan-types.ts';
import { fillFreedMinutes, planDay } from '../../../../core/plan/plan.ts';
import { factsOfContactDays } from '../../../../core/strength/tie-facts.ts';
import { daysAgo, every, today } from '../strength/designed-ties.ts';
import {
  ago,
  candidate,
  chosen,
  input,
  known,
  minutesOfPlan,
  person,
  promise,
  standingEntries,
} from './plan-people.ts';

describe('new ties', () => {
  it('have their share, the best first, every third whoever waits longest', () => {
    const people = [10, 20, 30, 40, 50].map((days, index) =>
      candidate(index + 1, { connectedOn: ago(days), waitingSince: ago(days) }),
    );
    const others = [6, 7].map((id) => known(id));
    const plan = planDay(input([...people, ...others]));
    expect(chosen(plan)).toEqual([1, 2, 5, 6, 7]);
    expect(plan.entries.map(({ part, kind, minutes }) => ({ part, kind, minutes })).slice(0, 3)).toEqual(
      Array.from({ length: 3 }, () => ({ part: 'new', kind: 'note', minutes: 2 })),
    );
    expect(chosen(planDay(input([...people, ...others], { newTiesBefore: 1 })))).toEqual([1, 5, 2, 6, 7]);
  });

  it('come up sooner at a door that the user hopes for, though not before whoever is marked or waits longest', () => {
    const people = [100, 110, 120, 130, 140, 150].map((days, index) =>
      candidate(index + 1, { connectedOn: ago(days), waitingSince: ago(days) }),
    );
    const atDoors = new Set([person(5)]);
    const onlyNew = { newTieShare: 1, budgetMinutes: 6 };
    expect(chosen(planDay(input(people, onlyNew)))).toEqual([1, 2, 6]);
    expect(chosen(planDay(input(people, { ...onlyNew, atDoors })))).toEqual([5, 1, 6]);
    const marked = people.map((one) => (one.id === 4 ? { ...one, bringCloser: 1 as const } : one));
    expect(chosen(planDay(input(marked, { ...onlyNew, atDoors })))).toEqual([4, 5, 6]);
  });

  it('have what the rest leaves, too', () => {
    const people = [10, 20, 30, 40, 50, 60].map((days, index) =>
      candidate(index + 1, { connectedOn: ago(days), waitingSince: ago(days) }),
    );
    const plan = planDay(input([...people, known(7)]));
    expect(chosen(plan)).toEqual([1, 2, 6, 7, 3]);
    expect(plan.entries.map(({ part }) => part)).toEqual(['new', 'new', 'new', 'known', 'new']);
  });

  it('keep their turns over what the rest leaves', () => {
    const people = [10, 20, 30, 40, 50, 60].map((days, index) =>
      candidate(index + 1, { connectedOn: ago(days), waitingSince: ago(days) }),
    );
    const given = input([...people, known(7)], { newTieShare: 0.2 });
    expect(chosen(planDay(given))).toEqual([1, 7, 2, 6, 3]);
    expect(chosen(planDay({ ...given, newTiesBefore: 1 }))).toEqual([1, 7, 6, 2, 3]);
  });

  it('marked in review come before all others', () => {
    const people = [candidate(1, { connectedOn: ago(20) }), candidate(2, { connectedOn: ago(2000), bringCloser: 1 })];
    expect(chosen(planDay(input(people)))).toEqual([2, 1]);
  });

  it('come up once: who was done or skipped before is none', () => {
    expect(chosen(planDay(input([candidate(1, { handledBefore: 1 })])))).toEqual([]);
  });

  it('are among the rest once the user has written to them, when their rest is over', () => {
    const written = (days: number) => candidate(1, { handledBefore: 1, outboundDays: 1, lastOutbound: ago(days) });
    expect(planDay(input([written(21)])).entries).toEqual([]);
    expect(planDay(input([written(22)])).entries).toMatchObject([{ personId: 1, part: 'known', kind: 'note' }]);
  });

  it('are not those whom the user knows well', () => {
    const plan = planDay(input([candidate(1, { rating: 4 })]));
    expect(plan.entries.map((entry) => entry.part)).toEqual(['known']);
  });

  it('carry a share that finds no room over to the next plan', () => {
    const people = [candidate(1), candidate(2), known(3), known(4)];
    const first = planDay(input(people, { budgetMinutes: 2.5 }));
    expect(chosen(first)).toEqual([3]);
    expect(first.carryOver).toBe(1.5);
    const second = planDay(input(people, { budgetMinutes: 2.5, carryOver: first.carryOver }));
    expect(chosen(second)).toEqual([1]);
    expect(second.carryOver).toBe(1);
  });

  it('carry nothing over where none of them waits, or only for the company of another', () => {
    expect(planDay(input([known(3)], { budgetMinutes: 2.5 })).carryOver).toBe(0);
    const colleagues = [1, 2, 3].map((id) => candidate(id, { company: 'Acme' }));
    expect(planDay(input(colleagues)).carryOver).toBe(0);
  });

  it('carry over no more than a plan holds, and lose nothing before', () => {
    const busy = [candidate(1), ...[2, 3, 4, 5, 6].map((id) => known(id, { circle: 'inner' }))];
    expect(planDay(input(busy)).carryOver).toBe(6);
    expect(planDay(input(busy, { carryOver: 3.5 })).carryOver).toBe(9.5);
    expect(planDay(input(busy, { carryOver: 9.5 })).carryOver).toBe(10);
    expect(planDay(input([candidate(1)], { carryOver: 9.5 })).carryOver).toBe(0);
  });

  it('that got further minutes have had their share', () => {
    const people = [1, 2, 3, 4].map((id) => candidate(id));
    expect(planDay(input(people, { budgetMinutes: 5 })).carryOver).toBe(0);
  });
});

describe('what was promised', () => {
  it('comes first, the oldest first, to people who rest and several to one company too', () => {
    const resting = known(2, { ...factsOfContactDays(daysAgo('out', 3)), company: 'Acme' });
    const people = [known(1, { company: 'Acme' }), resting, known(3), known(4, { company: 'Acme' })];
    const plan = planDay(
      input(people, {
        followUps: [promise(7, 1), promise(8, 2, { dueOn: ago(4) }), promise(9, 2)],
        newTieShare: 0,
      }),
    );
    expect(plan.entries.map(({ followUpId }) => followUpId)).toEqual([8, 7, 9, null, null]);
    expect(chosen(plan)).toEqual([2, 1, 2, 4, 3]);
    expect(plan.entries[0]).toEqual({
      personId: 2,
      part: 'follow-up',
      kind: 'note',
      minutes: 2,
      occasion: null,
      followUpId: 8,
    });
    expect(plan.alsoDue).toEqual([]);
  });

  it('takes as long as what it asks for, and is named when it does not fit', () => {
    const people = [1, 2, 3, 4].map((id) => known(id));
    const followUps = [
      promise(1, 1, { text: 'Call about the flat', dueOn: ago(3) }),
      promise(2, 2, { text: 'introduce her to Ben', dueOn: ago(2) }),
      promise(3, 3, { dueOn: ago(1) }),
      promise(4, 4, { text: 'ring', dueOn: today }),
    ];
    const plan = planDay(input(people, { followUps }));
    expect(plan.entries.map(({ followUpId, minutes }) => [followUpId, minutes])).toEqual([
      [1, 6],
      [2, 3],
    ]);
    expect(plan.alsoDue).toEqual([3, 4]);
    expect(planDay(input(people, { followUps, budgetMinutes: 5 })).alsoDue).toEqual([1, 4]);
  });

  it('is only named when the person is on no plan, and not even that when they are archived', () => {
    const followUps = [1, 2, 3, 4, 5].map((id) => promise(id, id));
    const people = [
      known(1, { muted: 1 }),
      known(2, { snoozedUntil: addDays(today, 1) }),
      known(3, { disconnected: 1 }),
      known(4, { archived: 1 }),
    ];
    expect(planDay(input(people, { followUps }))).toEqual({ entries: [], alsoDue: [1, 2, 3, 5], carryOver: 0 });
  });

  it('leaves people among the others when it does not fit', () => {
    const followUps = [promise(1, 1, { text: 'call' })];
    expect(chosen(planDay(input([known(1)], { followUps, budgetMinutes: 4 })))).toEqual([1]);
    expect(planDay(input([known(1)], { followUps, budgetMinutes: 4 })).alsoDue).toEqual([1]);
  });
});

describe('the rest', () => {
  it('uses the minutes that new ties leave', () => {
    const people = [1, 2, 3, 4, 5, 6].map((id) => known(id, { connectedOn: ago(id) }));
    const plan = planDay(input(people));
    expect(chosen(plan)).toEqual([1, 2, 3, 4, 5]);
    expect(minutesOfPlan(plan)).toBe(10);
  });

  it('puts an overdue inner tie before a stranger', () => {
    const people = [
      candidate(1, { connectedOn: ago(10), circle: 'wider', handledBefore: 1 }),
      known(2, { circle: 'inner' }),
    ];
    expect(chosen(planDay(input(people, { budgetMinutes: 2 })))).toEqual([2]);
  });

  it('puts every overdue inner tie before whoever is in no circle, however much worth', () => {
    // Never answered in ten years, against one who always did.
    const inner = candidate(1, { ...factsOfContactDays(every(30, 60, 40, 'out')), circle: 'inner', handledBefore: 1 });
    const people = [known(2), inner, known(3)];
    expect(chosen(planDay(input(people, { budgetMinutes: 2 })))).toEqual([1]);
    expect(chosen(planDay(input(people, { budgetMinutes: 6 })))).toEqual([1, 2, 3]);
  });

  it('puts overdue inner ties before new ties, whatever their share', () => {
    const inner = [11, 12, 13, 14, 15].map((id) => known(id, { circle: 'inner' }));
    const plan = planDay(input([candidate(1), candidate(2, { bringCloser: 1 }), ...inner], { newTieShare: 1 }));
    expect(chosen(plan)).toEqual([11, 12, 13, 14, 15]);
    expect(plan.carryOver).toBe(10);
  });

  it('puts an overdue inner tie before strangers also where both are new ties', () => {
    const people = [
      candidate(1, { bringCloser: 1 }),
      candidate(2, { waitingSince: ago(900) }),
      candidate(3, { circle: 'inner', connectedOn: ago(2000) }),
    ];
    const given = input(people, { newTieShare: 1, budgetMinutes: 2 });
    expect(chosen(planDay(given))).toEqual([3]);
    expect(chosen(planDay({ ...given, newTiesBefore: 2 }))).toEqual([3]);
  });

  it('gives an overdue inner tie the place of their company before a stranger', () => {
    const people = [candidate(1, { company: 'Acme' }), candidate(2), known(3, { circle: 'inner', company: 'Acme' })];
    expect(chosen(planDay(input(people)))).toEqual([3, 2]);
  });

  it('congratulates on a new job in a minute', () => {
    const plan = planDay(input([known(1, { jobChangedOn: ago(3) })]));
    expect(plan.entries).toEqual([
      { personId: 1, part: 'known', kind: 'congratulation', minutes: 1, occasion: 'new job', followUpId: null },
    ]);
  });

  it('wishes a happy birthday in a minute', () => {
    const plan = planDay(input([known(1, { birthday: '--11-22' })]));
    expect(plan.entries.map(({ kind, occasion }) => [kind, occasion])).toEqual([['congratulation', 'birthday']]);
  });

  it('breaks ties by what is known of them, newest connection and id', () => {
    const people = [
      known(1),
      known(2, { connectedOn: ago(29) }),
      known(3, { connectedOn: ago(28) }),
      known(4, { position: 'Baker' }),
      known(5),
    ];
    expect(chosen(planDay(input(people.toReversed())))).toEqual([4, 3, 2, 1, 5]);
  });

  it('takes those skipped later', () => {
    const people = [known(1), known(2)];
    const skips = new Map([[person(1), [ago(3)]]]);
    expect(chosen(planDay(input(people, { skips, budgetMinutes: 2 })))).toEqual([2]);
  });
});

describe('never on a plan', () => {
  it.each<[string, Partial<PlanCandidate>]>([
    ['muted', { muted: 1 }],
    ['archived', { archived: 1 }],
    ['no longer connected', { disconnected: 1 }],
    ['snoozed until tomorrow', { snoozedUntil: addDays(today, 1) }],
    ['written to 21 days ago', factsOfContactDays(daysAgo('out', 21))],
  ])('%s', (_, more) => {
    expect(chosen(planDay(input([candidate(1, { circle: 'inner', bringCloser: 1, ...more })])))).toEqual([]);
  });

  it('but again on the day until which they were snoozed, and 22 days after writing', () => {
    expect(chosen(planDay(input([candidate(1, { snoozedUntil: today })])))).toEqual([1]);
    expect(chosen(planDay(input([candidate(1, factsOfContactDays(daysAgo('out', 22)))])))).toEqual([1]);
  });
});

describe('companies', () => {
  it('give one person a day, however they are written', () => {
    const people = [
      candidate(1, { company: 'Acme' }),
      candidate(2, { company: 'ACMÉ.' }),
      known(3, { company: 'acme' }),
    ];
    expect(chosen(planDay(input(people)))).toEqual([1]);
  });

  it.each(['', 'Self-employed', 'Freelance Designer', 'Selbstständig', 'Stealth Startup', '自由职业'])(
    'are none by the name of "%s"',
    (company) => {
      expect(companyGroupOf(company)).toBeNull();
      expect(chosen(planDay(input([candidate(1, { company }), candidate(2, { company })])))).toEqual([1, 2]);
    },
  );

  it('do not bind colleagues', () => {
    const people = [candidate(1, { company: 'Acme' }), candidate(2, { company: 'Acme' })];
    expect(chosen(planDay(input(people, { ownCompany: 'ACME' })))).toEqual([1, 2]);
  });
});

describe('fillFreedMinutes', () => {
  const people = [1, 2, 3, 4, 5, 6, 7].map((id) => known(id, { connectedOn: ago(id) }));
  const morning = planDay(input(people));
  const standing = (...freed: number[]) => standingEntries(morning, people, ({ personId }) => freed.includes(personId));

  it('adds nothing to a full plan', () => {
    expect(fillFreedMinutes(input(people), standing()).entries).toEqual([]);
  });

  it('fills what was freed, with someone who was not on the plan', () => {
    expect(chosen(fillFreedMinutes(input(people), standing(2)))).toEqual([6]);
    expect(chosen(fillFreedMinutes(input(people), standing(2, 3)))).toEqual([6, 7]);
  });

  it('keeps to one person per company', () => {
    const atAcme = people.map((one) => (one.id > 4 ? { ...one, company: 'Acme' } : one));
    const entries = standing(1).map((entry) => ({ ...entry, company: entry.personId === 5 ? 'Acme' : null }));
    expect(chosen(fillFreedMinutes(input(atAcme), entries))).toEqual([]);
  });

  it('takes in what was promised meanwhile, also to someone on the plan, but to nobody who lost their place', () => {
    const followUps = [promise(1, 4), promise(2, 3), promise(3, 7)];
    const added = fillFreedMinutes(input(people, { followUps }), standing(2, 3));
    expect(added.entries.map(({ personId, followUpId }) => [personId, followUpId])).toEqual([
      [4, 1],
      [7, 3],
    ]);
    expect(added.alsoDue).toEqual([2]);
  });

  it('leaves the company of someone to whom something was promised to others', () => {
    const followUps = [promise(1, 7)];
    const atAcme = people.map((one) => (one.id > 4 ? { ...one, company: 'Acme' } : one));
    const given = input(atAcme, { followUps, budgetMinutes: 8 });
    const plan = planDay(given);
    expect(chosen(plan)).toEqual([7, 5, 1, 2]);
    const standingThen = standingEntries(plan, atAcme, ({ personId }) => personId === 5 || personId === 1);
    expect(chosen(fillFreedMinutes(given, standingThen))).toEqual([6, 3]);
  });

  it('brings no promise back that was put off today, and names it no more', () => {
    const given = input(people, { followUps: [promise(1, 7)] });
    const plan = planDay(given);
    expect(chosen(plan)).toEqual([7, 1, 2, 3, 4]);
    const added = fillFreedMinutes(
      given,
      standingEntries(plan, people, ({ followUpId }) => followUpId === 1),
    );
    expect(chosen(added)).toEqual([5]);
    expect(added.alsoDue).toEqual([]);
  });
});
