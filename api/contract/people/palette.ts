import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { personId } from '../values.ts';
import { logLineReading } from './log-lines.ts';
import { foundRow } from './people.ts';

/** What the palette is for: the user may have chosen to log the text, or to find somebody by it. */
const purpose = z.enum(['anything', 'find', 'log']);
export type PalettePurpose = z.infer<typeof purpose>;

const answer = z.object({
  /** Who is found, at most 10; nobody when the text is to be logged. */
  people: z.array(foundRow),
  /** Who has the profile whose address the text is; absent when it is no such address. */
  profile: z.optional(z.nullable(z.object({ id: personId, name: z.string() }))),
  /** How the text reads as contact; absent when it has one word, or is for finding. */
  reading: z.optional(logLineReading),
  /** Whether the text was not chosen for anything, and reads as contact to log. */
  tellsOfContact: z.boolean(),
});
export type PaletteAnswer = z.infer<typeof answer>;

export const paletteContract = {
  /**
   * Finds what was typed into the palette, or reads it as contact. Of those who match, whoever was opened lately comes first.
   * An empty text, when the palette opens, readies the search for the first key.
   */
  answer: procedure.input(z.object({ text: z.string().check(z.maxLength(500)), purpose })).output(answer),
};
