import * as z from 'zod/mini';

import type { Day } from '../calendar/day.ts';
import { daySchema } from '../calendar/day-schema.ts';
import { circles } from '../people/circle.ts';
import { rhythmDaysSchema } from '../people/rhythm.ts';
import { occasionLogOdds } from './occasions.ts';
import type { Occasion } from './occasions.ts';
import { linkedinEventKinds } from './reason-facts.ts';
import type { ReasonFacts } from './reason-facts.ts';

// The reason of a plan entry is stored as facts, and worded when it is read, as of the day of the plan: it tells the facts of
// that day, even if the person has changed since.

const days = z.int().check(z.nonnegative());
const dayOrNull = z.nullable(daySchema);
// The keys of a literal are exactly these.
const occasions = Object.keys(occasionLogOdds) as Occasion[];

const tieReason = z.object({
  kind: z.literal('tie'),
  facts: z.object({
    inboundDays: days,
    outboundDays: days,
    firstInbound: dayOrNull,
    lastInbound: dayOrNull,
    lastOutbound: dayOrNull,
  }),
  connectedOn: dayOrNull,
  circle: z.nullable(z.enum(circles)),
  rhythm: z.optional(z.nullable(z.object({ days: rhythmDaysSchema, isOwn: z.boolean() }))),
  rating: z.nullable(z.literal([1, 2, 3, 4, 5])),
  occasion: z.nullable(z.enum(occasions)),
  lastInboundMessage: dayOrNull,
  askedOn: z.optional(dayOrNull),
  birthday: z.string(),
  job: z.nullable(z.object({ company: z.nullable(z.string()), position: z.nullable(z.string()), seenOn: daySchema })),
  bringCloser: z.boolean(),
  about: z.optional(z.nullable(z.object({ on: daySchema, note: z.string() }))),
  met: z.optional(z.nullable(z.string())),
  event: z.optional(
    z.nullable(
      z.object({
        kind: z.enum(linkedinEventKinds),
        direction: z.enum(['in', 'out']),
        on: daySchema,
        skill: z.nullable(z.string()),
      }),
    ),
  ),
  planned: z.optional(z.nullable(z.object({ dueOn: daySchema, text: z.string() }))),
  door: z.optional(z.nullable(z.object({ goal: z.string(), company: z.nullable(z.string()) }))),
});
const promiseReason = z.object({ kind: z.literal('promise'), promisedOn: daySchema, dueOn: daySchema });
const introductionReason = z.object({ kind: z.literal('introduction'), waitsSince: daySchema });
const writtenReason = z.object({ kind: z.literal('as-written'), text: z.string() });

/** Accepts the reason of a plan entry as it is stored. */
export const entryReasonSchema = z.discriminatedUnion('kind', [
  tieReason,
  promiseReason,
  introductionReason,
  writtenReason,
]);

/**
 * Why an entry is on a plan: the facts of the tie on that day; the days of a promise; since when an introduction waits for its
 * next step; or, in entries from before facts were stored, the sentence that was shown.
 */
export type EntryReason =
  | ({ readonly kind: 'tie' } & ReasonFacts)
  | { readonly kind: 'promise'; readonly promisedOn: Day; readonly dueOn: Day }
  | { readonly kind: 'introduction'; readonly waitsSince: Day }
  | { readonly kind: 'as-written'; readonly text: string };

/** Whether an entry is on the plan because a message of theirs waits for an answer. */
export function owesAnswer(reason: EntryReason): reason is Extract<EntryReason, { readonly kind: 'tie' }> {
  return reason.kind === 'tie' && reason.occasion === 'unanswered message';
}

/** What changed in a person's job; null if no earlier job is known. A fact that is blank now is not a change. */
export function jobChangeOf(
  person: { readonly company: string; readonly position: string; readonly jobChangedOn: Day | null },
  before: { readonly company: string; readonly position: string } | undefined,
): ReasonFacts['job'] {
  if (before === undefined || person.jobChangedOn === null) return null;
  const news = (now: string, earlier: string): string | null => (now === earlier || now === '' ? null : now);
  return {
    company: news(person.company, before.company),
    position: news(person.position, before.position),
    seenOn: person.jobChangedOn,
  };
}

/**
 * Makes the reason of a person's entry, with only the facts that its sentences need, in a fixed order, so that equal facts
 * give equal JSON.
 */
export function tieReasonOf(person: ReasonFacts): EntryReason {
  const { inboundDays, outboundDays, firstInbound, lastInbound, lastOutbound } = person.facts;
  const { connectedOn, circle, rhythm, rating, occasion, lastInboundMessage, birthday, job, bringCloser } = person;
  const { askedOn = null, about = null, met = null, event = null, planned = null, door = null } = person;
  return {
    kind: 'tie',
    facts: { inboundDays, outboundDays, firstInbound, lastInbound, lastOutbound },
    connectedOn,
    circle,
    rhythm,
    rating,
    occasion,
    lastInboundMessage,
    askedOn,
    birthday,
    job,
    bringCloser,
    about,
    met,
    event,
    planned,
    door,
  };
}
