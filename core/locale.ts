import type { Branded } from './branded.ts';

/** English with the user's region, which decides how days and numbers are written: `en-GB`, `en-US`, `en-DE`. */
export type Locale = Branded<string, 'Locale'>;

/** English without a region: day before month, weeks from Monday. */
const international = 'en-001' as Locale;

/**
 * Makes the locale of the first language tag that has a region: `de-DE` gives `en-DE`, and so does `de`, since German is
 * most spoken there. Without any such tag it gives international English.
 */
export function localeOf(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const region = regionOfTag(tag);
    // `en` with any region is a locale.
    if (region !== undefined) return `en-${region}` as Locale;
  }
  return international;
}

/** The region of a locale: `DE`. */
export function regionOf(locale: Locale): string {
  return locale.slice(3);
}

/**
 * The language tag by which Intl formats for a locale. For a region without English of its own, Intl falls back to American
 * forms; this gives the tag of international English instead.
 */
export function intlTag(locale: Locale): string {
  const known = new Intl.DateTimeFormat(locale).resolvedOptions().locale;
  return known === 'en' ? international : known;
}

function regionOfTag(tag: string): string | undefined {
  try {
    const region = new Intl.Locale(tag).maximize().region;
    return region === undefined || region === 'ZZ' ? undefined : region;
  } catch {
    // Intl throws on text that is no language tag, and a request header may hold anything.
    return undefined;
  }
}
