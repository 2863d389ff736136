import type { Branded } from '../branded.ts';

/**
 * The part of a LinkedIn profile's address that names the person (LinkedIn calls it the public identifier): percent-decoded
 * once, NFC, lower case. People change their slugs, and 180 days later somebody else may take the old one.
 */
export type ProfileSlug = Branded<string, 'ProfileSlug'>;

/** Matches with or without a scheme and any subdomain (www, a country, m); query and hash are left out. */
const profileAddress = /^(?:https?:)?(?:\/\/)?(?:[a-z0-9-]+\.)*linkedin\.com\/+in\/+([^/?#]+)/i;
/** The form of nearly all addresses in LinkedIn's files: nothing to decode, fold or cut off. */
const usualBeginning = 'https://www.linkedin.com/in/';
const usualSlug = /^[a-z0-9_-]+$/;
const onlyAscii = /^[\0-\x7f]*$/;
/** Unpaired surrogates and control characters, which no address holds. */
const damage = /[\p{Surrogate}\p{Cc}]/u;
/** Blank, or a path step (`.`, `..`). */
const noSlug = /^\s*\.{0,2}\s*$/;

/**
 * Parses the slug in the address of a profile: `https://de.linkedin.com/in/J%C3%B6rg-Hale/?x=1` gives `jörg-hale`.
 * Undefined if the text is no such address. A slug with a broken escape (`50%-off`) is taken as written.
 */
export function profileSlugOf(address: string): ProfileSlug | undefined {
  if (address.startsWith(usualBeginning)) {
    const rest = address.slice(usualBeginning.length);
    // Decoding, NFC and lower case leave such a text as it is.
    if (usualSlug.test(rest)) return rest as ProfileSlug;
  }
  const written = profileAddress.exec(address.trim())?.[1];
  if (written === undefined) return undefined;
  const decoded = written.includes('%') ? decodeOnce(written) : written;
  // Lower case can decompose a letter (İ), hence NFC after it too.
  const slug = onlyAscii.test(decoded)
    ? decoded.toLowerCase()
    : decoded.normalize('NFC').toLowerCase().normalize('NFC');
  if (noSlug.test(slug) || damage.test(slug)) return undefined;
  // Decoded, NFC and lower case, as the brand promises.
  return slug as ProfileSlug;
}

/** Whether a value is a profile slug, as `profileSlugOf` returns one. */
export function isProfileSlug(value: unknown): value is ProfileSlug {
  if (typeof value !== 'string' || damage.test(value)) return false;
  return profileSlugOf(`${usualBeginning}${encodeURIComponent(value)}/`) === value;
}

/** The address of the profile, for a browser. The inverse of `profileSlugOf`. */
export function profileUrl(slug: ProfileSlug): string {
  return `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`;
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
