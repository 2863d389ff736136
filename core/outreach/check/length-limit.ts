import type { Medium } from '../medium.ts';

/**
 * How many characters a text should have at most, in UTF-16 units, as LinkedIn counts them. An invitation has a limit that
 * LinkedIn sets. Messages on LinkedIn are read on phones, where about 600 characters fill the screen; an e-mail of 1,200
 * characters (200 words) takes a minute to read.
 */
export function lengthLimit(medium: Medium, invitationLength: number): number {
  if (medium === 'invitation') return invitationLength;
  return medium === 'email' ? 1200 : 600;
}
