import { lengthLimit } from '../../../core/outreach/check/length-limit.ts';
import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { Writing } from './use-writing.ts';

/** From which share of the limit on the length is shown. */
const nearLimit = 0.6;

/** How long a draft is, where its length matters: an invitation that comes near its limit, or what is too long to be read. */
export function LengthCount({ writing, invitationLength }: LengthCountProps) {
  const { medium, text } = writing.draft;
  const limit = lengthLimit(medium, invitationLength);
  const length = text.trim().length;
  if (length <= limit * (medium === 'invitation' ? nearLimit : 1)) return null;
  return (
    <p className={length > limit ? 'shrink-0 text-fine font-medium' : 'shrink-0 text-fine text-soft'}>
      {formatNumber(length, userLocale)} of {formatNumber(limit, userLocale)} characters
    </p>
  );
}

type LengthCountProps = { readonly writing: Writing; readonly invitationLength: number };

/** Whether what was typed is in the file already. */
export function SavedMark({ writing: { keeping, isBegun } }: { readonly writing: Writing }) {
  if (keeping === 'late') return <p className="text-fine text-soft">Not saved yet; Kith tries again.</p>;
  return (
    <p
      className={`text-fine text-soft transition-opacity duration-300 ${keeping === 'saved' && isBegun ? '' : 'invisible opacity-0'}`}
    >
      Saved
    </p>
  );
}

/** Which of the user's offers the draft makes, so that the ledger of help notes no other. */
export function OfferMade({ writing: { offer } }: { readonly writing: Writing }) {
  if (offer === null) return null;
  return (
    <p className="min-w-0 text-fine text-soft [overflow-wrap:anywhere]">
      Your offer: <span className="text-ink">{offer.text}</span>
    </p>
  );
}
