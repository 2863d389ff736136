import type { PersonId } from '../../core/ids.ts';
import type { GreetedText } from '../../core/outreach/greeting.ts';
import type { Offer } from '../../core/outreach/offer.ts';
import { offerWords } from '../../core/outreach/offer-words.ts';
import { keptUntilWritten } from '../../db/connection/database.ts';
import type { Database } from '../../db/connection/database.ts';
import { peopleOfOpenIntroductions } from '../../db/doors/introductions.ts';
import { newestKeptTextToEach } from '../../db/outreach/conversation.ts';
import { allOffers } from '../../db/outreach/offers.ts';
import { newestSentTexts } from '../../db/outreach/sent-texts.ts';

/** What suggestions to everybody are made from: what the user sent lately, how they greet, and what they offer. */
export type WritingHabits = {
  /** Whoever received one of the texts below. */
  readonly receivers: ReadonlySet<PersonId>;
  /** What the user sent in Kith, newest first. */
  readonly sent: readonly { readonly personId: PersonId; readonly text: string }[];
  readonly sentTexts: readonly string[];
  /** The texts from which greetings are learnt: those that were sent, and where these are few, kept messages. */
  readonly greeted: readonly { readonly personId: PersonId; readonly greeted: GreetedText }[];
  readonly greetedTexts: readonly GreetedText[];
  readonly offers: readonly Offer[];
  /** The words of each offer for a message. */
  readonly wordsOfOffers: ReadonlyMap<Offer, string>;
  /** Everyone on either side of an introduction that is not over. */
  readonly beingIntroduced: ReadonlySet<PersonId>;
};

/** How many sent texts are read to learn from; as many as make a habit are enough. */
const mostSentTexts = 60;
const enoughToLearnFrom = 30;

/** Returns what suggestions to everybody are made from; the same objects until anything is written to the file. */
export const writingHabits: (db: Database) => WritingHabits = keptUntilWritten(readWritingHabits);

/** Reads what suggestions to everybody are made from. */
export function readWritingHabits(db: Database): WritingHabits {
  const sent = newestSentTexts(db, mostSentTexts);
  const kept = sent.length >= enoughToLearnFrom ? [] : newestKeptTextToEach(db, enoughToLearnFrom);
  const greeted = [...sent, ...kept].map(({ personId, firstName, lastName, text }) => ({
    personId,
    greeted: { name: { firstName, lastName }, isToThem: false, text },
  }));
  const offers = allOffers(db);
  return {
    receivers: new Set(greeted.map(({ personId }) => personId)),
    sent,
    sentTexts: sent.map(({ text }) => text),
    greeted,
    greetedTexts: greeted.map((one) => one.greeted),
    offers,
    wordsOfOffers: new Map(offers.map((offer) => [offer, offerWords(offer)])),
    beingIntroduced: peopleOfOpenIntroductions(db),
  };
}
