import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Circle } from '../../../core/circle.ts';
import { circles } from '../../../core/circle.ts';
import { companyGroup } from '../../../core/company-group.ts';
import type { Day } from '../../../core/day.ts';
import { addDays } from '../../../core/day.ts';
import { usualMinutes } from '../../../core/entry-minutes.ts';
import type { PersonId } from '../../../core/ids.ts';
import { directions } from '../../../core/interaction.ts';
import type { Plan, PlanCandidate, PlanInput, StandingEntry } from '../../../core/plan.ts';
import { fillFreedMinutes, planDay } from '../../../core/plan.ts';
import { factsOfContactDays, noContact } from '../../../core/tie-facts.ts';
import { daysAgo, every, today } from './designed-ties.ts';

// A test may number people as it likes.
const person = (id: number): PersonId => id as PersonId;
const ago = (days: number): Day => addDays(today, -days);

function candidate(id: number, more: Partial<PlanCandidate> = {}): PlanCandidate {
  return {
    id: person(id),
    ...noContact,
    lastInboundMessage: null,
    circle: null,
    rating: null,
    company: null,
    position: null,
    connectedOn: null,
    waitingSince: ago(100),
    jobSeenOn: null,
    birthday: '',
    snoozedUntil: null,
    muted: 0,
    archived: 0,
    disconnected: 0,
    bringCloser: 0,
    handledBefore: 0,
    ...more,
  };
}

function input(candidates: readonly PlanCandidate[], more: Partial<PlanInput> = {}): PlanInput {
  return {
    today,
    budgetMinutes: 10,
    newTieShare: 0.6,
    minutes: usualMinutes,
    carryOver: 0,
    newTiesBefore: 0,
    followUps: [],
    ownCompany: null,
    candidates,
    skips: new Map(),
    ...more,
  };
}

const chosen = (plan: Plan): number[] => plan.entries.map((entry) => entry.personId);
const minutes = (plan: Plan): number => plan.entries.reduce((total, entry) => total + entry.minutes, 0);
const known = (id: number, more: Partial<PlanCandidate> = {}): PlanCandidate =>
  candidate(id, { ...factsOfContactDays(every(30, 24, 100)), handledBefore: 1, ...more });

describe('new ties', () => {
  it('have their share, the best first, every third whoever waits longest', () => {
    const people = [10, 20, 30, 40, 50].map((days, index) =>
      candidate(index + 1, { connectedOn: ago(days), waitingSince: ago(days) }),
    );
    const plan = planDay(input(people));
    expect(chosen(plan)).toEqual([1, 2, 5]);
    expect(plan.entries.every((entry) => entry.part === 'new' && entry.kind === 'note' && entry.minutes === 2)).toBe(
      true,
    );
    expect(chosen(planDay(input(people, { newTiesBefore: 1 })))).toEqual([1, 5, 2]);
  });

  it('marked in review come before all others', () => {
    const people = [candidate(1, { connectedOn: ago(20) }), candidate(2, { connectedOn: ago(2000), bringCloser: 1 })];
    expect(chosen(planDay(input(people)))).toEqual([2, 1]);
  });

  it('come up once: who was done or skipped before is none', () => {
    expect(chosen(planDay(input([candidate(1, { handledBefore: 1 })])))).toEqual([]);
  });

  it('are not those whom the user knows well', () => {
    const plan = planDay(input([candidate(1, { rating: 4 })]));
    expect(plan.entries.map((entry) => entry.part)).toEqual(['known']);
  });

  it('carry a share that finds no room over to the next plan', () => {
    const people = [candidate(1), candidate(2)];
    const first = planDay(input(people, { budgetMinutes: 2.5 }));
    expect(first).toEqual({ entries: [], carryOver: 1.5 });
    const second = planDay(input(people, { budgetMinutes: 2.5, carryOver: first.carryOver }));
    expect(second.entries).toHaveLength(1);
    expect(second.carryOver).toBeCloseTo(0.5);
    expect(planDay(input([known(3)], { budgetMinutes: 2.5 })).carryOver).toBe(0);
  });
});

describe('the rest', () => {
  it('uses the minutes that new ties leave', () => {
    const people = [1, 2, 3, 4, 5, 6].map((id) => known(id, { connectedOn: ago(id) }));
    const plan = planDay(input(people));
    expect(chosen(plan)).toEqual([1, 2, 3, 4, 5]);
    expect(minutes(plan)).toBe(10);
  });

  it('puts an overdue inner tie before a stranger', () => {
    const people = [
      candidate(1, { connectedOn: ago(10), circle: 'wider', handledBefore: 1 }),
      known(2, { circle: 'inner' }),
    ];
    expect(chosen(planDay(input(people, { budgetMinutes: 2 })))).toEqual([2]);
  });

  it('congratulates on a new job in a minute', () => {
    const plan = planDay(input([known(1, { jobSeenOn: ago(3) })]));
    expect(plan.entries).toEqual([{ personId: 1, part: 'known', kind: 'congratulation', minutes: 1, hook: 'new job' }]);
  });

  it('breaks ties by what is known of them, newest connection and id', () => {
    const people = [
      known(1),
      known(2, { connectedOn: ago(9) }),
      known(3, { connectedOn: ago(8) }),
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
      expect(companyGroup(company)).toBeNull();
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
  const standing = (freed: readonly number[]): StandingEntry[] =>
    morning.entries.map((entry) => ({ ...entry, company: null, freed: freed.includes(entry.personId) }));

  it('adds nothing to a full plan', () => {
    expect(fillFreedMinutes(input(people), standing([])).entries).toEqual([]);
  });

  it('fills what was freed, with someone who was not on the plan', () => {
    expect(chosen(fillFreedMinutes(input(people), standing([2])))).toEqual([6]);
    expect(chosen(fillFreedMinutes(input(people), standing([2, 3])))).toEqual([6, 7]);
  });

  it('keeps to one person per company', () => {
    const atAcme = people.map((one) => (one.id > 4 ? { ...one, company: 'Acme' } : one));
    const entries = standing([1]).map((entry) => ({ ...entry, company: entry.personId === 5 ? 'Acme' : null }));
    expect(chosen(fillFreedMinutes(input(atAcme), entries))).toEqual([]);
  });
});

const someCandidate = fc.record({
  contact: fc.array(fc.record({ day: fc.nat(900).map(ago), direction: fc.constantFrom(...directions) }), {
    maxLength: 12,
  }),
  regular: fc.boolean(),
  circle: fc.constantFrom<(Circle | null)[]>(null, null, ...circles),
  rating: fc.constantFrom(null, null, 2 as const, 4 as const),
  company: fc.constantFrom(null, 'Acme', 'Birch', 'Cedar', 'Freelance', 'Own'),
  connectedOn: fc.option(fc.nat(900).map(ago)),
  jobSeenOn: fc.option(fc.nat(60).map(ago), { freq: 3 }),
  snoozedUntil: fc.option(fc.integer({ min: -2, max: 2 }).map(ago), { freq: 9 }),
  muted: fc.constantFrom<(0 | 1)[]>(0, 0, 0, 1),
  bringCloser: fc.constantFrom<(0 | 1)[]>(0, 0, 1),
  handledBefore: fc.constantFrom<(0 | 1)[]>(0, 1),
});

const someInput = fc
  .record({
    people: fc.array(someCandidate, { maxLength: 40 }),
    budgetMinutes: fc.integer({ min: 0, max: 60 }).map((halves) => halves / 2),
    newTieShare: fc.constantFrom(0, 0.3, 0.6, 1),
    carryOver: fc.constantFrom(0, 0.4, 1.5),
    newTiesBefore: fc.nat(5),
    minutes: fc.constantFrom(usualMinutes, { ...usualMinutes, note: 2.3, congratulation: 0.5 }),
  })
  .map(({ people, ...rest }) => {
    const candidates = people.map(({ contact, regular, ...more }, index) => {
      const facts = factsOfContactDays(regular ? [...contact, ...every(20, 8, 40)] : contact);
      return candidate(index + 1, { ...facts, lastInboundMessage: facts.lastInbound, ...more });
    });
    return input(candidates, { ...rest, ownCompany: 'Own' });
  });

describe('any plan', () => {
  it('keeps the rules', () => {
    fc.assert(
      fc.property(someInput, (given) => {
        const plan = planDay(given);
        const byId = new Map([...given.candidates].map((one) => [one.id, one]));
        const people = plan.entries.flatMap((entry) => byId.get(entry.personId) ?? []);
        const groups = people
          .map((one) => companyGroup(one.company))
          .filter((group) => group !== null && group !== 'own');
        expect(minutes(plan)).toBeLessThanOrEqual(given.budgetMinutes);
        expect(new Set(groups).size).toBe(groups.length);
        expect(new Set(people).size).toBe(plan.entries.length);
        expect(people.filter((one) => one.muted || (one.snoozedUntil ?? '') > today)).toEqual([]);
        expect(people.filter((one) => (one.lastOutbound ?? '') >= ago(21))).toEqual([]);
        expect(plan.carryOver).toBeGreaterThanOrEqual(0);
        expect(plan.carryOver).toBeLessThanOrEqual(given.budgetMinutes);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order in which people are read', () => {
    fc.assert(
      fc.property(someInput, (given) => {
        expect(planDay({ ...given, candidates: [...given.candidates].toReversed() })).toEqual(planDay(given));
      }),
      { numRuns: 200 },
    );
  });

  it('stays the same without someone who is not on it', () => {
    fc.assert(
      fc.property(someInput, fc.nat(), (given, pick) => {
        const plan = planDay(given);
        const absent = [...given.candidates].filter((one) => !chosen(plan).includes(one.id));
        const left = absent[pick % Math.max(absent.length, 1)];
        const candidates = [...given.candidates].filter((one) => one !== left);
        expect(planDay({ ...given, candidates }).entries).toEqual(plan.entries);
      }),
      { numRuns: 300 },
    );
  });

  it('when refilled keeps the budget and brings nobody back', () => {
    fc.assert(
      fc.property(someInput, fc.func(fc.boolean()), (given, isFreed) => {
        const plan = planDay(given);
        const companies = new Map([...given.candidates].map((one) => [one.id, one.company]));
        const standing = plan.entries.map((entry) => ({
          ...entry,
          company: companies.get(entry.personId) ?? null,
          freed: isFreed(entry.personId),
        }));
        const added = fillFreedMinutes(given, standing);
        const keptMinutes = standing.filter((entry) => !entry.freed).reduce((total, entry) => total + entry.minutes, 0);
        expect(keptMinutes + minutes(added)).toBeLessThanOrEqual(given.budgetMinutes);
        expect(chosen(added).filter((id) => chosen(plan).includes(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
