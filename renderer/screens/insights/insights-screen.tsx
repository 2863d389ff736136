import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';

import { ButtonLink } from '../../kit/button-link.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { moveFocus } from '../../kit/move-focus.ts';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { WeeklySummaryChart } from './weekly-summary.tsx';
import { OutreachHistory } from './outreach-history.tsx';
import { InsightsPart } from './insights-part.tsx';
import { Reach } from './reach.tsx';
import { StatesByMonth } from './states-by-month.tsx';

/** The insights: how ties stand, what the user's minutes achieved, and whom the network reaches. */
export function InsightsScreen() {
  const { queries } = useClient();
  const overview = useQuery(queries.app.overview.queryOptions());
  return (
    <Page>
      <PageHeader title="Insights" />
      {overview.data === undefined ? (
        overview.isError ? (
          <ErrorNotice error={overview.error} onRetry={() => void overview.refetch()} />
        ) : (
          <Skeleton />
        )
      ) : overview.data.people === 0 ? (
        <NoPeopleYet />
      ) : (
        <Parts />
      )}
    </Page>
  );
}

function Parts() {
  const { queries } = useClient();
  const statesByMonth = useQuery(queries.insights.statesByMonth.queryOptions());
  const weeklySummary = useQuery(queries.insights.weeklySummary.queryOptions());
  const outreachDays = useQuery(queries.insights.outreachDays.queryOptions());
  const reach = useQuery(queries.insights.reach.queryOptions());
  const parts = useRef<HTMLDivElement>(null);
  const step = (places: number): void => moveFocus(parts.current, '[data-part]', places);
  useKeys('Insights', [
    { meaning: 'next', does: 'Next part', arrowsScroll: true, run: () => step(1) },
    { meaning: 'previous', does: 'Part before', arrowsScroll: true, run: () => step(-1) },
  ]);
  return (
    <div ref={parts} className="flex flex-col gap-16">
      <InsightsPart title="Your ties, month by month" query={statesByMonth}>
        {(answer) => <StatesByMonth {...answer} />}
      </InsightsPart>
      <InsightsPart title="What your minutes achieved" query={weeklySummary}>
        {(answer) => <WeeklySummaryChart {...answer} />}
      </InsightsPart>
      <InsightsPart title="Days of practice" query={outreachDays}>
        {(answer) => <OutreachHistory {...answer} />}
      </InsightsPart>
      <InsightsPart title="Your reach" query={reach}>
        {(answer) => <Reach {...answer} />}
      </InsightsPart>
    </div>
  );
}

/** Says what will be here, before anybody is in Kith. */
function NoPeopleYet() {
  return (
    <EmptyState
      title="Here you will see your network as a whole"
      action={
        <ButtonLink look="text" href="/import">
          Bring your people in
        </ButtonLink>
      }
    >
      <p>
        How many ties are strong, steady, fading and thin, month by month; what came of the minutes you spent; the days
        on which you did something; and how many people your connections know in turn.
      </p>
      <p>It begins with the people you bring in, and grows by itself as you go.</p>
    </EmptyState>
  );
}
