import { and, count, countDistinct, eq, exists, inArray, isNull, lt, ne, notExists } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Day, Instant } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { SessionCounts } from '../../core/outreach/session-summary.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { excluded, fields, readStatement, writeStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { help, interactions, planEntries, sentTexts, sessions } from '../schema/schema.ts';

/** The session of a day. */
export type StoredSession = {
  readonly day: Day;
  /** Whose page was shown last. */
  readonly personId: PersonId | null;
  /** How long it has run, pauses aside. */
  readonly seconds: number;
  readonly begunAt: Instant;
  /** Null while it goes on. */
  readonly endedAt: Instant | null;
};

const sessionColumns = {
  day: sessions.day,
  personId: sessions.personId,
  seconds: sessions.seconds,
  begunAt: sessions.begunAt,
  endedAt: sessions.endedAt,
};

const sessionOfDay = readStatement({ day: sessions.day }, (db, { day }) =>
  db.select(fields(sessionColumns)).from(sessions).where(eq(sessions.day, day)),
);

/** Finds the session of a day. */
export function findSession(db: Database, day: Day): StoredSession | undefined {
  return sessionOfDay.get(db, { day });
}

const upsert = writeStatement(sessionColumns, (db, values) =>
  db
    .insert(sessions)
    .values(values)
    .onConflictDoUpdate({
      target: sessions.day,
      set: {
        personId: excluded(sessions.personId),
        seconds: excluded(sessions.seconds),
        endedAt: excluded(sessions.endedAt),
      },
    }),
);

/** Stores the session of a day, in place of what was stored of it; it keeps the moment at which it began. */
export function storeSession(tx: WriteTransaction, session: StoredSession): void {
  upsert.run(tx, session);
}

const endEarlier = writeStatement({ day: sessions.day, at: sessions.begunAt }, (db, { day, at }) =>
  db
    .update(sessions)
    .set({ endedAt: at, personId: null })
    .where(and(lt(sessions.day, day), isNull(sessions.endedAt))),
);

/** Ends the sessions of earlier days that were left open. */
export function endSessionsBefore(tx: WriteTransaction, day: Day, at: Instant): void {
  endEarlier.run(tx, { day, at });
}

function textsOfDayTo(
  db: StatementBuilder,
  person: typeof help.personId | typeof interactions.personId,
  day: SQL<Day>,
) {
  return db
    .select({ id: sentTexts.id })
    .from(sentTexts)
    .where(and(eq(sentTexts.personId, person), eq(sentTexts.sentOn, day)));
}

const peopleWrittenTo = readStatement({ day: planEntries.day }, (db, { day }) => {
  const inKith = db
    .select(fields({ personId: sentTexts.personId }))
    .from(sentTexts)
    .where(eq(sentTexts.sentOn, day));
  const elsewhere = db
    .select(fields({ personId: interactions.personId }))
    .from(planEntries)
    .innerJoin(interactions, eq(interactions.id, planEntries.interactionId))
    .where(
      and(eq(planEntries.day, day), inArray(interactions.kind, ['message', 'email']), ne(interactions.direction, 'in')),
    );
  return db.select(fields({ people: count() })).from(inKith.union(elsewhere).as('written_to'));
});

const peopleOffered = readStatement({ day: help.offeredOn }, (db, { day }) =>
  db
    .select(fields({ people: countDistinct(help.personId) }))
    .from(help)
    .where(and(eq(help.offeredOn, day), eq(help.direction, 'to-them'), exists(textsOfDayTo(db, help.personId, day)))),
);

const peopleTalkedTo = readStatement({ day: planEntries.day }, (db, { day }) =>
  db
    .select(fields({ people: countDistinct(interactions.personId) }))
    .from(planEntries)
    .innerJoin(interactions, eq(interactions.id, planEntries.interactionId))
    .where(
      and(
        eq(planEntries.day, day),
        inArray(interactions.kind, ['call', 'meeting']),
        notExists(textsOfDayTo(db, interactions.personId, day)),
      ),
    ),
);

const peopleLeftForLater = readStatement({ day: planEntries.day }, (db, { day }) =>
  db
    .select(fields({ people: countDistinct(planEntries.personId) }))
    .from(planEntries)
    .where(and(eq(planEntries.day, day), inArray(planEntries.status, ['snoozed', 'skipped']))),
);

/** Counts what was done with the people of a day, by what the file holds of that day. */
export function countSessionOf(db: Database, day: Day): Omit<SessionCounts, 'seconds'> {
  return {
    written: peopleWrittenTo.value(db, { day }) ?? 0,
    offered: peopleOffered.value(db, { day }) ?? 0,
    talked: peopleTalkedTo.value(db, { day }) ?? 0,
    later: peopleLeftForLater.value(db, { day }) ?? 0,
  };
}
