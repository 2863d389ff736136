import type { Farewell } from '../people/farewell.ts';
import { farewellWords } from '../people/farewell-words.ts';
import type { Rhythm } from '../people/rhythm.ts';
import { daysBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { yearOf } from '../calendar/format-day.ts';
import { timeAgo } from '../calendar/relative-day.ts';
import type { Locale } from '../locale.ts';
import { dayCountInWords, formatNumber } from '../numbers-in-words.ts';
import { capitalise } from '../text/sentence-parts.ts';
import type { TieStrength } from './strength.ts';
import { steadyStrength, tieStrength } from './strength.ts';
import { lastContact } from './tie-facts.ts';
import { ratingDecides, tieState } from './tie-state.ts';
import type { Rating, TieFacts } from './tie.ts';

/** The facts from which a tie is put into words. */
export type ExplainedTie = {
  readonly facts: TieFacts;
  /** The day of connecting; null if they are not connected or the day is not known. */
  readonly connectedOn: Day | null;
  /** How many days may pass between contacts; null when nothing says so. */
  readonly rhythm: Rhythm | null;
  readonly rating: Rating | null;
};

/** Tells the state of a tie and why: "Strong. You were both in touch on 52 days; the last was 5 days ago." */
export function tieInWords(tie: ExplainedTie, today: Day, locale: Locale): string {
  const strength = tieStrength(tie.facts, today);
  const days = tie.rhythm?.days ?? null;
  const state = capitalise(tieState(strength, days, tie.rating));
  const byRating = ratingDecides(strength, days, tie.rating);
  return `${state}${byRating ? ', by your own rating' : ''}. ${historyOf(tie, strength, today, locale)}`;
}

/** Tells a tie with a farewell, without a word of silence: "In memory. You were both in touch on 52 days; the last was a year ago." */
export function farewellInWords(
  farewell: Farewell,
  { facts, connectedOn }: Pick<ExplainedTie, 'facts' | 'connectedOn'>,
  today: Day,
  locale: Locale,
): string {
  const word = `${farewellWords[farewell]}.`;
  const last = lastContact(facts);
  if (last === null) return connectedOn === null ? word : `${word} Connected ${timeAgo(connectedOn, today)}.`;
  const ago = timeAgo(last, today);
  const isOneSided = facts.inboundDays === 0 || facts.outboundDays === 0;
  return isOneSided
    ? `${word} The last contact was ${ago}.`
    : `${word} ${contactDays(facts, locale)}; the last was ${ago}.`;
}

/** Tells the contact of a tie in one sentence, without its state: "Connected three years ago, never talked." */
export function contactInWords(tie: ExplainedTie, today: Day, locale: Locale): string {
  return historyOf(tie, tieStrength(tie.facts, today), today, locale);
}

function historyOf(tie: ExplainedTie, strength: TieStrength, today: Day, locale: Locale): string {
  const { facts, rhythm } = tie;
  const last = lastContact(facts);
  if (last === null) {
    return tie.connectedOn === null
      ? 'You have not talked yet.'
      : `Connected ${timeAgo(tie.connectedOn, today)}, never talked.`;
  }
  const ago = timeAgo(last, today);
  if (facts.outboundDays === 0) return `Only they have reached out, ${daysAndLast(facts.inboundDays, ago, locale)}.`;
  if (facts.inboundDays === 0) return `Only you have reached out, ${daysAndLast(facts.outboundDays, ago, locale)}.`;
  // Without the rating, since the sentence tells what contact alone makes of the tie.
  const state = tieState(strength, rhythm?.days ?? null, null);
  if (strength.balancedDays < 2) return `${fewDays(facts, ago, locale)}.`;
  const days = contactDays(facts, locale);
  switch (state) {
    case 'strong':
      return `${days}; the last was ${ago}.`;
    case 'steady':
      return rhythm !== null && strength.strength < steadyStrength
        ? `${days}; the last was ${ago}, within the ${dayCountInWords(rhythm.days, locale)} of their ${rhythm.isOwn ? 'own rhythm' : 'circle'}.`
        : `${days}; the last was ${ago}.`;
    case 'fading':
      return `${days}${lastOfFading(facts, strength, ago, today)}.`;
    case 'thin':
      return strength.balancedDays >= 3
        ? `You knew each other until ${yearOf(last)}. ${days}.`
        : `${days}${facts.inboundDays === facts.outboundDays ? ' only' : ''}; the last was ${ago}.`;
  }
}

function daysAndLast(days: number, ago: string, locale: Locale): string {
  return days === 1 ? `on one day, ${ago}` : `on ${dayCountInWords(days, locale)}; the last was ${ago}`;
}

/** Tells contact that went both ways, but on hardly any day. */
function fewDays(facts: TieFacts, ago: string, locale: Locale): string {
  const { inboundDays, outboundDays, lastInbound, lastOutbound } = facts;
  if (inboundDays > 1 || outboundDays > 1) {
    return `They reached out on ${dayCountInWords(inboundDays, locale)} and you on ${bareDays(outboundDays, locale)}; the last was ${ago}`;
  }
  return lastInbound === lastOutbound
    ? `You were in touch on one day only, ${ago}`
    : `Each of you reached out on one day; the last was ${ago}`;
}

function contactDays({ inboundDays, outboundDays }: TieFacts, locale: Locale): string {
  if (inboundDays === outboundDays) return `You were both in touch on ${dayCountInWords(inboundDays, locale)}`;
  return `They were in touch on ${dayCountInWords(inboundDays, locale)} and you on ${bareDays(outboundDays, locale)}`;
}

/** A number of days in a sentence that has the word "days" already. */
function bareDays(days: number, locale: Locale): string {
  return days === 1 ? 'one' : formatNumber(days, locale);
}

/** For so many days after the last contact, nothing is said of silence. */
const stillInTouch = 14;
/** The shortest silence, in days, that is called long. */
const longSilence = 30;

/** Tells the last contact of a fading tie: "but the last was five months ago", or who reached out where that was just now. */
function lastOfFading(facts: TieFacts, strength: TieStrength, ago: string, today: Day): string {
  const { lastInbound, lastOutbound } = facts;
  if ((strength.daysSinceContact ?? 0) >= stillInTouch) {
    return `, but the last was ${ago}${isLongForThem(facts, strength) ? ', a long silence for the two of you' : ''}`;
  }
  const isOnlyUser = lastInbound !== null && lastOutbound !== null && lastOutbound > lastInbound;
  return isOnlyUser ? `; you reached out ${ago}, and they did ${timeAgo(lastInbound, today)}` : `; the last was ${ago}`;
}

/** They have a rhythm from so many inbound days on, and only if these lie at least so many days apart. */
const rhythmFrom = { days: 3, span: 21 } as const;

/** Whether the silence of both breaks the rhythm in which the person reached out. A burst of messages is no rhythm. */
function isLongForThem({ inboundDays, firstInbound, lastInbound }: TieFacts, strength: TieStrength): boolean {
  if (firstInbound === null || lastInbound === null || inboundDays < rhythmFrom.days) return false;
  const span = daysBetween(firstInbound, lastInbound);
  const silence = strength.daysSinceContact ?? 0;
  const usual = span / (inboundDays - 1);
  return span >= rhythmFrom.span && silence >= Math.max(longSilence, 2 * usual) && strength.alive < 0.5;
}
