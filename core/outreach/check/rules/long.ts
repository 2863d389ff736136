import type { CheckedNote, Remark } from '../checked-note.ts';
import { lengthLimit } from '../length-limit.ts';

const placesInWords = { message: 'a message', email: 'an e-mail', invitation: 'an invitation' };

/** Remarks that the text is longer than what is read, or taken, where it goes. The place is what is beyond. */
export function remarkOnLength({ text, medium, invitationLength }: CheckedNote): Remark | undefined {
  const limit = lengthLimit(medium, invitationLength);
  const end = text.trimEnd().length;
  if (end <= limit) return undefined;
  const beyond = end - limit;
  const words =
    medium === 'invitation'
      ? `${beyond} ${beyond === 1 ? 'character' : 'characters'} more than an invitation takes`
      : `Long for ${placesInWords[medium]}: half of it may say as much`;
  // A character of two units is marked as a whole.
  const from = /^[\udc00-\udfff]$/.test(text.charAt(limit)) ? limit - 1 : limit;
  return { rule: 'long', words, places: [{ from, to: end }] };
}
