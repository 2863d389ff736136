import { and, count, eq, exists, gt, gte, isNull, lt, ne, notExists, or, sql } from 'drizzle-orm';

import type { AwaitedAnswer } from '../../core/plan/answers-due.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, excluded, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { currentSlugOfPerson } from '../people/current-slug.ts';
import { mayBeBroughtUp } from '../people/sql-conditions.ts';
import { answerChecks, importParts, imports, interactions, introductions, people } from '../schema/schema.ts';

/** Someone who may owe the user an answer, as lists show them. */
export type AwaitedPerson = AwaitedAnswer & {
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly slug: ProfileSlug | null;
};

const newestMessageDay = readStatement({}, (db) =>
  db
    .select(fields({ day: sql<Day | null>`max(${importParts.newestDay})` }))
    .from(importParts)
    .innerJoin(imports, eq(imports.id, importParts.importId))
    .where(and(isNull(imports.undoneAt), eq(importParts.recognisedAs, 'linkedin-messages'))),
);

const awaited = readStatement(
  { first: people.lastContact, knownUntil: computed<string>() },
  (db, { first, knownUntil }) =>
    db
      .select(
        fields({
          id: people.id,
          name: people.name,
          company: people.company,
          position: people.position,
          lastInbound: people.lastInbound,
          lastOutbound: people.lastOutbound,
          notYetOn: sql<Day | null>`CASE ${answerChecks.said} WHEN 'not-yet' THEN ${answerChecks.saidOn} END`,
          leftOn: sql<Day | null>`CASE ${answerChecks.said} WHEN 'leave-it' THEN ${answerChecks.wroteOn} END`,
          slug: currentSlugOfPerson(db),
        }),
      )
      .from(people)
      .leftJoin(answerChecks, and(eq(answerChecks.personId, people.id), eq(answerChecks.wroteOn, people.lastOutbound)))
      .where(
        and(
          mayBeBroughtUp,
          isNull(people.mutedOn),
          gte(people.lastContact, first),
          gte(people.lastOutbound, first),
          or(isNull(people.lastInbound), lt(people.lastInbound, people.lastOutbound)),
          notExists(
            db
              .select({ id: introductions.id })
              .from(introductions)
              .where(
                and(
                  eq(introductions.firstId, people.id),
                  or(
                    eq(introductions.askedFirstOn, people.lastOutbound),
                    eq(introductions.introducedOn, people.lastOutbound),
                  ),
                ),
              ),
          ),
          notExists(
            db
              .select({ id: introductions.id })
              .from(introductions)
              .where(
                and(
                  eq(introductions.secondId, people.id),
                  or(
                    eq(introductions.askedSecondOn, people.lastOutbound),
                    eq(introductions.introducedOn, people.lastOutbound),
                  ),
                ),
              ),
          ),
          or(
            gt(people.lastOutbound, knownUntil),
            exists(
              db
                .select({ id: interactions.id })
                .from(interactions)
                .where(
                  and(
                    eq(interactions.personId, people.id),
                    eq(interactions.day, people.lastOutbound),
                    ne(interactions.direction, 'in'),
                    ne(interactions.kind, 'message'),
                  ),
                ),
            ),
          ),
        ),
      ),
);

/**
 * Returns everyone last written to since `first` who has not been in touch after it; those who are archived, muted or have
 * a farewell aside. Left out are those whom the user only sent messages that day while a file of messages reaches up to it:
 * it would have their answer; and those whom the user wrote to that day about an introduction, which asks what they said itself.
 */
export function awaitedSince(db: Database, first: Day): AwaitedPerson[] {
  // Every day is greater than an empty text.
  return awaited.all(db, { first, knownUntil: newestMessageDay.value(db, {}) ?? '' });
}

const upsertCheck = writeStatement(
  {
    personId: answerChecks.personId,
    wroteOn: answerChecks.wroteOn,
    said: answerChecks.said,
    saidOn: answerChecks.saidOn,
  },
  (db, values) =>
    db
      .insert(answerChecks)
      .values(values)
      .onConflictDoUpdate({
        target: [answerChecks.personId, answerChecks.wroteOn],
        set: { said: excluded(answerChecks.said), saidOn: excluded(answerChecks.saidOn) },
      }),
);

/** Stores what the user said of an answer to what they wrote on a day, in place of what they said of it before. */
export function storeAnswerCheck(
  tx: WriteTransaction,
  check: {
    readonly personId: PersonId;
    readonly wroteOn: Day;
    readonly said: 'answered' | 'not-yet' | 'leave-it';
    readonly saidOn: Day;
  },
): void {
  upsertCheck.run(tx, check);
}

const answersOfDay = readStatement({ day: answerChecks.saidOn }, (db, { day }) =>
  db
    .select(fields({ answers: count() }))
    .from(answerChecks)
    .where(and(eq(answerChecks.said, 'answered'), eq(answerChecks.saidOn, day))),
);

/** Counts the answers that the user noted on that day. */
export function countAnswersNotedOn(db: Database, day: Day): number {
  return answersOfDay.value(db, { day }) ?? 0;
}
