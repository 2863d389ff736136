import { addDays, daysBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { formatPastMonth, yearOf } from '../calendar/format-day.ts';
import type { Locale } from '../locale.ts';
import { capitalise } from '../text/plain-words.ts';
import type { TieOnDay, StrengthOverTime } from './strength-over-time.ts';
import type { TieState } from './tie.ts';

/** Silence that is told as such, in days. */
const quietDays = 90;
/** A state that contact brought back within these days is told as one. */
const longestDip = 120;
/** Growing means to have gained this much over half a year. */
const growth = { by: 0.1, over: 182 } as const;

/**
 * How the tie went, in a sentence: "Strong in 2023, quiet since March 2025.", "Growing since June.", "No contact yet."
 * By contact alone.
 */
export function strengthOverTimeInWords({ points, contactDays }: StrengthOverTime, today: Day, locale: Locale): string {
  const now = points.at(-1);
  const last = contactDays.at(-1);
  if (now === undefined || last === undefined) return 'No contact yet.';
  if (now.state === 'strong') {
    return `Strong since ${formatPastMonth(stateSince(contactDays, ['strong'], today), today, locale)}.`;
  }
  const strong = contactDays.filter(({ state }) => state === 'strong');
  if (now.state === 'steady') {
    const since = stateSince(contactDays, ['strong', 'steady'], today);
    const newest = strong.at(-1);
    if (newest === undefined) return `Steady since ${formatPastMonth(since, today, locale)}.`;
    // It was never less than steady since then.
    if (newest.day >= since) return `Strong until ${formatPastMonth(newest.day, today, locale)}, steady now.`;
    return `${capitalise(yearsInWords('strong', strong))}, steady since ${formatPastMonth(since, today, locale)}.`;
  }
  return `${capitalise([pastOf(contactDays, strong), presentOf(points, contactDays, now, last, today, locale)].filter((part) => part !== '').join(', '))}.`;
}

/** The best that the tie was and is no more: "strong in 2023"; empty when it was never more than fading. */
function pastOf(contactDays: readonly TieOnDay[], strong: readonly TieOnDay[]): string {
  if (strong.length > 0) return yearsInWords('strong', strong);
  const steady = contactDays.filter(({ state }) => state === 'steady');
  return steady.length > 0 ? yearsInWords('steady', steady) : '';
}

function presentOf(
  points: readonly TieOnDay[],
  contactDays: readonly TieOnDay[],
  now: TieOnDay,
  last: TieOnDay,
  today: Day,
  locale: Locale,
): string {
  if (daysBetween(last.day, today) >= quietDays) return `quiet since ${formatPastMonth(last.day, today, locale)}`;
  const first = contactDays[0] ?? last;
  if (contactDays.length === 1) return `first in touch in ${formatPastMonth(first.day, today, locale)}`;
  const before = points.findLast(({ day }) => day <= addDays(today, -growth.over));
  if (now.strength - (before?.strength ?? 0) >= growth.by) {
    return `growing since ${formatPastMonth(startOfSpell(contactDays, today, quietDays), today, locale)}`;
  }
  return `last in touch in ${formatPastMonth(last.day, today, locale)}`;
}

/** "strong in 2023", "strong from 2019 to 2023". */
function yearsInWords(word: string, days: readonly TieOnDay[]): string {
  const [first, last] = [days[0], days.at(-1)].map((tie) => (tie === undefined ? '' : yearOf(tie.day)));
  return first === last ? `${word} in ${first}` : `${word} from ${first} to ${last}`;
}

/** The first of the days since which contact has kept the tie in one of these states, but for short dips. */
function stateSince(contactDays: readonly TieOnDay[], states: readonly TieState[], today: Day): Day {
  const inState = contactDays.filter(({ state }) => states.includes(state));
  return startOfSpell(inState, today, longestDip);
}

/** The first of the days, back from today, between which there are never more than `longest` days. */
function startOfSpell(days: readonly TieOnDay[], today: Day, longest: number): Day {
  let start = days.at(-1)?.day ?? today;
  for (const { day } of days.toReversed()) {
    if (daysBetween(day, start) > longest) break;
    start = day;
  }
  return start;
}
