import type { Day, Instant } from '../../core/calendar/day.ts';
import type { EntryKind } from '../../core/plan/entry-minutes.ts';
import type { EntryOffer, OfferKind } from '../../core/plan/entry-offer.ts';
import { parseEntryReason } from '../../core/plan/entry-reason.ts';
import type { EntryReason } from '../../core/plan/entry-reason.ts';
import type { FollowUpId, InteractionId, OfferId, PersonId, PlanEntryId } from '../../core/ids.ts';
import type { PlanCandidate } from '../../core/plan/plan-types.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { TieState } from '../../core/strength/tie.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';
import { nextId } from '../people/last-ids.ts';
import type { entryStatuses } from '../schema/schema.ts';

export type EntryStatus = (typeof entryStatuses)[number];

export type StoredPlan = {
  readonly day: Day;
  readonly budgetMinutes: number;
  readonly newTieShare: number;
  readonly carriedIn: number;
  readonly carryOver: number;
  readonly newTiesBefore: number;
};

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
  /** Of a follow-up's place, while it is still there. */
  readonly followUpId: FollowUpId | null;
  readonly followUpDueOn: Day | null;
  readonly status: EntryStatus;
  readonly minutesSpent: number | null;
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly tieState: TieState;
  readonly slug: ProfileSlug | null;
  /** Muted or archived since the plan was made. */
  readonly leftOut: 0 | 1;
  /** On how many days they were skipped. */
  readonly skips: number;
};

const planColumns = `day, budget_minutes AS budgetMinutes, new_tie_share AS newTieShare, carried_in AS carriedIn,
  carry_over AS carryOver, new_ties_before AS newTiesBefore`;

export function findPlan(db: Database, day: Day): StoredPlan | undefined {
  return prepared<[Day], StoredPlan>(db, `SELECT ${planColumns} FROM plans WHERE day = ?`).get(day);
}

/** The newest plan of an earlier day. */
export function planBefore(db: Database, day: Day): StoredPlan | undefined {
  return prepared<[Day], StoredPlan>(
    db,
    `SELECT ${planColumns} FROM plans WHERE day < ? ORDER BY day DESC LIMIT 1`,
  ).get(day);
}

export function insertPlan(tx: WriteTransaction, plan: StoredPlan, madeAt: Instant): void {
  prepared<object>(
    tx,
    `INSERT INTO plans (day, budget_minutes, new_tie_share, carried_in, carry_over, new_ties_before, made_at)
     VALUES (@day, @budgetMinutes, @newTieShare, @carriedIn, @carryOver, @newTiesBefore, @madeAt)`,
  ).run({ ...plan, madeAt });
}

export function updatePlan(tx: WriteTransaction, plan: Pick<StoredPlan, 'day' | 'budgetMinutes' | 'carryOver'>): void {
  prepared<object>(
    tx,
    'UPDATE plans SET budget_minutes = @budgetMinutes, carry_over = @carryOver WHERE day = @day',
  ).run(plan);
}

const entryColumns = `plan_entries.id, plan_entries.day, plan_entries.person_id AS personId, part, kind, minutes, reason,
  offer_kind AS offerKind, offer_text AS offerText, offer_id AS offerId, question,
  follow_up_id AS followUpId, (SELECT due_on FROM follow_ups WHERE follow_ups.id = follow_up_id) AS followUpDueOn,
  status, minutes_spent AS minutesSpent,
  name, company, position, tie_state AS tieState,
  (SELECT slug FROM profile_slugs WHERE person_id = people.id AND current = 1) AS slug,
  muted_on IS NOT NULL OR archived_on IS NOT NULL AS leftOut, ${skipsOf('people.id')} AS skips`;

/** A skipped follow-up says nothing of the person. */
function skipsOf(personId: string): string {
  return `(SELECT count(*) FROM plan_entries AS skipped
    WHERE skipped.person_id = ${personId} AND skipped.status = 'skipped' AND skipped.part <> 'follow-up')`;
}

/** In the order in which they were planned. */
export function entriesOf(db: Database, day: Day): StoredEntry[] {
  return prepared<[Day], EntryRow>(
    db,
    `SELECT ${entryColumns} FROM plan_entries JOIN people ON people.id = person_id
     WHERE plan_entries.day = ? ORDER BY plan_entries.id`,
  )
    .all(day)
    .map(readEntry);
}

export function findEntry(db: Database, id: PlanEntryId): StoredEntry | undefined {
  const row = prepared<[PlanEntryId], EntryRow>(
    db,
    `SELECT ${entryColumns} FROM plan_entries JOIN people ON people.id = person_id WHERE plan_entries.id = ?`,
  ).get(id);
  return row && readEntry(row);
}

/** A row as the file holds it: the reason as JSON. */
type EntryRow = Omit<StoredEntry, 'reason' | keyof EntryOffer> & EntryOffer & { readonly reason: string };

function readEntry(row: EntryRow): StoredEntry {
  return { ...row, reason: parseEntryReason(row.reason) };
}

export type NewEntry = EntryOffer &
  Pick<
    StoredEntry,
    'day' | 'personId' | 'part' | 'kind' | 'minutes' | 'reason' | 'offerKind' | 'offerId' | 'followUpId'
  >;

export function insertEntry(tx: WriteTransaction, entry: NewEntry): void {
  prepared<object>(
    tx,
    `INSERT INTO plan_entries (id, day, person_id, part, kind, minutes, reason, offer_kind, offer_text, offer_id,
       follow_up_id, question)
     VALUES (@id, @day, @personId, @part, @kind, @minutes, @reason, @offerKind, @offerText, @offerId, @followUpId, @question)`,
  ).run({ ...entry, id: nextId(tx, 'plan_entries'), reason: JSON.stringify(entry.reason) });
}

export function deleteEntry(tx: WriteTransaction, id: PlanEntryId): void {
  prepared<[PlanEntryId]>(tx, 'DELETE FROM plan_entries WHERE id = ?').run(id);
}

/** Sets what an entry that is still open says of its promise to what is promised now. */
export function updatePromiseOfEntry(
  tx: WriteTransaction,
  { id, reason, offerText }: { readonly id: PlanEntryId; readonly reason: EntryReason; readonly offerText: string },
): void {
  prepared<[string, string, PlanEntryId]>(tx, 'UPDATE plan_entries SET reason = ?, offer_text = ? WHERE id = ?').run(
    JSON.stringify(reason),
    offerText,
    id,
  );
}

export function handleEntry(
  tx: WriteTransaction,
  entry: {
    readonly id: PlanEntryId;
    readonly status: Exclude<EntryStatus, 'open'>;
    readonly handledAt: Instant;
    readonly minutesSpent: number | null;
    readonly interactionId: InteractionId | null;
  },
): void {
  prepared<object>(
    tx,
    `UPDATE plan_entries SET status = @status, handled_at = @handledAt, minutes_spent = @minutesSpent,
       interaction_id = @interactionId WHERE id = @id`,
  ).run(entry);
}

/**
 * Everyone, as the plan considers them; see `PlanCandidate` for what each column means there. Read in the order in which
 * the rows lie: SQLite would go by an index of those not archived, and take half as long again.
 */
export function planCandidates(db: Database): PlanCandidate[] {
  return prepared<[], PlanCandidate>(
    db,
    `SELECT id, inbound_days AS inboundDays, outbound_days AS outboundDays, first_inbound AS firstInbound,
       last_inbound AS lastInbound, last_outbound AS lastOutbound, last_inbound_message AS lastInboundMessage,
       circle, rating, company_key AS company, position, connected_on AS connectedOn,
       coalesce(connected_on, added_on) AS waitingSince, job_changed_on AS jobSeenOn, birthday, snoozed_until AS snoozedUntil,
       0 AS muted, 0 AS archived, 0 AS disconnected, brought_closer_on IS NOT NULL AS bringCloser,
       handled_on IS NOT NULL AS handledBefore
     FROM people NOT INDEXED WHERE muted_on IS NULL AND archived_on IS NULL AND connection IS NOT 'ended'`,
  ).all();
}

/** The days on which people were skipped, of the last two years: by then a skip counts for nothing. */
export function daysOfSkips(db: Database, since: Day): Map<PersonId, Day[]> {
  const rows = prepared<[Day], { personId: PersonId; day: Day }>(
    db,
    `SELECT person_id AS personId, day FROM plan_entries
     WHERE status = 'skipped' AND part <> 'follow-up' AND day >= ?`,
  ).all(since);
  const days = new Map<PersonId, Day[]>();
  for (const { personId, day } of rows) days.set(personId, [...(days.get(personId) ?? []), day]);
  return days;
}

/** How many new ties had a place on plans before this day. */
export function newTiesPlannedBefore(db: Database, day: Day): number {
  return (
    prepared<[Day], number>(db, "SELECT count(*) FROM plan_entries WHERE part = 'new' AND day < ?").pluck().get(day) ??
    0
  );
}

/** The user's own times for a kind of entry, in minutes, oldest first; the last twenty. */
export function minutesSpentOn(db: Database, kind: EntryKind): number[] {
  return prepared<[EntryKind], number>(
    db,
    `SELECT minutes_spent FROM plan_entries
     WHERE status = 'done' AND kind = ? AND minutes_spent IS NOT NULL ORDER BY handled_at DESC LIMIT 20`,
  )
    .pluck()
    .all(kind)
    .toReversed();
}

/** The offers that stood with an entry for this person that was done. */
export function offersMadeTo(db: Database, personId: PersonId): Set<OfferId> {
  return new Set(
    prepared<[PersonId], OfferId>(
      db,
      "SELECT offer_id FROM plan_entries WHERE person_id = ? AND status = 'done' AND offer_id IS NOT NULL",
    )
      .pluck()
      .all(personId),
  );
}

/** New ties still to come, by their folded company: thin, never done or skipped, and not kept off plans. */
export function newTiesByCompany(db: Database): { company: string; people: number }[] {
  return prepared<[], { company: string; people: number }>(
    db,
    `SELECT company_key AS company, count(*) AS people FROM people
     WHERE tie_state = 'thin' AND handled_on IS NULL AND archived_on IS NULL AND muted_on IS NULL
       AND connection IS NOT 'ended'
     GROUP BY company_key`,
  ).all();
}
