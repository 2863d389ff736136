import { eq, gt, isNotNull, ne, or } from 'drizzle-orm';

import type { Circle } from '../../core/people/circle.ts';
import { dayNumber } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { daysSinceContactOfNumbers, shownStrength, strengthOfNumbers } from '../../core/strength/strength.ts';
import { tieStateOfNumbers } from '../../core/strength/tie-state.ts';
import type { Rating, TieFacts, TieState } from '../../core/strength/tie.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { excluded, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { interactions, people, tieDay } from '../schema/schema.ts';
import { contactFacts, lastInboundMessage } from './contact-facts.ts';

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

const tieFields = fields({
  id: people.id,
  inboundDays: people.inboundDays,
  outboundDays: people.outboundDays,
  firstInbound: people.firstInbound,
  lastInbound: people.lastInbound,
  lastOutbound: people.lastOutbound,
  lastInboundMessage: people.lastInboundMessage,
  circle: people.circle,
  rating: people.rating,
  strength: people.strength,
  tieState: people.tieState,
});

const storedTieDay = readStatement({}, (db) => db.select(fields({ day: tieDay.day })).from(tieDay));

/** Returns the day for which everyone's strength and state hold; undefined in a new file. */
export function dayOfTies(db: Database): Day | undefined {
  return storedTieDay.value(db, {});
}

/** Between midnight and the first request everyone still stands where they stood yesterday, and so does who changes. */
function dayToStandAt(tx: WriteTransaction, today: Day): Day {
  return dayOfTies(tx) ?? today;
}

// Who was never in contact has no strength on any day, unless the user rated them.
const tiesToRenew = readStatement({}, (db) =>
  db
    .select(tieFields)
    .from(people)
    .where(
      or(
        gt(people.inboundDays, 0),
        gt(people.outboundDays, 0),
        isNotNull(people.rating),
        ne(people.strength, 0),
        ne(people.tieState, 'thin'),
      ),
    ),
);

const setTieDay = writeStatement({ day: tieDay.day }, (db, { day }) =>
  db
    .insert(tieDay)
    .values({ only: 1, day })
    .onConflictDoUpdate({ target: tieDay.only, set: { day: excluded(tieDay.day) } }),
);

/** Renews everyone's strength and state for `today`. Runs once a day, and whenever the calendar jumps. */
export function renewTies(tx: WriteTransaction, today: Day): void {
  writeTies(tx, tiesToRenew.all(tx, {}), today);
  setTieDay.run(tx, { day: today });
}

const countedFacts = readStatement({ id: interactions.personId }, (db, { id }) =>
  db
    .select(fields({ ...contactFacts, lastInboundMessage }))
    .from(interactions)
    .where(eq(interactions.personId, id)),
);

/** What follows from interactions in a person's row. */
const derivedColumns = {
  inboundDays: people.inboundDays,
  outboundDays: people.outboundDays,
  firstInbound: people.firstInbound,
  lastInbound: people.lastInbound,
  lastOutbound: people.lastOutbound,
  lastInboundMessage: people.lastInboundMessage,
  strength: people.strength,
  tieState: people.tieState,
};
// The keys of a literal are exactly these.
const derivedNames = Object.keys(derivedColumns) as (keyof typeof derivedColumns)[];

const updateDerived = writeStatement({ id: people.id, ...derivedColumns }, (db, { id, ...values }) =>
  db.update(people).set(values).where(eq(people.id, id)),
);

/**
 * Recounts the facts of these people's ties from their interactions and renews their strength and state. Every write to
 * interactions calls it afterwards.
 */
export function recountTies(tx: WriteTransaction, ids: readonly PersonId[], today: Day): void {
  if (ids.length === 0) return;
  const t = dayNumber(dayToStandAt(tx, today));
  for (const id of ids) {
    const row = tieOfPerson.get(tx, { id });
    const facts = countedFacts.get(tx, { id });
    if (!row || !facts) continue;
    const counted = { ...row, ...facts };
    const after = { ...counted, ...tieOfRow(counted, t) };
    if (derivedNames.some((name) => after[name] !== row[name])) updateDerived.run(tx, after);
  }
}

const tieOfPerson = readStatement({ id: people.id }, (db, { id }) =>
  db.select(tieFields).from(people).where(eq(people.id, id)),
);

/**
 * Renews strength and state of these people from the stored facts of their ties. Every write to circle or rating calls
 * it afterwards.
 */
export function renewTiesOf(tx: WriteTransaction, ids: readonly PersonId[], today: Day): void {
  const rows = ids.map((id) => tieOfPerson.get(tx, { id })).filter((row) => row !== undefined);
  writeTies(tx, rows, dayToStandAt(tx, today));
}

/** Computes strength and state from facts of contact alone, on the day `t` as `dayNumber` counts it. */
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

const setTie = writeStatement(
  { id: people.id, strength: people.strength, tieState: people.tieState },
  (db, { id, strength, tieState }) => db.update(people).set({ strength, tieState }).where(eq(people.id, id)),
);

function writeTies(tx: WriteTransaction, rows: readonly TieRow[], today: Day): void {
  const t = dayNumber(today);
  for (const row of rows) {
    const { strength, tieState } = tieOfRow(row, t);
    if (strength !== row.strength || tieState !== row.tieState) setTie.run(tx, { id: row.id, strength, tieState });
  }
}

/** Computes the strength and state that are shown of a person on the day `t` as `dayNumber` counts it. */
function tieOfRow(row: TieRow, t: number): { readonly strength: number; readonly tieState: TieState } {
  const { inboundDays, outboundDays, circle, rating } = row;
  const firstIn = row.firstInbound === null ? t : dayNumber(row.firstInbound);
  const lastIn = row.lastInbound === null ? t : dayNumber(row.lastInbound);
  const lastOut = row.lastOutbound === null ? t : dayNumber(row.lastOutbound);
  const strength = strengthOfNumbers(inboundDays, outboundDays, firstIn, lastIn, lastOut, t);
  const silence = daysSinceContactOfNumbers(inboundDays, outboundDays, lastIn, lastOut, t);
  const tieState = tieStateOfNumbers(strength, Math.sqrt(inboundDays * outboundDays), silence, circle, rating);
  return { strength: shownStrength(strength, rating), tieState };
}
