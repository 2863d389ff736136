import { intlTag } from './locale.ts';
import type { Locale } from './locale.ts';

const smallNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The word for a whole number up to twelve, "no" for 0; undefined for others. */
export function smallNumberWord(number: number): string | undefined {
  return smallNumbers[number];
}

/** The number that a word up to "twelve" stands for, in small letters; undefined for other words. */
export function numberOfWord(word: string): number | undefined {
  const number = smallNumbers.indexOf(word);
  return number > 0 ? number : undefined;
}

// Formatters are kept, since making one takes longer than formatting many numbers.
const formats = new Map<Locale, Intl.NumberFormat>();

/** Formats a whole number in digits, with thousands separators: "30,000", in Germany "30.000". */
export function formatNumber(number: number, locale: Locale): string {
  // Below a thousand English of every region writes the digits alone, and Intl takes long to say so.
  if (Number.isInteger(number) && number >= 0 && number < 1000) return String(number);
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(intlTag(locale));
    formats.set(locale, format);
  }
  return format.format(number);
}

/** Formats a whole number for a sentence: in words up to twelve, then in digits. 0 is "no". */
export function numberInWords(number: number, locale: Locale): string {
  return smallNumberWord(number) ?? formatNumber(number, locale);
}

/** Formats a count with its noun: "one day", "three years", "no ties", "52 days". `plural` is needed unless it is the singular with an s. */
export function countInWords(number: number, locale: Locale, singular: string, plural = `${singular}s`): string {
  return `${numberInWords(number, locale)} ${number === 1 ? singular : plural}`;
}

/** Formats a number of contact days, in digits from two on: "one day", "5 days". */
export function dayCountInWords(number: number, locale: Locale): string {
  return number === 1 ? 'one day' : `${formatNumber(number, locale)} days`;
}

/** Formats how often something happened: "once", "twice", "three times". */
export function timesInWords(number: number, locale: Locale): string {
  if (number === 1) return 'once';
  return number === 2 ? 'twice' : `${numberInWords(number, locale)} times`;
}

/** Formats a number of people for a sentence: "one person", "three people", "30,000 people"; 0 is "no one". */
export function peopleInSentence(number: number, locale: Locale): string {
  return number === 0 ? 'no one' : countInWords(number, locale, 'person', 'people');
}

/** Formats a number of people for a title or column, in digits from two on: "one person", "3 people", "30,000 people", "no one". */
export function peopleCount(number: number, locale: Locale): string {
  if (number === 0) return 'no one';
  return number === 1 ? 'one person' : `${formatNumber(number, locale)} people`;
}

/** Formats whole and half minutes: "half a minute", "1 minute", "7½ minutes". */
export function minutesInWords(minutes: number): string {
  if (minutes === 0.5) return 'half a minute';
  const whole = Math.floor(minutes);
  const text = `${whole}${minutes > whole ? '½' : ''}`;
  return text === '1' ? '1 minute' : `${text} minutes`;
}
