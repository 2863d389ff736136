import type { Language } from './language.ts';
import type { Persons } from './persons.ts';
import type { Found } from './phrases.ts';
import { findInBody, sentencesOf } from './read-note.ts';
import type { ReadNote } from './read-note.ts';

/** What a note offers and what it asks for. */
export type Exchange = {
  readonly offers: readonly Found[];
  readonly favours: readonly Found[];
  readonly asksForTime: readonly Found[];
  /** Where it presents the writer's firm or product. */
  readonly presentations: readonly Found[];
  /** Whether it asks about them, thanks, congratulates, or is hardly more about the writer than about them. */
  readonly isAboutThem: boolean;
};

/** How many words after the beginning of an offer what is offered may stand. */
const wordsToObject = 9;

/**
 * Finds what a note offers and asks for. A sentence that asks for a favour offers nothing, nor does what is attached to a
 * favour, and nor does who offers a call, their network or their product.
 */
export function exchangeIn(note: ReadNote, language: Language, persons: Persons): Exchange {
  const { words } = note.read;
  const arranging = sentencesOf(note, findInBody(note, language.arrangements));
  const favours = findInBody(note, language.favours).filter(
    ({ first }) => !arranging.has(words[first]?.sentence ?? -1),
  );
  const asking = sentencesOf(note, favours);
  const attached = favours.length > 0 ? findInBody(note, language.attachments) : [];
  const pitches = [language.pitches, language.tired, language.nudges].flatMap((phrases) => findInBody(note, phrases));
  const isPitch = ({ first, last }: Found): boolean =>
    pitches.some(
      (pitch) =>
        pitch.last >= first &&
        pitch.first <= Math.max(last, first + wordsToObject) &&
        words[pitch.first]?.sentence === words[first]?.sentence,
    );
  // "Our dashboard fixes that. Can I show you how?"
  const pitched = sentencesOf(note, [...findInBody(note, language.pitches), ...findInBody(note, language.introducing)]);
  const isOfPitch = ({ first, last }: Found): boolean => {
    const sentence = words[first]?.sentence ?? -1;
    return (
      pitched.has(sentence - 1) &&
      words.every(
        ({ word, ...at }, index) =>
          at.sentence !== sentence ||
          (first <= index && index <= last) ||
          language.isSmall(word) ||
          language.isDull(word),
      )
    );
  };
  const afterMessage = askingAfterMessage(note, language);
  const offers = findInBody(note, language.offers).filter(
    (offer) =>
      !afterMessage.has(words[offer.first]?.sentence ?? -1) &&
      !asking.has(words[offer.first]?.sentence ?? -1) &&
      !attached.some((one) => one.first <= offer.last && offer.first <= one.last) &&
      !isPitch(offer) &&
      !isOfPitch(offer),
  );
  const asksForTime = findInBody(note, language.asksForTime);
  const nudges = findInBody(note, language.nudges);
  const isForAnyone = findInBody(note, language.tired).length + nudges.length > 0;
  const { mine, theirs } = persons;
  const isAboutThem =
    findInBody(note, language.warm).length > 0 ||
    asksAboutThem(note, persons, afterMessage) ||
    (!isForAnyone && theirs.length > 0 && mine.length <= theirs.length + 1);
  return { offers, favours, asksForTime, presentations: findInBody(note, language.presentations), isAboutThem };
}

/** Whether a question is about them, and neither about the writer nor about an earlier message of the writer's own. */
function asksAboutThem(note: ReadNote, { mine, theirs }: Persons, afterMessage: ReadonlySet<number>): boolean {
  const ofMine = sentencesOf(note, mine);
  const ofTheirs = sentencesOf(note, theirs);
  const after = note.read.words[note.bodyBegins]?.sentence ?? 0;
  return note.read.isQuestion.some(
    (isQuestion, sentence) =>
      isQuestion &&
      sentence >= after &&
      !afterMessage.has(sentence) &&
      (ofTheirs.has(sentence) || !ofMine.has(sentence)),
  );
}

/** The questions after an earlier message of the writer's own: "Did you get my message? Could you have a look at it?" */
function askingAfterMessage(note: ReadNote, { nudges, isSmall, isDull }: Language): ReadonlySet<number> {
  const found = findInBody(note, nudges);
  if (found.length === 0) return new Set();
  const nudging = sentencesOf(note, found);
  const { words, isQuestion } = note.read;
  const sayMore = new Set(words.filter(({ word }) => !isSmall(word) && !isDull(word)).map(({ sentence }) => sentence));
  const questions = [...isQuestion.keys()].filter((sentence) => isQuestion[sentence]);
  return new Set(questions.filter((sentence) => nudging.has(sentence) || !sayMore.has(sentence)));
}
