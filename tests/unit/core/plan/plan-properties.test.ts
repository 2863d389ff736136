import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfMinutes } from '../../../../core/plan/entry-minutes.ts';
import { fillFreedMinutes, planDay } from '../../../../core/plan/plan.ts';
import { isPlannable, isRested, plainPlan, someone } from './plain-plan.ts';
import {
  ago,
  asked,
  candidate,
  chosen,
  isPromise,
  known,
  minutesOfPlan,
  someInput,
  standingEntries,
} from './plan-people.ts';

describe('any plan', () => {
  it('is the very best of all that the rules allow', () => {
    fc.assert(
      fc.property(someInput(9), (given) => {
        const plan = planDay(given);
        const best = plainPlan(given);
        expect(chosen(plan)).toEqual(best.people);
        expect(plan.alsoDue).toEqual(best.alsoDue);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps within its minutes, and to one person of a company besides promises', () => {
    fc.assert(
      fc.property(someInput(40), (given) => {
        const plan = planDay(given);
        expect(minutesOfPlan(plan)).toBeLessThanOrEqual(given.budgetMinutes);
        expect(plan.entries.every(({ minutes }) => minutes > 0 && Number.isInteger(minutes * 2))).toBe(true);
        expect(plan.carryOver).toBeGreaterThanOrEqual(0);
        expect(plan.carryOver).toBeLessThanOrEqual(given.budgetMinutes);
        const others = plan.entries.filter((entry) => !isPromise(entry));
        const groups = others.flatMap(
          (entry) => someone(given.candidates[entry.personId - 1] ?? fail(), given).group ?? [],
        );
        expect(new Set(groups).size).toBe(groups.length);
        expect(new Set(others.map(({ personId }) => personId)).size).toBe(others.length);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves in peace who is muted, archived, disconnected, snoozed or resting', () => {
    fc.assert(
      fc.property(someInput(40), (given) => {
        for (const entry of planDay(given).entries) {
          const one = given.candidates[entry.personId - 1] ?? fail();
          expect(isPlannable(one, given)).toBe(true);
          if (!isPromise(entry)) expect(isRested(one, given)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in whatever order people and promises are read', () => {
    fc.assert(
      fc.property(
        someInput(30).chain((given) =>
          fc.record({
            given: fc.constant(given),
            candidates: fc.shuffledSubarray(given.candidates, { minLength: given.candidates.length }),
            followUps: fc.shuffledSubarray([...given.followUps], { minLength: given.followUps.length }),
          }),
        ),
        ({ given, candidates, followUps }) => {
          expect(planDay({ ...given, candidates, followUps })).toEqual(planDay(given));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is the same without someone who is not on it', () => {
    fc.assert(
      fc.property(someInput(30), fc.nat(), (given, pick) => {
        const plan = planDay(given);
        const absent = given.candidates.filter(
          (one) => !chosen(plan).includes(one.id) && given.followUps.every(({ personId }) => personId !== one.id),
        );
        const left = absent[pick % Math.max(absent.length, 1)];
        const without = planDay({ ...given, candidates: given.candidates.filter((one) => one !== left) });
        expect(without.entries).toEqual(plan.entries);
        expect(without.alsoDue).toEqual(plan.alsoDue);
        // A share is kept for whoever waits: with the last who did, what was kept for them goes.
        expect([plan.carryOver, 0]).toContain(without.carryOver);
        if (without.carryOver !== plan.carryOver && left !== undefined) expect(someone(left, given).isNew).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('has promises first, the oldest first, and names all others that are due', () => {
    fc.assert(
      fc.property(someInput(12), (given) => {
        const plan = planDay(given);
        const promised = plan.entries.flatMap(({ followUpId }) => followUpId ?? []);
        expect(plan.entries.slice(0, promised.length).every(isPromise)).toBe(true);
        const dueOf = new Map(given.followUps.map(({ id, dueOn }) => [id, dueOn]));
        for (const ids of [promised, plan.alsoDue]) {
          const days = ids.map((id) => dueOf.get(id) ?? '');
          expect(days).toEqual(days.toSorted());
        }
        const shown = given.followUps.filter(({ personId }) => !given.candidates[personId - 1]?.archived);
        expect([...promised, ...plan.alsoDue].toSorted((a, b) => a - b)).toEqual(shown.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves new ties their share, however many messages are unanswered', () => {
    fc.assert(
      fc.property(someInput(10), fc.nat(30), fc.boolean(), (given, unanswered, isConnected) => {
        // Enough of them, of no company; nobody may take their minutes.
        const others = given.candidates.filter(({ circle }) => circle !== 'inner');
        const newTies = Array.from({ length: 70 }, (_, index) =>
          candidate(1000 + index, { connectedOn: isConnected ? ago(20 + index) : null }),
        );
        const waiting = Array.from({ length: unanswered }, (_, index) => known(2000 + index, asked(1 + index)));
        const candidates = [...others, ...newTies, ...waiting];
        const plan = planDay({ ...given, candidates, followUps: [] });
        const minutes = minutesOfPlan({ entries: plan.entries.filter(({ part }) => part === 'new') });
        const share = Math.min(given.budgetMinutes * given.newTieShare + given.carryOver, given.budgetMinutes);
        expect(minutes + plan.carryOver).toBeGreaterThanOrEqual(share - 1e-9);
        expect(share - minutes).toBeLessThan(halfMinutes(given.minutes.note) / 2);
      }),
      { numRuns: 300 },
    );
  });

  it('has unanswered messages from known ties before all other known ties but overdue inner ones', () => {
    fc.assert(
      fc.property(someInput(20), (given) => {
        const plan = planDay(given);
        const of = (id: number) => someone(given.candidates[id - 1] ?? fail(), given);
        const rest = plan.entries.filter(({ part, personId }) => part === 'known' && !of(personId).isOverdueInner);
        const places = rest.map(({ personId }) => of(personId).isUnanswered);
        expect(places).toEqual(places.toSorted((a, b) => Number(b) - Number(a)));

        const restOfOthers = minutesOfPlan({ entries: rest.filter(({ personId }) => !of(personId).isUnanswered) });
        const groups = plan.entries
          .filter((entry) => !isPromise(entry))
          .flatMap(({ personId }) => of(personId).group ?? []);
        for (const one of given.candidates) {
          const { isUnanswered, isOverdueInner, worth, group, cost } = of(one.id);
          if (!isUnanswered || isOverdueInner || chosen(plan).includes(one.id)) continue;
          if (!isPlannable(one, given) || !isRested(one, given) || worth === 0) continue;
          if (group !== null && groups.includes(group)) continue;
          // Nobody who comes after them has the minutes that they would need.
          expect(restOfOthers * 2).toBeLessThan(cost);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has overdue inner ties before anyone without circle and occasion', () => {
    fc.assert(
      fc.property(someInput(20), (given) => {
        const { entries } = planDay(given);
        const strangers = entries.filter(
          (entry) =>
            !isPromise(entry) && entry.occasion === null && given.candidates[entry.personId - 1]?.circle === null,
        );
        for (const one of given.candidates) {
          const { isOverdueInner, worth, group, cost } = someone(one, given);
          if (!isOverdueInner || worth === 0 || !isPlannable(one, given) || !isRested(one, given)) continue;
          const place = entries.findIndex(({ personId }) => personId === one.id);
          for (const stranger of strangers) {
            if (place !== -1) expect(place).toBeLessThan(entries.indexOf(stranger));
            // Nobody has minutes that would do for them; nor anyone of one's company.
            else if (group === null) expect(stranger.minutes * 2).toBeLessThan(cost);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a plan that is filled again', () => {
  const filled = fc.record({ given: someInput(30), isFreed: fc.func<[number], boolean>(fc.boolean()) });

  it('keeps to the budget and to what stands, and brings nobody back who lost their place', () => {
    fc.assert(
      fc.property(filled, ({ given, isFreed }) => {
        const plan = planDay(given);
        const standing = standingEntries(plan, given.candidates, ({ personId }) => isFreed(personId));
        const kept = plan.entries.filter((_, place) => standing[place]?.freed === false);
        const added = fillFreedMinutes(given, standing);
        const all = [...kept, ...added.entries];
        expect(minutesOfPlan({ entries: all })).toBeLessThanOrEqual(given.budgetMinutes);

        const others = all.filter((entry) => !isPromise(entry));
        expect(new Set(others.map(({ personId }) => personId)).size).toBe(others.length);
        const groups = others.flatMap(
          ({ personId }) => someone(given.candidates[personId - 1] ?? fail(), given).group ?? [],
        );
        expect(new Set(groups).size).toBe(groups.length);

        const freed = new Set(standing.filter((entry) => entry.freed).map(({ personId }) => personId));
        expect(added.entries.filter(({ personId }) => freed.has(personId))).toEqual([]);
        const promised = new Set(standing.map(({ followUpId }) => followUpId));
        const named = [...added.alsoDue, ...added.entries.flatMap(({ followUpId }) => followUpId ?? [])];
        expect(named.filter((id) => promised.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('needs nobody when nothing was freed, nor once it is filled', () => {
    fc.assert(
      fc.property(filled, ({ given, isFreed }) => {
        const plan = planDay(given);
        const whole = standingEntries(plan, given.candidates, () => false);
        expect(fillFreedMinutes(given, whole).entries).toEqual([]);
        const standing = standingEntries(plan, given.candidates, ({ personId }) => isFreed(personId));
        const added = fillFreedMinutes(given, standing);
        const filledAgain = [...standing, ...standingEntries(added, given.candidates, () => false)];
        expect(fillFreedMinutes(given, filledAgain).entries).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function fail(): never {
  throw new Error('The plan holds someone who is not there.');
}
