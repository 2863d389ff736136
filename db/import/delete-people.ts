import { and, eq, exists, isNotNull, not, notExists, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import type { PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { isInJsonList } from '../connection/json-list.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { savePersonSnapshot } from '../people/person-snapshot.ts';
import { hasActiveRecord, hasUserData } from '../people/sql-conditions.ts';
import {
  answerChecks,
  declinedCircles,
  emails,
  interactions,
  mergedPeople,
  people,
  planEntries,
  profileSlugs,
} from '../schema/schema.ts';

/** The ids of people as a JSON array. */
const list = { ids: computed<string>() };

const peopleWithNothingLeft = readStatement(list, (db, { ids }) =>
  db
    .select(fields({ id: people.id }))
    .from(people)
    .where(
      and(
        isInJsonList(people.id, ids),
        not(hasActiveRecord(db)),
        not(hasUserData(db)),
        notExists(db.select({ id: mergedPeople.id }).from(mergedPeople).where(eq(mergedPeople.intoId, people.id))),
      ),
    ),
);

/** Who has something of their own beside what imports say, which is kept for when an import brings them back. */
const peopleToSnapshot = readStatement(list, (db, { ids }) =>
  db
    .select(fields({ id: people.id }))
    .from(people)
    .where(
      and(
        isInJsonList(people.id, ids),
        or(
          isNotNull(people.reviewedOn),
          isNotNull(people.handledOn),
          isNotNull(people.settledOn),
          isNotNull(people.snoozedUntil),
          exists(db.select({ id: planEntries.id }).from(planEntries).where(eq(planEntries.personId, people.id))),
          exists(
            db.select({ on: answerChecks.wroteOn }).from(answerChecks).where(eq(answerChecks.personId, people.id)),
          ),
          exists(
            db
              .select({ circle: declinedCircles.circle })
              .from(declinedCircles)
              .where(eq(declinedCircles.personId, people.id)),
          ),
        ),
      ),
    ),
);

/** Current profiles of people that are former profiles of others. */
const slugsToRelease = readStatement(list, (db, { ids }) => {
  const own = alias(profileSlugs, 'own');
  const other = alias(profileSlugs, 'other');
  return db
    .select(fields({ slug: own.slug }))
    .from(own)
    .where(
      and(
        isInJsonList(own.personId, ids),
        eq(own.current, true),
        exists(
          db
            .select({ slug: other.slug })
            .from(other)
            .where(and(eq(other.slug, own.slug), eq(other.current, false))),
        ),
      ),
    );
});

/** What goes with people; they themselves come last. */
const deletionsOfPeople = [
  ...[interactions, emails, profileSlugs, planEntries, answerChecks, declinedCircles].map((table) =>
    writeStatement(list, (db, { ids }) => db.delete(table).where(isInJsonList(table.personId, ids))),
  ),
  writeStatement(list, (db, { ids }) => db.delete(people).where(isInJsonList(people.id, ids))),
];

/**
 * Deletes those of the people of whom no active import speaks and on whom the user wrote nothing, and returns them; adds
 * to `released` the profiles that others had before.
 */
export function deletePeopleWithNothingLeft(
  tx: WriteTransaction,
  ids: readonly PersonId[],
  released: Set<ProfileSlug>,
): ReadonlySet<PersonId> {
  const gone = peopleWithNothingLeft.values(tx, { ids: JSON.stringify(ids) });
  if (gone.length === 0) return new Set();
  const those = { ids: JSON.stringify(gone) };
  for (const id of peopleToSnapshot.values(tx, those)) savePersonSnapshot(tx, id);
  for (const slug of slugsToRelease.values(tx, those)) released.add(slug);
  for (const deletion of deletionsOfPeople) deletion.run(tx, those);
  return new Set(gone);
}
