import { formatNumber } from '../../../../core/numbers-in-words.ts';
import { userLocale } from '../../../app/user-locale.ts';
import { Button } from '../../../kit/button.tsx';
import { ButtonLink } from '../../../kit/button-link.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { useKeys } from '../../../kit/keys/use-keys.ts';
import { decisionsInWords } from './decision-words.ts';
import { reviewSessionSize } from './review-session.ts';
import type { ReviewSession } from './review-session.ts';
import type { ReviewSessionActions } from './use-review-session.ts';

export type ReviewSessionPauseProps = {
  /** A session without anybody left to decide about. */
  readonly session: ReviewSession;
  readonly actions: ReviewSessionActions;
};

/** The end of a review session: what was decided, and that the rest can wait. */
export function ReviewSessionPause({ session, actions }: ReviewSessionPauseProps) {
  const { decided, left } = session;
  useKeys('Thin ties', [
    { meaning: 'main-action', does: 'Another twenty', run: actions.fetchNext, when: left > 0 },
    { meaning: 'pass', does: 'Another twenty', run: actions.fetchNext, when: left > 0 },
    { meaning: 'take-back', does: 'Take the last decision back', run: actions.undo, when: decided.size > 0 },
    { meaning: 'undo', does: 'Take the last decision back', run: actions.undo, when: decided.size > 0 },
  ]);

  const toToday = (
    <ButtonLink look="text" href="/today">
      To today
    </ButtonLink>
  );
  const takeBack = decided.size > 0 && (
    <Button look="text" meaning="take-back" onClick={actions.undo}>
      Take the last one back
    </Button>
  );
  if (left === 0) {
    return (
      <EmptyState
        title={decided.size > 0 ? 'That was the last of them' : 'You have looked at every thin tie'}
        action={
          <>
            {toToday}
            {takeBack}
          </>
        }
      >
        {decided.size > 0 && <p>{decisionsInWords(decisionsOf(session))}</p>}
        <p>Those you brought closer come up on your days, a few at a time. New thin ties appear here with an import.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={
        decided.size === reviewSessionSize ? 'That is twenty' : `That is ${formatNumber(decided.size, userLocale)}`
      }
      action={
        <>
          <Button look="primary" meaning="main-action" onClick={actions.fetchNext}>
            {left < reviewSessionSize ? 'The rest' : 'Another twenty'}
          </Button>
          {takeBack}
          {toToday}
        </>
      }
    >
      <p>{decisionsInWords(decisionsOf(session))}</p>
      <p>{`${formatNumber(left, userLocale)} ${left === 1 ? 'is' : 'are'} left; ${left < reviewSessionSize ? 'they are there' : 'another twenty'} whenever you like.`}</p>
    </EmptyState>
  );
}

function decisionsOf({ decided }: ReviewSession) {
  return [...decided.values()].map((made) => made.decision);
}
