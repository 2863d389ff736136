import * as z from 'zod/mini';

import type { Day } from './day.ts';
import { parseDay } from './day.ts';

/** Accepts the text of a calendar day. The brand exists in types only, so a schema of the text may promise it. */
export const daySchema = z
  .string()
  .check(z.refine((text) => parseDay(text) !== undefined, 'not a calendar day')) as unknown as z.ZodMiniType<Day, Day>;
