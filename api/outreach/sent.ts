import type { Day } from '../../core/calendar/day.ts';
import type { InteractionId, PersonId } from '../../core/ids.ts';
import { guessHelpKind } from '../../core/outreach/offer.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { deleteDraft } from '../../db/outreach/drafts.ts';
import { insertHelp } from '../../db/outreach/help.ts';
import { findOffer } from '../../db/outreach/offers.ts';
import { insertSentText } from '../../db/outreach/sent-texts.ts';
import { insertInteraction } from '../../db/people/interactions.ts';
import { recountTies } from '../../db/people/ties.ts';
import { entriesOf } from '../../db/plan/plan-entries.ts';
import type { Draft } from '../contract/outreach/outreach.ts';
import { interactionValues } from '../people/interactions.ts';
import { requirePerson } from '../people/require-people.ts';
import { markEntryDone } from '../plan/handle-entry.ts';
import { findOpenEntry, findOpenTieEntry } from '../plan/open-entry.ts';
import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';

/** The procedure that logs what was sent. */
export const sentProcedure = {
  sent: procedures.outreach.sent.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { id: personId, name } = requirePerson(tx, input.personId);
      if (input.text.trim() === '') throw refusedError('Nothing is written yet. Write something first, then send it.');
      const today = context.clock.today();
      const at = context.clock.now();
      const { medium, subject, text } = input;
      const contact = interactionValues(
        { kind: medium === 'email' ? 'email' : 'message', direction: 'out', day: input.day, note: '' },
        today,
      );
      // Whoever is invited to connect has not been in touch yet.
      const interactionId = medium === 'invitation' ? null : insertInteraction(tx, personId, contact, at);
      insertSentText(tx, { personId, interactionId, sentOn: contact.day, medium, subject, text });
      if (input.offer !== null) noteOffer(tx, personId, input.offer, { on: contact.day, interactionId });
      deleteDraft(tx, personId);
      const keptPromise = handleEntries(
        tx,
        personId,
        { at, interactionId, minutesSpent: input.minutesSpent ?? null },
        today,
      );
      if (interactionId !== null) recountTies(tx, [personId], today);
      return { label: { kind: 'sent', name, ...(keptPromise ? { keptPromise } : {}) }, answer: {} };
    }),
  ),
};

/** Notes in the ledger of help what was offered with a text. */
function noteOffer(
  tx: WriteTransaction,
  personId: PersonId,
  offer: NonNullable<Draft['offer']>,
  { on, interactionId }: { readonly on: Day; readonly interactionId: InteractionId | null },
): void {
  const chosen = offer.offerId === null ? undefined : findOffer(tx, offer.offerId);
  insertHelp(tx, {
    personId,
    direction: 'to-them',
    kind: chosen?.kind ?? guessHelpKind(offer.text),
    text: offer.text,
    offerId: chosen?.id ?? null,
    status: 'offered',
    offeredOn: on,
    changedOn: on,
    interactionId,
    followUpId: null,
    introductionId: null,
  });
}

/**
 * Marks a person's open entry of today as done. The text keeps the promise for which the person is on the plan, if any; a
 * second promise is another thing to do. Returns whether a promise was kept.
 */
function handleEntries(
  tx: WriteTransaction,
  personId: PersonId,
  handled: Parameters<typeof markEntryDone>[2],
  today: Day,
): boolean {
  const shown = findOpenEntry(entriesOf(tx, today), personId);
  if (shown === undefined) return false;
  markEntryDone(tx, shown, handled, today);
  const other = findOpenTieEntry(tx, personId, today);
  if (other !== undefined) markEntryDone(tx, other, { ...handled, minutesSpent: null }, today);
  return shown.followUpId !== null;
}
