import type { ReactNode } from 'react';

import type { Correspondent } from '../../../api/contract/outreach/outreach.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { useTyping } from '../../kit/keys/use-typing.ts';
import { DraftActions } from './draft-actions.tsx';
import { Editor } from './editor.tsx';
import { useCopyAndOpen } from './use-copy-and-open.ts';
import { useLetterToPerson } from './use-letter-to-person.ts';
import { useWriting } from './use-writing.ts';
import type { Writing } from './use-writing.ts';

type WritingInPlaceProps = {
  readonly writing: Writing;
  readonly today: Day;
  /** Whether the keys of the page act upon this draft. */
  readonly isCurrent: boolean;
  /** Whether the field gets the focus when it appears. */
  readonly takesFocus: boolean;
  /** Whether sending keeps the promise for which the person is on the plan. */
  readonly keepsPromise?: boolean;
  /** Called with what logs the words as sent; that returns undefined when it failed. */
  readonly onSend: (send: (minutesSpent: number | undefined) => Promise<true | undefined>) => void;
  /** Further buttons. */
  readonly others?: ReactNode;
};

/** Writes a draft in a page about other things too, with its keys. */
export function WritingInPlace(props: WritingInPlaceProps) {
  const { writing, today, isCurrent, takesFocus, keepsPromise = false, onSend, others } = props;
  const copyAndOpen = useCopyAndOpen(writing);
  const typing = useTyping();
  const { tell } = useToasts();
  const { isBegun, goOnWriting } = writing;
  function send(): void {
    if (isBegun) onSend(async (minutes) => ((await writing.send(today, minutes)) ? true : undefined));
    else {
      tell('Nothing is written yet. What was sent elsewhere can be logged.');
      goOnWriting();
    }
  }

  useKeys('Writing', [
    { meaning: 'write', run: goOnWriting, when: isCurrent },
    { meaning: 'copy-and-open', run: copyAndOpen, when: isCurrent },
    { meaning: 'open-linkedin', does: 'Copy the words and open where they go', run: copyAndOpen, when: isCurrent },
    { meaning: 'sent', run: send, when: isCurrent },
    { meaning: 'done', does: 'Sent', run: send, when: isCurrent },
  ]);

  return (
    <Editor
      writing={writing}
      takesFocus={takesFocus}
      bound={isCurrent}
      actions={
        <>
          <DraftActions
            writing={writing}
            keepsPromise={keepsPromise}
            typing={typing}
            onCopyAndOpen={copyAndOpen}
            onSent={send}
          />
          {others}
        </>
      }
    />
  );
}

export type WriteInPlaceProps = Omit<WritingInPlaceProps, 'writing' | 'keepsPromise'> & {
  readonly correspondent: Correspondent;
};

/** Writes to one person in a page about other things too: in the list of the day, and on the person's own page. */
export function WriteInPlace({ correspondent, ...rest }: WriteInPlaceProps) {
  const writing = useWriting(useLetterToPerson(correspondent));
  const keepsPromise = typeof correspondent.entry?.followUp?.text === 'string';
  return <WritingInPlace writing={writing} keepsPromise={keepsPromise} {...rest} />;
}
