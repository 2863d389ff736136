import * as z from 'zod/mini';

import { budgetRange } from '../../core/plan/plan-budget.ts';
import { procedure } from './base.ts';
import { writeId } from './values.ts';

const budgetMinutes = z
  .number()
  .check(z.minimum(budgetRange.least), z.maximum(budgetRange.most), z.multipleOf(budgetRange.step));
const newTieShare = z.number().check(z.minimum(0), z.maximum(1));
const ownCompany = z.string().check(z.trim(), z.maxLength(200));
const offersAsked = z.boolean();
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
  theme: z._default(theme, 'system'),
});
export type Settings = z.infer<typeof settings>;

const changes = z.partial(z.object({ budgetMinutes, newTieShare, ownCompany, offersAsked, theme }));

export const settingsContract = {
  get: procedure.output(settings),
  set: procedure.input(z.object({ writeId, changes })).output(settings),
};
