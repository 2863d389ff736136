import { useQuery } from '@tanstack/react-query';

import type { PersonId } from '../../../../core/ids.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useToday } from '../../../app/use-today.ts';
import { ButtonLink } from '../../../kit/button-link.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Page } from '../../../kit/page.tsx';
import { Skeleton } from '../../../kit/skeleton.tsx';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { PersonPage } from './person-page.tsx';

/** The screen of one person, once they are fetched. */
export function PersonScreen({ id }: { readonly id: number }) {
  const { queries } = useClient();
  const today = useToday();
  // The engine decides whether the number in the address is anybody's id.
  const input = { id: id as PersonId };
  const answer = useQuery({ ...queries.people.get.queryOptions({ input }), enabled: Number.isInteger(id) && id > 0 });

  const gone =
    !Number.isInteger(id) || id <= 0 || (answer.error && 'code' in answer.error && answer.error.code === 'GONE');
  if (answer.data && today !== undefined && !gone) {
    return <PersonPage key={answer.data.id} person={answer.data} today={today} />;
  }
  return (
    <Page>
      {gone ? (
        <EmptyState
          title="This person is not here"
          action={
            <ButtonLink look="text" href="/people">
              Back to everyone
            </ButtonLink>
          }
        >
          <p>
            They may have been deleted, or merged with somebody. Either can be undone for thirty days: press g, then u,
            for past steps.
          </p>
        </EmptyState>
      ) : answer.error ? (
        <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  );
}
