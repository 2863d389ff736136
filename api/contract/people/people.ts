import * as z from 'zod/mini';

import { parseBirthday } from '../../../core/calendar/birthday.ts';
import { foundPlaces } from '../../../core/people/found-place.ts';
import { peopleOrders } from '../../../core/people/people-sort.ts';
import { rhythmDaysSchema } from '../../../core/people/rhythm.ts';
import { connectionStates, factNames } from '../../../core/people/shown-facts.ts';
import { procedure } from '../base.ts';
import {
  circle,
  day,
  farewell,
  line,
  personId,
  personIds,
  rating,
  tagId,
  text,
  tieState,
  undoable,
  writeId,
} from '../values.ts';
import { peopleFilter } from './people-filter.ts';

const tag = z.object({ id: tagId, name: z.string() });

const personRow = z.object({
  id: personId,
  name: z.string(),
  company: z.string(),
  position: z.string(),
  circle: z.nullable(circle),
  /** 0 to 1; at least what the user's own rating stands for. */
  strength: z.number(),
  state: tieState,
  /** Whether the state follows from the user's own rating alone. */
  byOwnRating: z.boolean(),
  lastContact: z.nullable(day),
  connectedOn: z.nullable(day),
  muted: z.boolean(),
  farewell: z.nullable(farewell),
  tags: z.array(z.string()),
});
export type PersonRow = z.infer<typeof personRow>;

/** What somebody was found by: a short part of it, with from and to of each searched word in it, in UTF-16 units. */
const foundText = z.object({
  where: z.enum(foundPlaces),
  text: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])),
});
export type FoundText = z.infer<typeof foundText>;

/** A person of a list; `found` is null when nothing was searched for, or it stands in the row. */
export const foundRow = z.extend(personRow, { found: z.nullable(foundText) });
export type FoundRow = z.infer<typeof foundRow>;

/** `YYYY-MM-DD`, `--MM-DD` without the year, or empty. */
const birthday = z
  .string()
  .check(z.refine((written) => written === '' || parseBirthday(written) !== undefined, 'not a birthday'));

const personFacts = z.object({
  firstName: line,
  lastName: line,
  company: line,
  position: line,
  connectedOn: z.nullable(day),
  birthday,
  phone: line,
  city: line,
  website: line,
});
export type PersonFacts = z.infer<typeof personFacts>;

const ownLabel = line.check(z.minLength(1), z.maxLength(60));

const person = z.extend(personRow, {
  firstName: z.string(),
  lastName: z.string(),
  /** The facts that the user entered. */
  ownFacts: z.array(z.enum(factNames)),
  /** The facts for which an import has a value. */
  importedFacts: z.array(z.enum(factNames)),
  tags: z.array(tag),
  emails: z.array(z.string()),
  /** `https://www.linkedin.com/in/…/`, or null when no profile is known. */
  profileUrl: z.nullable(z.string()),
  /** Whether the user gave the profile, and imports have another one. */
  replacedProfile: z.boolean(),
  notes: z.string(),
  rating: z.nullable(rating),
  birthday: z.string(),
  phone: z.string(),
  city: z.string(),
  website: z.string(),
  connection: z.nullable(z.enum(connectionStates)),
  /** The day on which this company and position were first seen together; null without both. */
  jobSeenOn: z.nullable(day),
  addedOn: day,
  reviewedOn: z.nullable(day),
  snoozedUntil: z.nullable(day),
  /** The day on which the user said so. */
  farewellOn: z.nullable(day),
  /** How many days may pass between contacts, by the user's word for this person alone. */
  ownRhythm: z.nullable(rhythmDaysSchema),
  archived: z.boolean(),
  /** The tie in words. */
  tieInWords: z.string(),
  interactions: z.int(),
  /**
   * Facts under labels of the user's own, by label. `imported`: imports have another one under the same label; an empty value
   * hides that one.
   */
  ownLabels: z.array(z.object({ label: z.string(), value: z.string(), imported: z.boolean() })),
  /** Other columns of imports with their values, newest first: "Phone 2 - Value". */
  otherFacts: z.array(z.object({ name: z.string(), value: z.string() })),
  /** People who were merged into this one. */
  merged: z.array(z.object({ id: personId, name: z.string(), mergedOn: day })),
});
export type Person = z.infer<typeof person>;

const job = z.object({ company: z.string(), position: z.string() });

/** What imports know of a person besides contact. */
const historyEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('job-change'), day, from: job, to: job }),
  z.object({ kind: z.literal('connected'), day }),
  /** The person is missing from the list of connections that was imported on this day. */
  z.object({ kind: z.literal('missing'), day }),
  z.object({ kind: z.literal('note'), day: z.nullable(day), text: z.string() }),
  z.object({
    kind: z.literal('invitation'),
    day,
    direction: z.enum(['in', 'out']),
    note: z.string(),
    /** Accepted if they are or were connected; otherwise it is not known what became of it. */
    accepted: z.enum(['accepted', 'unknown']),
  }),
  z.object({ kind: z.literal('endorsement'), day, direction: z.enum(['given', 'received']), skill: z.string() }),
  z.object({ kind: z.literal('recommendation'), day, direction: z.enum(['given', 'received']), text: z.string() }),
]);
export type HistoryEvent = z.infer<typeof historyEvent>;

/** What the strength of a tie was at earlier days, oldest first. */
const strengthOverTime = z.object({
  points: z.array(z.object({ day, strength: z.number(), state: tieState })),
  /** "Strong in 2023, quiet since March 2025." */
  sentence: z.string(),
});
export type StrengthOverTime = z.infer<typeof strengthOverTime>;

/** A write about one or many people. */
const toPeople = z.object({ writeId, ids: personIds });

export const peopleContract = {
  /** Lists people from `offset` on. `total` counts everyone who passes the filter. */
  page: procedure
    .input(
      z.object({
        filter: peopleFilter,
        /** `best-match`: the best matches of the filter's words first, whatever `descending` says. */
        sort: z.enum(peopleOrders),
        descending: z.boolean(),
        offset: z.int().check(z.minimum(0)),
        limit: z.int().check(z.minimum(1), z.maximum(500)),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(foundRow) })),
  /** Lists the ids of everyone who passes the filter, for selecting all. */
  ids: procedure.input(z.object({ filter: peopleFilter })).output(z.array(personId)),
  /** Finds the best matches of what was typed so far: 50, or fewer if asked for fewer. */
  search: procedure
    .input(
      z.object({
        query: z.string().check(z.maxLength(200)),
        limit: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
      }),
    )
    .output(z.array(foundRow)),
  /** Finds who has a LinkedIn profile, by its address in any form; null if nobody has, or the text is no such address. */
  ofProfile: procedure
    .input(z.object({ address: z.string().check(z.maxLength(1000)) }))
    .output(z.nullable(z.object({ id: personId, name: z.string() }))),
  get: procedure.input(z.object({ id: personId })).output(person),
  /** Lists what imports know of a person, newest first; events without a day come last. */
  history: procedure.input(z.object({ id: personId })).output(z.array(historyEvent)),
  /** Computes a tie's strength over time from contact alone, from the first contact until today, oldest first. */
  strengthOverTime: procedure.input(z.object({ id: personId })).output(strengthOverTime),
  create: procedure
    .input(
      z.object({
        writeId,
        facts: z.partial(personFacts),
        emails: z.optional(z.array(line).check(z.maxLength(50))),
        profileUrl: z.optional(z.string().check(z.maxLength(1000))),
      }),
    )
    .output(z.extend(undoable, { id: personId })),
  /** Stores facts that the user typed; they win over every import. */
  editFacts: procedure.input(z.object({ writeId, id: personId, facts: z.partial(personFacts) })).output(undoable),
  /** Drops the user's own value of a fact, so that the imported one shows again. */
  useImportedFact: procedure.input(z.object({ writeId, id: personId, fact: z.keyof(personFacts) })).output(undoable),
  /** Lists the labels that the user gave, those of the most people first. */
  labels: procedure.output(z.array(z.string())),
  /** Stores a fact under a label of the user's own; an empty value removes it, and hides what imports have under the label. */
  setLabel: procedure.input(z.object({ writeId, id: personId, label: ownLabel, value: line })).output(undoable),
  /** Drops what the user gave under a label, so that the imported fact of that label shows again. */
  useImportedLabel: procedure.input(z.object({ writeId, id: personId, label: ownLabel })).output(undoable),
  /**
   * Gives a person the LinkedIn profile of an address in any of its forms, in the place of what imports say; an empty text takes
   * the one that the user gave away again. Refused while another person has the profile.
   */
  setProfile: procedure
    .input(z.object({ writeId, id: personId, profileUrl: z.string().check(z.maxLength(1000)) }))
    .output(undoable),
  setEmails: procedure
    .input(z.object({ writeId, id: personId, emails: z.array(line).check(z.maxLength(50)) }))
    .output(undoable),
  setNotes: procedure.input(z.object({ writeId, id: personId, notes: text })).output(undoable),
  setCircle: procedure.input(z.extend(toPeople, { circle: z.nullable(circle) })).output(undoable),
  setRating: procedure.input(z.extend(toPeople, { rating: z.nullable(rating) })).output(undoable),
  /** Adds a tag to people; creates it if there is none of that name. */
  addTag: procedure.input(z.extend(toPeople, { name: line.check(z.minLength(1), z.maxLength(60)) })).output(undoable),
  removeTag: procedure.input(z.extend(toPeople, { tag: tagId })).output(undoable),
  /** Mutes people or unmutes them; muted people are never planned. */
  setMuted: procedure.input(z.extend(toPeople, { muted: z.boolean() })).output(undoable),
  /** Keeps people off plans until a day after today. */
  snooze: procedure.input(z.extend(toPeople, { until: day })).output(undoable),
  /** Puts snoozed people back on plans before their day. */
  endSnooze: procedure.input(toPeople).output(undoable),
  /**
   * Says that there is no contact with people any more, or takes it back. Kith is silent about them: they are never planned,
   * suggested or reminded of. Everything about them is kept.
   */
  setFarewell: procedure.input(z.extend(toPeople, { farewell: z.nullable(farewell) })).output(undoable),
  /** Sets how many days may pass between contacts with people; null for what their circle says. */
  setRhythm: procedure.input(z.extend(toPeople, { days: z.nullable(rhythmDaysSchema) })).output(undoable),
  /** Archives people or brings them back; archived people are only in the list of archived people. */
  setArchived: procedure.input(z.extend(toPeople, { archived: z.boolean() })).output(undoable),
  setConnectionEnded: procedure.input(z.extend(toPeople, { ended: z.boolean() })).output(undoable),
  /** Deletes people with everything that the user entered about them. */
  delete: procedure.input(toPeople).output(undoable),
  /** Merges two people: `from` becomes part of `into`. They can be taken apart at any time. */
  merge: procedure.input(z.object({ writeId, into: personId, from: personId })).output(undoable),
  /** Takes a merged person out again; what was written since the merge stays where it is. */
  unmerge: procedure.input(z.object({ writeId, id: personId })).output(undoable),
  /** Lists all tags by name, with the number of their people. */
  tags: procedure.output(z.array(z.extend(tag, { people: z.int() }))),
};
