import { profileSlugOf } from '../../people/profile-slug.ts';

// Whether the last value of a file, after which no line end comes, is whole. `usual`: values that stood in its column
// in the rows before.

/** For words out of a short list, one of which always stands there: the beginning of one was cut off. */
export function wholeWordCheck(words: readonly string[]): (value: string, usual: ReadonlySet<string>) => boolean {
  return (value, usual) => {
    if (usual.has(value)) return true;
    if (value === '') return false;
    const said = value.toLowerCase();
    const known = [...words, ...usual].map((word) => word.toLowerCase());
    return known.includes(said) || !known.some((word) => word.startsWith(said));
  };
}

/** For the address of a profile, which may be missing; one that was cut off within the name cannot be told. */
export function isWholeAddress(value: string, usual: ReadonlySet<string>): boolean {
  if (value === '') return usual.size === 0 || usual.has('');
  return profileSlugOf(value) !== undefined || usual.has(value);
}
