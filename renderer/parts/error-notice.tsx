import { errorSentence } from '../app/error-sentence.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';

export type ErrorNoticeProps = {
  /** A thrown error, or the sentence itself. */
  readonly error: unknown;
  readonly onRetry?: () => void;
};

/** Says in a sentence what went wrong; with `onRetry`, offers to try again. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  return (
    <Notice
      action={
        onRetry && (
          <Button look="text" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      {typeof error === 'string' ? error : errorSentence(error)}
    </Notice>
  );
}
