import type { Introduction } from '../../../../api/contract/doors/introductions.ts';
import type { FollowUp } from '../../../../api/contract/plan/follow-ups.ts';
import type { AnswerDue, PlanEntry, TodaysPlan } from '../../../../api/contract/plan/plan.ts';
import { overview } from '../../overview.ts';
import { asDay, asId } from '../people/person/invented-person.ts';

const people = ['Ana Sousa', 'Bo Berg', 'Chiara Conti', 'Dmitri Orlov', 'Efua Mensah'];

/** Whom the invented plan means by this number, from one on. */
export function nameOf(number: number): string {
  return people[number - 1] ?? `Person ${number}`;
}

function somebody(number: number) {
  return {
    id: asId(number),
    name: nameOf(number),
    company: 'Larkholm Rail',
    position: 'Engineer',
    profileUrl: null,
  };
}

/** Something promised to the person of that number; its id is a hundred more. */
export function inventedFollowUp(number: number, text: string, dueOn: string, doneOn?: string): FollowUp {
  return {
    // A brand exists in types only.
    id: (100 + number) as FollowUp['id'],
    person: somebody(number),
    text,
    dueOn: asDay(dueOn),
    promisedOn: asDay('2026-11-10'),
    doneOn: doneOn === undefined ? null : asDay(doneOn),
    introductionId: null,
  };
}

/** Somebody on the plan, with what a test gives them. */
export function inventedEntry(number: number, given: Partial<PlanEntry> = {}): PlanEntry {
  return {
    // A brand exists in types only.
    id: number as PlanEntry['id'],
    status: 'open',
    minutes: 2,
    part: 'known-tie',
    person: { ...somebody(number), state: 'fading' },
    reason: 'You were in touch monthly until March.',
    asked: null,
    offer: { kind: 'offer', text: 'Reading a draft' },
    followUp: null,
    asksToLeaveBe: false,
    ...given,
  };
}

/** The place on the plan of something promised to the person of that number. */
export function inventedPromise(number: number, text: string, dueOn: string): PlanEntry {
  const { id } = inventedFollowUp(number, text, dueOn);
  return inventedEntry(number, {
    part: 'follow-up',
    reason: 'You promised it on 10 November.',
    offer: { kind: 'promise', text },
    followUp: { id, dueOn: asDay(dueOn), introductionId: null },
  });
}

/** The place on the plan of the next step of an introduction, whose turn it is for the person of that number. */
export function inventedStep(id: number, text: string, introductionId: Introduction['id']): PlanEntry {
  return inventedEntry(id, {
    part: 'follow-up',
    reason: 'Noted on 10 November.',
    offer: { kind: 'promise', text },
    // A brand exists in types only.
    followUp: { id: (100 + id) as FollowUp['id'], dueOn: overview.today, introductionId },
  });
}

/** The person of that number, of whom it is asked whether they answered what was written on that day. */
export function inventedAnswerDue(number: number, wroteOn: string): AnswerDue {
  const { id, ...facts } = somebody(number);
  return { personId: id, ...facts, wroteOn: asDay(wroteOn), reason: 'You wrote a week ago.' };
}

/** A day with nothing on it, but for what a test gives it. */
export function inventedPlan(given: Partial<TodaysPlan> = {}): TodaysPlan {
  return {
    day: overview.today,
    budgetMinutes: 10,
    answers: [],
    entries: [],
    alsoDue: [],
    dueLater: 0,
    achieved: '',
    newTies: '',
    ...given,
  };
}
