import { profileSlugOf } from '../../people/profile-slug.ts';

// Tell whether the last value of a file is whole, where no line end follows it. `usual` holds values of its column in the
// rows before.

/** Makes the check for a column with one of a few words in it: a value that is only the beginning of such a word was cut off. */
export function createWholeWordCheck(words: readonly string[]): (value: string, usual: ReadonlySet<string>) => boolean {
  return (value, usual) => {
    if (usual.has(value)) return true;
    if (value === '') return false;
    const said = value.toLowerCase();
    const known = [...words, ...usual].map((word) => word.toLowerCase());
    return known.includes(said) || !known.some((word) => word.startsWith(said));
  };
}

/** Checks the address of a profile, which may be missing; one that was cut off within the name is not noticed. */
export function isWholeAddress(value: string, usual: ReadonlySet<string>): boolean {
  if (value === '') return usual.size === 0 || usual.has('');
  return profileSlugOf(value) !== undefined || usual.has(value);
}
