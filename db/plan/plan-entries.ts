import { and, count, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import type { Day, Instant } from '../../core/calendar/day.ts';
import type { EntryKind } from '../../core/plan/entry-minutes.ts';
import type { EntryStatus } from '../../core/plan/entry-status.ts';
import type { EntryOffer, OfferKind, OfferQuestion } from '../../core/plan/entry-offer.ts';
import { entryReasonSchema } from '../../core/plan/entry-reason.ts';
import type { EntryReason } from '../../core/plan/entry-reason.ts';
import type { FollowUpId, InteractionId, IntroductionId, OfferId, PersonId, PlanEntryId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { TieState } from '../../core/strength/tie.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { DamagedValue, parseStoredJson } from '../connection/stored-json.ts';
import { fields, orNull, readStatement, writeStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { currentSlugOfPerson } from '../people/current-slug.ts';
import { nextId } from '../people/last-ids.ts';
import { mayBeBroughtUp } from '../people/sql-conditions.ts';
import { followUps, people, planEntries } from '../schema/schema.ts';
import { maySidesBeBroughtUp } from './sql-conditions.ts';

/** An entry of a plan, with the person as the plan shows them. */
export type StoredEntry = EntryOffer & {
  readonly id: PlanEntryId;
  readonly day: Day;
  readonly personId: PersonId;
  readonly part: 'new' | 'known' | 'follow-up';
  readonly kind: EntryKind;
  readonly minutes: number;
  readonly reason: EntryReason;
  readonly offerKind: OfferKind;
  readonly offerId: OfferId | null;
  /** The follow-up that the entry stands for, while it is still there. */
  readonly followUpId: FollowUpId | null;
  readonly followUpDueOn: Day | null;
  /** The introduction whose next step the follow-up is. */
  readonly introductionId: IntroductionId | null;
  readonly status: EntryStatus;
  readonly minutesSpent: number | null;
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly tieState: TieState;
  readonly slug: ProfileSlug | null;
  /** Muted, archived or said farewell to since the plan was made. */
  readonly leftOut: 0 | 1;
  /** How many entries for them were skipped, ever. */
  readonly skips: number;
};

/** The columns of an entry that are there from its first day on. */
const plannedColumns = {
  id: planEntries.id,
  day: planEntries.day,
  personId: planEntries.personId,
  part: planEntries.part,
  kind: planEntries.kind,
  minutes: planEntries.minutes,
  reason: planEntries.reason,
  offerKind: planEntries.offerKind,
  offerText: planEntries.offerText,
  offerId: planEntries.offerId,
  followUpId: planEntries.followUpId,
  question: planEntries.question,
};

function selectEntries(db: StatementBuilder) {
  const skipped = alias(planEntries, 'skipped');
  return db
    .select(
      fields({
        ...plannedColumns,
        followUpDueOn: orNull(followUps.dueOn),
        introductionId: orNull(followUps.introductionId),
        status: planEntries.status,
        minutesSpent: planEntries.minutesSpent,
        name: people.name,
        company: people.company,
        position: people.position,
        tieState: people.tieState,
        slug: currentSlugOfPerson(db),
        leftOut: sql<0 | 1>`${people.mutedOn} IS NOT NULL OR NOT ${mayBeBroughtUp} OR NOT ${maySidesBeBroughtUp(db)}`,
        // A skipped follow-up says nothing of the person.
        skips: sql<number>`${db
          .select(fields({ skips: count() }))
          .from(skipped)
          .where(and(eq(skipped.personId, people.id), eq(skipped.status, 'skipped'), ne(skipped.part, 'follow-up')))}`,
      }),
    )
    .from(planEntries)
    .innerJoin(people, eq(people.id, planEntries.personId))
    .leftJoin(followUps, eq(followUps.id, planEntries.followUpId));
}

const entriesOfDay = readStatement({ day: planEntries.day }, (db, { day }) =>
  selectEntries(db).where(eq(planEntries.day, day)).orderBy(planEntries.id),
);

/** Returns the entries of a day's plan in the order in which they were planned. */
export function entriesOf(db: Database, day: Day): StoredEntry[] {
  return entriesOfDay.all(db, { day }).map(parseEntry);
}

const openEntryOfPerson = readStatement(
  { personId: planEntries.personId, day: planEntries.day },
  (db, { personId, day }) =>
    db
      .select(fields({ id: planEntries.id }))
      .from(planEntries)
      .where(and(eq(planEntries.personId, personId), eq(planEntries.status, 'open'), eq(planEntries.day, day)))
      .limit(1),
);

/** Tells whether a day's plan has an open entry of a person. */
export function hasOpenEntry(db: Database, personId: PersonId, day: Day): boolean {
  return openEntryOfPerson.value(db, { personId, day }) !== undefined;
}

const entryById = readStatement({ id: planEntries.id }, (db, { id }) =>
  selectEntries(db).where(eq(planEntries.id, id)),
);

/** Finds an entry by its id. */
export function findEntry(db: Database, id: PlanEntryId): StoredEntry | undefined {
  const row = entryById.get(db, { id });
  return row && parseEntry(row);
}

/** A row as the file holds it: the reason as JSON, and the question and the offer's words apart. */
type EntryRow = Omit<StoredEntry, 'reason' | keyof EntryOffer> & {
  readonly reason: string;
  readonly question: OfferQuestion | null;
  readonly offerText: string | null;
};

function parseEntry({ reason, question, offerText, ...row }: EntryRow): StoredEntry {
  return { ...row, reason: parseStoredJson(entryReasonSchema, reason, 'a plan'), ...offerOf(question, offerText) };
}

function offerOf(question: OfferQuestion | null, offerText: string | null): EntryOffer {
  if (question !== null) return { question, offerText: null };
  if (offerText === null) throw new DamagedValue('a plan', 'An entry has neither a question nor an offer.');
  return { question: null, offerText };
}

/** An entry to insert. */
export type NewEntry = EntryOffer &
  Pick<
    StoredEntry,
    'day' | 'personId' | 'part' | 'kind' | 'minutes' | 'reason' | 'offerKind' | 'offerId' | 'followUpId'
  >;

const insertIntoEntries = writeStatement(
  {
    ...plannedColumns,
  },
  (db, values) => db.insert(planEntries).values(values),
);

/** Inserts an open entry at the end of its day's plan, and returns its id. */
export function insertEntry(tx: WriteTransaction, entry: NewEntry): PlanEntryId {
  const id = nextId(tx, 'plan_entries');
  insertIntoEntries.run(tx, { ...entry, id, reason: JSON.stringify(entry.reason) });
  return id;
}

const deleteById = writeStatement({ id: planEntries.id }, (db, { id }) =>
  db.delete(planEntries).where(eq(planEntries.id, id)),
);

/** Deletes an entry. */
export function deleteEntry(tx: WriteTransaction, id: PlanEntryId): void {
  deleteById.run(tx, { id });
}

const setPromise = writeStatement(
  { id: planEntries.id, reason: planEntries.reason, offerText: planEntries.offerText },
  (db, { id, ...values }) => db.update(planEntries).set(values).where(eq(planEntries.id, id)),
);

/** Sets what an entry that is still open says of its follow-up to what is promised now. */
export function updatePromiseOfEntry(
  tx: WriteTransaction,
  { id, reason, offerText }: { readonly id: PlanEntryId; readonly reason: EntryReason; readonly offerText: string },
): void {
  setPromise.run(tx, { id, reason: JSON.stringify(reason), offerText });
}

const setHandled = writeStatement(
  {
    id: planEntries.id,
    status: planEntries.status,
    handledAt: planEntries.handledAt,
    minutesSpent: planEntries.minutesSpent,
    interactionId: planEntries.interactionId,
  },
  (db, { id, ...values }) => db.update(planEntries).set(values).where(eq(planEntries.id, id)),
);

/** Marks an entry as done, snoozed, skipped, settled or "not this person". */
export function markEntryHandled(
  tx: WriteTransaction,
  entry: {
    readonly id: PlanEntryId;
    readonly status: Exclude<EntryStatus, 'open'>;
    readonly handledAt: Instant;
    readonly minutesSpent: number | null;
    readonly interactionId: InteractionId | null;
  },
): void {
  setHandled.run(tx, entry);
}
