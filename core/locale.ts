import type { Branded } from './branded.ts';

/** English as the user's region writes days and numbers: `en-GB`, `en-US`, `en-DE`. Kith's words are English. */
export type Locale = Branded<string, 'Locale'>;

/** English without a region: day before month, weeks from Monday. */
const international = 'en-001' as Locale;

/**
 * English with the region of the first language tag that has one: `de-DE` gives `en-DE`, `de` as well, since it is most
 * spoken there. Without any such tag, international English.
 */
export function localeOf(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const region = regionOfTag(tag);
    // Every region makes a tag of this form.
    if (region !== undefined) return `en-${region}` as Locale;
  }
  return international;
}

/** The region of a locale: `DE`. */
export function regionOf(locale: Locale): string {
  return locale.slice(3);
}

/**
 * The tag by which Intl formats for a locale. Intl takes American forms for a region that it has no English for; such a
 * region gets international ones.
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
    // A header may hold anything.
    return undefined;
  }
}
