import { profileSlugOf } from '../../people/profile-slug.ts';

/**
 * Whether the last value of a file is whole, if no line end follows it: a download may have been cut off there. `usual` holds
 * values of the same column in earlier rows.
 */
export type TruncationCheck = (value: string, usual: ReadonlySet<string>) => boolean;

/** Creates the check for a column that holds one of a few words: the mere beginning of one was cut off. */
export function createWholeWordCheck(words: readonly string[]): TruncationCheck {
  return (value, usual) => {
    if (usual.has(value)) return true;
    if (value === '') return false;
    const lower = value.toLowerCase();
    const known = [...words, ...usual].map((word) => word.toLowerCase());
    return known.includes(lower) || !known.some((word) => word.startsWith(lower));
  };
}

/** Whether the address of a profile is whole. A blank is whole only if an earlier row has one too, or none has an address. An address that is cut off within its slug passes. */
export function isWholeProfileAddress(value: string, usual: ReadonlySet<string>): boolean {
  if (value === '') return usual.size === 0 || usual.has('');
  return profileSlugOf(value) !== undefined || usual.has(value);
}
