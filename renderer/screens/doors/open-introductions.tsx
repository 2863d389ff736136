import { useQuery } from '@tanstack/react-query';

import { useClient } from '../../app/client-provider.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { IntroductionRow } from '../../parts/introductions/introduction-row.tsx';

/** The introductions that are not over, those that wait for the user first; nothing at all while there are none. */
export function OpenIntroductions() {
  const { queries } = useClient();
  const answer = useQuery(queries.introductions.open.queryOptions());
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  const open = answer.data ?? [];
  if (open.length === 0) return null;
  return (
    <section aria-label="Introductions" className="flex max-w-reading flex-col gap-3">
      <h2 className="text-name">Introductions</h2>
      <ul className="flex flex-col">
        {open.map((introduction) => (
          <IntroductionRow key={introduction.id} introduction={introduction} />
        ))}
      </ul>
    </section>
  );
}
