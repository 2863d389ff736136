import type { Day } from '../../core/calendar/day.ts';
import type { IntroductionStep, Side } from '../../core/doors/introduction.ts';
import { isOver, takeStep } from '../../core/doors/introduction-steps.ts';
import type { IntroductionProgress } from '../../core/doors/introduction-steps.ts';
import { namesOfTwo } from '../../core/doors/introduction-words.ts';
import { stepDoesFollowUp, waitingFollowUp } from '../../core/doors/waiting-follow-up.ts';
import type { InteractionId, IntroductionId, PersonId } from '../../core/ids.ts';
import type { HelpStatus } from '../../core/outreach/help.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { updateIntroduction } from '../../db/doors/introductions.ts';
import type { StoredIntroduction } from '../../db/doors/introductions.ts';
import { helpOfIntroduction, insertHelp, updateHelp } from '../../db/outreach/help.ts';
import { deleteFollowUp, insertFollowUp, openFollowUpsOfIntroduction } from '../../db/plan/follow-ups.ts';
import type { Context } from '../context.ts';
import { finishFollowUp } from '../plan/follow-up-writes.ts';
import { fillPlan } from '../plan/make-plan.ts';
import { refusedError } from '../refusal.ts';
import type { PeopleOfTwo } from './shown-introduction.ts';

/** A step to be taken. */
export type StepToTake = {
  readonly step: IntroductionStep;
  readonly on: Day;
  /** The contact with which it was taken, for each side that it was with. */
  readonly contacts: Readonly<Partial<Record<Side, InteractionId>>>;
};

/**
 * Takes a step of an introduction: stores it, brings the ledger of help of both sides in line, and replaces the follow-up
 * that it waited for by the next.
 *
 * @throws REFUSED for a step that cannot be taken now.
 */
export function storeStep(
  tx: WriteTransaction,
  { clock, locale }: Pick<Context, 'clock' | 'locale'>,
  before: StoredIntroduction,
  people: PeopleOfTwo,
  { step, on, contacts }: StepToTake,
): StoredIntroduction {
  const today = clock.today();
  const names = namesOfTwo(people.first, people.second);
  const { progress, refusal } = takeStep(before, step, { on, names, today, locale });
  if (progress === undefined) throw refusedError(refusal);
  const after = { ...before, ...progress };
  updateIntroduction(tx, after);
  noteHelp(tx, after, people, { step, on, contacts });
  const isDone = stepDoesFollowUp(before.status, after.status);
  const [contact = null] = Object.values(contacts);
  closeFollowUps(tx, before.id, isDone ? { at: clock.now(), interactionId: contact } : null, today);
  addWaitingFollowUp(tx, after, people, today);
  fillPlan(tx, today);
  return after;
}

/** Moves the follow-up for a side that was asked again to a week after that day, or adds one. */
export function waitOnceMore(
  tx: WriteTransaction,
  introduction: StoredIntroduction,
  people: PeopleOfTwo,
  askedAgain: { readonly on: Day; readonly side: Side; readonly contact: InteractionId | null },
  { clock }: Pick<Context, 'clock'>,
): void {
  const today = clock.today();
  const { on, side, contact } = askedAgain;
  closeFollowUps(tx, introduction.id, { at: clock.now(), interactionId: contact }, today);
  // As if it had been asked on that day for the first time.
  const asked = side === 'first' ? { askedFirstOn: on } : { askedSecondOn: on };
  addWaitingFollowUp(tx, { ...introduction, ...asked }, people, today);
  fillPlan(tx, today);
}

/** Closes what an introduction waited for: done with these facts, or deleted where nobody did it. */
function closeFollowUps(
  tx: WriteTransaction,
  id: IntroductionId,
  done: Parameters<typeof finishFollowUp>[2] | null,
  today: Day,
): void {
  for (const followUp of openFollowUpsOfIntroduction(tx, id)) {
    if (done === null) deleteFollowUp(tx, followUp.id);
    else finishFollowUp(tx, followUp.id, done, today);
  }
}

function addWaitingFollowUp(
  tx: WriteTransaction,
  introduction: IntroductionProgress & Pick<StoredIntroduction, 'id' | 'firstId' | 'secondId'>,
  people: PeopleOfTwo,
  today: Day,
): void {
  const next = waitingFollowUp(introduction, namesOfTwo(people.first, people.second), today);
  if (next === null) return;
  const { side, text, dueOn } = next;
  const personId = side === 'first' ? introduction.firstId : introduction.secondId;
  insertFollowUp(tx, { personId, text, dueOn, promisedOn: today, introductionId: introduction.id });
}

/** Brings the ledger of help of both sides in line with a step: to introduce somebody is help to them. */
function noteHelp(
  tx: WriteTransaction,
  introduction: StoredIntroduction,
  { first, second }: PeopleOfTwo,
  { step, on, contacts }: StepToTake,
): void {
  const names = namesOfTwo(first, second);
  const sides = {
    first: {
      personId: introduction.firstId,
      text: `Introduce you to ${names.second}`,
      contact: contacts.first ?? null,
    },
    second: {
      personId: introduction.secondId,
      text: `Introduce you to ${names.first}`,
      contact: contacts.second ?? null,
    },
  } as const;
  const insert = (side: Side, status: HelpStatus): void => {
    const { personId, text, contact } = sides[side];
    insertHelp(tx, {
      personId,
      direction: 'to-them',
      kind: 'introduction',
      text,
      offerId: null,
      status,
      offeredOn: on,
      changedOn: on,
      interactionId: contact,
      followUpId: null,
      introductionId: introduction.id,
    });
  };
  const setStatus = (of: readonly Side[], status: HelpStatus): void => {
    const people = of.map((side) => sides[side].personId);
    setHelpStatus(tx, introduction.id, { people, status, on });
  };
  switch (step) {
    case 'ask-first':
      insert('first', 'offered');
      return;
    case 'ask-second':
      insert('second', 'offered');
      return;
    case 'first-agrees':
      setStatus(['first'], 'accepted');
      return;
    case 'second-agrees':
      setStatus(['second'], 'accepted');
      return;
    case 'introduce':
      setStatus(['first', 'second'], 'given');
      return;
    case 'first-declines':
    case 'second-declines':
    case 'withdraw':
      setStatus(['first', 'second'], 'passed');
      return;
    case 'went-well':
    case 'came-to-nothing':
      return;
  }
}

/** Sets the status of these people's help by an introduction where it still waits; what the user noted otherwise stays. */
function setHelpStatus(
  tx: WriteTransaction,
  id: IntroductionId,
  { people, status, on }: { readonly people: readonly PersonId[]; readonly status: HelpStatus; readonly on: Day },
): void {
  for (const line of helpOfIntroduction(tx, id)) {
    const waits = line.status === 'offered' || line.status === 'accepted';
    if (waits && people.includes(line.personId)) {
      updateHelp(tx, { ...line, status, changedOn: on < line.offeredOn ? line.offeredOn : on });
    }
  }
}

/** Marks the help of an introduction that is about to be deleted as passed, where it still waits. */
export function passHelpOf(tx: WriteTransaction, introduction: StoredIntroduction, on: Day): void {
  const { id, status, firstId, secondId } = introduction;
  if (!isOver(status)) setHelpStatus(tx, id, { people: [firstId, secondId], status: 'passed', on });
}
