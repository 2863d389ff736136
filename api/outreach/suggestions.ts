import type { Day } from '../../core/calendar/day.ts';
import type { OfferId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { suggestDetails } from '../../core/outreach/details.ts';
import { greetingFor } from '../../core/outreach/greeting.ts';
import { helpKindNames } from '../../core/outreach/help.ts';
import { suggestQuestions } from '../../core/outreach/questions.ts';
import { isForAnyone } from '../../core/outreach/offer.ts';
import { suggestOffers } from '../../core/outreach/suggest-offers.ts';
import type { EntryReason } from '../../core/plan/entry-reason.ts';
import { capitalise } from '../../core/text/sentence-parts.ts';
import type { NamedHowMet } from '../../db/doors/how-met.ts';
import type { StoredPerson } from '../../db/people/people.ts';
import type { Correspondent } from '../contract/outreach/outreach.ts';
import { tellsName } from '../../core/outreach/check/rules/name.ts';
import { saidBy } from './last-things.ts';
import type { LastThings } from './last-things.ts';
import type { WritingHabits } from './writing-habits.ts';

/** All that suggestions for a draft are made from. */
export type KnownOfPerson = {
  readonly person: StoredPerson;
  /** Their open entry on today's plan. */
  readonly entry: Correspondent['entry'];
  readonly last: LastThings;
  readonly tags: readonly string[];
  readonly importedNotes: readonly string[];
  /** The newest change of job, where one is known. */
  readonly job: Extract<EntryReason, { kind: 'tie' }>['job'];
  /** How the user met them, where that is kept. */
  readonly howMet: NamedHowMet | undefined;
  /** What was offered to the person before in the row. */
  readonly offeredLast: OfferId | null;
  /** Parts of names that they must not hear yet. */
  readonly withheld: readonly string[];
};

/** Suggests with what a draft to a person may begin, and what may be said in it. */
export function suggestionsFor(
  { person, entry, last, tags, importedNotes, job, howMet, offeredLast, withheld }: KnownOfPerson,
  habits: WritingHabits,
  today: Day,
  locale: Locale,
): Pick<Correspondent, 'greeting' | 'details' | 'offers' | 'questions'> {
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
      // What is to be done about an introduction may name the other side, who has not agreed yet.
      promises: last.promises.filter(({ introductionId }) => introductionId === null),
      notes,
      importedNotes,
      tags,
      job,
      connectedOn: person.connectedOn,
      howMet:
        howMet === undefined ? null : { ...howMet, introducer: howMet.introducerFirstName || howMet.introducerName },
      first: last.first,
      birthday: person.birthday,
      sentToOthers: habits.receivers.has(person.id)
        ? habits.sent.filter(({ personId }) => personId !== person.id).map(({ text }) => text)
        : habits.sentTexts,
    },
    today,
    locale,
  );
  const { connectedOn, lastContact, tieState } = person;
  const jobChangedOn = job === null ? null : job.seenOn;
  // As Today asks, whose entries in a row ask something else.
  const turn = entry === null ? person.id : entry.id;
  const facts = { position, company, jobChangedOn, state: tieState, lastContact, connectedOn };
  return {
    greeting: greetingOf(person, company, said, habits, last),
    details: details
      .filter(({ shown, text }) => !tellsName(`${shown} ${text}`, withheld))
      .map(({ key, label, shown, text }) => ({ key, label, shown, text })),
    offers: offersFor({ position, company, notes, tags, said: saidBy(last) }, habits, last, offeredLast),
    questions: suggestQuestions(facts, today, turn).map(({ key, text }) => ({ key, label: 'A question', text })),
  };
}

/** The greeting as the user greets, learnt from what they sent in Kith, and where that is little, from kept messages. */
function greetingOf(
  { id, firstName, lastName }: StoredPerson,
  company: string | null,
  said: readonly string[],
  habits: WritingHabits,
  last: LastThings,
): string {
  const toThem = last.messages
    .filter(({ direction }) => direction === 'out')
    .map(({ text }) => ({ name: { firstName, lastName }, isToThem: true, text }));
  const toOthers = habits.receivers.has(id)
    ? habits.greeted.filter(({ personId }) => personId !== id).map(({ greeted }) => greeted)
    : habits.greetedTexts;
  return greetingFor({ firstName, lastName, company, said }, toThem, toOthers);
}

function offersFor(
  person: Parameters<typeof suggestOffers>[1],
  { offers, wordsOfOffers }: WritingHabits,
  { help }: LastThings,
  offeredLast: OfferId | null,
): Correspondent['offers'] {
  const made = help.flatMap(({ direction, offerId }) => (direction === 'to-them' && offerId !== null ? [offerId] : []));
  const history = { offeredBefore: new Set(made), offeredLast };
  return suggestOffers(offers, person, history).map(({ offer, fits, because }) => ({
    key: `offer:${offer.id}`,
    label: because === null ? (isForAnyone(offer) ? 'For anyone' : helpKindNames[offer.kind]) : capitalise(because),
    text: wordsOfOffers.get(offer) ?? '',
    offerId: offer.id,
    kind: offer.kind,
    offer: offer.text,
    fits,
  }));
}
