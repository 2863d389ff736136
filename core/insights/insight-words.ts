import { weekdayOf } from '../calendar/months-and-weeks.ts';
import type { Day } from '../calendar/day.ts';
import { counted, countedDays, countedTimes, inDigits, inWords, listed } from '../text/plain-words.ts';
import type { Estimate } from './reach.ts';
import type { StateCounts } from './states-by-month.ts';

/** "Of your 600 ties 46 are strong and 80 steady; a year ago it was 40 and 75." */
export function statesInWords(now: StateCounts, aYearAgo: StateCounts): string {
  const ties = sumOf(now);
  if (ties === 0) return 'Nobody is here yet.';
  if (now.strong + now.steady === 0) {
    const none =
      ties === 1
        ? 'Your one tie is not strong or steady yet'
        : `None of your ${inDigits(ties)} ties is strong or steady yet`;
    return sumOf(aYearAgo) === 0 || aYearAgo.strong + aYearAgo.steady === 0
      ? `${none}.`
      : `${none.replace(' yet', '')} now; a year ago it was ${pairOf(aYearAgo)}.`;
  }
  const today =
    ties === 1
      ? `Your one tie is ${now.strong === 1 ? 'strong' : 'steady'}`
      : `Of your ${inDigits(ties)} ties ${noneInWords(now.strong)} ${now.strong <= 1 ? 'is' : 'are'} strong and ${noneInWords(now.steady)} steady`;
  if (sumOf(aYearAgo) === 0) return `${today}.`;
  const isSame = now.strong === aYearAgo.strong && now.steady === aYearAgo.steady;
  return `${today}; a year ago it was ${isSame ? 'the same' : pairOf(aYearAgo)}.`;
}

function pairOf({ strong, steady }: StateCounts): string {
  return `${noneInWords(strong)} and ${noneInWords(steady)}`;
}

/** A number that stands alone: 0 is "none". */
function noneInWords(number: number): string {
  return number === 0 ? 'none' : inWords(number);
}

function sumOf({ strong, steady, fading, thin }: StateCounts): number {
  return strong + steady + fading + thin;
}

/** What some weeks achieved; people are counted once however often the user reached out to them. */
export type AchievedInAll = {
  readonly weeks: number;
  readonly minutes: number;
  readonly reachedOut: number;
  readonly answers: number;
  readonly movedUp: number;
  readonly helpOffered: number;
  readonly helpGiven: number;
};

/** "In the last eight weeks you spent about 80 minutes: you reached out to 31 people, twelve answered, …" */
export function achievedWeeksInWords(achieved: AchievedInAll): string {
  const { weeks, minutes, reachedOut, answers, movedUp, helpOffered, helpGiven } = achieved;
  const lately = `In the last ${counted(weeks, 'week')}`;
  const parts = [
    reachedOut > 0 && `you reached out to ${counted(reachedOut, 'person', 'people')}`,
    answers > 0 && `${inWords(answers)} answered`,
    movedUp > 0 && `${counted(movedUp, 'tie')} moved up`,
    helpOffered > 0 && `you offered help ${countedTimes(helpOffered)}`,
    helpGiven > 0 && `you gave help ${countedTimes(helpGiven)}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) {
    return `Nothing stands here for the last ${counted(weeks, 'week')}. It begins with one person whenever you like.`;
  }
  return minutes === 0
    ? `${lately} ${listed(parts)}.`
    : `${lately} you spent about ${counted(roundMinutes(minutes), 'minute')}: ${listed(parts)}.`;
}

/** To the minute when few, else to five: it is not known better. */
function roundMinutes(minutes: number): number {
  return minutes < 20 ? Math.max(Math.round(minutes), 1) : Math.round(minutes / 5) * 5;
}

const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'] as const;

/** "You reached out on 34 days in the last half year, most often on Tuesdays." Without streaks and guilt. */
export function practiceInWords(days: readonly { readonly day: Day; readonly reachedOut: boolean }[]): string {
  const reachedOut = days.filter((each) => each.reachedOut);
  if (reachedOut.length > 0) {
    const often = mostOften(reachedOut.map(({ day }) => day));
    return `You reached out on ${countedDays(reachedOut.length)} in the last half year${often === undefined ? '' : `, most often on ${often}`}.`;
  }
  if (days.length > 0) return `You noted answers on ${countedDays(days.length)} in the last half year.`;
  return 'Each day on which you reach out to someone will be marked here.';
}

/** The weekday of at least three of the days, and of more than any other. */
function mostOften(days: readonly Day[]): string | undefined {
  const counts = weekdays.map((name, weekday) => ({
    name,
    days: days.filter((day) => weekdayOf(day) === weekday).length,
  }));
  const [first, second] = counts.toSorted((a, b) => b.days - a.days);
  return first !== undefined && second !== undefined && first.days >= 3 && first.days > second.days
    ? first.name
    : undefined;
}

/** "Your 600 connections may know 60,000 to 240,000 people whom you do not; 4,600 to 18,000 of them are behind a strong tie." */
export function reachInWords(
  connections: number,
  strong: number,
  secondDegree: Estimate,
  behindStrong: Estimate,
): string {
  if (connections === 0) return 'No connections are here yet. Import your list from LinkedIn to see whom it may reach.';
  const whose = connections === 1 ? 'Your one connection' : `Your ${inDigits(connections)} connections`;
  const behind =
    strong === 0
      ? 'none of them is behind a strong tie yet'
      : `${range(behindStrong)} of them are behind ${strong === 1 ? 'your one strong tie' : `your ${inWords(strong)} strong ties`}`;
  return `${whose} may know ${range(secondDegree)} people whom you do not; ${behind}.`;
}

function range({ low, high }: Estimate): string {
  return `${inDigits(low)} to ${inDigits(high)}`;
}
