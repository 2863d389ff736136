import { Button } from '../../kit/button.tsx';
import type { Writing } from './use-writing.ts';

export type DraftActionsProps = {
  readonly writing: Writing;
  /** Whether sending keeps the promise for which the person is on the plan. */
  readonly keepsPromise: boolean;
  /** Whether the user types, so that the keys of the field are shown and not those of the page. */
  readonly typing: boolean;
  readonly onCopyAndOpen: () => void;
  readonly onSent: () => void;
};

/** The two steps after writing: taking the words where they go, and saying that they were sent. */
export function DraftActions({ writing, keepsPromise, typing, onCopyAndOpen, onSent }: DraftActionsProps) {
  const { draft, isBegun, letter } = writing;
  const isMail = draft.medium === 'email' && letter.emails.length > 0;
  return (
    <>
      <Button look="primary" meaning={typing ? 'copy-and-open' : 'open-linkedin'} onClick={onCopyAndOpen}>
        {isMail ? 'Open the mail' : 'Copy and open'}
      </Button>
      <Button meaning={typing ? 'sent' : 'done'} disabled={!isBegun} onClick={onSent}>
        {keepsPromise ? 'Sent, promise kept' : 'Sent'}
      </Button>
    </>
  );
}
