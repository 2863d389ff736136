import * as fc from 'fast-check';
import type { Circle } from '../../../../core/people/circle.ts';
import { circles } from '../../../../core/people/circle.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import { usualMinutes } from '../../../../core/plan/entry-minutes.ts';
import type { FollowUpId, PersonId } from '../../../../core/ids.ts';
import { directions } from '../../../../core/strength/interaction.ts';
import type { DueFollowUp, Plan, PlanCandidate, PlanInput, StandingEntry } from '../../../../core/plan/plan-types.ts';
import { defaultRhythms } from '../../../../core/people/rhythm.ts';
import { factsOfContactDays, noContact } from '../../../../core/strength/tie-facts.ts';
import { every, today } from '../strength/designed-ties.ts';

export const ago = (days: number): Day => addDays(today, -days);

// Tests may number people and promises as they like.
export const person = (id: number): PersonId => id as PersonId;
const followUp = (id: number): FollowUpId => id as FollowUpId;

/** Somebody never talked to. */
export function candidate(id: number, more: Partial<PlanCandidate> = {}): PlanCandidate {
  return {
    id: person(id),
    ...noContact,
    askedOn: null,
    settledOn: null,
    circle: null,
    rhythmDays: null,
    rating: null,
    company: null,
    position: null,
    connectedOn: null,
    waitingSince: ago(100),
    jobChangedOn: null,
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

/** Somebody in touch every month until 100 days ago: fading, and no new tie. */
export function known(id: number, more: Partial<PlanCandidate> = {}): PlanCandidate {
  return candidate(id, { ...factsOfContactDays(every(30, 24, 100)), handledBefore: 1, ...more });
}

/** The facts of a known tie who asked something so many days ago and waits for an answer. */
export function asked(days: number): Partial<PlanCandidate> {
  const facts = factsOfContactDays([...every(30, 24, 100), ...every(1, 1, days, 'in')]);
  return { ...facts, askedOn: facts.lastInbound };
}

export function promise(id: number, to: number, more: Partial<DueFollowUp> = {}): DueFollowUp {
  return { id: followUp(id), personId: person(to), text: 'send the paper', dueOn: today, ...more };
}

export function input(candidates: readonly PlanCandidate[], more: Partial<PlanInput> = {}): PlanInput {
  return {
    today,
    budgetMinutes: 10,
    newTieShare: 0.6,
    minutes: usualMinutes,
    rhythms: defaultRhythms,
    carryOver: 0,
    newTiesBefore: 0,
    ownCompany: null,
    candidates,
    followUps: [],
    skips: new Map(),
    atDoors: new Set(),
    ...more,
  };
}

export const chosen = (plan: Pick<Plan, 'entries'>): number[] => plan.entries.map((entry) => entry.personId);

export const minutesOfPlan = (plan: Pick<Plan, 'entries'>): number =>
  plan.entries.reduce((total, entry) => total + entry.minutes, 0);

export const isPromise = ({ part }: Pick<StandingEntry, 'part'>): boolean => part === 'follow-up';

const someCandidate = fc.record({
  contact: fc.array(fc.record({ day: fc.nat(900).map(ago), direction: fc.constantFrom(...directions) }), {
    maxLength: 6,
  }),
  regular: fc.boolean(),
  asks: fc.boolean(),
  settledOn: fc.option(fc.nat(90).map(ago), { freq: 3 }),
  circle: fc.constantFrom<(Circle | null)[]>(null, null, 'inner', ...circles),
  rhythmDays: fc.constantFrom(null, null, null, 7, 45, 400),
  rating: fc.constantFrom(null, null, 2 as const, 4 as const),
  company: fc.constantFrom(null, null, 'Acme', 'Birch', 'Cedar', 'Freelance', 'Own'),
  position: fc.constantFrom(null, 'Baker'),
  connectedOn: fc.option(fc.constantFrom(0, 2, 14, 15, 364, 366, 367, 730, 900).map(ago)),
  waitingSince: fc.nat(5).map((days) => ago(days * 100)),
  jobChangedOn: fc.option(fc.nat(60).map(ago), { freq: 3 }),
  birthday: fc.constantFrom('', '', '', '1969-11-23', '--11-21', '--11-24'),
  snoozedUntil: fc.option(fc.integer({ min: -2, max: 2 }).map(ago), { freq: 9 }),
  muted: fc.constantFrom<(0 | 1)[]>(0, 0, 0, 0, 0, 1),
  archived: fc.constantFrom<(0 | 1)[]>(0, 0, 0, 0, 0, 1),
  disconnected: fc.constantFrom<(0 | 1)[]>(0, 0, 0, 0, 0, 1),
  bringCloser: fc.constantFrom<(0 | 1)[]>(0, 0, 1),
  handledBefore: fc.constantFrom<(0 | 1)[]>(0, 1),
});

/** People with everything that a plan looks at; some are like others in all but their id. */
function somePeople(most: number): fc.Arbitrary<PlanCandidate[]> {
  return fc
    .array(fc.record({ one: someCandidate, times: fc.constantFrom(1, 1, 1, 2) }), { maxLength: most })
    .map((all) =>
      all
        .flatMap(({ one, times }) => Array.from({ length: times }, () => one))
        .slice(0, most)
        .map(({ contact, regular, asks, ...more }, index) => {
          const facts = factsOfContactDays(regular ? [...contact, ...every(20, 8, 40)] : contact);
          return candidate(index + 1, { ...facts, askedOn: asks ? facts.lastInbound : null, ...more });
        }),
    );
}

const somePromises = fc.array(
  fc.record({
    to: fc.integer({ min: 1, max: 12 }),
    dueOn: fc.nat(3).map(ago),
    text: fc.constantFrom('send the paper', 'send the paper', 'call', 'introduce Ben'),
  }),
  { maxLength: 3 },
);

export function someInput(mostPeople: number): fc.Arbitrary<PlanInput & { readonly candidates: PlanCandidate[] }> {
  return fc
    .record({
      people: somePeople(mostPeople),
      promises: somePromises,
      budgetMinutes: fc.integer({ min: 0, max: 60 }).map((halves) => halves / 2),
      newTieShare: fc.constantFrom(0, 0.3, 0.6, 1),
      carryOver: fc.constantFrom(0, 0.4, 1.5),
      newTiesBefore: fc.nat(5),
      minutes: fc.constantFrom(
        usualMinutes,
        { ...usualMinutes, note: 2.3, congratulation: 0.5 },
        { ...usualMinutes, note: 1.5, congratulation: 3, call: 1 },
      ),
      hopedFor: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
      skipped: fc.array(fc.record({ id: fc.integer({ min: 1, max: 12 }), on: fc.nat(90).map(ago) }), { maxLength: 4 }),
    })
    .map(({ people, promises, skipped, hopedFor, ...rest }) => {
      const skips = new Map<PersonId, Day[]>();
      for (const { id, on } of skipped) skips.set(person(id), [...(skips.get(person(id)) ?? []), on]);
      const atDoors = new Set(hopedFor.map(person));
      const followUps = promises.map(({ to, ...more }, index) => promise(index + 1, to, more));
      return { ...input(people, { ...rest, followUps, skips, atDoors, ownCompany: 'Own' }), candidates: people };
    });
}

/** A plan as it stands when some of it was freed. */
export function standingEntries(
  plan: Plan,
  candidates: readonly PlanCandidate[],
  isFreed: (entry: Plan['entries'][number]) => boolean,
): StandingEntry[] {
  const companies = new Map(candidates.map((one) => [one.id, one.company]));
  return plan.entries.map((entry) => ({
    ...entry,
    company: companies.get(entry.personId) ?? null,
    freed: isFreed(entry),
  }));
}
