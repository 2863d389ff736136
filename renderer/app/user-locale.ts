import { localeOf } from '../../core/locale.ts';

/** The locale of days and numbers, from the languages that the user's browser or computer prefers. */
export const userLocale = localeOf(navigator.languages);
