import type { Context } from '../context.ts';
import type { Draft } from '../contract/outreach/outreach.ts';
import { addDays } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { write } from '../../db/connection/database.ts';
import { allDrafts, deleteDraft, findDraft, storeDraft } from '../../db/outreach/drafts.ts';
import type { StoredDraft } from '../../db/outreach/drafts.ts';
import { findOffer } from '../../db/outreach/offers.ts';
import { sentTextsTo } from '../../db/outreach/sent-texts.ts';
import { requirePerson } from '../people/require-people.ts';
import { procedures } from '../procedures.ts';

/** The procedures that keep drafts. */
export const draftProcedures = {
  // No write that is remembered: an undo would take back what somebody is typing.
  saveDraft: procedures.outreach.saveDraft.handler(async ({ context, input }) => {
    const { db, writes } = context;
    const saved = await writes.run(() => write(db, (tx) => keepDraft(tx, context, input.personId, input.draft)));
    return { saved, at: context.clock.now() };
  }),
  drafts: procedures.outreach.drafts.handler(({ context }) => allDrafts(context.db)),
};

/** Stores a draft; deletes it if nothing is written in it. Returns whether there is a draft now. */
function keepDraft(
  tx: WriteTransaction,
  { clock }: Pick<Context, 'clock'>,
  personId: PersonId,
  draft: Draft | null,
): boolean {
  requirePerson(tx, personId);
  if (draft === null || (draft.text.trim() === '' && draft.subject.trim() === '')) {
    deleteDraft(tx, personId);
    return false;
  }
  const { medium, subject, text, offer } = draft;
  const before = findDraft(tx, personId);
  if (before === undefined && wasJustSent(tx, { clock }, personId, text)) return false;
  // An offer that was removed meanwhile is still the user's words.
  const chosen = offer === null || offer.offerId === null ? undefined : findOffer(tx, offer.offerId);
  const offerId = chosen?.id ?? null;
  const after = { personId, medium, subject, text, offerId, offerText: offer?.text ?? null };
  if (before === undefined || !isSameDraft(before, after)) storeDraft(tx, { ...after, changedAt: clock.now() });
  return true;
}

/** Whether a text is the last that was sent to a person, today or yesterday: a window saves it once more that was closed before it knew. */
function wasJustSent(
  tx: WriteTransaction,
  { clock }: Pick<Context, 'clock'>,
  personId: PersonId,
  text: string,
): boolean {
  const [last] = sentTextsTo(tx, personId, 1);
  return last !== undefined && last.text.trim() === text.trim() && last.sentOn >= addDays(clock.today(), -1);
}

function isSameDraft(one: StoredDraft, other: Omit<StoredDraft, 'changedAt'>): boolean {
  return (
    one.medium === other.medium &&
    one.subject === other.subject &&
    one.text === other.text &&
    one.offerId === other.offerId &&
    one.offerText === other.offerText
  );
}
