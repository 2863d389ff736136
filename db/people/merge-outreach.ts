import { and, eq } from 'drizzle-orm';

import { joinDraftTexts } from '../../core/outreach/join-drafts.ts';
import type { Instant } from '../../core/calendar/day.ts';
import type { OfferId, PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { computed, fields, returningStatement, writeStatement } from '../connection/statement.ts';
import { deleteDraft, findDraft, storeDraft } from '../outreach/drafts.ts';
import type { StoredDraft } from '../outreach/drafts.ts';
import { findOffer } from '../outreach/offers.ts';
import { help, people, sentTexts } from '../schema/schema.ts';
import type { DraftSnapshot } from './draft-snapshot.ts';
import type { MergeSnapshot } from './merge-snapshot.ts';

const move = { into: people.id, from: people.id };

const moveSentTexts = returningStatement(move, (db, { into, from }) =>
  db
    .update(sentTexts)
    .set({ personId: into })
    .where(eq(sentTexts.personId, from))
    .returning(fields({ id: sentTexts.id })),
);

const moveHelp = returningStatement(move, (db, { into, from }) =>
  db
    .update(help)
    .set({ personId: into })
    .where(eq(help.personId, from))
    .returning(fields({ id: help.id })),
);

/** Moves what was sent to `from`, and their ledger of help, to `into`. */
export function mergeSentAndHelp(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'sentTexts' | 'help'> {
  return {
    sentTexts: moveSentTexts.all(tx, { into, from }).map(({ id }) => id),
    help: moveHelp.all(tx, { into, from }).map(({ id }) => id),
  };
}

/** Moves the draft to `from` to `into`. If there are two, the newer one stays, with the text of the older one below it. */
export function mergeDrafts(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'draft' | 'draftBefore' | 'draftAfter'> {
  const draft = findDraft(tx, from);
  const before = findDraft(tx, into);
  if (draft !== undefined) {
    const [newer, older] =
      before !== undefined && before.changedAt > draft.changedAt ? [before, draft] : [draft, before];
    const text = older === undefined ? newer.text : joinDraftTexts(newer.text, older.text);
    storeDraft(tx, { ...newer, personId: into, text });
    deleteDraft(tx, from);
  }
  return { draft: snapshotOf(draft), draftBefore: snapshotOf(before), draftAfter: snapshotOf(findDraft(tx, into)) };
}

function snapshotOf(draft: StoredDraft | undefined): DraftSnapshot | null {
  if (draft === undefined) return null;
  const { medium, subject, text, offerId, offerText, changedAt } = draft;
  return { medium, subject, text, offerId, offerText, changedAt };
}

const moveSentText = writeStatement({ ...move, id: computed<number>() }, (db, { into, from, id }) =>
  db
    .update(sentTexts)
    .set({ personId: into })
    .where(and(eq(sentTexts.id, id), eq(sentTexts.personId, from))),
);

const moveHelpLine = writeStatement({ ...move, id: computed<number>() }, (db, { into, from, id }) =>
  db
    .update(help)
    .set({ personId: into })
    .where(and(eq(help.id, id), eq(help.personId, from))),
);

/**
 * Moves back what a merge moved to `into`: what was sent, the ledger of help, and the draft. A draft that was changed since
 * stays, and what the merged person had is there again as well; one that was sent or deleted since does not come back.
 */
export function unmergeOutreach(tx: WriteTransaction, into: PersonId, id: PersonId, snapshot: MergeSnapshot): void {
  const back = { into: id, from: into };
  for (const sentText of snapshot.sentTexts) moveSentText.run(tx, { ...back, id: sentText });
  for (const line of snapshot.help) moveHelpLine.run(tx, { ...back, id: line });
  const now = snapshotOf(findDraft(tx, into));
  if (snapshot.draft === null || now === null) return;
  restoreDraft(tx, id, snapshot.draft);
  if (!isSameText(now, snapshot.draftAfter)) return;
  deleteDraft(tx, into);
  if (snapshot.draftBefore !== null) restoreDraft(tx, into, snapshot.draftBefore);
}

function isSameText(one: DraftSnapshot, other: DraftSnapshot | null): boolean {
  return one.text === other?.text && one.subject === other.subject && one.changedAt === other.changedAt;
}

function restoreDraft(tx: WriteTransaction, personId: PersonId, draft: DraftSnapshot): void {
  // As they were in the file; an offer may have been removed since.
  const offerId = draft.offerId as OfferId | null;
  const changedAt = draft.changedAt as Instant;
  storeDraft(tx, {
    ...draft,
    personId,
    changedAt,
    offerId: offerId === null ? null : (findOffer(tx, offerId)?.id ?? null),
  });
}
