import * as z from 'zod/mini';

import { drafts } from '../schema/schema.ts';

/** A draft, but for the person. */
export const draftSnapshot = z.object({
  medium: z.enum(drafts.medium.enumValues),
  subject: z.string(),
  text: z.string(),
  offerId: z.nullable(z.int()),
  offerText: z.nullable(z.string()),
  changedAt: z.string(),
});
export type DraftSnapshot = z.infer<typeof draftSnapshot>;
