import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { parsePromise } from '../../../../core/plan/parse-promise.ts';
import { localeOf } from '../../../../core/locale.ts';
import { dayBetween, day } from '../calendar/day-arbitrary.ts';
import { naughtyStrings } from '../import/naughty-strings.ts';

const locale = localeOf([]);
/** A day from which on every day to come is one that is read. */
const aDay = dayBetween(day('1900-01-01'), day('9000-01-01'));
const wednesday = day('2026-06-10');
const understood = (line: string, today = '2026-06-10') => parsePromise(line, day(today), locale);

describe('a day', () => {
  test.each([
    ['today', '2026-06-10'],
    ['tonight', '2026-06-10'],
    ['tomorrow', '2026-06-11'],
    ['Friday', '2026-06-12'],
    ['friday', '2026-06-12'],
    ['Fri', '2026-06-12'],
    ['on Friday', '2026-06-12'],
    ['by Friday', '2026-06-12'],
    ['until Thurs', '2026-06-11'],
    ['this Friday', '2026-06-12'],
    ['next Friday', '2026-06-19'],
    ['Wednesday', '2026-06-17'],
    ['next Wed', '2026-06-17'],
    ['Monday', '2026-06-15'],
    ['next Monday', '2026-06-15'],
    ['next week', '2026-06-15'],
    ['sometime next week', '2026-06-15'],
    ['next month', '2026-07-01'],
    ['in 3 days', '2026-06-13'],
    ['within a week', '2026-06-17'],
    ['in two weeks', '2026-06-24'],
    ['in a fortnight', '2026-06-24'],
    ['in a couple of weeks', '2026-06-24'],
    ['in a month', '2026-07-10'],
    ['in a year', '2027-06-10'],
    ['end of the month', '2026-06-30'],
    ['by the end of the month', '2026-06-30'],
    ['at the end of next month', '2026-07-31'],
    ['12 June', '2026-06-12'],
    ['10 June', '2026-06-10'],
    ['3 May', '2027-05-03'],
    ['May 3rd', '2027-05-03'],
    ['the 3rd of May', '2027-05-03'],
    ['3 May 2027', '2027-05-03'],
    ['Sept. 1, 2026', '2026-09-01'],
    ['29 February', '2028-02-29'],
    ['on the 15th', '2026-06-15'],
    ['by the 5th', '2026-07-05'],
    ['on the 31st', '2026-07-31'],
    ['Friday, 12 June', '2026-06-12'],
    ['Fri 12 June 2026', '2026-06-12'],
    ['next Friday, 3 July', '2026-07-03'],
    ['on Friday the 12th', '2026-06-12'],
    ['2026-12-24', '2026-12-24'],
  ])('"send Ana the paper %s" is due on %s', (words, dueOn) => {
    expect(understood(`send Ana the paper ${words}`)).toEqual({ text: 'send Ana the paper', dueOn });
    expect(understood(`send Ana the paper, ${words}`)).toEqual({ text: 'send Ana the paper', dueOn });
    expect(understood(`${words}: send Ana the paper`)).toEqual({ text: 'send Ana the paper', dueOn });
  });

  test.each([
    ['the day after tomorrow', '2026-06-12'],
    ['tomorrow, Thursday', '2026-06-11'],
    ['Monday in two weeks', '2026-06-22'],
    ['on Monday in two weeks', '2026-06-22'],
    ['in two weeks on Monday', '2026-06-22'],
    ['Monday next week', '2026-06-15'],
    ['next week on Tuesday', '2026-06-16'],
    ['a week on Friday', '2026-06-19'],
    ['a week from Friday', '2026-06-19'],
    ['two weeks from tomorrow', '2026-06-25'],
    ['a week today', '2026-06-17'],
    ['a week tomorrow', '2026-06-18'],
    ['Friday week', '2026-06-19'],
    ['the Monday after next', '2026-06-22'],
    ['the week after next', '2026-06-22'],
    ['in two weeks’ time', '2026-06-24'],
    ["in a week's time", '2026-06-17'],
    ['three days from now', '2026-06-13'],
    ['within the next two weeks', '2026-06-24'],
    ['in half a year', '2026-12-10'],
    ['in twenty days', '2026-06-30'],
    ['this weekend', '2026-06-13'],
    ['next weekend', '2026-06-20'],
    ['by the end of next week', '2026-06-19'],
    ['by the end of the week', '2026-06-12'],
    ['by the end of August', '2026-08-31'],
    ['by the end of the year', '2026-12-31'],
    ['at the beginning of July', '2026-07-01'],
    ['on the fifteenth', '2026-06-15'],
    ['on the first of July', '2026-07-01'],
    ['on the 3rd of next month', '2026-07-03'],
    ['Friday 12th', '2026-06-12'],
    ['Friday the 12th', '2026-06-12'],
    ['on 12 June, Friday', '2026-06-12'],
    ['by 12/6/2026', '2026-06-12'],
    ['by 12/6', '2026-06-12'],
    ['on 12.6.', '2026-06-12'],
    ['12.6.2026', '2026-06-12'],
    ['on Fri 12.6.', '2026-06-12'],
    ['by 2026/06/12', '2026-06-12'],
    ['by 30/6', '2026-06-30'],
  ])('"%s" is %s as well', (words, dueOn) => {
    expect(understood(`send Ana the paper ${words}`)).toEqual({ text: 'send Ana the paper', dueOn });
    expect(understood(`send Ana the paper, ${words}`)).toEqual({ text: 'send Ana the paper', dueOn });
  });

  test('in digits is read in the order that is usual where the user lives', () => {
    const line = 'send it by 7/8';
    expect(parsePromise(line, wednesday, localeOf(['de-DE'])).dueOn).toBe('2026-08-07');
    expect(parsePromise(line, wednesday, localeOf(['en-US'])).dueOn).toBe('2026-07-08');
    expect(parsePromise('send it by 30/6', wednesday, localeOf(['en-US'])).dueOn).toBe('2026-06-30');
  });

  test.each([
    ['call on Friday the 13th', 'call', ['2026-06-13', '2026-06-12']],
    ['send it on Sunday the 6th', 'send it', ['2026-07-06', '2026-07-05']],
    ['lunch on Friday 31st', 'lunch', ['2026-07-31']],
    ['lunch on Friday 30th', 'lunch', ['2026-06-30', '2026-07-03']],
    ['call Bo, Monday, 12 June', 'call Bo', ['2026-06-12', '2026-06-15']],
    ['call Bo tomorrow, Friday', 'call Bo', ['2026-06-11', '2026-06-12']],
    ['call Bo on Thursday 10.6.', 'call Bo', ['2026-06-10', '2026-06-11']],
  ])('in "%s" is asked about when its weekday is another', (line, text, days) => {
    const [first, second] = days;
    expect(understood(line)).toEqual(
      second === undefined ? { text, dueOn: first } : { text, dueOn: null, candidates: [first, second] },
    );
  });

  test('of which only the date belongs to the promise is that date', () => {
    expect(understood('send Ana the slides from Monday, 12 June')).toEqual({
      text: 'send Ana the slides from Monday',
      dueOn: '2026-06-12',
    });
  });

  test.each([
    ['call on Friday the 13th', '2026-11-10', { text: 'call', dueOn: '2026-11-13' }],
    ['send it on Sunday the 6th', '2026-11-29', { text: 'send it', dueOn: '2026-12-06' }],
    ['call on Monday in two weeks', '2026-11-29', { text: 'call', dueOn: '2026-12-14' }],
    ['send slides the day after tomorrow', '2026-11-29', { text: 'send slides', dueOn: '2026-12-01' }],
    ['lunch on Friday 31st', '2026-07-10', { text: 'lunch', dueOn: '2026-07-31' }],
  ])('"%s" on %s is understood', (line, today, promise) => {
    expect(understood(line, today)).toEqual(promise);
  });

  test('of the week is the next such day, on that day itself a week later', () => {
    expect(understood('call Bo, Friday', '2026-06-12').dueOn).toBe('2026-06-19');
    expect(understood('call Bo, next week', '2026-06-15').dueOn).toBe('2026-06-22');
    expect(understood('call Bo, next Monday', '2026-06-14').dueOn).toBe('2026-06-15');
    expect(understood('call Bo, Monday', '2026-06-14').dueOn).toBe('2026-06-15');
  });

  test.each([
    ['in a month', '2027-01-31', '2027-02-28'],
    ['in a month', '2028-01-31', '2028-02-29'],
    ['in a year', '2028-02-29', '2029-02-28'],
    ['end of the month', '2026-06-30', '2026-06-30'],
    ['next month', '2026-12-31', '2027-01-01'],
    ['in 2 months', '2026-12-31', '2027-02-28'],
    ['on the 31st', '2027-01-31', '2027-01-31'],
    ['on the 30th', '2027-01-31', '2027-03-30'],
    ['tomorrow', '2028-02-28', '2028-02-29'],
  ])('"%s" said on %s is %s', (words, today, dueOn) => {
    expect(understood(`call Bo, ${words}`, today).dueOn).toBe(dueOn);
  });

  test.each([
    ['By Friday send Ana the paper', 'send Ana the paper'],
    ['send Ana the paper (by Friday)', 'send Ana the paper'],
    ['send Ana the paper by Friday.', 'send Ana the paper.'],
    ['  send Ana   the paper – Friday ', 'send Ana   the paper'],
    ['send Ana by Friday the paper', 'send Ana the paper'],
    ['send Ana the paper, Friday, with the slides', 'send Ana the paper, with the slides'],
    ['call Ana Friday at 3pm', 'call Ana at 3pm'],
    ['call Ana on Friday about the flat', 'call Ana about the flat'],
    ['call Ana Friday morning', 'call Ana in the morning'],
    ['call Ana Friday night', 'call Ana at night'],
    ['Friday', ''],
    ['send Ana Monday’s slides by Friday', 'send Ana Monday’s slides'],
    ['send the March report to Ana, Friday', 'send the March report to Ana'],
  ])('leaves "%s" as "%s"', (line, text) => {
    expect(understood(line)).toEqual({ text, dueOn: '2026-06-12' });
  });

  test('said at the beginning needs no sign when no other word could stand there', () => {
    expect(understood('Tomorrow call Bo')).toEqual({ text: 'call Bo', dueOn: '2026-06-11' });
  });
});

describe('what is no day of the promise stays', () => {
  test.each([
    'May I introduce Bo to Ana',
    'introduce Ana to Sun Microsystems',
    'ask Ana for the March report',
    'read the second draft',
    "read Monday.com's paper",
    'read the Sunday Times piece',
    'send the article in USA Today',
    'lend Ana Around the World in 80 Days',
    'ask where he sat',
    'send a photo of the sun',
    'meet on the 5th floor',
    'lend Ana Henry the 5th',
    'send Ana the slides from Friday',
    'thank Bo for today',
    'ask how it went last Friday',
    'say that the talk is tomorrow',
    'look after the house Monday to Friday',
    'meet Monday or Tuesday',
    'a walk a week on Friday',
    'send it 3/4',
    'send it by 3.4.',
    'send the paper on 3 May 2019',
    'send the paper on 2026-06-09',
    'send it on 31 June',
    'mid-May plans',
    'come in May',
    'find out about #friday',
    'Black Friday',
    'look at Black Friday',
    'read it in a few days',
    'a walk twice a week on Friday',
    'send it in a week or two',
    'read the report of 3 weeks ago',
    'ask how Friday last week went',
    'send the paper on Friday 31 June',
    'watch The Day After Tomorrow',
    'raise it by 3/4',
  ])('%s', (line) => {
    expect(understood(line)).toEqual({ text: line, dueOn: null });
  });
});

describe('whatever is typed', () => {
  const dayWord =
    /mon|tue|wed|thu|fri|sat|sun|day|tonight|tomorrow|week|month|year|fortnight|this|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(...naughtyStrings),
    fc
      .array(
        fc.constantFrom(
          ...'send Ana the paper by on until , . ( ) – - Friday fri may May 3 3rd 31 the of in two weeks a month today Tomorrow morning next this week end 2026 2027-02-30 at 3pm or to'.split(
            ' ',
          ),
        ),
        { maxLength: 12 },
      )
      .map((words) => words.join(' ')),
  );

  test('is understood without an error, and never to be due in the past', () => {
    fc.assert(
      fc.property(anyText, aDay, (line, today) => {
        const { text, dueOn, candidates } = parsePromise(line, today, locale);
        expect(text).toBe(text.trim());
        if (candidates !== undefined) expect(candidates.every((each) => each >= today)).toBe(true);
        else if (dueOn === null) expect(text).toBe(line.trim());
        else expect(dueOn >= today).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('stays as it is, but for the spaces around it, when it has no word for a day', () => {
    fc.assert(
      fc.property(
        anyText.filter((line) => !dayWord.test(line)),
        aDay,
        (line, today) => {
          expect(parsePromise(line, today, locale)).toEqual({ text: line.trim(), dueOn: null });
        },
      ),
    );
  });

  const months = 'January February March April May June July August September October November December'.split(' ');
  const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
  const inWords = (of: Day): { date: number; month: string; year: number; weekday: string } => ({
    date: Number(of.slice(8)),
    month: months[Number(of.slice(5, 7)) - 1] ?? '',
    year: Number(of.slice(0, 4)),
    weekday: weekdays[new Date(`${of}T00:00:00Z`).getUTCDay()] ?? '',
  });

  test('with a day after it is due on that day, in whichever way it is written', () => {
    const written: ((of: Day) => string)[] = [
      (of) => of,
      (of) => `${inWords(of).date} ${inWords(of).month} ${inWords(of).year}`,
      (of) => `${inWords(of).month} ${inWords(of).date}, ${inWords(of).year}`,
      (of) => `by ${inWords(of).weekday}, ${inWords(of).date} ${inWords(of).month} ${inWords(of).year}`,
    ];
    // A weekday at the end belongs to the day after it, and that to what stands before: "the slides from Friday, 12 June".
    const anyWhole = anyText.filter(
      (line) => !/(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s*$/i.test(line),
    );
    fc.assert(
      fc.property(anyWhole, aDay, fc.nat(5000), fc.constantFrom(...written), (line, today, ahead, write) => {
        const due = addDays(today, ahead);
        expect(parsePromise(`${line}, ${write(due)}`, today, locale).dueOn).toBe(due);
      }),
      { numRuns: 1000 },
    );
  });

  test('with a day of this year or the next after it is due on that day without its year', () => {
    fc.assert(
      fc.property(aDay, fc.nat(364), (today, ahead) => {
        const due = addDays(today, ahead);
        const { date, month } = inWords(due);
        expect(parsePromise(`send the paper, ${date} ${month}`, today, locale)).toEqual({
          text: 'send the paper',
          dueOn: due,
        });
        if (ahead > 0 && ahead <= 7) {
          expect(parsePromise(`send it on ${inWords(due).weekday}`, today, locale).dueOn).toBe(due);
        }
      }),
    );
  });

  test('in a very long line is understood at once', () => {
    const line = 'by the 5th of a couple of , next week on '.repeat(2000);
    expect(parsePromise(line, wednesday, locale).text).toBe(line.trim());
  });
});
