import * as z from 'zod/mini';

import { personId, tieState } from '../values.ts';

/** A person as they stand in lists of doors. */
export const personAtDoor = z.object({
  id: personId,
  name: z.string(),
  company: z.string(),
  position: z.string(),
  state: tieState,
  /** 0 to 1, as shown. */
  strength: z.number(),
  profileUrl: z.nullable(z.string()),
});
export type PersonAtDoor = z.infer<typeof personAtDoor>;
