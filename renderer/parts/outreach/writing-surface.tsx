import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useRef } from 'react';

import type { Remark } from '../../../core/outreach/check/check-note.ts';
import { classNames } from '../../kit/class-names.ts';
import { keysOf } from '../../kit/keys/key-table.ts';
import { isComposing, readKey } from '../../kit/keys/read-key.ts';
import { useUndoHistory } from '../../app/undo-history.tsx';
import { giveUpSpace } from './insert-suggestion.ts';
import { markedParts } from './marked-parts.ts';

export type WritingSurfaceProps = {
  /** Names the field for screen readers. */
  readonly label: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  /** What the check says of the text as it is, or as it was a moment ago. */
  readonly remarks: readonly Remark[];
  /** The text that the remarks are about; no place is marked while it differs from `value`. */
  readonly remarked: string;
  /** The remark whose places are marked more strongly. */
  readonly pointedAt: Remark['rule'] | null;
};

/** Both layers wrap their lines alike only while these are the same. */
const metrics =
  'col-start-1 row-start-1 m-0 w-full border-0 p-0 font-serif text-writing whitespace-pre-wrap [overflow-wrap:anywhere] [unicode-bidi:plaintext]';

/**
 * The page on which a draft is written: a field without a frame that grows with its text. The places of remarks are marked
 * in a layer behind it, so that the field itself stays an ordinary one for input methods, spelling and screen readers.
 */
export function WritingSurface(props: WritingSurfaceProps) {
  const { label, ref, value, onChange, onBlur, remarks, remarked, pointedAt } = props;

  const { undoLast } = useUndoHistory();
  const isTouched = useRef(false);

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (!isComposing(event.nativeEvent)) giveUpSpace(event.currentTarget, event.key);
    // Before the user has changed anything here, there is nothing to take back but what they did last.
    if (!isTouched.current && readKey(event.nativeEvent).some((key) => keysOf('undo').includes(key))) {
      event.preventDefault();
      undoLast();
      return;
    }
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    // The page gets the focus, so that its keys work.
    event.currentTarget.closest('main')?.focus({ preventScroll: true });
    event.currentTarget.blur();
  }

  return (
    <div className="grid w-full max-w-writing">
      <Marks text={value} remarks={remarked === value ? remarks : []} pointedAt={pointedAt} />
      <textarea
        ref={ref}
        aria-label={label}
        dir="auto"
        spellCheck
        maxLength={20_000}
        rows={1}
        value={value}
        onChange={(event) => {
          isTouched.current = true;
          onChange(event.target.value);
        }}
        onBlur={onBlur}
        onKeyDown={handleKey}
        className={classNames(
          metrics,
          'relative resize-none scroll-my-32 overflow-hidden bg-transparent text-ink caret-accent outline-none',
        )}
      />
    </div>
  );
}

type MarksProps = { readonly text: string } & Pick<WritingSurfaceProps, 'remarks' | 'pointedAt'>;

/** The layer behind the field. Its invisible text gives the field its height. */
function Marks({ text, remarks, pointedAt }: MarksProps): ReactNode {
  return (
    <div aria-hidden="true" dir="auto" className={`${metrics} pointer-events-none text-transparent select-none`}>
      {markedParts(text, remarks).map(({ from, part, rules }) =>
        rules.length === 0 ? (
          part
        ) : (
          <mark
            key={from}
            className={classNames(
              'rounded-small bg-transparent text-transparent underline decoration-2 underline-offset-[0.3em]',
              rules.some((rule) => rule === pointedAt) ? 'bg-accent-wash decoration-accent' : 'decoration-mark/60',
            )}
          >
            {part}
          </mark>
        ),
      )}
      {/* The field has a last line that this layer has only with something on it; and a line more to write on. */}
      {'\n\n\u200b'}
    </div>
  );
}
