import { and, eq, gt, isNotNull, isNull, ne, or } from 'drizzle-orm';

import type { Circle } from '../../core/people/circle.ts';
import { rhythmDaysOf } from '../../core/people/rhythm.ts';
import type { Rhythms } from '../../core/people/rhythm.ts';
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
import { askedDayOf } from './imported-records.ts';
import { isReplacedDay } from './replaced-days.ts';
import { rhythmsOfCircles } from './rhythms.ts';

/** What a person's row holds of their tie. */
type TieRow = TieFacts & {
  readonly id: PersonId;
  readonly circle: Circle | null;
  readonly rhythmDays: number | null;
  readonly rating: Rating | null;
  readonly strength: number;
  readonly tieState: TieState;
};

/** The columns of a person's row that follow from interactions, circle, rhythm and rating. */
export const tieColumns = {
  inboundDays: people.inboundDays,
  outboundDays: people.outboundDays,
  firstInbound: people.firstInbound,
  lastInbound: people.lastInbound,
  lastOutbound: people.lastOutbound,
  lastInboundMessage: people.lastInboundMessage,
  askedOn: people.askedOn,
  strength: people.strength,
  tieState: people.tieState,
};

const tieFields = fields({
  id: people.id,
  ...tieColumns,
  circle: people.circle,
  rhythmDays: people.rhythmDays,
  rating: people.rating,
});

const storedTieDay = readStatement({}, (db) => db.select(fields({ day: tieDay.day })).from(tieDay));

/** Returns the day for which everyone's strength and state hold; undefined in a new file. */
export function dayOfTies(db: Database): Day | undefined {
  return storedTieDay.value(db, {});
}

/**
 * Returns the day for which changed people are renewed: that of everyone else, who between midnight and the first request
 * still stand where they stood yesterday.
 */
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

// The keys of a literal are exactly these.
const derivedNames = Object.keys(tieColumns) as (keyof typeof tieColumns)[];

const updateDerived = writeStatement({ id: people.id, ...tieColumns }, (db, { id, ...values }) =>
  db.update(people).set(values).where(eq(people.id, id)),
);

/**
 * Recounts the facts of these people's ties from their interactions and renews their strength and state. Every write to
 * interactions calls it afterwards.
 *
 * @param askedDays the `askedDay` of each person's records, where the caller knows it
 */
export function recountTies(
  tx: WriteTransaction,
  ids: readonly PersonId[],
  today: Day,
  askedDays: ReadonlyMap<PersonId, Day | null> = new Map(),
): void {
  if (ids.length === 0) return;
  const t = dayNumber(dayToStandAt(tx, today));
  const rhythms = rhythmsOfCircles(tx);
  for (const id of ids) {
    const row = tieOfPerson.get(tx, { id });
    const facts = countedFacts.get(tx, { id });
    if (!row || !facts) continue;
    const asked = facts.lastInboundMessage === null ? null : askedDays.has(id) ? askedDays.get(id) : askedDayOf(tx, id);
    // What the user logged after it asks nothing, and in its place they may have logged anything.
    const stillAsks = asked !== null && asked === facts.lastInboundMessage && !isReplacedDay(tx, id, asked);
    const counted = { ...row, ...facts, askedOn: stillAsks ? asked : null };
    const after = { ...counted, ...tieOf(counted, t, rhythms) };
    if (derivedNames.some((name) => after[name] !== row[name])) updateDerived.run(tx, after);
  }
}

const tieOfPerson = readStatement({ id: people.id }, (db, { id }) =>
  db.select(tieFields).from(people).where(eq(people.id, id)),
);

/**
 * Renews strength and state of these people from the stored facts of their ties. Every write to circle, rhythm or rating
 * calls it afterwards.
 */
export function renewTiesOf(tx: WriteTransaction, ids: readonly PersonId[], today: Day): void {
  const rows = ids.map((id) => tieOfPerson.get(tx, { id })).filter((row) => row !== undefined);
  writeTies(tx, rows, dayToStandAt(tx, today));
}

const tiesOfCircles = readStatement({}, (db) =>
  db
    .select(tieFields)
    .from(people)
    .where(and(isNotNull(people.circle), isNull(people.rhythmDays))),
);

/** Renews strength and state of everyone whose rhythm is that of their circle. A write to the rhythms calls it afterwards. */
export function renewTiesOfCircles(tx: WriteTransaction, today: Day): void {
  writeTies(tx, tiesOfCircles.all(tx, {}), dayToStandAt(tx, today));
}

const setTie = writeStatement(
  { id: people.id, strength: people.strength, tieState: people.tieState },
  (db, { id, strength, tieState }) => db.update(people).set({ strength, tieState }).where(eq(people.id, id)),
);

function writeTies(tx: WriteTransaction, rows: readonly TieRow[], today: Day): void {
  const t = dayNumber(today);
  const rhythms = rhythmsOfCircles(tx);
  for (const row of rows) {
    const { strength, tieState } = tieOf(row, t, rhythms);
    if (strength !== row.strength || tieState !== row.tieState) setTie.run(tx, { id: row.id, strength, tieState });
  }
}

/** Computes the strength and state that are shown of a person on the day `t` as `dayNumber` counts it. */
export function tieOf(
  row: TieFacts & Pick<TieRow, 'circle' | 'rhythmDays' | 'rating'>,
  t: number,
  rhythms: Rhythms,
): Pick<TieRow, 'strength' | 'tieState'> {
  const { inboundDays, outboundDays, rating } = row;
  const firstIn = row.firstInbound === null ? t : dayNumber(row.firstInbound);
  const lastIn = row.lastInbound === null ? t : dayNumber(row.lastInbound);
  const lastOut = row.lastOutbound === null ? t : dayNumber(row.lastOutbound);
  const strength = strengthOfNumbers(inboundDays, outboundDays, firstIn, lastIn, lastOut, t);
  const silence = daysSinceContactOfNumbers(inboundDays, outboundDays, lastIn, lastOut, t);
  const tieState = tieStateOfNumbers(
    strength,
    Math.sqrt(inboundDays * outboundDays),
    silence,
    rhythmDaysOf(row, rhythms),
    rating,
  );
  return { strength: shownStrength(strength, rating), tieState };
}
