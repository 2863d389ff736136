import type { Day } from '../calendar/day.ts';
import { weekdayNames, weekdayOf } from '../calendar/weeks.ts';
import type { Locale } from '../locale.ts';
import { countInWords, dayCountInWords, formatNumber, numberInWords, timesInWords } from '../numbers-in-words.ts';
import { listInWords } from '../text/sentence-parts.ts';
import type { Estimate } from './reach.ts';
import type { StateCounts } from './states-by-month.ts';

/** Says how many ties are strong and steady: "Of your 600 ties 46 are strong and 80 steady; a year ago it was 40 and 75." */
export function statesInWords(now: StateCounts, aYearAgo: StateCounts, locale: Locale): string {
  const ties = sumOf(now);
  if (ties === 0) return 'Nobody is here yet.';
  if (now.strong + now.steady === 0) {
    const none =
      ties === 1
        ? 'Your one tie is not strong or steady yet'
        : `None of your ${formatNumber(ties, locale)} ties is strong or steady yet`;
    return sumOf(aYearAgo) === 0 || aYearAgo.strong + aYearAgo.steady === 0
      ? `${none}.`
      : `${none.replace(' yet', '')} now; a year ago it was ${pairOf(aYearAgo, locale)}.`;
  }
  const today =
    ties === 1
      ? `Your one tie is ${now.strong === 1 ? 'strong' : 'steady'}`
      : `Of your ${formatNumber(ties, locale)} ties ${noneInWords(now.strong, locale)} ${now.strong <= 1 ? 'is' : 'are'} strong and ${noneInWords(now.steady, locale)} steady`;
  if (sumOf(aYearAgo) === 0) return `${today}.`;
  const isSame = now.strong === aYearAgo.strong && now.steady === aYearAgo.steady;
  if (aYearAgo.strong + aYearAgo.steady === 0) return `${today}; a year ago none was.`;
  return `${today}; a year ago it was ${isSame ? 'the same' : pairOf(aYearAgo, locale)}.`;
}

function pairOf({ strong, steady }: StateCounts, locale: Locale): string {
  return `${noneInWords(strong, locale)} and ${noneInWords(steady, locale)}`;
}

/** A number in words, where 0 is "none". */
function noneInWords(number: number, locale: Locale): string {
  return number === 0 ? 'none' : numberInWords(number, locale);
}

function sumOf({ strong, steady, fading, thin }: StateCounts): number {
  return strong + steady + fading + thin;
}

/** The sums of several weeks. A person counts once, however often the user reached out to them. */
export type WeeksTotal = {
  readonly weeks: number;
  readonly minutes: number;
  readonly reachedOut: number;
  readonly answers: number;
  readonly movedUp: number;
  readonly helpOffered: number;
  readonly helpGiven: number;
};

/** Says what some weeks achieved: "In the last eight weeks you spent about 80 minutes: you reached out to 31 people, …" */
export function weeksInWords(achieved: WeeksTotal, locale: Locale): string {
  const { weeks, minutes, reachedOut, answers, movedUp, helpOffered, helpGiven } = achieved;
  const lately = `In the last ${countInWords(weeks, locale, 'week')}`;
  const parts = [
    reachedOut > 0 && `you reached out to ${countInWords(reachedOut, locale, 'person', 'people')}`,
    answers > 0 && `${numberInWords(answers, locale)} answered`,
    movedUp > 0 && `${countInWords(movedUp, locale, 'tie')} moved up`,
    helpOffered > 0 && `you offered help ${timesInWords(helpOffered, locale)}`,
    helpGiven > 0 && `you gave help ${timesInWords(helpGiven, locale)}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) {
    return `Nothing stands here for the last ${countInWords(weeks, locale, 'week')}. It begins with one person whenever you like.`;
  }
  return minutes === 0
    ? `${lately} ${listInWords(parts)}.`
    : `${lately} you spent about ${countInWords(roundMinutes(minutes), locale, 'minute')}: ${listInWords(parts)}.`;
}

/** Rounds to a minute below twenty, else to five minutes: they are estimates. */
function roundMinutes(minutes: number): number {
  return minutes < 20 ? Math.max(Math.round(minutes), 1) : Math.round(minutes / 5) * 5;
}

/**
 * Says on how many days the user did something, imported messages aside: "By your plans and what you logged, you reached out on
 * 34 days in the last half year, most often on Tuesdays."
 */
export function outreachHistoryInWords(
  days: readonly { readonly day: Day; readonly reachedOut: boolean }[],
  locale: Locale,
): string {
  const reachedOut = days.filter((each) => each.reachedOut);
  if (reachedOut.length > 0) {
    const often = mostFrequentWeekday(reachedOut.map(({ day }) => day));
    return `By your plans and what you logged, you reached out on ${dayCountInWords(reachedOut.length, locale)} in the last half year${often === undefined ? '' : `, most often on ${often}`}.`;
  }
  if (days.length > 0) return `You noted answers on ${dayCountInWords(days.length, locale)} in the last half year.`;
  return 'Each day on which you reach out to someone will be marked here.';
}

/** The weekday with most of the days ("Tuesdays"), if there are at least three and no other weekday has as many. */
function mostFrequentWeekday(days: readonly Day[]): string | undefined {
  const counts = weekdayNames.map((name, weekday) => ({
    name: `${name}s`,
    days: days.filter((day) => weekdayOf(day) === weekday).length,
  }));
  const [first, second] = counts.toSorted((a, b) => b.days - a.days);
  return first !== undefined && second !== undefined && first.days >= 3 && first.days > second.days
    ? first.name
    : undefined;
}

/** Says whom the network reaches: "Your 600 connections may know 60,000 to 240,000 people whom you do not; 4,600 to 18,000 of them are behind a strong tie." */
export function reachInWords(
  connections: number,
  strong: number,
  secondDegree: Estimate,
  behindStrong: Estimate,
  locale: Locale,
): string {
  if (connections === 0) return 'No connections are here yet. Import your list from LinkedIn to see whom it may reach.';
  const whose = connections === 1 ? 'Your one connection' : `Your ${formatNumber(connections, locale)} connections`;
  const behind =
    strong === 0
      ? 'none of them is behind a strong tie yet'
      : `${range(behindStrong, locale)} of them are behind ${strong === 1 ? 'your one strong tie' : `your ${numberInWords(strong, locale)} strong ties`}`;
  return `${whose} may know ${range(secondDegree, locale)} people whom you do not; ${behind}.`;
}

function range({ low, high }: Estimate, locale: Locale): string {
  return `${formatNumber(low, locale)} to ${formatNumber(high, locale)}`;
}
