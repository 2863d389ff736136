import * as z from 'zod/mini';

import { procedure } from './base.ts';
import { circle, day, line, personId, personIds, rating, tagId, text, tieState, undoable, writeId } from './values.ts';

export const tag = z.object({ id: tagId, name: z.string() });
export type Tag = z.infer<typeof tag>;

export const personRow = z.object({
  id: personId,
  name: z.string(),
  company: z.string(),
  position: z.string(),
  circle: z.nullable(circle),
  /** As shown: never below what the user's own rating promises. 0 to 1. */
  strength: z.number(),
  state: tieState,
  /** The state holds by the user's own rating alone. */
  byOwnRating: z.boolean(),
  lastContact: z.nullable(day),
  connectedOn: z.nullable(day),
  muted: z.boolean(),
  tags: z.array(z.string()),
});
export type PersonRow = z.infer<typeof personRow>;

export const peopleFilter = z.object({
  /** Matches names, companies, positions, tags and notes by the beginning of any word. */
  query: z.optional(z.string().check(z.maxLength(200))),
  state: z.optional(tieState),
  circle: z.optional(z.union([circle, z.literal('none')])),
  tag: z.optional(tagId),
  archived: z.optional(z.boolean()),
});
export type PeopleFilter = z.infer<typeof peopleFilter>;

export const peopleSorts = ['name', 'strength', 'last-contact', 'connected', 'company'] as const;
export type PeopleSort = (typeof peopleSorts)[number];

export const personFacts = z.object({
  firstName: line,
  lastName: line,
  company: line,
  position: line,
  connectedOn: z.nullable(day),
});
export type PersonFacts = z.infer<typeof personFacts>;

export const person = z.extend(personRow, {
  firstName: z.string(),
  lastName: z.string(),
  /** Which of the facts are the user's own rather than an import's. */
  ownFacts: z.array(z.enum(['firstName', 'lastName', 'company', 'position', 'connectedOn'])),
  /** Which of the facts an import gave a value too. */
  importedFacts: z.array(z.enum(['firstName', 'lastName', 'company', 'position', 'connectedOn'])),
  tags: z.array(tag),
  emails: z.array(z.string()),
  /** `https://www.linkedin.com/in/…/`, or null when no profile is known. */
  profileUrl: z.nullable(z.string()),
  notes: z.string(),
  rating: z.nullable(rating),
  connection: z.nullable(z.enum(['connected', 'ended'])),
  /** When this company and position were first seen together; null without either. */
  jobSeenOn: z.nullable(day),
  addedOn: day,
  reviewedOn: z.nullable(day),
  snoozedUntil: z.nullable(day),
  archived: z.boolean(),
  /** The tie in words, with the facts in them. */
  tieInWords: z.string(),
  interactions: z.int(),
});
export type Person = z.infer<typeof person>;

const toPeople = z.object({ writeId, ids: personIds });

export const peopleContract = {
  /** A window of the list. `total` counts all that pass the filter. */
  page: procedure
    .input(
      z.object({
        filter: peopleFilter,
        sort: z.enum(peopleSorts),
        descending: z.boolean(),
        offset: z.int().check(z.minimum(0)),
        limit: z.int().check(z.minimum(1), z.maximum(500)),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(personRow) })),
  /** Everyone who passes the filter, for selecting all. */
  ids: procedure.input(z.object({ filter: peopleFilter })).output(z.array(personId)),
  /** The best 50 for what was typed so far: strongest ties first. */
  search: procedure.input(z.object({ query: z.string().check(z.maxLength(200)) })).output(z.array(personRow)),
  get: procedure.input(z.object({ id: personId })).output(person),
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
  /** What the user types wins over every import. */
  editFacts: procedure.input(z.object({ writeId, id: personId, facts: z.partial(personFacts) })).output(undoable),
  /** Gives the fact back to the imports. */
  useImportedFact: procedure.input(z.object({ writeId, id: personId, fact: z.keyof(personFacts) })).output(undoable),
  setEmails: procedure
    .input(z.object({ writeId, id: personId, emails: z.array(line).check(z.maxLength(50)) }))
    .output(undoable),
  setNotes: procedure.input(z.object({ writeId, id: personId, notes: text })).output(undoable),
  setCircle: procedure.input(z.extend(toPeople, { circle: z.nullable(circle) })).output(undoable),
  setRating: procedure.input(z.extend(toPeople, { rating: z.nullable(rating) })).output(undoable),
  /** Makes the tag when no tag of that name is there. */
  addTag: procedure.input(z.extend(toPeople, { name: line.check(z.minLength(1), z.maxLength(60)) })).output(undoable),
  removeTag: procedure.input(z.extend(toPeople, { tag: tagId })).output(undoable),
  /** Someone muted is kept but never planned. */
  setMuted: procedure.input(z.extend(toPeople, { muted: z.boolean() })).output(undoable),
  /** Back on plans before the day they were snoozed until. */
  endSnooze: procedure.input(toPeople).output(undoable),
  /** Someone archived is out of every list but their own. */
  setArchived: procedure.input(z.extend(toPeople, { archived: z.boolean() })).output(undoable),
  setConnectionEnded: procedure.input(z.extend(toPeople, { ended: z.boolean() })).output(undoable),
  /** Deletes them with all that was written about them. */
  delete: procedure.input(toPeople).output(undoable),
  /** All tags, with how many people carry each; by name. */
  tags: procedure.output(z.array(z.extend(tag, { people: z.int() }))),
};
