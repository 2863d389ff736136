import { Button } from '../../kit/button.tsx';

export type DraftActionsProps = {
  readonly canSend: boolean;
  /** Whether the user types, so that the keys of the field are shown and not those of the page. */
  readonly typing: boolean;
  readonly onCopyAndOpen: () => void;
  readonly onSent: () => void;
};

/** The two steps after writing: taking the words where they go, and saying that they were sent. */
export function DraftActions({ canSend, typing, onCopyAndOpen, onSent }: DraftActionsProps) {
  return (
    <>
      <Button look="primary" meaning={typing ? 'copy-and-open' : 'open-linkedin'} onClick={onCopyAndOpen}>
        Copy and open
      </Button>
      <Button meaning={typing ? 'sent' : 'done'} disabled={!canSend} onClick={onSent}>
        Sent
      </Button>
    </>
  );
}
