import { weekdayOf } from './months-and-weeks.ts';
import type { Day } from './day.ts';
import { addDays, dayOf, daysInMonth, parseDay } from './day.ts';
import { monthNamed } from './month-names.ts';

/** Words that name a day to come, where they stand in a line. */
export type NamedDay = {
  readonly start: number;
  readonly end: number;
  readonly day: Day;
  /** "morning" in "Friday morning". */
  readonly partOfDay: string | undefined;
  /** "sat" and "the 5th" name a day only after a word or a sign that says so. */
  readonly onlyAfterLead: boolean;
  /** "today", "in three days", "next week": nobody says "on" before them. */
  readonly isRelative: boolean;
};

type Words = Readonly<Record<string, string | undefined>>;

type Form = {
  readonly pattern: RegExp;
  readonly dayOf: (words: Words, today: Day) => Day | undefined;
  readonly onlyAfterLead?: true;
  readonly isRelative?: true;
};

const shortDay = '(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)';
const fullDay = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const partOfDay = '(?:\\s+(?<part>morning|afternoon|evening|night))?';
const ordinal = '(?<date>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?:,?\\s+(?<year>\\d{4}))?';
const ofTheWeek = `(?:(?:(?:this|next)\\s+)?(?:${fullDay}|${shortDay}),?\\s+)?`;
const count = '(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\\s+couple\\s+of|\\d{1,3})';

/** The whole of a phrase and not a piece of a word, an address or a longer number: "Monday.com", "Friday's", "mid-May". */
function phrase(words: string, flags = 'giu'): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}_'’@#/.&-])${words}(?![\\p{L}\\p{M}\\p{N}_'’@/&-]|[.:][\\p{L}\\p{N}])`,
    flags,
  );
}

const forms: readonly Form[] = [
  { pattern: phrase('(?:today|tonight)'), dayOf: (_, today) => today, isRelative: true },
  { pattern: phrase('this\\s+(?<part>morning|afternoon|evening)'), dayOf: (_, today) => today, isRelative: true },
  { pattern: phrase(`tomorrow${partOfDay}`), dayOf: (_, today) => addDays(today, 1), isRelative: true },
  {
    pattern: phrase(`(?:(?<which>this|next)\\s+)?(?<weekday>${fullDay})${partOfDay}`),
    dayOf: ({ weekday = '', which }, today) => comingWeekday(weekday, which, today),
  },
  {
    pattern: phrase('(?<weekday>tues?|thu(?:rs?)?|fri)'),
    dayOf: ({ weekday = '' }, today) => comingWeekday(weekday, undefined, today),
  },
  {
    pattern: phrase(`(?<which>this|next)\\s+(?<weekday>${shortDay})`),
    dayOf: ({ weekday = '', which }, today) => comingWeekday(weekday, which, today),
  },
  {
    pattern: phrase(`(?<weekday>${shortDay})`),
    dayOf: ({ weekday = '' }, today) => comingWeekday(weekday, undefined, today),
    onlyAfterLead: true,
  },
  {
    pattern: phrase('(?:(?:early|some\\s?time)\\s+)?next\\s+week'),
    dayOf: (_, today) => addDays(today, 7 - weekdayOf(today)),
    isRelative: true,
  },
  { pattern: phrase('next\\s+month'), dayOf: (_, today) => inMonths(today, 1, 1), isRelative: true },
  {
    // In small letters only: "Around the World in Eighty Days" is a book.
    pattern: phrase(`(?:in|within)\\s+${count}\\s+(?<unit>day|week|fortnight|month|year)s?`, 'gu'),
    dayOf: ({ count: amount = '', unit = '' }, today) => inSome(numberOf(amount), unit, today),
    isRelative: true,
  },
  {
    pattern: phrase('(?:at\\s+)?(?:the\\s+)?end\\s+of\\s+(?:the\\s+)?(?:(?<which>this|next)\\s+)?month'),
    dayOf: ({ which }, today) => inMonths(today, which?.toLowerCase() === 'next' ? 1 : 0, 31),
    isRelative: true,
  },
  {
    pattern: phrase(`${ofTheWeek}(?:the\\s+)?${ordinal}\\s+(?:of\\s+)?(?<month>${month})\\.?${year}${partOfDay}`),
    dayOf: dateInYear,
  },
  {
    pattern: phrase(`${ofTheWeek}(?<month>${month})\\.?\\s+(?:the\\s+)?${ordinal}${year}${partOfDay}`),
    dayOf: dateInYear,
  },
  {
    pattern: phrase(`${ofTheWeek}the\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)${partOfDay}`),
    dayOf: ({ date }, today) => comingDate(Number(date), today),
    onlyAfterLead: true,
  },
  { pattern: phrase('(?<iso>\\d{4}-\\d{2}-\\d{2})'), dayOf: ({ iso = '' }) => parseDay(iso) },
];

/**
 * All days to come that a line names, today among them, in no certain order; some may stand within others. Days that
 * have passed, days that no calendar has, and dates that are read in two ways (3/4) are none.
 */
export function namedDays(line: string, today: Day): NamedDay[] {
  return forms.flatMap(({ pattern, dayOf: dayNamed, onlyAfterLead = false, isRelative = false }) =>
    [...line.matchAll(pattern)].flatMap((match): NamedDay[] => {
      const words: Words = match.groups ?? {};
      const day = dayNamed(words, today);
      if (day === undefined || day < today) return [];
      const start = match.index + otherWeekday(match[0], day).length;
      const end = match.index + match[0].length;
      return [{ start, end, day, partOfDay: words['part'], onlyAfterLead, isRelative }];
    }),
  );
}

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const beginsWithWeekday = new RegExp(`^(?:(?:this|next)\\s+)?(${fullDay}|${shortDay}),?\\s+`, 'i');

function weekdayNamed(name: string): number {
  return weekdayNames.indexOf(name.slice(0, 3).toLowerCase());
}

/** What "Friday, 3 May" begins with when that is no Friday: then it is not part of the day. */
function otherWeekday(words: string, day: Day): string {
  const [beginning = '', weekday] = beginsWithWeekday.exec(words) ?? [];
  return weekday === undefined || weekdayNamed(weekday) === weekdayOf(day) ? '' : beginning;
}

/** The first after today; "next" that of the week after this one, which ends on Sunday. */
function comingWeekday(name: string, which: string | undefined, today: Day): Day | undefined {
  const passed = weekdayOf(today);
  const weekday = weekdayNamed(name);
  const isNextWeek = which?.toLowerCase() === 'next' || weekday <= passed;
  return existing(addDays(today, weekday - passed + (isNextWeek ? 7 : 0)));
}

/** The first day of that date, today or later. */
function comingDate(date: number, today: Day): Day | undefined {
  return firstFrom(today, [0, 1, 2], (months) => {
    const { year: inYear, month: inMonth } = monthAfter(today, months);
    return dayOf(inYear, inMonth, date);
  });
}

function dateInYear({ date, month: name = '', year: typed }: Words, today: Day): Day | undefined {
  const inMonth = monthNamed(name);
  if (typed !== undefined) return dayOf(Number(typed), inMonth, Number(date));
  const thisYear = Number(today.slice(0, 4));
  // A leap day may be eight years off.
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  return firstFrom(today, years, (later) => dayOf(thisYear + later, inMonth, Number(date)));
}

function firstFrom(today: Day, tries: readonly number[], day: (each: number) => Day | undefined): Day | undefined {
  return tries.map(day).find((each) => each !== undefined && each >= today);
}

function inSome(amount: number, unit: string, today: Day): Day | undefined {
  if (unit === 'day') return existing(addDays(today, amount));
  if (unit === 'week' || unit === 'fortnight') return existing(addDays(today, amount * (unit === 'week' ? 7 : 14)));
  return inMonths(today, unit === 'month' ? amount : amount * 12, Number(today.slice(8, 10)));
}

/** That date so many months on, or the last of the month when it has no such date. */
function inMonths(today: Day, months: number, date: number): Day | undefined {
  const { year: inYear, month: inMonth } = monthAfter(today, months);
  return dayOf(inYear, inMonth, Math.min(date, daysInMonth(inYear, inMonth)));
}

function monthAfter(today: Day, months: number): { readonly year: number; readonly month: number } {
  const counted = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  return { year: Math.floor(counted / 12), month: (counted % 12) + 1 };
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  if (words.endsWith('of')) return 2;
  return Math.max(numbers.indexOf(words), 0) + 1;
}

/** Undefined after the year 9999. */
function existing(day: Day): Day | undefined {
  return parseDay(day);
}
