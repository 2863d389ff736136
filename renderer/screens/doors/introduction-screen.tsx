import { useQuery } from '@tanstack/react-query';

import type { IntroductionId } from '../../../core/ids.ts';
import { useClient } from '../../app/client-provider.tsx';
import { isGone } from '../../app/error-sentence.ts';
import { useToday } from '../../app/use-today.ts';
import { ButtonLink } from '../../kit/button-link.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Page } from '../../kit/page.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { IntroductionPage } from './introduction-page.tsx';

/** The screen of one introduction, once it is fetched. */
export function IntroductionScreen({ id }: { readonly id: number }) {
  const { queries } = useClient();
  const today = useToday();
  const isId = Number.isInteger(id) && id > 0;
  // The engine decides whether the number in the address is any introduction's id.
  const input = { id: id as IntroductionId };
  const answer = useQuery({ ...queries.introductions.get.queryOptions({ input }), enabled: isId });
  const gone = !isId || isGone(answer.error);
  if (answer.data && today !== undefined && !gone) {
    return <IntroductionPage key={answer.data.id} introduction={answer.data} today={today} />;
  }
  return (
    <Page>
      {gone ? (
        <EmptyState
          title="This introduction is not here"
          action={
            <ButtonLink look="text" href="/people">
              To everyone
            </ButtonLink>
          }
        >
          <p>It may have been deleted. That can be undone for thirty days: press g, then u, for past steps.</p>
        </EmptyState>
      ) : answer.error ? (
        <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <Skeleton rows={3} />
      )}
    </Page>
  );
}
