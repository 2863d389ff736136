import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import * as z from 'zod/mini';

import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { ownFields } from '../../core/people/shown-facts.ts';
import { scalar } from '../connection/stored-json.ts';
import type { Scalar } from '../connection/stored-json.ts';
import { columnDefault } from '../schema/column-default.ts';
import { columnName } from '../schema/column-name.ts';
import { people } from '../schema/schema.ts';
import { howMetSnapshot, introductionSnapshot, joinedIntroductionSnapshot } from './doors-snapshot.ts';
import { draftSnapshot } from './draft-snapshot.ts';
import { interactionSnapshot } from './merge-events.ts';
import { answerCheckSnapshot, declinedCircleSnapshot, planEntrySnapshot } from './plan-snapshot.ts';

// What the user wrote on two people moves to one of them; what imports say of either is derived for both together. All
// that moved is noted, so that the two can be taken apart at any time, with what was written since left where it is.
// Whoever was merged later is taken out first, and merged again after: what moved then depends on what was there
// (tied-merges.ts).

/** What the user says of someone in columns of their row. */
export const mergedColumns = [
  'notes',
  'circle',
  'rating',
  'muted_on',
  'archived_on',
  'snoozed_until',
  'reviewed_on',
  'brought_closer_on',
  'handled_on',
  'settled_on',
  'rhythm_days',
  'farewell',
  'farewell_on',
] as const;
/** The name of such a column, as the file has it. */
export type MergedColumn = (typeof mergedColumns)[number];

/** What stands in these columns of somebody. */
export type MergedColumnValues = Readonly<Record<MergedColumn, Scalar>>;

const columnsOfPeople = Object.values<SQLiteColumn>(getTableColumns(people));

/** What somebody has in a column on whom the user said nothing. */
const nothingSaid = Object.fromEntries(
  mergedColumns.map((name) => {
    const column = columnsOfPeople.find((each) => columnName(each) === name);
    return [name, column === undefined ? null : columnDefault(column)];
  }),
) as MergedColumnValues; // one for each of the columns

/** Snapshots from before a column was added have nothing of it. */
const columnValues = z.pipe(
  z.partialRecord(z.enum(mergedColumns), scalar),
  z.transform((values): MergedColumnValues => ({ ...nothingSaid, ...values })),
);

const slugSnapshot = z.object({ slug: z.string(), current: z.literal([0, 1]), seen_on: z.string() });

const texts = z.array(z.string());
const ids = z.array(z.int());
/** Facts under labels of the user's own. */
const labels = z.array(z.object({ label: z.string(), value: z.string() }));

/** What stood on the person who was merged, and what moved to the other. */
export const mergeSnapshot = z.object({
  /** The place of the merge among all merges: greater than that of every merge before. */
  order: z.number(),
  columns: columnValues,
  /** The columns of the other, before and after. */
  before: columnValues,
  after: columnValues,
  // A list by itself holds what the merged person had; `…Given` is what the other got of it, and `…After` all that the other
  // had then.
  /** By their names, since a tag that nobody carries is deleted. */
  tags: texts,
  tagsGiven: texts,
  tagsAfter: texts,
  emails: texts,
  emailsGiven: texts,
  emailsAfter: texts,
  slugs: z.array(slugSnapshot),
  slugsGiven: texts,
  interactions: ids,
  followUps: ids,
  entries: ids,
  /** Places on plans that gave way because the other had one on the same day. */
  entriesAside: z.array(planEntrySnapshot),
  answers: z.array(answerCheckSnapshot),
  answersGiven: texts,
  declines: z.array(declinedCircleSnapshot),
  declinesGiven: texts,
  // Snapshots from before these were kept have none.
  labels: z._default(labels, []),
  labelsGiven: z._default(labels, []),
  labelsAfter: z._default(labels, []),
  needs: z._default(ids, []),
  introductions: z._default(ids, []),
  /** Those that were to introduce the two to each other. */
  introductionsAside: z._default(z.array(introductionSnapshot), []),
  /** Those that were withdrawn for another one of the same two people. */
  introductionsJoined: z._default(z.array(joinedIntroductionSnapshot), []),
  howMet: z._default(z.nullable(howMetSnapshot), null),
  /** How the user met the other, before and after. */
  howMetBefore: z._default(z.nullable(howMetSnapshot), null),
  howMetAfter: z._default(z.nullable(howMetSnapshot), null),
  /** The people whom the merged person introduced to the user. */
  introducedBy: z._default(ids, []),
  sentTexts: z._default(ids, []),
  help: z._default(ids, []),
  draft: z._default(z.nullable(draftSnapshot), null),
  /** The draft to the other, before and after. */
  draftBefore: z._default(z.nullable(draftSnapshot), null),
  draftAfter: z._default(z.nullable(draftSnapshot), null),
  /** Interactions of contacts with both, of which the other's stayed. */
  sharedEvents: z._default(z.array(interactionSnapshot), []),
});
export type MergeSnapshot = Readonly<z.infer<typeof mergeSnapshot>>;

/** The facts that the user gave someone who was merged, by field. */
export const mergedOwnValues = z.partialRecord(z.enum(ownFields), z.string());

/** Somebody who is part of another. */
export type MergedPerson = {
  readonly id: PersonId;
  readonly into: PersonId;
  readonly name: string;
  readonly mergedOn: Day;
  /** The facts that the user gave them. */
  readonly own: z.infer<typeof mergedOwnValues>;
  readonly snapshot: MergeSnapshot;
};

/** What the user changed on people since others were merged into them: merging again leaves it so. */
export class EditsSinceMerge {
  readonly #keys = new Set<string>();

  add(id: PersonId, what: MergedColumn | 'tag' | 'email' | 'label', value: string | number = ''): void {
    this.#keys.add(`${id} ${what} ${value}`);
  }

  has(id: PersonId, what: MergedColumn | 'tag' | 'email' | 'label', value: string | number = ''): boolean {
    return this.#keys.has(`${id} ${what} ${value}`);
  }
}
