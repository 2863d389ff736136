import * as z from 'zod/mini';

import type { Day } from './day.ts';
import { parseDay } from './day.ts';

/** Accepts the text of a calendar day. The cast is safe because the check of the text is all that the brand promises. */
export const daySchema = z
  .string()
  .check(z.refine((text) => parseDay(text) !== undefined, 'not a calendar day')) as unknown as z.ZodMiniType<Day, Day>;
