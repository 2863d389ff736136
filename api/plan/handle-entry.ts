import type { Day, Instant } from '../../core/calendar/day.ts';
import type { InteractionId, PersonId } from '../../core/ids.ts';
import { contactHandlesEntry } from '../../core/plan/contact-handles-entry.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { setUserColumn } from '../../db/people/people.ts';
import type { InteractionValues } from '../../db/people/interactions.ts';
import { markEntryHandled } from '../../db/plan/plan-entries.ts';
import type { StoredEntry } from '../../db/plan/plan-entries.ts';
import { finishFollowUp } from './follow-up-writes.ts';
import { findOpenTieEntry } from './open-entry.ts';

/** Marks an entry done, and the follow-up done for which it is on the plan, if it is one's. */
export function markEntryDone(
  tx: WriteTransaction,
  { id, personId, followUpId }: Pick<StoredEntry, 'id' | 'personId' | 'followUpId'>,
  done: { readonly at: Instant; readonly interactionId: InteractionId | null; readonly minutesSpent: number | null },
  today: Day,
): void {
  const { at, interactionId, minutesSpent } = done;
  markEntryHandled(tx, { id, status: 'done', handledAt: at, minutesSpent, interactionId });
  setUserColumn(tx, [personId], 'handledOn', today);
  if (followUpId !== null) finishFollowUp(tx, followUpId, { at, interactionId }, today);
}

/**
 * Marks a person's open entry on today's plan done if contact that was just logged handles it, wherever the user logged it.
 * The entry of a follow-up stays open: contact alone does not keep a promise. Deleting the contact later leaves the entry
 * done; undoing the write opens it again.
 */
export function handleEntryByContact(
  tx: WriteTransaction,
  personId: PersonId,
  contact: InteractionValues & { readonly id: InteractionId },
  { now, today }: { readonly now: Instant; readonly today: Day },
): void {
  if (!contactHandlesEntry(contact, today)) return;
  const entry = findOpenTieEntry(tx, personId, today);
  if (entry) markEntryDone(tx, entry, { at: now, interactionId: contact.id, minutesSpent: null }, today);
}
