import { none } from '../collections/none.ts';
import type { Day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/day.ts';
import { formatDueDay, formatPastDay, formatPastMonth } from '../calendar/format-day.ts';
import type { Locale } from '../locale.ts';
import { tieStrength } from '../strength/strength.ts';
import { lastContact } from '../strength/tie-facts.ts';
import { tieState } from '../strength/tie-state.ts';
import { capitalise } from '../text/sentence-parts.ts';
import type { EntryReason } from './entry-reason.ts';
import { daysOfNewConnection, daysOfNewJob } from './occasions.ts';
import { daysOfRhythmInWords } from '../people/rhythm-words.ts';
import { cutNote, rhythmOfReason } from './reason-facts.ts';
import type { ReasonFacts } from './reason-facts.ts';
import {
  contactOpenings,
  introductionOpenings,
  occasionOpenings,
  promiseOpenings,
  recentDay,
  tieOpenings,
} from './reason-openings.ts';
import type { Opening } from './reason-openings.ts';

const skipsBeforeAsking = 3;

/** Whether a person was skipped so often that Kith asks whether to leave them be. */
export function asksToLeaveBe(skips: number): boolean {
  return skips >= skipsBeforeAsking;
}

/** Levin, Walter and Murnighan 2011: advice from dormant ties was more useful and more novel than from current ones. */
const whyDormantTies = 'Ties gone quiet are worth more than they look.';

/** Among this many reasons in a row, no two begin with the same two words. */
const reasonsBeginningApart = 5;

/** The most sentences of a reason, that of a door aside. */
const mostSentences = 4;

/**
 * Words the reasons of all entries of a day's plan, in their order: "Connected three years ago, never talked. Now at Acme, seen
 * in November." Among five in a row no two begin with the same two words, except for sentences from before facts were stored.
 * A reason does not depend on those after it, so that entries added at the end change none.
 */
export function reasonsInWords(reasons: readonly EntryReason[], day: Day, locale: Locale): string[] {
  const worded: string[] = [];
  let isDormancyTold = false;
  for (const reason of reasons) {
    const before = worded.slice(-(reasonsBeginningApart - 1)).map(firstWords);
    switch (reason.kind) {
      case 'as-written':
        worded.push(reason.text);
        break;
      case 'promise':
        worded.push(chooseOpening(promiseOpenings(reason, day, locale), before).sentence);
        break;
      case 'introduction':
        worded.push(chooseOpening(introductionOpenings(reason.waitsSince, day, locale), before).sentence);
        break;
      case 'tie': {
        const opening = chooseOpening(tieOpenings(reason, day, locale), before);
        const sentences = [opening.sentence, ...furtherSentences(reason, opening, day, locale)];
        // Once on a list is enough.
        if (isDormant(reason, day) && !isDormancyTold && sentences.length < mostSentences) {
          sentences.push(whyDormantTies);
          isDormancyTold = true;
        }
        const [first = '', ...others] = sentences.slice(0, mostSentences);
        // Besides the others, since it may be what brought them onto the plan.
        worded.push([first, ...hopedForDoor(reason), ...others].join(' '));
      }
    }
  }
  return worded;
}

/** Words the reason of one entry by itself, as of the day of its plan. */
export function entryReasonInWords(reason: EntryReason, day: Day, locale: Locale): string {
  return reasonsInWords([reason], day, locale).join();
}

/** Chooses the first opening that begins unlike all before: with another word, or if none does, with other two words. */
function chooseOpening(openings: readonly Opening[], before: readonly string[]): Opening {
  const words = new Set(before.map((begin) => begin.split(' ')[0]));
  const chosen =
    openings.find(({ sentence }) => !words.has(firstWords(sentence).split(' ')[0])) ??
    openings.find(({ sentence }) => !before.includes(firstWords(sentence))) ??
    openings[0];
  if (chosen === undefined) throw new Error('A reason has no opening.');
  return chosen;
}

/** The first two words of a sentence, in lower case and without punctuation. */
function firstWords(sentence: string): string {
  const words = sentence.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(0, 2).join(' ');
}

/** Tells what follows the opening: the last contact and what it was about, what changed, how they met, what is promised. */
function furtherSentences(person: ReasonFacts, opening: Opening, today: Day, locale: Locale): string[] {
  const { job, bringCloser, facts } = person;
  const last = lastContact(facts);
  const contact = contactAfterOccasion(person, today, locale);
  const isNoteTold = opening.quotesNote || contact?.quotesNote === true;
  return [
    contact?.sentence,
    newConnection(person, today, locale),
    isNoteTold ? undefined : noted(person, last, today, locale),
    job !== null && daysBetween(job.seenOn, today) <= daysOfNewJob ? newJob(job, today, locale) : undefined,
    metAs(person),
    linkedinEvent(person, today, locale),
    planned(person, today, locale),
    overdue(person, last, today, locale),
    bringCloser ? 'You chose to bring them closer.' : undefined,
  ].filter((sentence) => sentence !== undefined);
}

/** Tells whose rhythm asks for contact again; undefined when none does. */
function overdue(person: ReasonFacts, last: Day | null, today: Day, locale: Locale): string | undefined {
  const rhythm = rhythmOfReason(person);
  if (rhythm === null || last === null || daysBetween(last, today) < rhythm.days) return undefined;
  const whose = rhythm.isOwn || person.circle === null ? 'Their own rhythm' : `${capitalise(person.circle)} circle`;
  return `${whose}: about ${daysOfRhythmInWords(rhythm.days, locale)}.`;
}

/** Tells the last contact of whom the opening tells an occasion; undefined where that opening says enough. */
function contactAfterOccasion(person: ReasonFacts, today: Day, locale: Locale): Opening | undefined {
  if (occasionOpenings(person, today, locale) === undefined) return undefined;
  const { occasion, facts } = person;
  if (occasion === 'unanswered message') return undefined;
  if (occasion !== 'birthday' && lastContact(facts) === null) return undefined;
  return contactOpenings(person, today, locale)[0];
}

/** Tells that somebody who asks something connected lately: the question is told first. */
function newConnection({ occasion, connectedOn }: ReasonFacts, today: Day, locale: Locale): string | undefined {
  if (occasion !== 'unanswered message' || connectedOn === null) return undefined;
  if (daysBetween(connectedOn, today) > daysOfNewConnection) return undefined;
  return `You connected ${recentDay(connectedOn, today, locale).on}.`;
}

function noted({ about }: ReasonFacts, last: Day | null, today: Day, locale: Locale): string | undefined {
  if (about === undefined || about === null) return undefined;
  const when = about.on === last ? 'You noted' : `On ${formatPastDay(about.on, today, locale)}, you noted`;
  return `${when}: “${about.note}”.`;
}

function newJob(
  { company, position, seenOn }: NonNullable<ReasonFacts['job']>,
  today: Day,
  locale: Locale,
): string | undefined {
  const seen = `seen in ${formatPastMonth(seenOn, today, locale)}`;
  if (company !== null) return `Now at ${company}, ${seen}.`;
  return position === null ? undefined : `Now ${position}, ${seen}.`;
}

function metAs({ met, about }: ReasonFacts): string | undefined {
  if (met === undefined || met === null) return undefined;
  const isQuoted = about?.note.toLowerCase().endsWith(met.toLowerCase()) === true;
  return isQuoted ? undefined : `${capitalise(met)}.`;
}

function linkedinEvent({ event }: ReasonFacts, today: Day, locale: Locale): string | undefined {
  if (event === undefined || event === null) return undefined;
  const { kind, direction, on, skill } = event;
  const [who, whom] = direction === 'in' ? ['They', 'you'] : ['You', 'them'];
  const when = `in ${formatPastMonth(on, today, locale)}`;
  switch (kind) {
    case 'recommendation':
      return `${who} recommended ${whom} ${when}.`;
    case 'endorsement':
      return `${who} endorsed ${whom}${skill === null ? '' : ` for ${skill}`} ${when}.`;
    case 'invitation':
      return `${who} invited ${whom} to connect ${when}.`;
  }
}

function hopedForDoor({ door }: ReasonFacts): readonly string[] {
  if (door === undefined || door === null) return none;
  if (door.company !== null) return [`Works at ${door.company}, which you hope to reach.`];
  return [`Stands at a door you hope for: “${cutNote(door.goal) ?? door.goal}”.`];
}

function planned({ planned: promise }: ReasonFacts, today: Day, locale: Locale): string | undefined {
  if (promise === undefined || promise === null) return undefined;
  const { dueOn, text } = promise;
  const day = dueOn > today ? formatDueDay(dueOn, today, locale) : recentDay(dueOn, today, locale).day;
  return `Promised for ${day}: “${text}”.`;
}

function isDormant(person: ReasonFacts, today: Day): boolean {
  const rhythm = rhythmOfReason(person)?.days ?? null;
  return (
    person.occasion !== 'unanswered message' && tieState(tieStrength(person.facts, today), rhythm, null) === 'fading'
  );
}
