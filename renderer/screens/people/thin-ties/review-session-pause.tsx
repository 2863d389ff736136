import { Link } from 'wouter';

import { formatNumber } from '../../../../core/numbers-in-words.ts';
import { userLocale } from '../../../app/user-locale.ts';
import { Button } from '../../../kit/button.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { useKeys } from '../../../kit/keys/use-keys.ts';
import { decisionsInWords } from './decision-words.ts';
import { sittingSize } from './review-session.ts';
import type { Sitting } from './review-session.ts';
import { useControlUndo } from './use-control-undo.ts';
import type { SittingActions } from './use-review-session.ts';

export type SittingPauseProps = {
  /** One in which everyone was decided about, or which never had anyone. */
  readonly sitting: Sitting;
  readonly actions: SittingActions;
};

/** Where a sitting ends: what came of it, and that the rest can wait. */
export function SittingPause({ sitting, actions }: SittingPauseProps) {
  const { decided, left } = sitting;
  useControlUndo(actions.undo, decided.size > 0);
  useKeys('Thin ties', [
    { keys: ['n', ' ', 'Enter'], does: 'Another twenty', run: actions.another, when: left > 0 },
    { keys: ['u'], does: 'Take the last decision back', run: actions.undo, when: decided.size > 0 },
  ]);

  const toToday = (
    <Link href="/today" className="text-small text-accent underline decoration-line underline-offset-4">
      To today
    </Link>
  );
  const takeBack = decided.size > 0 && (
    <Button look="text" keys="u" onClick={actions.undo}>
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
        {decided.size > 0 && <p>{decisionsInWords(whatWasDecided(sitting))}</p>}
        <p>Those you brought closer come up on your days, a few at a time. New thin ties appear here with an import.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={decided.size === sittingSize ? 'That is twenty' : `That is ${formatNumber(decided.size, userLocale)}`}
      action={
        <>
          <Button look="primary" keys="n" onClick={actions.another}>
            {left < sittingSize ? 'The rest' : 'Another twenty'}
          </Button>
          {takeBack}
          {toToday}
        </>
      }
    >
      <p>{decisionsInWords(whatWasDecided(sitting))}</p>
      <p>{`${formatNumber(left, userLocale)} ${left === 1 ? 'is' : 'are'} left; ${left < sittingSize ? 'they are there' : 'another twenty'} whenever you like.`}</p>
    </EmptyState>
  );
}

function whatWasDecided({ decided }: Sitting) {
  return [...decided.values()].map((what) => what.decision);
}
