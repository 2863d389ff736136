import * as z from 'zod/mini';

import { addressees, introductionStatuses, introductionSteps } from '../../../core/doors/introduction.ts';
import { procedure } from '../base.ts';
import { draft as personDraft, correspondent } from '../outreach/outreach.ts';
import { day, followUpId, instant, introductionId, line, needId, personId, undoable, writeId } from '../values.ts';
import { personAtDoor } from './person-at-door.ts';

const addressee = z.enum(addressees);
const step = z.enum(introductionSteps);

const introduction = z.object({
  id: introductionId,
  first: personAtDoor,
  second: personAtDoor,
  need: z.nullable(z.object({ id: needId, personId, text: z.string() })),
  /** What the two have for each other, in the user's words. */
  about: z.string(),
  /** Whether neither side is told the other's name before that one agreed. */
  discreet: z.boolean(),
  status: z.enum(introductionStatuses),
  /** The steps that can be taken now, the likeliest first. */
  steps: z.array(step),
  /** To whom the next draft goes; null when none is due. */
  writesTo: z.nullable(addressee),
  /** Where it stands: "Ana was asked on Tuesday." */
  sentence: z.string(),
  /** Each step taken so far, the first first, in words. */
  story: z.array(z.object({ day, text: z.string() })),
  /** The introduction of the same two that it became one with when two people were merged, while that is there. */
  goesOnIn: z.nullable(introductionId),
  /** When it should be asked about next: after an unanswered question, or how it went. */
  askAgainOn: z.nullable(day),
  /** The follow-up that is due on that day. */
  followUpId: z.nullable(followUpId),
  isOver: z.boolean(),
});
export type Introduction = z.infer<typeof introduction>;

const draft = z.omit(personDraft, { offer: true });
/** A draft about an introduction. */
export type IntroductionDraft = z.infer<typeof draft>;

const letter = z.object({
  correspondent,
  /** The other side of the introduction, for both the second. */
  other: personAtDoor,
  /** E-mail addresses of the second side, for a draft to both. */
  otherEmails: z.array(z.string()),
  beginning: draft,
  draft: z.nullable(draft),
  /** Parts of the other's name that the draft must not give away yet; empty unless the introduction is discreet. */
  withheld: z.array(z.string()),
});
/** All that writing about an introduction needs. */
export type IntroductionLetter = z.infer<typeof letter>;

const about = line.check(z.minLength(1), z.maxLength(300));

export const introductionsContract = {
  /** Lists those that are not over, those that wait for the user first. */
  open: procedure.output(z.array(introduction)),
  /** Lists a person's introductions, on either side, newest first. */
  ofPerson: procedure.input(z.object({ personId })).output(z.array(introduction)),
  get: procedure.input(z.object({ id: introductionId })).output(introduction),
  /** Notes that two people might be introduced. Refuses while the same two are being introduced already. */
  create: procedure
    .input(z.object({ writeId, firstId: personId, secondId: personId, needId: z.nullable(needId), about }))
    .output(z.extend(undoable, { id: introductionId })),
  edit: procedure
    .input(z.object({ writeId, id: introductionId, about: z.optional(about), discreet: z.optional(z.boolean()) }))
    .output(undoable),
  /** Changes who is asked first. Refuses once somebody was asked. */
  swap: procedure.input(z.object({ writeId, id: introductionId })).output(undoable),
  /** Takes a step. Refuses one that cannot be taken now. */
  step: procedure.input(z.object({ writeId, id: introductionId, step, on: day })).output(undoable),
  /** Takes it off, with what was drafted for it. */
  delete: procedure.input(z.object({ writeId, id: introductionId })).output(undoable),
  /**
   * Returns all that writing to a side, or to both, needs: the correspondent (of both, the first side), the words to begin
   * with, and the parts of names that must not stand in the draft yet.
   */
  letter: procedure.input(z.object({ id: introductionId, addressee })).output(letter),
  /**
   * Keeps a draft in the file; null deletes it. Saving the same draft twice changes nothing. `saved` tells whether there is a
   * draft now, and `at` when that was so.
   */
  saveDraft: procedure
    .input(z.object({ id: introductionId, addressee, draft: z.nullable(draft) }))
    .output(z.object({ saved: z.boolean(), at: instant })),
  /**
   * Logs what was sent as contact with whom it went to, keeps the text, takes the step (asked, or introduced), and deletes
   * the draft.
   */
  sent: procedure.input(z.extend(draft, { writeId, id: introductionId, addressee, day })).output(undoable),
};
