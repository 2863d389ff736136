import { useQuery } from '@tanstack/react-query';

import type { IntroductionLetter } from '../../../api/contract/doors/introductions.ts';
import type { Addressee } from '../../../core/doors/introduction.ts';
import type { Day } from '../../../core/calendar/day.ts';
import type { IntroductionId } from '../../../core/ids.ts';
import { useClient } from '../../app/client-provider.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useLetterOfIntroduction } from '../outreach/use-letter-of-introduction.ts';
import { useWriting } from '../outreach/use-writing.ts';
import { WritingInPlace } from '../outreach/write-in-place.tsx';

type WriteAboutIntroductionProps = {
  readonly id: IntroductionId;
  readonly addressee: Addressee;
  readonly today: Day;
  /** Whether the keys of the page act here. */
  readonly isCurrent: boolean;
  /** Runs the sending, for lists that hide what is handled before it is written; when absent, it runs by itself. */
  readonly handle?: (write: () => Promise<unknown>) => void;
};

/** The page to write on to one side of an introduction, or to both. */
export function WriteAboutIntroduction({ id, addressee, ...rest }: WriteAboutIntroductionProps) {
  const { queries } = useClient();
  const answer = useQuery(queries.introductions.letter.queryOptions({ input: { id, addressee } }));
  if (answer.data) return <Written id={id} addressee={addressee} letter={answer.data} {...rest} />;
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  return <Skeleton rows={1} />;
}

type WrittenProps = WriteAboutIntroductionProps & { readonly letter: IntroductionLetter };

function Written({ id, addressee, letter, today, isCurrent, handle = runNow }: WrittenProps) {
  const writing = useWriting(useLetterOfIntroduction({ id, addressee }, letter));
  return (
    <WritingInPlace
      writing={writing}
      today={today}
      isCurrent={isCurrent}
      takesFocus={false}
      onSend={(send) => handle(() => send(undefined))}
    />
  );
}

function runNow(write: () => Promise<unknown>): void {
  void write();
}
