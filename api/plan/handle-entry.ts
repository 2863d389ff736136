import type { Day, Instant } from '../../core/calendar/day.ts';
import type { InteractionId, PersonId } from '../../core/ids.ts';
import { contactHandlesEntry } from '../../core/plan/contact-handles-entry.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { setUserColumn } from '../../db/people/people.ts';
import type { InteractionValues } from '../../db/people/interactions.ts';
import { entriesOf, markEntryHandled } from '../../db/plan/plan-entries.ts';
import type { StoredEntry } from '../../db/plan/plan-entries.ts';

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
  const entry = openTieEntry(tx, personId, today);
  if (!entry) return;
  markEntryHandled(tx, {
    id: entry.id,
    status: 'done',
    handledAt: now,
    minutesSpent: null,
    interactionId: contact.id,
  });
  setUserColumn(tx, [personId], 'handledOn', today);
}

/** Finds a person's open entry on a day's plan that is not a follow-up's. */
export function openTieEntry(tx: WriteTransaction, personId: PersonId, day: Day): StoredEntry | undefined {
  return entriesOf(tx, day).find(
    (entry) => entry.personId === personId && entry.status === 'open' && entry.part !== 'follow-up',
  );
}
