import { addDays, daysBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { formatPastMonth, yearOf } from '../calendar/format-day.ts';
import type { Locale } from '../locale.ts';
import { capitalise } from '../text/sentence-parts.ts';
import type { TieOnDay, StrengthOverTime } from './strength-over-time.ts';
import type { TieState } from './tie.ts';

/** The fewest days without contact at which the sentence speaks of silence. */
const quietDays = 90;
/** The longest time, in days, for which a state may be interrupted and still count as uninterrupted. */
const longestDip = 120;
/**
 * A tie is growing if its strength rose by at least `by` in the last `over` days, by contact in at least so many `weeks`, and
 * at least this part of its highest in that time is `kept`.
 */
const growth = { by: 0.1, over: 182, weeks: 3, kept: 0.6 } as const;

/**
 * Tells how a tie developed, by contact alone, in a sentence: "Strong in 2023, fading now: quiet since March 2025.", "Growing
 * since June.", "No contact yet." Where the `shown` state is another, by their circle or a rating, it says so: "By contact
 * alone, …"
 */
export function strengthOverTimeInWords(
  overTime: StrengthOverTime,
  shown: TieState,
  today: Day,
  locale: Locale,
): string {
  const words = courseInWords(overTime, today, locale);
  const namesState = /\b(?:strong|steady|fading|thin)\b/iu.test(words);
  if (!namesState || overTime.points.at(-1)?.state === shown) return words;
  return `By contact alone, ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}

function courseInWords({ points, contactDays }: StrengthOverTime, today: Day, locale: Locale): string {
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
    // Since then it was never less than steady.
    if (newest.day >= since) return `Strong until ${formatPastMonth(newest.day, today, locale)}, steady now.`;
    return `${capitalise(yearsInWords('strong', strong))}, steady since ${formatPastMonth(since, today, locale)}.`;
  }
  const past = pastOf(contactDays, strong);
  const present = presentOf(points, contactDays, now, last, today, locale);
  // A state of the past is followed by that of today, so that the last one named is always the one that is.
  return `${capitalise(past === '' ? present : `${past}, ${now.state} now: ${present}`)}.`;
}

/** Tells the best state that the tie had: "strong in 2023"; empty if it was never more than fading. */
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
  if (now.strength - (before?.strength ?? 0) >= growth.by && isStillRising(points, contactDays, now, today)) {
    return `growing since ${formatPastMonth(startOfSpell(contactDays, today, quietDays), today, locale)}`;
  }
  return `last in touch in ${formatPastMonth(last.day, today, locale)}`;
}

/** Whether contact of at least three different weeks raised the strength, and it has not fallen again since. */
function isStillRising(
  points: readonly TieOnDay[],
  contactDays: readonly TieOnDay[],
  now: TieOnDay,
  today: Day,
): boolean {
  const from = addDays(today, -growth.over);
  const weeks = new Set(
    contactDays.filter(({ day }) => day > from).map(({ day }) => Math.floor(daysBetween(day, today) / 7)),
  );
  const lately = [...points, ...contactDays].filter(({ day }) => day > from);
  const highest = Math.max(...lately.map(({ strength }) => strength));
  return weeks.size >= growth.weeks && now.strength >= highest * growth.kept;
}

/** Tells the years of a state: "strong in 2023", "strong from 2019 to 2023". */
function yearsInWords(word: string, days: readonly TieOnDay[]): string {
  const [first, last] = [days[0], days.at(-1)].map((tie) => (tie === undefined ? '' : yearOf(tie.day)));
  return first === last ? `${word} in ${first}` : `${word} from ${first} to ${last}`;
}

/** The day since which contact has kept the tie in one of these states, apart from short interruptions. */
function stateSince(contactDays: readonly TieOnDay[], states: readonly TieState[], today: Day): Day {
  const inState = contactDays.filter(({ state }) => states.includes(state));
  return startOfSpell(inState, today, longestDip);
}

/** The start of the latest run of days, counted back from today, with at most `longest` days from one to the next. */
function startOfSpell(days: readonly TieOnDay[], today: Day, longest: number): Day {
  let start = days.at(-1)?.day ?? today;
  for (const { day } of days.toReversed()) {
    if (daysBetween(day, start) > longest) break;
    start = day;
  }
  return start;
}
