import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { excluded, fields, orNull, plannedOnce, readStatement, writeStatement } from '../connection/statement.ts';
import { howMet, people } from '../schema/schema.ts';

/** How the user met a person. */
export type HowMet = {
  readonly personId: PersonId;
  /** In the user's words; may be empty. */
  readonly text: string;
  readonly introducedBy: PersonId | null;
  readonly metOn: Day | null;
};

const columns = {
  personId: howMet.personId,
  text: howMet.text,
  introducedBy: howMet.introducedBy,
  metOn: howMet.metOn,
};

const introducers = alias(people, 'introducers');

const ofPerson = readStatement({ personId: howMet.personId }, (db, { personId }) =>
  db
    .select(
      fields({
        ...columns,
        introducerName: orNull(introducers.name),
        introducerFirstName: orNull(introducers.firstName),
      }),
    )
    .from(howMet)
    .leftJoin(introducers, eq(introducers.id, howMet.introducedBy))
    .where(eq(howMet.personId, plannedOnce(personId))),
);

/** How the user met a person, with the names of whoever introduced them. */
export type NamedHowMet = HowMet & {
  readonly introducerName: string | null;
  readonly introducerFirstName: string | null;
};

/** Finds how the user met a person; undefined when that is not kept. */
export function findHowMet(db: Database, personId: PersonId): NamedHowMet | undefined {
  return ofPerson.get(db, { personId });
}

const introducedByPerson = readStatement({ introducedBy: people.id }, (db, { introducedBy }) =>
  db
    .select(fields({ id: people.id, name: people.name, metOn: howMet.metOn }))
    .from(howMet)
    .innerJoin(people, eq(people.id, howMet.personId))
    .where(eq(howMet.introducedBy, introducedBy))
    .orderBy(desc(howMet.metOn), desc(howMet.personId)),
);

/** Returns whom a person introduced to the user, newest first; those without a day come last. */
export function peopleIntroducedBy(
  db: Database,
  introducedBy: PersonId,
): { readonly id: PersonId; readonly name: string; readonly metOn: Day | null }[] {
  return introducedByPerson.all(db, { introducedBy });
}

const upsert = writeStatement(columns, (db, values) =>
  db
    .insert(howMet)
    .values(values)
    .onConflictDoUpdate({
      target: howMet.personId,
      set: {
        text: excluded(howMet.text),
        introducedBy: excluded(howMet.introducedBy),
        metOn: excluded(howMet.metOn),
      },
    }),
);

/** Stores how the user met a person, in place of what was kept so far. */
export function storeHowMet(tx: WriteTransaction, met: HowMet): void {
  const { personId, text, introducedBy, metOn } = met;
  upsert.run(tx, { personId, text, introducedBy, metOn });
}

const deleteOfPerson = writeStatement({ personId: howMet.personId }, (db, { personId }) =>
  db.delete(howMet).where(eq(howMet.personId, personId)),
);

/** Deletes how the user met a person, if that is kept. */
export function deleteHowMet(tx: WriteTransaction, personId: PersonId): void {
  deleteOfPerson.run(tx, { personId });
}
