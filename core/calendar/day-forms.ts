import { dateOrder } from './date-order.ts';
import type { Day } from './day.ts';
import { addDays, dayOf, parseDay } from './day.ts';
import type { DayContext, DayReading } from './day-reading.ts';
import { noDay, readingOf, readingWithWeekday } from './day-reading.ts';
import type { LengthOfTime, Words } from './day-words.ts';
import {
  anyWeekday,
  dateNumber,
  fullWeekday,
  lengthOfTime,
  lengthWords,
  monthWord,
  ordinalWord,
  shortWeekday,
  weekdayNamed,
  weeksWords,
} from './day-words.ts';
import { monthNamed } from './month-names.ts';
import { addMonths, dateInMonth, monthEnd, monthStart, partsOfDay } from './months.ts';
import type { Weekday } from './weeks.ts';
import { nearestWeekday, nextWeekday, previousWeekday, weekdayOf, weekStart } from './weeks.ts';

/** One way of naming a day. */
export type DayForm = {
  /** Its words; a `part` in it is a part of the day ("morning"), a `lead` the weekday with what belongs to it. */
  readonly words: string;
  readonly read: (words: Words, context: DayContext) => DayReading;
  /** `line`: anywhere in a line. `after a lead`: in a line only after a word or sign that says so. `alone`: only as all there is. */
  readonly stands: 'line' | 'after a lead' | 'alone';
  /** "today", "in three days", "next week": nobody says "on" before them. */
  readonly isRelative?: true;
  /** Capitals make it a name: "Around the World in Eighty Days". */
  readonly inSmallLetters?: true;
  /** Digits that are as likely a number or a fraction: they name a day only in the half year around today. */
  readonly isBareNumber?: true;
};

const part = '(?:\\s+(?<part>morning|afternoon|evening|night))?';
const year = '(?:,?\\s+(?<year>\\d{4}))?';
const which = '(?:(?<which>this\\s+coming|this|next|last|past|coming)\\s+)';
/** "Friday, " before a date. */
const lead = `(?<lead>(?:(?:this|next|last)\\s+)?(?<weekday>${anyWeekday})\\.?,?\\s+)?`;
/** ", Friday" or " (Fri)" after a date. */
const trail = `(?:,\\s+(?:a\\s+)?(?<trailing>${fullWeekday})|\\s+\\((?<bracketed>${anyWeekday})\\))?`;
const relativeWeek = '(?<which>this|next|last)\\s+week';

export const dayForms: readonly DayForm[] = [
  relative(`(?:today|tonight)${trail}`, (words, context) => named(context.today, words, context)),
  relative('this\\s+(?<part>morning|afternoon|evening)', (_, { today }) => readingOf(today)),
  { ...relative('now', (_, { today }) => readingOf(today)), stands: 'alone' },
  relative(`tomorrow${part}${trail}`, (words, context) => named(addDays(context.today, 1), words, context)),
  relative(`yesterday${part}${trail}`, (words, context) => named(addDays(context.today, -1), words, context)),
  relative('last\\s+night', (_, { today }) => readingOf(addDays(today, -1))),
  relative(`(?:the\\s+)?day\\s+after\\s+tomorrow${part}${trail}`, (words, context) =>
    named(addDays(context.today, 2), words, context),
  ),
  relative(`(?:the\\s+)?day\\s+before\\s+yesterday${part}${trail}`, (words, context) =>
    named(addDays(context.today, -2), words, context),
  ),

  // Weekdays.
  absolute(`(?:the\\s+)?${which}?(?<weekday>${fullWeekday})${part}`, readWeekday),
  absolute('(?<weekday>tues?|thu(?:rs?)?|fri)', readWeekday),
  absolute(`${which}(?<weekday>${shortWeekday})`, readWeekday),
  afterLead(`(?<weekday>${shortWeekday})`, readWeekday),
  absolute(`(?<weekday>${anyWeekday}),?\\s+(?:of\\s+|in\\s+)?${relativeWeek}${part}`, readWeekdayOfWeek),
  absolute(`${relativeWeek},?\\s+(?:on\\s+)?(?<weekday>${anyWeekday})${part}`, readWeekdayOfWeek),
  absolute(`(?<weekday>${anyWeekday})${part},?\\s+in\\s+${weeksWords}(?:['’]s?\\s+time)?`, readWeekdayInWeeks(1)),
  absolute(
    `in\\s+${weeksWords}(?:['’]s?\\s+time)?,?\\s+(?:on\\s+)?(?:the\\s+|a\\s+)?(?<weekday>${anyWeekday})${part}`,
    readWeekdayInWeeks(1),
  ),
  absolute(`(?<weekday>${anyWeekday}),?\\s+${weeksWords}\\s+ago`, readWeekdayInWeeks(-1)),
  absolute(`${weeksWords}\\s+ago,?\\s+(?:on\\s+)?(?:a\\s+)?(?<weekday>${anyWeekday})`, readWeekdayInWeeks(-1)),
  relative(
    `${weeksWords}\\s+(?:on|from|after)\\s+(?:(?:next|this|the|this\\s+coming)\\s+)?(?<weekday>${anyWeekday})${part}`,
    readWeeksAfterWeekday,
  ),
  absolute(`(?<weekday>${fullWeekday})\\s+(?<unit>week|fortnight)`, readWeeksAfterWeekday),
  absolute(`(?:the\\s+)?(?<weekday>${fullWeekday})\\s+after\\s+next`, (words, context) =>
    readWeeksAfterWeekday({ ...words, unit: 'week' }, context),
  ),

  // Weeks, months and years as a whole stand for their first day at work, those gone by for the same day of theirs.
  relative('(?:(?:early|some\\s?time)\\s+)?next\\s+week', (_, context) => readingOf(mondayInWeeks(1, context))),
  relative('(?:the\\s+)?week\\s+after\\s+next', (_, context) => readingOf(mondayInWeeks(2, context))),
  relative('(?:(?:early|some\\s?time)\\s+)?next\\s+month', (_, { today }) => readingOf(dateInMonth(today, 1, 1))),
  relative('(?:the\\s+)?month\\s+after\\s+next', (_, { today }) => readingOf(dateInMonth(today, 2, 1))),
  relative('(?:(?:early|some\\s?time)\\s+)?next\\s+year', (_, { today }) =>
    readingOf(dayOf(partsOfDay(today).year + 1, 1, 1)),
  ),
  relative('last\\s+(?<unit>week|month|year)', (words, context) => readLength(words, context, -1)),
  relative('(?:this|(?:at|over|on)\\s+the)\\s+weekend', (_, context) => readingOf(weekend(context))),
  relative('next\\s+weekend', (_, context) => readingOf(addDays(mondayInWeeks(1, context), 5))),
  relative('last\\s+weekend', (_, { today }) => readingOf(lastWeekend(today))),
  relative(
    `(?:at\\s+)?(?:the\\s+)?(?<edge>end|start|beginning|last\\s+day|first\\s+day)\\s+of\\s+(?:the\\s+)?(?:(?<which>this|next|last)\\s+)?(?<unit>week|month|quarter|year)`,
    readEdge,
  ),
  relative(
    `(?:at\\s+)?(?:the\\s+)?(?<edge>end|start|beginning|last\\s+day|first\\s+day)\\s+of\\s+(?<month>${monthWord})\\.?${year}`,
    readEdgeOfMonth,
  ),

  // Lengths of time.
  {
    ...relative(
      `(?:in|within)\\s+(?:the\\s+next\\s+)?${lengthWords}(?:['’]s?\\s+time)?(?!\\s+or\\s)`,
      (words, context) => readLength(words, context, 1),
    ),
    inSmallLetters: true,
  },
  relative(`${lengthWords}\\s+(?:from\\s+(?:now|today)|hence|today)`, (words, context) =>
    readLength(words, context, 1),
  ),
  relative(`${lengthWords}\\s+(?:(?:from|after)\\s+)?tomorrow`, (words, context) =>
    readLength(words, { ...context, today: addDays(context.today, 1) }, 1),
  ),
  relative(`(?:tomorrow|today)\\s+week`, (_, { today }) => readingOf(addDays(today, 7))),
  relative(`${lengthWords}\\s+ago(?:\\s+today)?`, (words, context) => readLength(words, context, -1)),
  {
    ...relative(lengthWords, (words, context) => (context.toward === 'future' ? readLength(words, context, 1) : noDay)),
    stands: 'alone',
  },

  // Dates.
  absolute(
    `${lead}(?:the\\s+)?(?<date>\\d{1,2}(?:st|nd|rd|th|\\.)?)\\s+(?:of\\s+)?(?<month>${monthWord})\\.?${year}${part}${trail}`,
    readDate,
  ),
  absolute(
    `${lead}(?:the\\s+)?(?<date>${ordinalWord})\\s+of\\s+(?<month>${monthWord})\\.?${year}${part}${trail}`,
    readDate,
  ),
  absolute(
    `${lead}(?<month>${monthWord})\\.?\\s+(?:the\\s+)?(?<date>\\d{1,2}(?:st|nd|rd|th)?|${ordinalWord})${year}${part}${trail}`,
    readDate,
  ),
  afterLead(
    `the\\s+(?<date>\\d{1,2}(?:st|nd|rd|th)|${ordinalWord})(?:\\s+of\\s+(?:the|this)\\s+month)?${part}${trail}`,
    readDateOfMonth,
  ),
  absolute(
    `(?:the\\s+)?(?<date>\\d{1,2}(?:st|nd|rd|th)|${ordinalWord})\\s+(?:of\\s+)?(?<which>next|last)\\s+month${part}${trail}`,
    readDateOfMonth,
  ),
  absolute(
    `(?<lead>(?:(?:this|next|last)\\s+)?(?<weekday>${anyWeekday})\\.?,?\\s+)(?:the\\s+)?(?<date>\\d{1,2}(?:st|nd|rd|th)|${ordinalWord})(?:\\s+of\\s+(?:the|this)\\s+month)?${part}`,
    readDateOfMonth,
  ),
  { ...absolute('(?<date>\\d{1,2}(?:st|nd|rd|th))', readDateOfMonth), stands: 'alone' },
  absolute(`${lead}(?<iso>\\d{4}-\\d{2}-\\d{2})${trail}`, (words, context) =>
    named(parseDay(words['iso'] ?? ''), words, context),
  ),
  absolute(`${lead}(?<year>\\d{4})[./](?<month>\\d{1,2})[./](?<date>\\d{1,2})\\.?${trail}`, readYearFirst),
  { ...absolute(`(?<year>\\d{4})-(?<month>\\d{1,2})-(?<date>\\d{1,2})`, readYearFirst), stands: 'alone' },
  absolute(
    `${lead}(?<first>\\d{1,2})(?<sign>[./-])\\s?(?<second>\\d{1,2})\\k<sign>\\s?(?<year>\\d{4})${trail}`,
    readNumbers,
  ),
  afterLead(`${lead}(?<first>\\d{1,2})(?<sign>[./])(?<second>\\d{1,2})\\k<sign>(?<year>\\d{2})${trail}`, readNumbers),
  {
    ...afterLead(
      `${lead}(?<first>\\d{1,2})(?:(?<sign>/)(?<second>\\d{1,2})|\\.\\s?(?<after>\\d{1,2})\\.)${trail}`,
      readNumbers,
    ),
    isBareNumber: true,
  },
  {
    ...absolute(
      `(?<first>\\d{1,2})(?:\\.\\s?(?<after>\\d{1,2})|\\.\\s?(?<afterSpace>\\d{1,2})\\.?\\s(?<year>\\d{4}))`,
      readNumbers,
    ),
    stands: 'alone',
  },
];

function absolute(words: string, read: DayForm['read']): DayForm {
  return { words, read, stands: 'line' };
}

function afterLead(words: string, read: DayForm['read']): DayForm {
  return { words, read, stands: 'after a lead' };
}

function relative(words: string, read: DayForm['read']): DayForm {
  return { words, read, stands: 'line', isRelative: true };
}

/** A day with the weekday that stands before or after it, if one does. */
function named(day: Day | undefined, { weekday, trailing, bracketed }: Words, context: DayContext): DayReading {
  const name = weekday ?? trailing ?? bracketed;
  return readingWithWeekday(day, name === undefined ? undefined : weekdayNamed(name), context);
}

function readWeekday({ weekday = '', which: said = '' }: Words, context: DayContext): DayReading {
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

const weeksAway: Readonly<Record<string, number>> = { this: 0, next: 1, last: -1 };

function readWeekdayOfWeek({ weekday = '', which: said = '' }: Words, context: DayContext): DayReading {
  const asked = weekdayNamed(weekday);
  return asked === undefined ? noDay : readingOf(weekdayInWeek(asked, weeksAway[said.toLowerCase()] ?? 0, context));
}

/** "Monday in two weeks" is the Monday nearest to the day in two weeks. */
function readWeekdayInWeeks(sign: 1 | -1): DayForm['read'] {
  return (words, { today }) => {
    const asked = weekdayNamed(words['weekday'] ?? '');
    return asked === undefined
      ? noDay
      : readingOf(nearestWeekday(addDays(today, sign * lengthOfTime(words).days), asked));
  };
}

/** "A week on Friday", "Friday week": a week after the coming Friday. */
function readWeeksAfterWeekday(words: Words, { today }: DayContext): DayReading {
  const asked = weekdayNamed(words['weekday'] ?? '');
  const { days } = lengthOfTime({ ...words, count: words['count'] ?? 'a' });
  return asked === undefined ? noDay : readingOf(addDays(nextWeekday(today, asked), days));
}

function weekdayInWeek(weekday: Weekday, weeks: number, { today, locale }: DayContext): Day {
  const start = addDays(weekStart(today, locale), weeks * 7);
  return weekdayOf(start) === weekday ? start : nextWeekday(start, weekday);
}

function mondayInWeeks(weeks: number, context: DayContext): Day {
  return weekdayInWeek(0, weeks, context);
}

/** Its Saturday; its Sunday when that is today. */
function weekend({ today, toward }: DayContext): Day {
  if (weekdayOf(today) >= 5) return today;
  return toward === 'future' ? nextWeekday(today, 5) : previousWeekday(today, 5);
}

/** The Saturday of the last weekend that is over. */
function lastWeekend(today: Day): Day {
  return addDays(previousWeekday(today, 6), -1);
}

function readLength(words: Words, { today }: DayContext, sign: 1 | -1): DayReading {
  const count = words['unit'] === undefined ? words['count'] : (words['count'] ?? 'a');
  return readingOf(addLength(today, lengthOfTime({ ...words, count }), sign));
}

function addLength(day: Day, { days, months }: LengthOfTime, sign: 1 | -1): Day | undefined {
  return months === 0 ? addDays(day, sign * days) : addMonths(day, sign * months);
}

/** Without "this", "next" or "last", the end or beginning on the context's side of today. */
function readEdge({ edge = '', which: said, unit = '' }: Words, context: DayContext): DayReading {
  const { today, toward } = context;
  const isEnd = /^(?:end|last)/i.test(edge);
  const edgeIn = (away: number): Day | undefined => edgeOf(unit.toLowerCase(), away, isEnd, context);
  if (said !== undefined) return readingOf(edgeIn(weeksAway[said.toLowerCase()] ?? 0));
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
    // At the weekend the week ends with it.
    return away === 0 && friday < today ? nextWeekday(addDays(today, -1), 6) : friday;
  }
  const months = unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1;
  const intoUnit = (partsOfDay(today).month - 1) % months;
  const first = dateInMonth(today, away * months - intoUnit, 1);
  if (first === undefined || !isEnd) return first;
  const lastMonth = addMonths(first, months - 1);
  return lastMonth && monthEnd(lastMonth);
}

function readEdgeOfMonth({ edge = '', month = '', year: typed }: Words, context: DayContext): DayReading {
  const isEnd = /^(?:end|last)/i.test(edge);
  return readingOf(
    inYear(typed, context, (ofYear) => {
      const first = dayOf(ofYear, monthNamed(month), 1);
      return first && (isEnd ? monthEnd(first) : monthStart(first));
    }),
  );
}

function readDate(words: Words, context: DayContext): DayReading {
  const date = dateNumber(words['date'] ?? '');
  const month = monthNamed(words['month'] ?? '');
  return named(
    inYear(words['year'], context, (ofYear) => dayOf(ofYear, month, date)),
    words,
    context,
  );
}

function readYearFirst(words: Words, context: DayContext): DayReading {
  return named(dayOf(Number(words['year']), Number(words['month']), Number(words['date'])), words, context);
}

/** The day of that date in the month that is named; without one, the nearest on the context's side of today. */
function readDateOfMonth(words: Words, context: DayContext): DayReading {
  const { today, toward } = context;
  const date = dateNumber(words['date'] ?? '');
  const said = words['which']?.toLowerCase();
  if (said !== undefined) return named(dateInMonth(today, weeksAway[said] ?? 0, date), words, context);
  const sign = toward === 'future' ? 1 : -1;
  // No two months in a row lack a date.
  const days = [0, 1, 2].map((months) => dateInMonth(today, sign * months, date));
  return named(
    days.find((day) => day !== undefined && isOnSide(day, context)),
    words,
    context,
  );
}

/** Day and month in digits: "3.5." is 3 May everywhere, 3/5 whatever is usual where the user lives. */
function readNumbers(words: Words, context: DayContext): DayReading {
  const { first = '', sign = '.', second = words['after'] ?? words['afterSpace'] ?? '' } = words;
  const typed = words['year'];
  const isMonthFirst = sign !== '.' && dateOrder(context.locale) === 'month first';
  const [date, month] = isMonthFirst ? [Number(second), Number(first)] : [Number(first), Number(second)];
  const ofYear = typed?.length === 2 ? fullYear(Number(typed), context) : typed;
  const asUsual = inYear(ofYear, context, (each) => dayOf(each, month, date));
  // Where the usual order names no day the other may: 13/4 is 13 April for everyone.
  const isOther = asUsual === undefined && sign !== '.' && (month > 12 || date > 31);
  return named(isOther ? inYear(ofYear, context, (each) => dayOf(each, date, month)) : asUsual, words, context);
}

/** The year that ends in these two digits: of this century, or, of days gone by, the last such year. */
function fullYear(digits: number, { today, toward }: DayContext): string {
  const now = partsOfDay(today).year;
  const inCentury = now - (now % 100) + digits;
  return String(toward === 'past' && inCentury > now ? inCentury - 100 : inCentury);
}

/** The day in the year that was typed; without one, in the nearest year on the context's side of today. */
function inYear(
  typed: string | undefined,
  context: DayContext,
  day: (year: number) => Day | undefined,
): Day | undefined {
  if (typed !== undefined) return day(Number(typed));
  const now = partsOfDay(context.today).year;
  const sign = context.toward === 'future' ? 1 : -1;
  // A leap day may be eight years off.
  const days = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((years) => day(now + sign * years));
  return days.find((each) => each !== undefined && isOnSide(each, context));
}

function isOnSide(day: Day, { today, toward }: DayContext): boolean {
  return toward === 'future' ? day >= today : day <= today;
}
