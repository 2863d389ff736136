import { describe, expect, it } from 'vitest';
import { usualMinutes } from '../../../../core/plan/entry-minutes.ts';
import type { PlanCandidate } from '../../../../core/plan/plan-types.ts';
import { planDay } from '../../../../core/plan/plan.ts';
import { factsOfContactDays } from '../../../../core/strength/tie-facts.ts';
import { every } from '../strength/designed-ties.ts';
import { ago, candidate, chosen, input, known, minutesOfPlan } from './plan-people.ts';

const many = <T>(count: number, make: (id: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** Somebody never talked to, connected at some time in the last eight years (not on a day like today, nor lately), at one of many companies. */
function thin(id: number, more: Partial<PlanCandidate> = {}): PlanCandidate {
  const connectedOn = ago(15 + ((id * 37) % 331) + 365 * (id % 8));
  return candidate(id, { connectedOn, waitingSince: connectedOn, company: `Company ${id % 700}`, ...more });
}

describe('5,000 thin ties and no history at all', () => {
  const people = many(5000, (id) => thin(id));

  it('fill ten minutes with five of them', () => {
    const plan = planDay(input(people));
    expect(plan.entries.map(({ minutes }) => minutes)).toEqual([2, 2, 2, 2, 2]);
    // The newest, for whom an answer is likeliest, and as the third who waits longest.
    const waits = (id: number | undefined): string => people[(id ?? 0) - 1]?.waitingSince ?? '';
    const [first, , third] = chosen(plan);
    expect(waits(third)).toBe(people.map(({ waitingSince }) => waitingSince).toSorted()[0]);
    expect(waits(first)).toBe(
      people
        .map(({ waitingSince }) => waitingSince)
        .toSorted()
        .at(-1),
    );
  });

  it('and those who connected on a day like this among them, who are congratulated', () => {
    const plan = planDay(input([...people, ...many(60, (id) => thin(6000 + id, { connectedOn: ago(365 * 3 + 1) }))]));
    expect(plan.entries.map(({ part, minutes }) => `${part} ${minutes}`).join(', ')).toBe(
      'new 2, new 2, new 2, known 1, known 1, known 1, known 1',
    );
    expect(minutesOfPlan(plan)).toBe(10);
  });

  it('start with those whom the user marked', () => {
    const marked = people.map((one) => (one.id === 4321 ? { ...one, bringCloser: 1 as const } : one));
    expect(chosen(planDay(input(marked)))[0]).toBe(4321);
  });
});

it('someone who logs only meetings has a full plan of those not met for longest, for their rhythm', () => {
  const people = many(40, (id) =>
    candidate(id, { ...factsOfContactDays(every(20 + id, 6, 15 + id * 4)), handledBefore: 1 }),
  );
  const plan = planDay(input(people));
  expect(minutesOfPlan(plan)).toBe(10);
  expect(plan.entries.every(({ part, occasion }) => part === 'known' && occasion === null)).toBe(true);
  // Nobody who was met within the last three weeks.
  expect(chosen(plan).every((id) => 15 + id * 4 > 21)).toBe(true);
});

describe('800 thin ties at one employer', () => {
  const people = many(800, (id) => thin(id, { company: 'Acme' }));

  it('come up one a day, and nobody saves up minutes for them', () => {
    const plan = planDay(input(people));
    expect(plan.entries).toHaveLength(1);
    expect(plan.carryOver).toBe(0);
  });

  it('leave the other places to others', () => {
    const others = many(20, (id) => thin(1000 + id, { company: `Company ${id}` }));
    const friends = many(5, (id) => known(2000 + id, { company: id === 1 ? 'Acme' : null }));
    const plan = planDay(input([...people, ...others, ...friends]));
    expect(chosen(plan).filter((id) => id <= 800 || id === 2001).length).toBeLessThanOrEqual(1);
    expect(plan.entries.map(({ part }) => part)).toEqual(['new', 'new', 'new', 'known', 'known']);
  });

  it('are no group where the user works there too', () => {
    expect(planDay(input(people, { ownCompany: 'Acme' })).entries).toHaveLength(5);
  });
});

describe('a budget of three minutes', () => {
  it('has one entry a day, by turns for known ties and new ones', () => {
    const people = [...many(50, (id) => thin(id)), ...many(50, (id) => known(100 + id))];
    const parts: (string | undefined)[] = [];
    let carryOver = 0;
    for (let day = 0; day < 20; day += 1) {
      const plan = planDay(input(people, { budgetMinutes: 3, carryOver }));
      expect(plan.entries).toHaveLength(1);
      parts.push(plan.entries[0]?.part);
      carryOver = plan.carryOver;
    }
    // 1.8 minutes a day are 36 in twenty days: 18 notes, of which the last waits for its minutes.
    expect(parts.filter((part) => part === 'new')).toHaveLength(18);
    expect(parts[0]).toBe('known');
  });

  it('is filled with congratulations where there are any', () => {
    const people = many(5, (id) => known(id, { birthday: '--11-23' }));
    expect(planDay(input(people, { budgetMinutes: 3 })).entries).toHaveLength(3);
  });
});

describe('30 overdue inner ties on the first day', () => {
  const inner = many(30, (id) => known(id, { circle: 'inner', ...factsOfContactDays(every(30, 24, 40 + id)) }));
  const strangers = many(500, (id) => thin(100 + id));

  it.each([0, 0.6])('fill everything, whatever the share of new ties (%d)', (newTieShare) => {
    const friends = many(30, (id) => known(50 + id));
    const plan = planDay(input([...friends, ...strangers, ...inner], { newTieShare }));
    expect(chosen(plan).every((id) => id <= 30)).toBe(true);
    expect(plan.entries).toHaveLength(5);
  });
});

describe('odd settings', () => {
  const people = [...many(50, (id) => thin(id)), ...many(50, (id) => known(100 + id))];

  it.each([1, 1.5])('a budget of %d minutes holds no note, and so nothing', (budgetMinutes) => {
    expect(planDay(input(people, { budgetMinutes })).entries).toEqual([]);
  });

  it('half a minute is filled where the user needs no longer', () => {
    const minutes = { ...usualMinutes, note: 0.5 };
    const plan = planDay(input(people, { budgetMinutes: 1.5, minutes }));
    expect(plan.entries.map((entry) => entry.minutes)).toEqual([0.5, 0.5, 0.5]);
    expect(plan.carryOver).toBeCloseTo(0.4);
  });

  it('a share of nothing leaves new ties what is left, and all is all', () => {
    const parts = (newTieShare: number, given = people): string[] =>
      planDay(input(given, { newTieShare })).entries.map(({ part }) => part);
    expect(parts(0)).toEqual(['known', 'known', 'known', 'known', 'known']);
    expect(parts(1)).toEqual(['new', 'new', 'new', 'new', 'new']);
    expect(parts(0, people.slice(0, 52))).toEqual(['known', 'known', 'new', 'new', 'new']);
    expect(parts(1, people.slice(48))).toEqual(['new', 'new', 'known', 'known', 'known']);
  });

  it('two hours are filled', () => {
    expect(minutesOfPlan(planDay(input(people, { budgetMinutes: 120 })))).toBe(120);
  });
});
