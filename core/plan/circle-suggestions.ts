import type { Circle } from '../people/circle.ts';
import type { Rhythms } from '../people/rhythm.ts';
import type { Locale } from '../locale.ts';
import { countInWords, numberInWords } from '../numbers-in-words.ts';
import { listInWords } from '../text/sentence-parts.ts';

/** The contact with one person in the last year, without group conversations. A month is 30 days, counted back from today. */
export type YearOfContact = {
  /** The number of the last twelve months in which each reached out to the other. */
  readonly months: number;
  /** The number of the last four quarters (three months each) with such a month. */
  readonly quarters: number;
  /** The smaller of two numbers: days on which they reached out, days on which the user did. */
  readonly days: number;
  /** Days since the last contact. */
  readonly silence: number;
};

/** The length of a year of contact, in days. */
export const yearOfContactDays = 360;

/** The most people in one suggestion: as many as one looks through without effort. */
export const peopleSuggestedAtOnce = 12;

/**
 * Sums the contacts with one person, sorted by day; a day may come several times. `inbound` and `outbound` say whether they
 * or the user reached out, `ago` how many days ago: less than `yearOfContactDays`.
 */
export function yearOfContact(
  contacts: Iterable<{ readonly ago: number; readonly inbound: boolean; readonly outbound: boolean }>,
): YearOfContact {
  let inboundMonths = 0;
  let outboundMonths = 0;
  let inboundDays = 0;
  let outboundDays = 0;
  let lastInbound = -1;
  let lastOutbound = -1;
  let silence = yearOfContactDays;
  for (const { ago, inbound, outbound } of contacts) {
    const month = 1 << Math.trunc(Math.max(ago, 0) / 30);
    if (inbound) {
      inboundMonths |= month;
      if (ago !== lastInbound) inboundDays += 1;
      lastInbound = ago;
    }
    if (outbound) {
      outboundMonths |= month;
      if (ago !== lastOutbound) outboundDays += 1;
      lastOutbound = ago;
    }
    silence = Math.min(silence, Math.max(ago, 0));
  }
  const both = inboundMonths & outboundMonths;
  let months = 0;
  let quarters = 0;
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const ofQuarter = (both >> (quarter * 3)) & 0b111;
    if (ofQuarter > 0) quarters += 1;
    months += (ofQuarter & 1) + ((ofQuarter >> 1) & 1) + (ofQuarter >> 2);
  }
  return { months, quarters, days: Math.min(inboundDays, outboundDays), silence };
}

/** The fewest months of contact with which a circle is suggested. */
export const fewestMonthsSuggested = 4;

/**
 * Suggests the nearest circle whose rhythm the contact has, or null: about every week is inner, about every month is close,
 * every few months is wider. The last contact must be within the circle's rhythm, so that nobody is overdue at once. The
 * contact must be more frequent than the rhythm, so that it may slacken a little.
 */
export function suggestedCircle({ months, quarters, days, silence }: YearOfContact, rhythms: Rhythms): Circle | null {
  const keeps = (circle: Circle): boolean =>
    silence < rhythms[circle] && days >= Math.floor(yearOfContactDays / rhythms[circle]);
  if (months >= 10 && days >= 36 && keeps('inner')) return 'inner';
  if (months >= 8 && keeps('close')) return 'close';
  return months >= fewestMonthsSuggested && quarters >= 3 && keeps('wider') ? 'wider' : null;
}

const howOften = { inner: 'about every week', close: 'about every month', wider: 'every few months' } as const;

/** Words a suggestion of at least one person: "You talked with these 12 people about every month in the last year. Put them in close?" */
export function circleSuggestionInWords(circle: Circle, names: readonly string[], locale: Locale): string {
  const whom =
    names.length <= 2 ? listInWords(names) : `these ${countInWords(names.length, locale, 'person', 'people')}`;
  return `You talked with ${whom} ${howOften[circle]} in the last year. Put them in ${circle}?`;
}

/** Tells why a person is in a suggestion: "In touch in eleven of the last twelve months." */
export function suggestedPersonInWords(circle: Circle, { months, days }: YearOfContact, locale: Locale): string {
  if (circle === 'inner') return `Both of you reached out on ${days} days in the last year.`;
  return `In touch in ${months >= 12 ? 'each' : numberInWords(months, locale)} of the last twelve months.`;
}
