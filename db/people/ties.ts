import type { Circle } from '../../core/people/circle.ts';
import { dayNumber } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { daysSinceContactOfNumbers, shownStrength, strengthOfNumbers } from '../../core/strength/strength.ts';
import { tieStateOfNumbers } from '../../core/strength/tie-state.ts';
import type { Rating, TieFacts, TieState } from '../../core/strength/tie.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';

type TieRow = {
  readonly id: PersonId;
  readonly inboundDays: number;
  readonly outboundDays: number;
  readonly firstInbound: Day | null;
  readonly lastInbound: Day | null;
  readonly lastOutbound: Day | null;
  readonly circle: Circle | null;
  readonly rating: Rating | null;
  readonly strength: number;
  readonly tieState: TieState;
};

const tieColumns = `id, inbound_days AS inboundDays, outbound_days AS outboundDays, first_inbound AS firstInbound,
  last_inbound AS lastInbound, last_outbound AS lastOutbound, circle, rating, strength, tie_state AS tieState`;

/** The day that strength and state of everyone hold for; undefined in a new file. */
export function dayOfTies(db: Database): Day | undefined {
  return prepared<[], Day>(db, 'SELECT day FROM tie_day').pluck().get();
}

/** Brings strength and state of everyone to `today`: once a day, and whenever the calendar jumps. */
export function renewTies(tx: WriteTransaction, today: Day): void {
  // Who was never in contact has no strength on any day, unless the user rated them.
  const rows = tx.$client
    .prepare<[], TieRow>(
      `SELECT ${tieColumns} FROM people
       WHERE inbound_days > 0 OR outbound_days > 0 OR rating IS NOT NULL OR strength <> 0 OR tie_state <> 'thin'`,
    )
    .all();
  writeTies(tx, rows, today);
  tx.$client.prepare('INSERT OR REPLACE INTO tie_day (only, day) VALUES (1, ?)').run(today);
}

/**
 * Counts the facts of these people's ties from their interactions and renews their strength and state. To be called
 * after every write to interactions.
 */
export function recountTies(tx: WriteTransaction, ids: readonly PersonId[], today: Day): void {
  // A call or a meeting is stored as both ways; a day counts once however much it held.
  const count = prepared<{ id: PersonId }>(
    tx,
    `UPDATE people SET (inbound_days, outbound_days, first_inbound, last_inbound, last_outbound, last_inbound_message) = (
       SELECT
         count(DISTINCT CASE WHEN direction <> 'out' THEN day END),
         count(DISTINCT CASE WHEN direction <> 'in' THEN day END),
         min(CASE WHEN direction <> 'out' THEN day END),
         max(CASE WHEN direction <> 'out' THEN day END),
         max(CASE WHEN direction <> 'in' THEN day END),
         max(CASE WHEN direction <> 'out' AND kind IN ('message', 'email') AND in_group = 0 THEN day END)
       FROM interactions WHERE person_id = @id)
     WHERE id = @id`,
  );
  for (const id of ids) count.run({ id });
  renewTiesOf(tx, ids, today);
}

/** Renews strength and state of these people from the facts as they are. To be called after every write to circle or rating. */
export function renewTiesOf(tx: WriteTransaction, ids: readonly PersonId[], today: Day): void {
  const read = prepared<[PersonId], TieRow>(tx, `SELECT ${tieColumns} FROM people WHERE id = ?`);
  const rows = ids.map((id) => read.get(id)).filter((row) => row !== undefined);
  // Between midnight and the first request everyone else still stands where they stood yesterday, and so do these.
  writeTies(tx, rows, dayOfTies(tx) ?? today);
}

/** Strength and state that follow from facts of contact alone, on the day `t` as `dayNumber`. */
export function tieOfFacts(facts: TieFacts, t: number): { readonly strength: number; readonly tieState: TieState } {
  const { inboundDays, outboundDays } = facts;
  const [firstIn, lastIn, lastOut] = [facts.firstInbound, facts.lastInbound, facts.lastOutbound].map((day) =>
    day === null ? t : dayNumber(day),
  ) as [number, number, number]; // one for each of the three
  const strength = strengthOfNumbers(inboundDays, outboundDays, firstIn, lastIn, lastOut, t);
  const silence = daysSinceContactOfNumbers(inboundDays, outboundDays, lastIn, lastOut, t);
  const tieState = tieStateOfNumbers(strength, Math.sqrt(inboundDays * outboundDays), silence, null, null);
  return { strength, tieState };
}

function writeTies(tx: WriteTransaction, rows: readonly TieRow[], today: Day): void {
  const t = dayNumber(today);
  const update = prepared<[number, TieState, PersonId]>(
    tx,
    'UPDATE people SET strength = ?, tie_state = ? WHERE id = ?',
  );
  for (const row of rows) {
    const { inboundDays, outboundDays, circle, rating } = row;
    const firstIn = row.firstInbound === null ? t : dayNumber(row.firstInbound);
    const lastIn = row.lastInbound === null ? t : dayNumber(row.lastInbound);
    const lastOut = row.lastOutbound === null ? t : dayNumber(row.lastOutbound);
    const strength = strengthOfNumbers(inboundDays, outboundDays, firstIn, lastIn, lastOut, t);
    const silence = daysSinceContactOfNumbers(inboundDays, outboundDays, lastIn, lastOut, t);
    const state = tieStateOfNumbers(strength, Math.sqrt(inboundDays * outboundDays), silence, circle, rating);
    const shown = shownStrength(strength, rating);
    if (shown !== row.strength || state !== row.tieState) update.run(shown, state, row.id);
  }
}
