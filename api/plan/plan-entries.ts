import type { Day } from '../../core/calendar/day.ts';
import type { FollowUpId, OfferId, PersonId } from '../../core/ids.ts';
import { jobChangeOf, tieReasonOf } from '../../core/plan/entry-reason.ts';
import type { EntryReason } from '../../core/plan/entry-reason.ts';
import type { HopedForDoor } from '../../core/plan/reason-facts.ts';
import type { PlannedEntry } from '../../core/plan/plan-types.ts';
import type { Offer } from '../../core/outreach/offer.ts';
import { rhythmOf } from '../../core/people/rhythm.ts';
import { suggestOffers } from '../../core/outreach/suggest-offers.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { newestJobChange } from '../../db/people/derived-person.ts';
import { rhythmsOfCircles } from '../../db/people/rhythms.ts';
import { findPerson } from '../../db/people/people.ts';
import { tagsOf } from '../../db/people/tags.ts';
import { findFollowUp } from '../../db/plan/follow-ups.ts';
import type { StoredFollowUp } from '../../db/plan/follow-ups.ts';
import { offersMadeTo } from '../../db/outreach/help.ts';
import { allOffers } from '../../db/outreach/offers.ts';
import { deleteEntry, entriesOf, insertEntry, updatePromiseOfEntry } from '../../db/plan/plan-entries.ts';
import { notedFactsOf } from './noted-facts.ts';

/** Stores planned entries with their reasons and with what they offer, ask or promise. */
export function insertPlannedEntries(
  tx: WriteTransaction,
  today: Day,
  entries: readonly PlannedEntry[],
  doors: ReadonlyMap<PersonId, HopedForDoor>,
): void {
  const offers = allOffers(tx);
  let offeredLast: OfferId | null = null;
  for (const { personId, part, kind, minutes, occasion, followUpId } of entries) {
    const entry = { day: today, personId, part, kind, minutes, followUpId };
    if (followUpId !== null) {
      const promise = promiseOf(requirePlanned(tx, followUpId));
      insertEntry(tx, { ...entry, ...promise, question: null, offerKind: 'promise', offerId: null });
      continue;
    }
    const { reason, offer } = reasonAndOffer(tx, personId, occasion, offers, offeredLast, doors.get(personId));
    offeredLast = offer?.id ?? null;
    insertEntry(
      tx,
      offer === undefined
        ? { ...entry, reason, offerKind: 'question', question: 'current-work', offerText: null, offerId: null }
        : { ...entry, reason, offerKind: 'offer', question: null, offerText: offer.text, offerId: offer.id },
    );
  }
}

/**
 * Brings the open entries of follow-ups up to date with what is promised now; deletes those of follow-ups that were
 * moved, done or deleted.
 */
export function updateFollowUpEntries(tx: WriteTransaction, today: Day): void {
  for (const entry of entriesOf(tx, today)) {
    if (entry.part !== 'follow-up' || entry.status !== 'open') continue;
    const followUp = entry.followUpId === null ? undefined : findFollowUp(tx, entry.followUpId);
    if (!followUp || followUp.doneOn !== null || followUp.dueOn > today) {
      deleteEntry(tx, entry.id);
      continue;
    }
    const { reason, offerText } = promiseOf(followUp);
    const isSame = JSON.stringify(reason) === JSON.stringify(entry.reason) && offerText === entry.offerText;
    if (!isSame) updatePromiseOfEntry(tx, { id: entry.id, reason, offerText });
  }
}

function requirePlanned(tx: WriteTransaction, id: FollowUpId): StoredFollowUp {
  const followUp = findFollowUp(tx, id);
  if (!followUp) throw new Error('The plan holds a follow-up that is not there.');
  return followUp;
}

/** Why a follow-up is on the plan, and what was promised or is to be done. */
function promiseOf({ promisedOn, dueOn, text, introductionId }: StoredFollowUp) {
  const reason: EntryReason =
    introductionId === null ? { kind: 'promise', promisedOn, dueOn } : { kind: 'introduction', waitsSince: promisedOn };
  return { reason, offerText: text };
}

/** Why a person is on the plan, and which of the user's offers fits them, if one does. */
function reasonAndOffer(
  tx: WriteTransaction,
  id: PersonId,
  occasion: PlannedEntry['occasion'],
  offers: readonly Offer[],
  offeredLast: OfferId | null,
  door: HopedForDoor | undefined,
): { reason: EntryReason; offer: Offer | undefined } {
  const person = findPerson(tx, id);
  if (!person) throw new Error('The plan holds someone who is not there.');
  const jobBefore = person.jobChangedOn === null ? undefined : newestJobChange(tx, id)?.from;
  const noted = notedFactsOf(tx, person);
  const reason = tieReasonOf({
    facts: person,
    connectedOn: person.connectedOn,
    circle: person.circle,
    rhythm: rhythmOf(person, rhythmsOfCircles(tx)),
    rating: person.rating,
    occasion,
    lastInboundMessage: person.lastInboundMessage,
    askedOn: person.askedOn,
    birthday: person.birthday,
    job: jobChangeOf(person, jobBefore),
    bringCloser: person.broughtCloserOn !== null,
    ...noted,
    door: door ?? null,
  });
  const tags = tagsOf(tx, id).map((tag) => tag.name);
  const said = noted.about ? [noted.about.note] : [];
  const history = { offeredBefore: offersMadeTo(tx, id), offeredLast };
  const [first] = suggestOffers(offers, { ...person, tags, said }, history);
  return { reason, offer: first?.fits === true ? first.offer : undefined };
}
