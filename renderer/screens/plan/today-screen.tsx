import { useQuery } from '@tanstack/react-query';

import { ErrorNotice } from '../../parts/error-notice.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { Page } from '../../kit/page.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { FirstRun } from '../first-run/first-run.tsx';
import { OffersQuestion } from '../first-run/offers-question.tsx';
import { DayPlan } from './day-plan.tsx';

/** The plan of the day; before anybody is in Kith, the first run. */
export function TodayScreen() {
  const { queries } = useClient();
  const overview = useQuery(queries.app.overview.queryOptions());
  const someone = overview.data !== undefined && overview.data.people > 0;
  const plan = useQuery(queries.plan.today.queryOptions({ enabled: someone && overview.data.offersAsked }));

  if (overview.data?.people === 0) return <FirstRun demo={overview.data.demo} />;
  if (someone && !overview.data.offersAsked) return <OffersQuestion />;
  const failed = overview.isError ? overview : plan.isError ? plan : undefined;
  return (
    <Page>
      {plan.data && overview.data ? (
        <DayPlan plan={plan.data} thinToReview={overview.data.thinToReview} />
      ) : failed ? (
        <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
