import { useQuery } from '@tanstack/react-query';

import { useClient } from '../../app/client-provider.tsx';
import { ButtonLink } from '../../kit/button-link.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Page } from '../../kit/page.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { SessionPage } from './session-page.tsx';

/** The daily session, once the plan and the place where it was left are fetched. */
export function SessionScreen() {
  const { queries } = useClient();
  const plan = useQuery(queries.plan.today.queryOptions());
  // The place in the session is kept after each step, from which nothing on the page follows.
  const session = useQuery(queries.outreach.session.queryOptions({ notifyOnChangeProps: ['status'] }));
  if (plan.data && session.data && plan.data.entries.length > 0)
    return <SessionPage key={plan.data.day} plan={plan.data} begun={session.data} />;
  const failed = plan.isError ? plan : session.isError ? session : undefined;
  return (
    <Page>
      {failed ? (
        <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
      ) : plan.data && session.data ? (
        <EmptyState
          title="Nobody is planned today"
          action={
            <ButtonLink look="text" href="/today">
              Back to Today
            </ButtonLink>
          }
        >
          <p>Whoever you would like to write to is found with “/”, and can be written to from their page.</p>
        </EmptyState>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
