import { and, eq } from 'drizzle-orm';

import type { Instant } from '../../core/calendar/day.ts';
import type { Addressee } from '../../core/doors/introduction.ts';
import type { IntroductionId } from '../../core/ids.ts';
import type { Medium } from '../../core/outreach/medium.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { excluded, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { introductionDrafts } from '../schema/schema.ts';

/** What the user is writing about an introduction, to one side or to both. */
export type StoredIntroductionDraft = {
  readonly introductionId: IntroductionId;
  readonly addressee: Addressee;
  readonly medium: Medium;
  /** Of an e-mail; empty otherwise. */
  readonly subject: string;
  readonly text: string;
  readonly changedAt: Instant;
};

const key = { introductionId: introductionDrafts.introductionId, addressee: introductionDrafts.addressee };
const draftColumns = {
  ...key,
  medium: introductionDrafts.medium,
  subject: introductionDrafts.subject,
  text: introductionDrafts.text,
  changedAt: introductionDrafts.changedAt,
};

const draftByKey = readStatement(key, (db, { introductionId, addressee }) =>
  db
    .select(fields(draftColumns))
    .from(introductionDrafts)
    .where(and(eq(introductionDrafts.introductionId, introductionId), eq(introductionDrafts.addressee, addressee))),
);

/** Finds the draft of an introduction to an addressee. */
export function findIntroductionDraft(
  db: Database,
  introductionId: IntroductionId,
  addressee: Addressee,
): StoredIntroductionDraft | undefined {
  return draftByKey.get(db, { introductionId, addressee });
}

const upsert = writeStatement(draftColumns, (db, values) =>
  db
    .insert(introductionDrafts)
    .values(values)
    .onConflictDoUpdate({
      target: [introductionDrafts.introductionId, introductionDrafts.addressee],
      set: {
        medium: excluded(introductionDrafts.medium),
        subject: excluded(introductionDrafts.subject),
        text: excluded(introductionDrafts.text),
        changedAt: excluded(introductionDrafts.changedAt),
      },
    }),
);

/** Stores a draft, in place of the one to the same addressee so far. */
export function storeIntroductionDraft(tx: WriteTransaction, draft: StoredIntroductionDraft): void {
  upsert.run(tx, draft);
}

const deleteByKey = writeStatement(key, (db, { introductionId, addressee }) =>
  db
    .delete(introductionDrafts)
    .where(and(eq(introductionDrafts.introductionId, introductionId), eq(introductionDrafts.addressee, addressee))),
);

/** Deletes the draft of an introduction to an addressee, if there is one. */
export function deleteIntroductionDraft(
  tx: WriteTransaction,
  introductionId: IntroductionId,
  addressee: Addressee,
): void {
  deleteByKey.run(tx, { introductionId, addressee });
}

/** Gives each of the two sides the draft that was for the other, once the sides have changed places. */
export function swapIntroductionDrafts(tx: WriteTransaction, introductionId: IntroductionId): void {
  const first = findIntroductionDraft(tx, introductionId, 'first');
  const second = findIntroductionDraft(tx, introductionId, 'second');
  deleteIntroductionDraft(tx, introductionId, 'first');
  deleteIntroductionDraft(tx, introductionId, 'second');
  if (first !== undefined) storeIntroductionDraft(tx, { ...first, addressee: 'second' });
  if (second !== undefined) storeIntroductionDraft(tx, { ...second, addressee: 'first' });
}
