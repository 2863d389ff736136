import type { Locale } from '../locale.ts';
import { formatNumber } from '../numbers-in-words.ts';
import type { UnusedFile } from './common/reader.ts';

/** The most bytes that are read in one import. */
export const maxImportBytes = 4 * 1024 ** 3;
/** The most files that a refusal names. */
const maxNamedFiles = 5;

const choosePeople =
  'Choose the archive that LinkedIn sends when you ask for a copy of your data, or an address book as CSV or vCard.';

/** Tells the user that the files of an import are larger than `maxImportBytes` together. */
export function explainTooLarge(bytes: number, locale: Locale): string {
  const gigabytes = formatNumber(Math.round(bytes / 1024 ** 3), locale);
  return `These files come to ${gigabytes} GB, and Kith reads up to ${maxImportBytes / 1024 ** 3} at once; an archive with half a million messages has less than one. See whether they are the right ones, or choose fewer at a time.`;
}

/** Tells the user why none of the chosen files can be imported. `refused` are files that Kith would take in, were they intact. */
export function explainNothingFound(
  fileName: string,
  refused: readonly UnusedFile[],
  unused: readonly UnusedFile[],
): string {
  const [first, ...more] = refused;
  if (first && more.length === 0 && unused.length === 0) {
    return first.fileName === fileName ? first.why : `${first.fileName}: ${first.why}`;
  }
  if (first) return `Nothing in ${fileName} can be taken in. ${first.fileName}: ${first.why}`;
  const [only, ...others] = unused;
  if (!only) return `${fileName} is an archive without any files. ${choosePeople}`;
  if (others.length === 0) {
    const what = only.fileName === fileName ? '' : ` ${only.fileName}:`;
    return `There is nothing in ${fileName} that Kith takes in.${what} ${only.why} ${choosePeople}`;
  }
  const names = unused.slice(0, maxNamedFiles).map((file) => file.fileName);
  const rest = unused.length > names.length ? ` and ${unused.length - names.length} more` : '';
  return `There is nothing in ${fileName} that Kith takes in: it holds ${names.join(', ')}${rest}. ${choosePeople}`;
}
