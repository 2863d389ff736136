import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { followUp } from './follow-ups.ts';
import { interactionFacts, newFollowUp } from '../people/interactions.ts';
import { day, followUpId, personId, planEntryId, tieState, undoable, writeId } from '../values.ts';

const planEntryStatuses = ['open', 'done', 'snoozed', 'skipped', 'not-this-person'] as const;

const planEntry = z.object({
  id: planEntryId,
  status: z.enum(planEntryStatuses),
  minutes: z.number(),
  /** As what it stands on the plan: something promised, a new tie, or one of the rest. */
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
  /** One of the user's offers in their words, a question to ask when none fits, or what was promised. */
  offer: z.object({ kind: z.enum(['offer', 'question', 'promise']), text: z.string() }),
  /** Of a follow-up's place, while the follow-up is there: done with the entry, moved instead of snoozed. */
  followUp: z.nullable(z.object({ id: followUpId, dueOn: day })),
  /** Skipped so often that the question is whether to leave them be. */
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
  /** Due follow-ups that do not stand on the plan, oldest first: no room, or the person is muted or snoozed. */
  alsoPromised: z.array(followUp),
  /** How many follow-ups are due on later days. */
  promisedLater: z.int(),
  /** What was achieved today, in words; empty before anything was done. */
  achieved: z.string(),
  /** "Your 859 new ties each come up in about 290 plans."; empty without any. */
  newTies: z.string(),
});
export type TodaysPlan = z.infer<typeof todaysPlan>;

export const planContract = {
  /** Today's plan; made when first looked at and stable from then on. */
  today: procedure.output(todaysPlan),
  /** Logs the contact and ticks the entry off. `minutesSpent` is from opening the entry to Done. */
  done: procedure
    .input(
      z.object({
        writeId,
        id: planEntryId,
        interaction: interactionFacts,
        minutesSpent: z.optional(z.number().check(z.minimum(0), z.maximum(600))),
        followUp: z.optional(newFollowUp),
      }),
    )
    .output(undoable),
  /** Off every plan until that day; of a follow-up's place, the follow-up moves to that day, and the person does not. */
  snooze: procedure.input(z.object({ writeId, id: planEntryId, until: day })).output(undoable),
  /** Not today. */
  skip: procedure.input(z.object({ writeId, id: planEntryId })).output(undoable),
  /** Never again, unless undone or unmuted. */
  notThisPerson: procedure.input(z.object({ writeId, id: planEntryId })).output(undoable),
  /**
   * What came of writing to them. `answered` logs an inbound day, `not-yet` asks again tomorrow, `leave-it` stops asking
   * about this message.
   */
  answer: procedure
    .input(
      z.object({
        writeId,
        personId,
        wroteOn: day,
        answer: z.discriminatedUnion('kind', [
          /** On which day they answered; not before the user wrote. */
          z.object({ kind: z.literal('answered'), on: day }),
          z.object({ kind: z.literal('not-yet') }),
          z.object({ kind: z.literal('leave-it') }),
        ]),
      }),
    )
    .output(undoable),
};
