import * as z from 'zod/mini';

import { parseDay } from '../../../core/calendar/day.ts';
import { directions, interactionKinds } from '../../../core/strength/interaction.ts';
import { procedure } from '../base.ts';
import { followUp } from '../plan/follow-ups.ts';
import {
  circle,
  day,
  direction,
  followUpId,
  helpKind,
  instant,
  interactionId,
  interactionKind,
  line,
  medium,
  offerId,
  personId,
  planEntryId,
  tieState,
  undoable,
  writeId,
} from '../values.ts';
import { help } from './help.ts';

/** What is suggested beside a draft, worded to be edited. */
const suggestion = z.object({
  /** The same for the same suggestion. */
  key: z.string(),
  /** Where it comes from, or why it fits: "From your notes", "Because their title says hiring". */
  label: z.string(),
  /** What is inserted at the cursor. */
  text: z.string(),
});
export type Suggestion = z.infer<typeof suggestion>;

const suggestedDetail = z.extend(suggestion, {
  /** The fact as Kith knows it, for a subject: "Collects old timetables". */
  shown: z.string(),
});

const suggestedOffer = z.extend(suggestion, {
  offerId,
  kind: helpKind,
  /** The offer in short. */
  offer: z.string(),
  /** Whether anything known of the person speaks for it. */
  fits: z.boolean(),
});
export type SuggestedOffer = z.infer<typeof suggestedOffer>;

/** One of the last things between the user and a person, checked field by field. */
const anyBetween = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), day, direction: z.enum(['in', 'out']), text: z.string() }),
  z.object({
    kind: z.literal('contact'),
    id: interactionId,
    day,
    as: interactionKind,
    direction,
    note: z.string(),
    /** How many imported messages it stands for; 0 for what the user logged. */
    messages: z.int(),
  }),
  z.object({ kind: z.literal('promise'), day, followUp }),
  z.object({ kind: z.literal('help'), day, help }),
]);
export type Between = z.infer<typeof anyBetween>;

// Contacts are most of what is shown of a person, and checking them by hand takes a tenth of the time.
const between = z.custom<Between>((value) => isContact(value) || anyBetween.safeParse(value).success);

const kindsOfContact: ReadonlySet<unknown> = new Set(interactionKinds);
const directionsOfContact: ReadonlySet<unknown> = new Set(directions);

function isContact(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'contact') return false;
  const contact: { readonly [Name in keyof Extract<Between, { kind: 'contact' }>]?: unknown } = value;
  return (
    isInteger(contact.id) &&
    contact.id > 0 &&
    typeof contact.day === 'string' &&
    parseDay(contact.day) !== undefined &&
    kindsOfContact.has(contact.as) &&
    directionsOfContact.has(contact.direction) &&
    typeof contact.note === 'string' &&
    isInteger(contact.messages)
  );
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

const chosenOffer = z.object({ offerId: z.nullable(offerId), text: line });

export const draft = z.object({
  medium,
  /** Of an e-mail. Kept as it was typed, as the text is. */
  subject: z.string().check(z.maxLength(500)),
  text: z.string().check(z.maxLength(100_000)),
  /** The offer that was chosen for it. */
  offer: z.nullable(chosenOffer),
});
export type Draft = z.infer<typeof draft>;

/** All that the writing page shows of a person. */
export const correspondent = z.object({
  person: z.object({
    id: personId,
    name: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    company: z.string(),
    position: z.string(),
    circle: z.nullable(circle),
    state: tieState,
    /** The tie in words. */
    tieInWords: z.string(),
    connectedOn: z.nullable(day),
    lastContact: z.nullable(day),
    tags: z.array(z.string()),
    notes: z.string(),
    emails: z.array(z.string()),
    profileUrl: z.nullable(z.string()),
    /** The conversation on LinkedIn, where an import knows it. */
    conversationUrl: z.nullable(z.string()),
    muted: z.boolean(),
  }),
  /** Their open entry on today's plan. */
  entry: z.nullable(
    z.object({
      id: planEntryId,
      minutes: z.number(),
      part: z.enum(['follow-up', 'new-tie', 'known-tie']),
      reason: z.string(),
      /** The last line of the message that waits for an answer, where its text is kept. */
      asked: z.nullable(z.string()),
      /** Whether the entry is there because an answer is owed. */
      owesAnswer: z.boolean(),
      followUp: z.nullable(z.object({ id: followUpId, text: z.string(), dueOn: day })),
    }),
  ),
  /** The last things between the two, newest first, at most 30. */
  between: z.array(between),
  /** What changed lately, in sentences: "Now at Acme, seen in November." */
  changes: z.array(z.string()),
  /** The media that reach them, the best first; empty when neither profile nor address is known. */
  media: z.array(medium),
  /** The greeting with which a draft begins: "Hi Ana,". */
  greeting: z.string(),
  details: z.array(suggestedDetail),
  /** The user's offers, the best first. */
  offers: z.array(suggestedOffer),
  questions: z.array(suggestion),
  /** A subject for an e-mail. */
  subject: z.string(),
  /** What the user wrote to them before, in Kith or kept from imports, newest first, at most 20. */
  wroteBefore: z.array(z.object({ day, text: z.string() })),
  draft: z.nullable(z.extend(draft, { changedAt: instant })),
  /** When this was read, so that a page can tell whether what it saved itself is newer. */
  readAt: instant,
  /** What the check needs besides. */
  check: z.object({
    notes: z.array(z.string()),
    last: z.array(z.string()),
    isFirstMessage: z.boolean(),
    /** Whether the person may be asked a favour: the user gave them help. */
    owesFavour: z.boolean(),
  }),
});
export type Correspondent = z.infer<typeof correspondent>;

const session = z.object({
  day,
  budgetMinutes: z.number(),
  /** How long it has run, pauses aside. */
  seconds: z.int(),
  state: z.enum(['not-begun', 'going', 'ended']),
  /** Whose page was shown last. */
  personId: z.nullable(personId),
  /** "Five people heard from you in nine minutes." Empty before anything was done. */
  summary: z.string(),
  /** "Tomorrow begins with Ana Kern." Null until the session has ended. */
  tomorrow: z.nullable(z.string()),
});
export type Session = z.infer<typeof session>;

export const outreachContract = {
  /** Returns all that the writing page shows of a person. `offeredLast` is what was offered to the person before in the row. */
  correspondent: procedure
    .input(z.object({ personId, offeredLast: z.optional(z.nullable(offerId)) }))
    .output(correspondent),
  /** Lists what the user wrote to people lately, newest first, at most 100, for the check. */
  lately: procedure.output(z.array(z.object({ personId, name: z.string(), text: z.string() }))),
  /**
   * Keeps a draft in the file; null and one without a letter delete it. Saving the same draft twice changes nothing, so that
   * no write id is needed. What was just sent is not kept as a draft again, should a save of it arrive late. `saved` tells
   * whether there is a draft now, and `at` when that was so.
   */
  saveDraft: procedure
    .input(z.object({ personId, draft: z.nullable(draft) }))
    .output(z.object({ saved: z.boolean(), at: instant })),
  /** Lists the people with a draft, the newest first. */
  drafts: procedure.output(z.array(z.object({ personId, name: z.string(), text: z.string(), changedAt: instant }))),
  /**
   * Logs what was sent as contact (an invitation is none), keeps the text, notes the offer in the ledger of help, handles
   * the person's entry of today, and deletes the draft.
   */
  sent: procedure
    .input(
      z.extend(draft, {
        writeId,
        personId,
        day,
        minutesSpent: z.optional(z.number().check(z.minimum(0), z.maximum(600))),
      }),
    )
    .output(undoable),
  /** Returns today's session. */
  session: procedure.output(session),
  /** Keeps where the session stands: whose page is shown, and how long it has run. */
  saveSession: procedure
    .input(
      z.object({
        personId: z.nullable(personId),
        seconds: z.int().check(z.minimum(0), z.maximum(86_400)),
        ended: z.boolean(),
      }),
    )
    .output(session),
};
