import { dateOrder } from './date-order.ts';
import type { Day } from './day.ts';
import { addDays, dayOf } from './day.ts';
import type { DayContext, DayReading } from './day-reading.ts';
import { noDay, readingOf, readingWithWeekday } from './day-reading.ts';
import type { LengthOfTime, Words } from './day-words.ts';
import { dateNumber, lengthOfTime, weekdayNamed } from './day-words.ts';
import { monthNamed } from './month-names.ts';
import { addMonths, dateInMonth, monthEnd, monthStart, partsOfDay } from './months.ts';
import type { Weekday } from './weeks.ts';
import { nearestWeekday, nextWeekday, previousWeekday, weekdayOf, weekStart } from './weeks.ts';

/** Reads the words that a form matched as a day. */
export type ReadWords = (words: Words, context: DayContext) => DayReading;

/** Reads a day together with the weekday beside it, if there is one. */
export function dayWithWeekday(
  day: Day | undefined,
  { weekday, trailing, bracketed }: Words,
  context: DayContext,
): DayReading {
  const name = weekday ?? trailing ?? bracketed;
  return readingWithWeekday(day, name === undefined ? undefined : weekdayNamed(name), context);
}

/** Reads "Friday", "next Friday", "last Friday". "next" is that of next week; without a word it is on the context's side of today. */
export function readWeekday({ weekday = '', which: said = '' }: Words, context: DayContext): DayReading {
  const { today, toward } = context;
  const asked = weekdayNamed(weekday);
  if (asked === undefined) return noDay;
  switch (said.toLowerCase()) {
    case 'next':
      return readingOf(weekdayInWeek(asked, 1, context));
    case 'last':
    case 'past':
      return readingOf(previousWeekday(today, asked));
    case 'this':
      if (weekdayOf(today) === asked) return readingOf(today);
      break;
    case '':
      break;
    default:
      return readingOf(nextWeekday(today, asked));
  }
  return readingOf(toward === 'future' ? nextWeekday(today, asked) : previousWeekday(today, asked));
}

const unitsAway: Readonly<Record<string, number>> = { this: 0, next: 1, last: -1 };

/** Reads "Friday of next week". */
export function readWeekdayOfWeek({ weekday = '', which: said = '' }: Words, context: DayContext): DayReading {
  const asked = weekdayNamed(weekday);
  return asked === undefined ? noDay : readingOf(weekdayInWeek(asked, unitsAway[said.toLowerCase()] ?? 0, context));
}

/** Creates a reader of "Monday in two weeks" (`sign` 1) or "Monday two weeks ago" (-1): the Monday nearest to that day. */
export function readWeekdayInWeeks(sign: 1 | -1): ReadWords {
  return (words, { today }) => {
    const asked = weekdayNamed(words['weekday'] ?? '');
    return asked === undefined
      ? noDay
      : readingOf(nearestWeekday(addDays(today, sign * lengthOfTime(words).days), asked));
  };
}

/** Reads "a week on Friday" and "Friday week": a week after the coming Friday. */
export function readWeeksAfterWeekday(words: Words, { today }: DayContext): DayReading {
  const asked = weekdayNamed(words['weekday'] ?? '');
  const { days } = lengthOfTime({ ...words, count: words['count'] ?? 'a' });
  return asked === undefined ? noDay : readingOf(addDays(nextWeekday(today, asked), days));
}

function weekdayInWeek(weekday: Weekday, weeks: number, { today, locale }: DayContext): Day {
  const start = addDays(weekStart(today, locale), weeks * 7);
  return weekdayOf(start) === weekday ? start : nextWeekday(start, weekday);
}

/** The Monday of the week that is `weeks` weeks after this one. */
export function mondayInWeeks(weeks: number, context: DayContext): Day {
  return weekdayInWeek(0, weeks, context);
}

/** The Saturday of the weekend on the context's side of today; today itself if it is a Saturday or Sunday. */
export function weekend({ today, toward }: DayContext): Day {
  if (weekdayOf(today) >= 5) return today;
  return toward === 'future' ? nextWeekday(today, 5) : previousWeekday(today, 5);
}

/** The Saturday of the last weekend that is over. */
export function lastWeekend(today: Day): Day {
  return addDays(previousWeekday(today, 6), -1);
}

/** Reads a length of time after today (`sign` 1) or before it (-1). */
export function readLength(words: Words, { today }: DayContext, sign: 1 | -1): DayReading {
  const count = words['unit'] === undefined ? words['count'] : (words['count'] ?? 'a');
  return readingOf(addLength(today, lengthOfTime({ ...words, count }), sign));
}

function addLength(day: Day, { days, months }: LengthOfTime, sign: 1 | -1): Day | undefined {
  return months === 0 ? addDays(day, sign * days) : addMonths(day, sign * months);
}

/** Reads "end of next month", "start of the week". Without "this", "next" or "last" it is on the context's side of today. */
export function readEdge({ edge = '', which: said, unit = '' }: Words, context: DayContext): DayReading {
  const { today, toward } = context;
  const isEnd = /^(?:end|last)/i.test(edge);
  const edgeIn = (away: number): Day | undefined => edgeOf(unit.toLowerCase(), away, isEnd, context);
  if (said !== undefined) return readingOf(edgeIn(unitsAway[said.toLowerCase()] ?? 0));
  const now = edgeIn(0);
  if (now === undefined) return noDay;
  if (toward === 'future') return readingOf(now < today ? edgeIn(1) : now);
  return readingOf(now > today ? edgeIn(-1) : now);
}

function edgeOf(unit: string, away: number, isEnd: boolean, context: DayContext): Day | undefined {
  const { today } = context;
  if (unit === 'week') {
    const friday = weekdayInWeek(4, away, context);
    if (!isEnd) return mondayInWeeks(away, context);
    // A week ends on Friday, but on Sunday if Friday is over.
    return away === 0 && friday < today ? nextWeekday(addDays(today, -1), 6) : friday;
  }
  const months = unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1;
  const intoUnit = (partsOfDay(today).month - 1) % months;
  const first = dateInMonth(today, away * months - intoUnit, 1);
  if (first === undefined || !isEnd) return first;
  const lastMonth = addMonths(first, months - 1);
  return lastMonth && monthEnd(lastMonth);
}

/** Reads "end of May", "first day of May 2027". */
export function readEdgeOfMonth({ edge = '', month = '', year: typed }: Words, context: DayContext): DayReading {
  const isEnd = /^(?:end|last)/i.test(edge);
  return readingOf(
    inYear(typed, context, (ofYear) => {
      const first = dayOf(ofYear, monthNamed(month), 1);
      return first && (isEnd ? monthEnd(first) : monthStart(first));
    }),
  );
}

/** Reads "3 May", "May 3rd 2027". Without a year it is the nearest such day on the context's side of today. */
export function readDate(words: Words, context: DayContext): DayReading {
  const date = dateNumber(words['date'] ?? '');
  const month = monthNamed(words['month'] ?? '');
  return dayWithWeekday(
    inYear(words['year'], context, (ofYear) => dayOf(ofYear, month, date)),
    words,
    context,
  );
}

/** Reads "2027.5.3". */
export function readYearFirst(words: Words, context: DayContext): DayReading {
  return dayWithWeekday(dayOf(Number(words['year']), Number(words['month']), Number(words['date'])), words, context);
}

/** Reads "the 15th", "the 15th of next month". Without a month it is the nearest one on the context's side of today. */
export function readDateOfMonth(words: Words, context: DayContext): DayReading {
  const { today, toward } = context;
  const date = dateNumber(words['date'] ?? '');
  const said = words['which']?.toLowerCase();
  if (said !== undefined) return dayWithWeekday(dateInMonth(today, unitsAway[said] ?? 0, date), words, context);
  const sign = toward === 'future' ? 1 : -1;
  // Of two months in a row, at least one has the date.
  const days = [0, 1, 2].map((months) => dateInMonth(today, sign * months, date));
  return dayWithWeekday(
    days.find((day) => day !== undefined && isOnSide(day, context)),
    words,
    context,
  );
}

/** Reads day and month in digits: "3.5." is 3 May everywhere; 3/5 has the order of the locale. */
export function readNumbers(words: Words, context: DayContext): DayReading {
  const { first = '', sign = '.', second = words['after'] ?? words['afterSpace'] ?? '' } = words;
  const typed = words['year'];
  const isMonthFirst = sign !== '.' && dateOrder(context.locale) === 'month-first';
  const [date, month] = isMonthFirst ? [Number(second), Number(first)] : [Number(first), Number(second)];
  const ofYear = typed?.length === 2 ? fullYear(Number(typed), context) : typed;
  const asUsual = inYear(ofYear, context, (each) => dayOf(each, month, date));
  // If the locale's order gives no day, the other one may: 13/4 is 13 April for everyone.
  const isOther = asUsual === undefined && sign !== '.' && (month > 12 || date > 31);
  return dayWithWeekday(
    isOther ? inYear(ofYear, context, (each) => dayOf(each, date, month)) : asUsual,
    words,
    context,
  );
}

/** The year with these last two digits: in this century, or for past days the latest such year. */
function fullYear(digits: number, { today, toward }: DayContext): string {
  const now = partsOfDay(today).year;
  const inCentury = now - (now % 100) + digits;
  return String(toward === 'past' && inCentury > now ? inCentury - 100 : inCentury);
}

/** Finds the day in the typed year; without one, in the nearest year on the context's side of today. */
function inYear(
  typed: string | undefined,
  context: DayContext,
  day: (year: number) => Day | undefined,
): Day | undefined {
  if (typed !== undefined) return day(Number(typed));
  const now = partsOfDay(context.today).year;
  const sign = context.toward === 'future' ? 1 : -1;
  // A leap day may be eight years away.
  const days = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((years) => day(now + sign * years));
  return days.find((each) => each !== undefined && isOnSide(each, context));
}

function isOnSide(day: Day, { today, toward }: DayContext): boolean {
  return toward === 'future' ? day >= today : day <= today;
}
