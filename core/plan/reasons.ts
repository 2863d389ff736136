import { rhythmDays } from '../people/circle.ts';
import type { Day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/day.ts';
import type { Occasion } from './occasions.ts';
import { daysOfNewJob } from './occasions.ts';
import { recentAnniversary } from '../calendar/anniversaries.ts';
import { formatPastDay, formatPastMonth } from '../calendar/format-day.ts';
import { wholeYears } from '../calendar/months.ts';
import { timeAgo } from '../calendar/relative-day.ts';
import { weekdayName } from '../calendar/weeks.ts';
import type { Locale } from '../locale.ts';
import { countInWords } from '../numbers-in-words.ts';
import { capitalise } from '../text/sentence-parts.ts';
import { tieStrength } from '../strength/strength.ts';
import { lastContact } from '../strength/tie-facts.ts';
import { tieState } from '../strength/tie-state.ts';
import type { ExplainedTie } from '../strength/tie-words.ts';
import { contactInWords } from '../strength/tie-words.ts';

/** A company or position other than the one before; what did not change is null. */
type NewJob = { readonly company: string | null; readonly position: string | null; readonly seenOn: Day };

/** The facts from which the reason of a plan entry is worded. */
export type ReasonFacts = ExplainedTie & {
  /** The occasion that the entry was planned with. */
  readonly occasion: Occasion | null;
  readonly lastInboundMessage: Day | null;
  /** `1969-12-28`, or without the year `--12-28`; empty when not known. */
  readonly birthday: string;
  readonly job: NewJob | null;
  /** The user marked them in review to be brought closer. */
  readonly bringCloser: boolean;
};

const skipsBeforeAsking = 3;

/** Whether a person was skipped so often that Kith asks whether to leave them be. */
export function asksToLeaveBe(skips: number): boolean {
  return skips >= skipsBeforeAsking;
}

/** Levin, Walter and Murnighan 2011: advice from dormant ties was more useful and more novel than from current ones. */
const whyDormantTies = 'Ties gone quiet are worth more than they look.';

/** Tells why a person is on today's plan: "Connected three years ago, never talked. Moved to Acme in March." */
export function reasonInWords(person: ReasonFacts, today: Day, locale: Locale): string {
  const { occasion, job, bringCloser } = person;
  const sentences = [
    occasion === 'birthday' ? birthday(person, today, locale) : undefined,
    occasion === 'unanswered message' ? unansweredMessage(person, today, locale) : history(person, today, locale),
    job !== null && daysBetween(job.seenOn, today) <= daysOfNewJob ? newJob(job, today, locale) : undefined,
    bringCloser ? 'You chose to bring them closer.' : undefined,
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** Tells when something was promised, and for when: "Promised on 3 May, for Friday." */
export function followUpInWords(
  { promisedOn, dueOn }: { readonly promisedOn: Day; readonly dueOn: Day },
  today: Day,
  locale: Locale,
): string {
  const promised = promisedOn === today ? 'Promised today' : `Promised on ${formatPastDay(promisedOn, today, locale)}`;
  return dueOn === promisedOn ? `${promised}.` : `${promised}, for ${recentDay(dueOn, today, locale).day}.`;
}

/** Tells that an answer is awaited: "You wrote on 3 May; no answer is noted yet." */
export function answerDueInWords(sentOn: Day, today: Day, locale: Locale): string {
  return `You wrote on ${formatPastDay(sentOn, today, locale)}; no answer is noted yet.`;
}

function unansweredMessage(person: ReasonFacts, today: Day, locale: Locale): string {
  const wroteOn = person.lastInboundMessage ?? person.facts.lastInbound;
  return wroteOn === null
    ? history(person, today, locale)
    : `Wrote to you ${timeAgo(wroteOn, today)}; not answered yet.`;
}

function history(person: ReasonFacts, today: Day, locale: Locale): string {
  const { facts, connectedOn, circle } = person;
  const last = lastContact(facts);
  const anniversary =
    person.occasion === 'anniversary' && connectedOn !== null ? connectedFor(connectedOn, today, locale) : undefined;
  if (last === null)
    return anniversary === undefined ? contactInWords(person, today, locale) : `${anniversary}; never talked.`;

  const sentences = anniversary === undefined ? [] : [`${anniversary}.`];
  const state = tieState(tieStrength(facts, today), circle, null);
  const { lastInbound, lastOutbound } = facts;
  if (lastOutbound !== null && lastInbound !== null && lastOutbound > lastInbound && state !== 'thin') {
    sentences.push(answerDueInWords(lastOutbound, today, locale));
  } else if (lastOutbound !== null && lastInbound === null && facts.outboundDays === 1) {
    sentences.push(answerDueInWords(lastOutbound, today, locale));
  } else if (state === 'fading' || state === 'thin') {
    sentences.push(contactInWords(person, today, locale));
  } else {
    sentences.push(`You were last in touch ${timeAgo(last, today)}.`);
  }
  if (circle !== null && daysBetween(last, today) >= rhythmDays[circle]) {
    sentences.push(`${capitalise(circle)} circle: about every ${rhythmDays[circle]} days.`);
  }
  if (state === 'fading') sentences.push(whyDormantTies);
  return sentences.join(' ');
}

/** Tells an anniversary: "Connected three years ago today", or in the days after it "Connected three years ago, on 20 November". */
function connectedFor(connectedOn: Day, today: Day, locale: Locale): string {
  const years = wholeYears(connectedOn, today);
  const ago = `Connected ${years === 1 ? 'a year' : countInWords(years, locale, 'year')} ago`;
  const anniversary = recentAnniversary(connectedOn, today) ?? today;
  return anniversary === today ? `${ago} today` : `${ago}, on ${formatPastDay(anniversary, today, locale)}`;
}

function birthday(person: ReasonFacts, today: Day, locale: Locale): string | undefined {
  const day = recentAnniversary(person.birthday, today);
  if (day === undefined) return undefined;
  return `Their birthday ${day === today ? 'is' : 'was'} ${recentDay(day, today, locale).on}.`;
}

/** A recent day in words: "today", "yesterday", its weekday within the last week, else its date. */
function recentDay(day: Day, today: Day, locale: Locale): { readonly day: string; readonly on: string } {
  const days = daysBetween(day, today);
  if (days === 0) return { day: 'today', on: 'today' };
  if (days === 1) return { day: 'yesterday', on: 'yesterday' };
  const named = days > 1 && days < 7 ? weekdayName(day) : formatPastDay(day, today, locale);
  return { day: named, on: `on ${named}` };
}

function newJob({ company, position, seenOn }: NewJob, today: Day, locale: Locale): string | undefined {
  const when = `in ${formatPastMonth(seenOn, today, locale)}`;
  if (company !== null) return `Moved to ${company} ${when}.`;
  return position === null ? undefined : `Became ${position} ${when}.`;
}
