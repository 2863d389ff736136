import { localeOf } from '../../core/locale.ts';

/** How days and numbers are written where the user lives, by the languages that their browser or computer prefers. */
export const userLocale = localeOf(navigator.languages);
