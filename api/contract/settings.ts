import * as z from 'zod/mini';

import { checkRules } from '../../core/outreach/check/checked-note.ts';
import { defaultRhythms, rhythmsSchema } from '../../core/people/rhythm.ts';
import { budgetRange } from '../../core/plan/plan-budget.ts';
import { procedure } from './base.ts';
import { day, personId, undo, writeId } from './values.ts';

const budgetMinutes = z
  .number()
  .check(z.minimum(budgetRange.least), z.maximum(budgetRange.most), z.multipleOf(budgetRange.step));
const newTieShare = z.number().check(z.minimum(0), z.maximum(1));
const ownCompany = z.string().check(z.trim(), z.maxLength(200));
const invitationLength = z.literal([200, 300]);
const silencedRules = z.array(z.enum(checkRules)).check(z.maxLength(checkRules.length));
const offersAsked = z.boolean();
/** Names of commands of the palette, the one used last first. */
const recentCommands = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(12));
/** The people whom the palette opened, the last one first. */
const recentPeople = z.array(personId).check(z.maxLength(12));
const theme = z.enum(['system', 'light', 'dark']);

/** The settings. Each has a default, for a file in which it was never set. */
export const settings = z.object({
  /** Minutes a day for the plan, in halves. */
  budgetMinutes: z._default(budgetMinutes, 10),
  /** The share of the budget that goes to new ties. */
  newTieShare: z._default(newTieShare, 0.6),
  /** The user's own employer, whose people form no company group in the plan. */
  ownCompany: z._default(ownCompany, ''),
  /** Whether the first-run question for offers was answered or skipped. */
  offersAsked: z._default(offersAsked, false),
  /** The most characters that LinkedIn takes in the note of an invitation: 200, or 300 with a paid account. */
  invitationLength: z._default(invitationLength, 200),
  /** The rules of the check of drafts that the user silenced. */
  silencedRules: z._default(silencedRules, []),
  /** How many days may pass between contacts with a person of each circle. */
  rhythms: z._default(rhythmsSchema, { ...defaultRhythms }),
  /** The day until which LinkedIn's data reached when the user put the reminder of its age away. */
  oldDataPutAway: z._default(z.nullable(day), null),
  theme: z._default(theme, 'system'),
  /** The commands of the palette that were used last, the last one first. */
  recentCommands: z._default(recentCommands, []),
  /** The people whom the palette opened last, the last one first. */
  recentPeople: z._default(recentPeople, []),
});
export type Settings = z.infer<typeof settings>;

const changes = z.partial(
  z.object({
    budgetMinutes,
    newTieShare,
    ownCompany,
    offersAsked,
    invitationLength,
    silencedRules,
    rhythms: rhythmsSchema,
    oldDataPutAway: z.nullable(day),
    theme,
    recentCommands,
    recentPeople,
  }),
);

export const settingsContract = {
  get: procedure.output(settings),
  /** Changes some settings. What changes one that the plan goes by can be undone. */
  set: procedure.input(z.object({ writeId, changes })).output(z.extend(settings, { undo: z.optional(undo) })),
};
