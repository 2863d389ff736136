import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Circle } from '../../../../core/people/circle.ts';
import { largestGroupSize } from '../../../../core/people/company-group.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { plansForNewTies } from '../../../../core/plan/new-ties-pace.ts';
import type { PlanCandidate, PlanInput } from '../../../../core/plan/plan-types.ts';
import { planDay } from '../../../../core/plan/plan.ts';
import { today } from '../strength/designed-ties.ts';
import { ago, candidate, input, known, person } from './plan-people.ts';

const newTie = fc.record({
  company: fc.constantFrom(null, null, 'Acme', 'Acme', 'Birch', 'Cedar', 'Freelance', 'Own'),
  connectedOn: fc.option(fc.nat(800).map(ago)),
  birthday: fc.constantFrom('', '', '--11-30', '1969-12-24'),
  jobChangedOn: fc.option(fc.nat(40).map(ago), { freq: 2 }),
  waitingSince: fc.nat(900).map(ago),
  bringCloser: fc.constantFrom<(0 | 1)[]>(0, 0, 1),
  // An overdue inner tie may take all minutes of a plan.
  circle: fc.constantFrom<(Circle | null)[]>(null, null, null, 'close', 'wider'),
});

const start = fc.record({
  newTies: fc.array(newTie, { minLength: 1, maxLength: 40 }),
  knownTies: fc.nat(12),
  budgetMinutes: fc.constantFrom(2, 2.5, 3, 4.5, 7, 10, 15.5),
  newTieShare: fc.constantFrom(0.1, 0.3, 0.45, 0.6, 0.85, 1),
  minutes: fc.record({
    note: fc.constantFrom(0.5, 1.3, 2, 2),
    congratulation: fc.constantFrom(0.5, 1, 1, 2),
    introduction: fc.constant(3),
    call: fc.constant(6),
  }),
  hopedFor: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 10 }),
  isSkipped: fc.func<[number], boolean>(fc.boolean()),
});

/** On which plan each new tie came up, when every entry is done or skipped on its day. */
function workThrough(given: PlanInput, isSkipped: (id: number) => boolean, plans: number): Map<PersonId, number> {
  let people: readonly PlanCandidate[] = [...given.candidates];
  const cameUp = new Map<PersonId, number>();
  const skips = new Map(given.skips);
  let { carryOver, newTiesBefore } = given;
  for (let plan = 1; plan <= plans; plan += 1) {
    const day = addDays(given.today, plan - 1);
    const { entries, carryOver: left } = planDay({
      ...given,
      today: day,
      carryOver,
      newTiesBefore,
      candidates: people,
      skips,
    });
    // A plan without anyone is not kept.
    if (entries.length > 0) carryOver = left;
    newTiesBefore += entries.filter(({ part }) => part === 'new').length;
    const handled = new Set(entries.map(({ personId }) => personId));
    for (const id of handled) {
      if (!cameUp.has(id)) cameUp.set(id, plan);
      if (isSkipped(id)) skips.set(id, [...(skips.get(id) ?? []), day]);
    }
    people = people.map((one) => {
      if (!handled.has(one.id)) return one;
      if (isSkipped(one.id)) return { ...one, handledBefore: 1 };
      return { ...one, handledBefore: 1, outboundDays: one.outboundDays + 1, lastOutbound: day };
    });
  }
  return cameUp;
}

it('every new tie comes up within the promise when plans are worked through', () => {
  fc.assert(
    fc.property(start, ({ newTies, knownTies, hopedFor, isSkipped, ...settings }) => {
      const people = newTies.map((one, index) => candidate(index + 1, one));
      const others = Array.from({ length: knownTies }, (_, index) => known(100 + index, { company: 'Acme' }));
      const companies = people.map(({ company }) => ({ company, people: 1 }));
      const plans = plansForNewTies({
        newTies: people.length,
        largestGroup: largestGroupSize(companies, 'Own'),
        ...settings,
      });
      if (plans === undefined) return;
      const given = input([...people, ...others], {
        ...settings,
        ownCompany: 'Own',
        today,
        atDoors: new Set(hopedFor.map(person)),
      });
      const cameUp = workThrough(given, isSkipped, plans);
      expect(people.filter(({ id }) => !cameUp.has(id)).map(({ id }) => id)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it('the promise is not twice what it takes, for a usual network', () => {
  const people = Array.from({ length: 150 }, (_, index) =>
    candidate(index + 1, { company: `Company ${(index * index) % 60}`, waitingSince: ago(index) }),
  );
  const others = Array.from({ length: 20 }, (_, index) => known(1000 + index));
  const plans = plansForNewTies({
    newTies: 150,
    largestGroup: largestGroupSize(
      people.map(({ company }) => ({ company, people: 1 })),
      null,
    ),
    ...input([]),
  });
  const cameUp = workThrough(input([...people, ...others]), () => false, plans ?? 0);
  const last = Math.max(...people.map(({ id }) => cameUp.get(id) ?? Infinity));
  expect(last).toBeLessThanOrEqual(plans ?? 0);
  expect(last).toBeGreaterThan((plans ?? 0) / 2);
});
