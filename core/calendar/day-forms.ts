import { addDays, dayOf, parseDay } from './day.ts';
import { noDay, readingOf } from './day-reading.ts';
import {
  anyWeekday,
  fullWeekday,
  lengthWords,
  monthWord,
  ordinalWord,
  shortWeekday,
  tomorrowWord,
  weeksWords,
  yesterdayWord,
} from './day-words.ts';
import { dateInMonth, partsOfDay } from './months.ts';
import type { ReadWords } from './day-form-readers.ts';
import {
  dayWithWeekday,
  readWeekday,
  readWeekdayOfWeek,
  readWeekdayInWeeks,
  readWeeksAfterWeekday,
  mondayInWeeks,
  weekend,
  lastWeekend,
  readLength,
  readEdge,
  readEdgeOfMonth,
  readDate,
  readYearFirst,
  readDateOfMonth,
  readNumbers,
} from './day-form-readers.ts';

/** A way of naming a day. */
export type DayForm = {
  /** Its words as a regular expression. The group `part` is a part of the day ("morning"), `lead` a weekday before a date. */
  readonly words: string;
  readonly read: ReadWords;
  /** Where it names a day: anywhere in a line; in a line only after a lead ("by", "on", a comma); or only as the whole text. */
  readonly stands: 'line' | 'after a lead' | 'alone';
  /** Set for "today", "in three days", "next week", which never follow "on". */
  readonly isRelative?: true;
  /** Set if capitals make the words a name: "Around the World in Eighty Days". */
  readonly inSmallLetters?: true;
  /** Set for digits that may be a number or a fraction: they name a day only within half a year of today. */
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

/** All ways of naming a day. If several match the same words, `findDays` and `readDay` decide. */
export const dayForms: readonly DayForm[] = [
  relative(`(?:today|tonight)${trail}`, (words, context) => dayWithWeekday(context.today, words, context)),
  relative('this\\s*(?<part>morning|afternoon|evening)|this\\s+(?:am|pm)', (_, { today }) => readingOf(today)),
  { ...relative('now', (_, { today }) => readingOf(today)), stands: 'alone' },
  relative(`${tomorrowWord}${part}${trail}`, (words, context) =>
    dayWithWeekday(addDays(context.today, 1), words, context),
  ),
  relative(`${yesterdayWord}${part}${trail}`, (words, context) =>
    dayWithWeekday(addDays(context.today, -1), words, context),
  ),
  relative('last\\s+night', (_, { today }) => readingOf(addDays(today, -1))),
  relative(`(?:the\\s+)?day\\s+after\\s+tomorrow${part}${trail}`, (words, context) =>
    dayWithWeekday(addDays(context.today, 2), words, context),
  ),
  relative(`(?:the\\s+)?day\\s+before\\s+yesterday${part}${trail}`, (words, context) =>
    dayWithWeekday(addDays(context.today, -2), words, context),
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

  // A week to come stands for its Monday, a month or year for its first day; a past one for the same day of it as today.
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
    dayWithWeekday(parseDay(words['iso'] ?? ''), words, context),
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

function absolute(words: string, read: ReadWords): DayForm {
  return { words, read, stands: 'line' };
}

function afterLead(words: string, read: ReadWords): DayForm {
  return { words, read, stands: 'after a lead' };
}

function relative(words: string, read: ReadWords): DayForm {
  return { words, read, stands: 'line', isRelative: true };
}
