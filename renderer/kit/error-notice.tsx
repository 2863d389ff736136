import { Button } from './button.tsx';
import { sentenceOf } from './sentence-of.ts';

export type ErrorNoticeProps = {
  /** What was thrown, or the sentence itself. */
  readonly error: unknown;
  readonly onRetry?: () => void;
};

/** What went wrong, in a sentence, and what to do now. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  return (
    <div role="alert" className="flex flex-wrap items-baseline gap-x-4 gap-y-2 border-l-2 border-mark py-1 pl-4">
      <p className="text-body">{typeof error === 'string' ? error : sentenceOf(error)}</p>
      {onRetry && (
        <Button look="text" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
