import * as z from 'zod/mini';

import { entryStatuses } from '../../../core/plan/entry-status.ts';
import { procedure } from '../base.ts';
import { followUp } from './follow-ups.ts';
import { newContact, newFollowUp } from '../people/interactions.ts';
import { day, followUpId, introductionId, personId, planEntryId, tieState, undoable, writeId } from '../values.ts';

const planEntry = z.object({
  id: planEntryId,
  status: z.enum(entryStatuses),
  minutes: z.number(),
  /** The part of the plan: something promised, a new tie, or anyone else. */
  part: z.enum(['follow-up', 'new-tie', 'known-tie']),
  person: z.object({
    id: personId,
    name: z.string(),
    company: z.string(),
    position: z.string(),
    state: tieState,
    profileUrl: z.nullable(z.string()),
  }),
  /** Why they are on today's plan, in words. */
  reason: z.string(),
  /** Where a message waits for an answer and its text is kept: the line of it that asks. */
  asked: z.nullable(z.string()),
  /** One of the user's offers in their words, a question to ask when none fits, or what was promised. */
  offer: z.object({ kind: z.enum(['offer', 'question', 'promise']), text: z.string() }),
  /** For a follow-up's entry while the follow-up exists: it is done with the entry, and moved instead of snoozed. */
  followUp: z.nullable(z.object({ id: followUpId, dueOn: day, introductionId: z.nullable(introductionId) })),
  /** Whether they were skipped so often that the user is asked to leave them be. */
  asksToLeaveBe: z.boolean(),
});
export type PlanEntry = z.infer<typeof planEntry>;

const answerDue = z.object({
  personId,
  name: z.string(),
  company: z.string(),
  position: z.string(),
  /** The day the user wrote. */
  wroteOn: day,
  /** "You wrote on Tuesday, 6 days ago." */
  reason: z.string(),
  profileUrl: z.nullable(z.string()),
});
export type AnswerDue = z.infer<typeof answerDue>;

const todaysPlan = z.object({
  day,
  budgetMinutes: z.number(),
  answers: z.array(answerDue),
  entries: z.array(planEntry),
  /** Due follow-ups that are not on the plan for lack of room, or since the person is muted or snoozed; oldest first. */
  alsoDue: z.array(followUp),
  /** How many follow-ups are due on later days. */
  dueLater: z.int(),
  /** What the user did today, in words; empty before anything was done. */
  achieved: z.string(),
  /** "At ten minutes a day, you get round to each of your 859 new ties in about 290 days."; empty without any. */
  newTies: z.string(),
});
export type TodaysPlan = z.infer<typeof todaysPlan>;

const birthday = z.object({
  id: personId,
  name: z.string(),
  day,
  /** How old they turn; null when the year is not known. */
  turns: z.nullable(z.int()),
  /** "on Tuesday (turns 40)". */
  when: z.string(),
});
export type Birthday = z.infer<typeof birthday>;

export const planContract = {
  /** Returns today's plan, which is made at the first call of the day and stable from then on. */
  today: procedure.output(todaysPlan),
  /** Lists the birthdays of today and the two weeks to come, those of the strongest ties first. */
  birthdays: procedure.output(z.array(birthday)),
  /** Logs the contact and marks the entry done. `minutesSpent` counts from opening the entry to Done. */
  done: procedure
    .input(
      z.object({
        writeId,
        id: planEntryId,
        interaction: newContact,
        minutesSpent: z.optional(z.number().check(z.minimum(0), z.maximum(600))),
        followUp: z.optional(newFollowUp),
      }),
    )
    .output(undoable),
  /** Keeps the person off every plan until that day; for a follow-up's entry, moves the follow-up to that day instead. */
  snooze: procedure.input(z.object({ writeId, id: planEntryId, until: day })).output(undoable),
  /** Takes an entry off today's plan. */
  skip: procedure.input(z.object({ writeId, id: planEntryId })).output(undoable),
  /** Takes an entry off the plan and mutes the person. */
  notThisPerson: procedure.input(z.object({ writeId, id: planEntryId })).output(undoable),
  /**
   * Stores whether a person answered. `answered` logs an inbound day, `not-yet` asks again tomorrow, `leave-it` stops
   * asking about this message.
   */
  answer: procedure
    .input(
      z.object({
        writeId,
        personId,
        wroteOn: day,
        answer: z.discriminatedUnion('kind', [
          /** The day on which they answered; not before the user wrote. */
          z.object({ kind: z.literal('answered'), on: day }),
          z.object({ kind: z.literal('not-yet') }),
          z.object({ kind: z.literal('leave-it') }),
        ]),
      }),
    )
    .output(undoable),
  /** Stores the same for many people in one write: `not-yet` or `leave-it`, as `answer` does. */
  answerAll: procedure
    .input(
      z.object({
        writeId,
        answers: z.array(z.object({ personId, wroteOn: day })).check(z.minLength(1), z.maxLength(100_000)),
        answer: z.enum(['not-yet', 'leave-it']),
      }),
    )
    .output(undoable),
  /**
   * Settles the last message from a person: it needs no answer. A later one that asks something counts again. Takes their
   * entry off today's plan if it is there because of the message; `entryId` names it where it is of another day.
   */
  noAnswerNeeded: procedure.input(z.object({ writeId, personId, entryId: z.optional(planEntryId) })).output(undoable),
};
