import type { Locale } from '../locale.ts';
import { countInWords, numberInWords, peopleInSentence } from '../numbers-in-words.ts';
import { capitalise } from '../text/sentence-parts.ts';

/** What a session did, in numbers of people. */
export type SessionCounts = {
  /** People written to, in Kith or elsewhere. */
  readonly written: number;
  /** Of those written to, the people who were offered help. */
  readonly offered: number;
  /** People with whom a call or a meeting was logged. */
  readonly talked: number;
  /** People left for a later day: snoozed, or skipped. */
  readonly later: number;
  /** The time that the session took, in seconds. */
  readonly seconds: number;
};

/** Tells what a session did: "Five people heard from you in nine minutes; two of them were offered help." */
export function sessionInWords(counts: SessionCounts, locale: Locale): string {
  const { written, offered, talked } = counts;
  const minutes = timeInWords(counts.seconds, locale);
  if (written === 0) return withNobodyWrittenTo(counts, locale);
  const heard = `${capitalise(peopleInSentence(written, locale))} heard from you in ${minutes}`;
  const additions = [offeredHelp(written, offered, locale), talked === 0 ? '' : alsoTalked(talked, locale)];
  return `${[heard, ...additions].filter((part) => part !== '').join('; ')}.`;
}

/** Tells with whom the next session begins: "Tomorrow begins with Ana Kern." */
export function tomorrowInWords(name: string): string {
  const end = name.endsWith('.') ? '' : '.';
  return `Tomorrow begins with ${name}${end}`;
}

function withNobodyWrittenTo({ talked, later }: SessionCounts, locale: Locale): string {
  if (talked > 0) return `You noted a conversation with ${peopleInSentence(talked, locale)}.`;
  if (later > 0) return `${capitalise(peopleInSentence(later, locale))} will come up again on another day.`;
  return 'Everyone of today has been seen to.';
}

function offeredHelp(written: number, offered: number, locale: Locale): string {
  if (offered === 0) return '';
  if (written === 1) return 'you offered them help';
  if (offered >= written) return written === 2 ? 'both were offered help' : 'all of them were offered help';
  return `${numberInWords(offered, locale)} of them ${offered === 1 ? 'was' : 'were'} offered help`;
}

function alsoTalked(talked: number, locale: Locale): string {
  return `you talked with ${talked === 1 ? 'one more' : `${numberInWords(talked, locale)} more`}`;
}

function timeInWords(seconds: number, locale: Locale): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return 'under a minute';
  if (minutes < 90) return countInWords(minutes, locale, 'minute');
  return `about ${countInWords(Math.round(minutes / 60), locale, 'hour')}`;
}
