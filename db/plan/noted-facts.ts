import { and, asc, desc, eq, exists, inArray, isNull, ne } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { linkedinEventKinds } from '../../core/plan/reason-facts.ts';
import type { RecordContent } from '../../core/records/record.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { decodeRecord } from '../people/imported-records.ts';
import { followUps, importRows, imports, interactions, records } from '../schema/schema.ts';

// What only the reasons of entries tell. Notes are those that the user logged: texts of imports go with their import, whereas a
// reason stays.

/** A contact that the user logged with a note. */
export type StoredNote = { readonly on: Day; readonly note: string };

const isLoggedWithNote = and(eq(interactions.imported, false), ne(interactions.note, ''));

const newestNote = readStatement({ personId: interactions.personId }, (db, { personId }) =>
  db
    .select(fields({ on: interactions.day, note: interactions.note }))
    .from(interactions)
    .where(and(eq(interactions.personId, personId), isLoggedWithNote))
    .orderBy(desc(interactions.day), desc(interactions.id))
    .limit(1),
);

/** Finds the last contact with a person of which the user noted something. */
export function findNewestNote(db: Database, personId: PersonId): StoredNote | undefined {
  return newestNote.get(db, { personId });
}

const oldestNote = readStatement({ personId: interactions.personId }, (db, { personId }) =>
  db
    .select(fields({ on: interactions.day, note: interactions.note }))
    .from(interactions)
    .where(and(eq(interactions.personId, personId), isLoggedWithNote))
    .orderBy(asc(interactions.day), asc(interactions.id))
    .limit(1),
);

/** Finds the first contact with a person of which the user noted something. */
export function findOldestNote(db: Database, personId: PersonId): StoredNote | undefined {
  return oldestNote.get(db, { personId });
}

const eventRecords = readStatement({ personId: records.personId }, (db, { personId }) =>
  db
    .select(fields({ kind: records.kind, fields: records.fields }))
    .from(records)
    .where(
      and(
        eq(records.personId, personId),
        inArray(records.kind, [...linkedinEventKinds]),
        exists(
          db
            .select(fields({ id: imports.id }))
            .from(importRows)
            .innerJoin(imports, eq(imports.id, importRows.importId))
            .where(and(eq(importRows.recordId, records.id), isNull(imports.undoneAt))),
        ),
      ),
    ),
);

/** Returns what active imports say of recommendations, endorsements and invitations of a person. */
export function linkedinEventRecordsOf(db: Database, personId: PersonId): RecordContent[] {
  return eventRecords.all(db, { personId }).map(({ kind, fields: json }) => decodeRecord(kind, json));
}

const nextPromise = readStatement({ personId: followUps.personId }, (db, { personId }) =>
  db
    .select(fields({ dueOn: followUps.dueOn, text: followUps.text }))
    .from(followUps)
    .where(and(eq(followUps.personId, personId), isNull(followUps.doneOn), isNull(followUps.introductionId)))
    .orderBy(asc(followUps.dueOn), asc(followUps.id))
    .limit(1),
);

/** Finds what was promised to a person and is due first; what is to be done about introductions is no promise. */
export function findNextFollowUp(
  db: Database,
  personId: PersonId,
): { readonly dueOn: Day; readonly text: string } | undefined {
  return nextPromise.get(db, { personId });
}
