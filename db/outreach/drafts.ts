import { desc, eq } from 'drizzle-orm';

import type { Instant } from '../../core/calendar/day.ts';
import type { OfferId, PersonId } from '../../core/ids.ts';
import type { Medium } from '../../core/outreach/medium.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { excluded, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { drafts, people } from '../schema/schema.ts';

/** What the user is writing to a person. */
export type StoredDraft = {
  readonly personId: PersonId;
  readonly medium: Medium;
  /** Of an e-mail; empty otherwise. */
  readonly subject: string;
  readonly text: string;
  readonly offerId: OfferId | null;
  /** The chosen offer in short; null when none was chosen. */
  readonly offerText: string | null;
  readonly changedAt: Instant;
};

const draftColumns = {
  personId: drafts.personId,
  medium: drafts.medium,
  subject: drafts.subject,
  text: drafts.text,
  offerId: drafts.offerId,
  offerText: drafts.offerText,
  changedAt: drafts.changedAt,
};

const draftOfPerson = readStatement({ personId: drafts.personId }, (db, { personId }) =>
  db.select(fields(draftColumns)).from(drafts).where(eq(drafts.personId, personId)),
);

/** Finds the draft to a person. */
export function findDraft(db: Database, personId: PersonId): StoredDraft | undefined {
  return draftOfPerson.get(db, { personId });
}

const everyDraft = readStatement({}, (db) =>
  db
    .select(fields({ personId: drafts.personId, name: people.name, text: drafts.text, changedAt: drafts.changedAt }))
    .from(drafts)
    .innerJoin(people, eq(people.id, drafts.personId))
    .orderBy(desc(drafts.changedAt), desc(drafts.personId)),
);

/** Returns all drafts with the names of the people, the newest first. */
export function allDrafts(
  db: Database,
): { readonly personId: PersonId; readonly name: string; readonly text: string; readonly changedAt: Instant }[] {
  return everyDraft.all(db, {});
}

const upsert = writeStatement(draftColumns, (db, values) =>
  db
    .insert(drafts)
    .values(values)
    .onConflictDoUpdate({
      target: drafts.personId,
      set: {
        medium: excluded(drafts.medium),
        subject: excluded(drafts.subject),
        text: excluded(drafts.text),
        offerId: excluded(drafts.offerId),
        offerText: excluded(drafts.offerText),
        changedAt: excluded(drafts.changedAt),
      },
    }),
);

/** Stores the draft to a person, in place of the one so far. */
export function storeDraft(tx: WriteTransaction, draft: StoredDraft): void {
  upsert.run(tx, draft);
}

const deleteOfPerson = writeStatement({ personId: drafts.personId }, (db, { personId }) =>
  db.delete(drafts).where(eq(drafts.personId, personId)),
);

/** Deletes the draft to a person, if there is one. */
export function deleteDraft(tx: WriteTransaction, personId: PersonId): void {
  deleteOfPerson.run(tx, { personId });
}
