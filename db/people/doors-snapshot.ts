import * as z from 'zod/mini';

import { daySchema } from '../../core/calendar/day-schema.ts';
import { addressees, introductionStatuses } from '../../core/doors/introduction.ts';
import { helpStatuses } from '../../core/outreach/help.ts';
import { media } from '../../core/outreach/medium.ts';

const dayOrNull = z.nullable(daySchema);
const idOrNull = z.nullable(z.int());

/** How the user met somebody, but for the person. */
export const howMetSnapshot = z.object({ text: z.string(), introducedBy: idOrNull, metOn: dayOrNull });
export type HowMetSnapshot = z.infer<typeof howMetSnapshot>;

const followUpSnapshot = z.object({
  id: z.int(),
  personId: z.int(),
  text: z.string(),
  dueOn: daySchema,
  promisedOn: daySchema,
  doneOn: dayOrNull,
  /** The plan entries that stand for it. */
  entries: z.array(z.int()),
});
export type FollowUpSnapshot = z.infer<typeof followUpSnapshot>;

/** An introduction of two people who became one, with all that belongs to it. */
export const introductionSnapshot = z.object({
  introduction: z.object({
    id: z.int(),
    firstId: z.int(),
    secondId: z.int(),
    needId: idOrNull,
    about: z.string(),
    discreet: z.boolean(),
    status: z.enum(introductionStatuses),
    thoughtOn: daySchema,
    askedFirstOn: dayOrNull,
    firstAnsweredOn: dayOrNull,
    askedSecondOn: dayOrNull,
    secondAnsweredOn: dayOrNull,
    introducedOn: dayOrNull,
    endedOn: dayOrNull,
  }),
  drafts: z.array(
    z.object({
      addressee: z.enum(addressees),
      medium: z.enum(media),
      subject: z.string(),
      text: z.string(),
      changedAt: z.string(),
    }),
  ),
  followUps: z.array(followUpSnapshot),
  /** The lines of the ledger of help that it is. */
  help: z.array(z.int()),
});
export type IntroductionSnapshot = z.infer<typeof introductionSnapshot>;

/** An introduction that was withdrawn since another, which had come further, became one of the same two people. */
export const joinedIntroductionSnapshot = z.object({
  id: z.int(),
  /** The other one. */
  goesOnIn: z.int(),
  /** How far it had come. */
  status: z.enum(introductionStatuses),
  /** The day on which it was withdrawn. */
  withdrawnOn: daySchema,
  /** What was open of it. */
  followUps: z.array(followUpSnapshot),
  /** The lines of the ledger of help that waited, as they were. */
  help: z.array(z.object({ id: z.int(), status: z.enum(helpStatuses), changedOn: daySchema })),
});
export type JoinedIntroductionSnapshot = z.infer<typeof joinedIntroductionSnapshot>;
