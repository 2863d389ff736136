import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { formatNumber } from '../../../../core/numbers-in-words.ts';
import { userLocale } from '../../../app/user-locale.ts';
import { ButtonLink } from '../../../kit/button-link.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import { optionsOf } from '../../../kit/options.ts';
import { Page } from '../../../kit/page.tsx';
import { SegmentedControl } from '../../../kit/segmented-control.tsx';
import { Skeleton } from '../../../kit/skeleton.tsx';
import { useKeys } from '../../../kit/keys/use-keys.ts';
import { CompanyReview } from './company-review.tsx';
import { ReviewSessionPause } from './review-session-pause.tsx';
import { ReviewSessionSteps } from './review-session-steps.tsx';
import { useReviewSession } from './use-review-session.ts';

type ReviewMode = 'one-by-one' | 'by-company';

const modeOptions = optionsOf<ReviewMode>({ 'one-by-one': 'One by one', 'by-company': 'By company' });

/** The screen on which each thin tie is looked at once and decided about. */
export function ThinTiesScreen() {
  const { session, error, actions } = useReviewSession();
  const [mode, setMode] = useState<ReviewMode>('one-by-one');
  const { queries } = useClient();
  const nobody = useQuery(queries.app.overview.queryOptions()).data?.people === 0;
  const left = session?.left ?? 0;
  const any = session !== null && (left > 0 || session.people.length > 0);

  useKeys('Thin ties', [
    {
      meaning: 'view',
      does: 'One by one, or by company',
      run: () => setMode((before) => (before === 'one-by-one' ? 'by-company' : 'one-by-one')),
      when: any,
    },
  ]);

  return (
    <Page measure="wide">
      <header className="mb-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 wide:mb-12 low:mb-3 low:items-center">
        <div className="low:flex low:items-baseline low:gap-x-3">
          <h1 className="text-heading">Thin ties</h1>
          <p className="mt-1.5 text-small text-soft low:mt-0" aria-live="polite">
            {session === null || nobody ? ' ' : leftInWords(left)}
          </p>
        </div>
        {any && (
          <SegmentedControl label="How to look" labelHidden options={modeOptions} value={mode} onChange={setMode} />
        )}
      </header>
      {error !== null && <ErrorNotice error={error} onRetry={actions.fetchNext} />}
      {session === null && error === null && <Skeleton rows={3} />}
      {session !== null && nobody && (
        <EmptyState
          title="No one is here yet"
          action={
            <ButtonLink look="primary" href="/import">
              Bring your connections
            </ButtonLink>
          }
        >
          <p>
            Once your connections are here, those with little or no contact are looked through here, twenty at a time.
          </p>
        </EmptyState>
      )}
      {session !== null &&
        !nobody &&
        (mode === 'by-company' && any ? (
          <CompanyReview onReviewed={actions.leaveOut} />
        ) : session.current !== null ? (
          <ReviewSessionSteps session={session} actions={actions} />
        ) : (
          <ReviewSessionPause session={session} actions={actions} />
        ))}
    </Page>
  );
}

function leftInWords(left: number): string {
  if (left === 0) return 'None is left to look at';
  return left === 1 ? 'One is left to look at' : `${formatNumber(left, userLocale)} are left to look at`;
}
