import type { Day } from '../../core/calendar/day.ts';
import type { OfferId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { suggestDetails } from '../../core/outreach/details.ts';
import { greetingFor } from '../../core/outreach/greeting.ts';
import { helpKindNames } from '../../core/outreach/help.ts';
import { offerWords } from '../../core/outreach/offer.ts';
import { suggestQuestions } from '../../core/outreach/questions.ts';
import { suggestOffers } from '../../core/outreach/suggest-offers.ts';
import type { EntryReason } from '../../core/plan/entry-reason.ts';
import { capitalise } from '../../core/text/sentence-parts.ts';
import type { Database } from '../../db/connection/database.ts';
import { newestKeptTextsToOthers } from '../../db/outreach/conversation.ts';
import { offersMadeTo } from '../../db/outreach/help.ts';
import { newestSentTexts } from '../../db/outreach/sent-texts.ts';
import type { NamedSentText } from '../../db/outreach/sent-texts.ts';
import { firstContactOf } from '../../db/people/interactions.ts';
import type { StoredPerson } from '../../db/people/people.ts';
import { allOffers } from '../../db/outreach/offers.ts';
import type { Correspondent } from '../contract/outreach/outreach.ts';
import type { LastContact } from './last-contact.ts';

/** All that suggestions for a draft are made from. */
export type KnownOfPerson = {
  readonly person: StoredPerson;
  /** Their open entry on today's plan. */
  readonly entry: Correspondent['entry'];
  readonly last: LastContact;
  readonly tags: readonly string[];
  readonly importedNotes: readonly string[];
  /** The newest change of job, where one is known. */
  readonly job: Extract<EntryReason, { kind: 'tie' }>['job'];
  /** What was offered to the person before in the row. */
  readonly offeredLast: OfferId | null;
};

/** How many sent texts are read to learn from; as many as make a habit are enough. */
const mostSentTexts = 60;
const enoughToLearnFrom = 30;

/** Suggests with what a draft to a person may begin, and what may be said in it. */
export function suggestionsFor(
  db: Database,
  { person, entry, last, tags, importedNotes, job, offeredLast }: KnownOfPerson,
  today: Day,
  locale: Locale,
): Pick<Correspondent, 'greeting' | 'details' | 'offers' | 'questions'> {
  const sent = newestSentTexts(db, mostSentTexts);
  const said = last.messages.filter(({ direction }) => direction === 'in').map(({ text }) => text);
  const log = last.contacts
    .filter(({ imported, note }) => !imported && note !== '')
    .map(({ day, kind, direction, note }) => ({ on: day, kind, direction, note }));
  const notes = person.notes === '' ? null : person.notes;
  const company = person.company === '' ? null : person.company;
  const position = person.position === '' ? null : person.position;
  const details = suggestDetails(
    {
      firstName: person.firstName,
      messages: last.messages,
      log,
      promises: last.promises,
      notes,
      importedNotes,
      tags,
      job,
      connectedOn: person.connectedOn,
      first: firstContactOf(db, person.id) ?? null,
      birthday: person.birthday,
      sentToOthers: sent.filter(({ personId }) => personId !== person.id).map(({ text }) => text),
    },
    today,
    locale,
  );
  const { connectedOn, lastContact, tieState } = person;
  const jobChangedOn = job === null ? null : job.seenOn;
  const heard = [...said, ...log.filter(({ direction }) => direction !== 'out').map(({ note }) => note)];
  // As Today asks, whose entries in a row ask something else.
  const turn = entry === null ? person.id : entry.id;
  const facts = { position, company, jobChangedOn, state: tieState, lastContact, connectedOn };
  return {
    greeting: greetingOf(db, person, company, said, sent, last),
    details: details.map(({ key, label, shown, text }) => ({ key, label, shown, text })),
    offers: offersFor(db, { id: person.id, position, company, notes, tags, said: heard }, offeredLast),
    questions: suggestQuestions(facts, today, turn).map(({ key, text }) => ({ key, label: 'A question', text })),
  };
}

/** The greeting as the user greets, learnt from what they sent in Kith, and where that is little, from kept messages. */
function greetingOf(
  db: Database,
  { id, firstName, lastName }: StoredPerson,
  company: string | null,
  said: readonly string[],
  sent: readonly NamedSentText[],
  last: LastContact,
): string {
  const toThem = last.messages
    .filter(({ direction }) => direction === 'out')
    .map(({ text }) => ({ name: { firstName, lastName }, isToThem: true, text }));
  const kept = sent.length >= enoughToLearnFrom ? [] : newestKeptTextsToOthers(db, enoughToLearnFrom);
  const toOthers = [...sent, ...kept]
    .filter(({ personId }) => personId !== id)
    .map((text) => ({
      name: { firstName: text.firstName, lastName: text.lastName },
      isToThem: false,
      text: text.text,
    }));
  return greetingFor({ firstName, lastName, company, said }, [...toThem, ...toOthers]);
}

function offersFor(
  db: Database,
  { id, ...person }: Parameters<typeof suggestOffers>[1] & Pick<StoredPerson, 'id'>,
  offeredLast: OfferId | null,
): Correspondent['offers'] {
  const history = { offeredBefore: offersMadeTo(db, id), offeredLast };
  return suggestOffers(allOffers(db), person, history).map(({ offer, fits, because }) => ({
    key: `offer:${offer.id}`,
    label: because === null ? helpKindNames[offer.kind] : capitalise(because),
    text: offerWords(offer),
    offerId: offer.id,
    kind: offer.kind,
    offer: offer.text,
    fits,
  }));
}
