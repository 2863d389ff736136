import type { Branded } from '../branded.ts';

/**
 * The part of a LinkedIn profile's address that names the person: percent-decoded once, NFC, lower case. Slugs change,
 * and after 180 days someone else may take one that was given up.
 */
export type ProfileSlug = Branded<string, 'ProfileSlug'>;

/** Scheme and any subdomain (www, a country, m) may be missing or present; query and hash are left out. */
const profileAddress = /^(?:https?:)?(?:\/\/)?(?:[a-z0-9-]+\.)*linkedin\.com\/+in\/+([^/?#]+)/i;
/** How LinkedIn's own files write nearly all of them: nothing to decode, fold or cut off. */
const usualBeginning = 'https://www.linkedin.com/in/';
const usualSlug = /^[a-z0-9_-]+$/;
const onlyAscii = /^[\0-\x7f]*$/;
/** Half characters and control characters: no address holds them. */
const damage = /[\p{Surrogate}\p{Cc}]/u;
/** Blank, or a step within a path. */
const nobody = /^\s*\.{0,2}\s*$/;

/**
 * The slug in the address of a profile (`https://de.linkedin.com/in/J%C3%B6rg-Hale/?x=1` gives `jörg-hale`), or undefined
 * when the text is no such address. A slug with a broken escape (`50%-off`) is taken as it stands.
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
  // Lower case can take a composed letter apart (İ), hence NFC after it too.
  const slug = onlyAscii.test(decoded)
    ? decoded.toLowerCase()
    : decoded.normalize('NFC').toLowerCase().normalize('NFC');
  if (nobody.test(slug) || damage.test(slug)) return undefined;
  // Everything that the brand promises was done above.
  return slug as ProfileSlug;
}

/** The address of the profile, as a browser takes it. The inverse of `profileSlugOf`. */
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
