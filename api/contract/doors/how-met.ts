import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { day, line, personId, undoable, writeId } from '../values.ts';

const somebody = z.object({ id: personId, name: z.string() });

export const howMetContract = {
  /** Returns how the user met a person, and whom that person introduced to the user, newest first. */
  ofPerson: procedure.input(z.object({ personId })).output(
    z.object({
      /** In the user's words; may be empty. */
      text: z.string(),
      introducedBy: z.nullable(somebody),
      metOn: z.nullable(day),
      introduced: z.array(z.extend(somebody, { metOn: z.nullable(day) })),
    }),
  ),
  /** Stores how the user met a person; nothing at all deletes it. Refuses a person who introduced themselves, and days after today. */
  set: procedure
    .input(
      z.object({
        writeId,
        personId,
        text: line,
        introducedBy: z.nullable(personId),
        metOn: z.nullable(day),
      }),
    )
    .output(undoable),
};
