import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import {
  day,
  direction,
  instant,
  interactionId,
  interactionKind,
  line,
  personId,
  undoable,
  writeId,
} from '../values.ts';

const note = z.string().check(z.trim(), z.maxLength(10_000));

const interaction = z.object({
  id: interactionId,
  kind: interactionKind,
  direction,
  day,
  note: z.string(),
  /** The others of a contact with several people, by name. */
  with: z.array(z.object({ id: personId, name: z.string() })),
  /** The text that was sent from Kith with it; the subject is empty without one. */
  sent: z.nullable(z.object({ subject: z.string(), text: z.string() })),
  /** What imported messages say; null for an interaction that the user logged. */
  imported: z.nullable(
    z.object({
      messages: z.int(),
      /** The address of the conversation on LinkedIn. */
      threadUrl: z.nullable(z.string()),
      /** Whether all messages were in group conversations. */
      inGroup: z.boolean(),
      /** Whether the texts of that day's messages are kept. */
      hasTexts: z.boolean(),
    }),
  ),
});
export type Interaction = z.infer<typeof interaction>;

/** The most people of one contact. */
export const mostPeopleOfContact = 30;

/** What the user enters of an interaction. */
const interactionFacts = z.object({ kind: interactionKind, direction, day, note });
export type InteractionFacts = z.infer<typeof interactionFacts>;

/** What the user logs of a contact: an interaction, with whoever else was there. */
export const newContact = z.extend(interactionFacts, {
  with: z.optional(z.array(personId).check(z.maxLength(mostPeopleOfContact - 1))),
});

/** A follow-up to add: what was promised, and the day by which. */
export const newFollowUp = z.object({ text: line.check(z.minLength(1)), dueOn: day });
export type NewFollowUp = z.infer<typeof newFollowUp>;

export const interactionsContract = {
  /** Lists a person's interactions, newest first. */
  ofPerson: procedure
    .input(
      z.object({ personId, offset: z.int().check(z.minimum(0)), limit: z.int().check(z.minimum(1), z.maximum(500)) }),
    )
    .output(z.object({ total: z.int(), rows: z.array(interaction) })),
  /** Logs an interaction, with others who were there if it was with several. Refuses days after tomorrow. */
  log: procedure
    .input(z.extend(newContact, { writeId, personId, followUp: z.optional(newFollowUp) }))
    .output(z.extend(undoable, { id: interactionId })),
  /** Lists the kept texts of the messages of an imported interaction, oldest first. */
  texts: procedure
    .input(z.object({ id: interactionId }))
    .output(z.array(z.object({ sentAt: instant, direction: z.enum(['in', 'out']), text: z.string() }))),
  /**
   * Changes an interaction, for everybody whom the contact was with. `people`, where it is given, sets who that is: the contact is
   * added to the timelines of some and taken off those of others, which is refused for imported ones.
   */
  edit: procedure
    .input(
      z.extend(interactionFacts, {
        writeId,
        id: interactionId,
        people: z.optional(z.array(personId).check(z.minLength(1), z.maxLength(mostPeopleOfContact))),
      }),
    )
    .output(undoable),
  /** Deletes an interaction, for everybody whom the contact was with. */
  delete: procedure.input(z.object({ writeId, id: interactionId })).output(undoable),
};
