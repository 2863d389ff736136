import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import { ButtonLink } from '../../kit/button-link.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';

type NothingPlannedProps = {
  /** What came before: entries that were done, entries that were all put off, or no entries. */
  readonly after: 'done' | 'handled' | 'nothing';
  readonly thinToReview: number;
};

const titles = {
  done: 'That is all for today',
  handled: 'Nothing more for today',
  nothing: 'Nothing is planned today',
} as const;

/** Says that the day's plan is finished or why it is empty, and what the user could do. */
export function NothingPlanned({ after, thinToReview }: NothingPlannedProps) {
  return (
    <>
      {after === 'done' && <Flourish />}
      <EmptyState
        title={titles[after]}
        action={
          <>
            {thinToReview > 0 && (
              <ButtonLink look="text" href="/thin-ties">
                {thinToReview === 1
                  ? 'Review one thin tie'
                  : `Review your thin ties, ${formatNumber(thinToReview, userLocale)} are left`}
              </ButtonLink>
            )}
            <ButtonLink look="text" href="/people">
              Look through your people
            </ButtonLink>
          </>
        }
      >
        {after === 'done' && <p>Tomorrow has a list of its own; nothing has to be remembered until then.</p>}
        {after === 'handled' && <p>What you put off is simply considered again another day.</p>}
        {after === 'nothing' && (
          <p>
            Everyone is either written to within the last three weeks, snoozed, or left be. Bring someone closer by
            giving them a circle, and they come up in its rhythm.
          </p>
        )}
      </EmptyState>
    </>
  );
}

/** A flourish, as at the end of a letter. */
function Flourish() {
  return (
    <svg width="148" height="36" viewBox="0 0 148 36" aria-hidden="true" className="mt-6 mb-2 text-accent">
      <path
        d="M2 22c26-13 52-17 68-12 12 4 8 15-3 15s-12-12 4-16c20-5 46 0 75 10-29-8-54-11-73-7-12 3-11 10-5 10 7 0 9-8 0-10-15-4-40-1-66 10Z"
        fill="currentColor"
      />
    </svg>
  );
}
