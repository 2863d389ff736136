import { z } from 'zod';

import { procedure } from './base.ts';
import { writeId } from './values.ts';

/** Every setting has a default, so that a file without settings is whole. */
export const settings = z.object({
  /** Minutes a day for the plan, in halves. */
  budgetMinutes: z.number().min(1).max(120).multipleOf(0.5).default(10),
  /** The share of the budget that goes to new ties. */
  newTieShare: z.number().min(0).max(1).default(0.6),
  /** The user's own employer: its people form no group in the plan. */
  ownCompany: z.string().trim().max(200).default(''),
  /** Whether the first-run question for offers was answered or skipped. */
  offersAsked: z.boolean().default(false),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
});
export type Settings = z.infer<typeof settings>;

const changes = z
  .object({
    budgetMinutes: settings.shape.budgetMinutes.unwrap(),
    newTieShare: settings.shape.newTieShare.unwrap(),
    ownCompany: settings.shape.ownCompany.unwrap(),
    offersAsked: settings.shape.offersAsked.unwrap(),
    theme: settings.shape.theme.unwrap(),
  })
  .partial();

export const settingsContract = {
  get: procedure.output(settings),
  set: procedure.input(z.object({ writeId, changes })).output(settings),
};
