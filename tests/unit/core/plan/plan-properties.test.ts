import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillFreedMinutes, planDay } from '../../../../core/plan/plan.ts';
import { isPlannable, isRested, plainPlan, someone } from './plain-plan.ts';
import { chosen, isPromise, minutesOfPlan, someInput, standingEntries } from './plan-people.ts';

describe('any plan', () => {
  it('is the very best of all that the rules allow', () => {
    fc.assert(
      fc.property(someInput(9), (given) => {
        const plan = planDay(given);
        const best = plainPlan(given);
        expect(chosen(plan)).toEqual(best.people);
        expect(plan.alsoPromised).toEqual(best.alsoPromised);
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
        expect(without.alsoPromised).toEqual(plan.alsoPromised);
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
        for (const ids of [promised, plan.alsoPromised]) {
          const days = ids.map((id) => dueOf.get(id) ?? '');
          expect(days).toEqual(days.toSorted());
        }
        const shown = given.followUps.filter(({ personId }) => !given.candidates[personId - 1]?.archived);
        expect([...promised, ...plan.alsoPromised].toSorted((a, b) => a - b)).toEqual(shown.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });

  it('has unanswered messages from known ties after promises and before all else, whatever the share', () => {
    fc.assert(
      fc.property(someInput(20), (given) => {
        const plan = planDay(given);
        const others = plan.entries.filter((entry) => !isPromise(entry));
        const isAnswer = (id: number): boolean => someone(given.candidates[id - 1] ?? fail(), given).isUnanswered;
        const places = others.map(({ personId }) => isAnswer(personId));
        expect(places).toEqual(places.toSorted((a, b) => Number(b) - Number(a)));

        const taken = minutesOfPlan({
          entries: plan.entries.filter((one) => isPromise(one) || isAnswer(one.personId)),
        });
        const groupsOfAnswers = others
          .filter(({ personId }) => isAnswer(personId))
          .map(({ personId }) => someone(given.candidates[personId - 1] ?? fail(), given).group);
        for (const one of given.candidates.filter(({ id }) => isAnswer(id) && !chosen(plan).includes(id))) {
          const { worth, group, cost } = someone(one, given);
          if (!isPlannable(one, given) || !isRested(one, given) || worth === 0) continue;
          if (group !== null && groupsOfAnswers.includes(group)) continue;
          // Nobody has the minutes that they would need, but those who come before them.
          expect(taken + cost / 2).toBeGreaterThan(given.budgetMinutes);
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
            // The minutes of the new ties apart, nobody has what would do for them; nor anyone of one's company.
            else if (stranger.part === 'known' && group === null) expect(stranger.minutes * 2).toBeLessThan(cost);
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
        const named = [...added.alsoPromised, ...added.entries.flatMap(({ followUpId }) => followUpId ?? [])];
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
