import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';

import { useClient } from '../../app/client-provider.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';

/** What people look for and the user may open doors to; nothing while nothing is noted. */
export function OpenNeeds() {
  const { queries } = useClient();
  const answer = useQuery(queries.needs.open.queryOptions());
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  const needs = answer.data ?? [];
  if (needs.length === 0) return null;
  return (
    <section aria-label="What people look for" className="flex max-w-reading flex-col gap-3">
      <h2 className="text-name">What people look for</h2>
      <ul className="flex flex-col gap-1">
        {needs.map(({ id, personId, name, text, sentence }) => (
          <li key={id} className="[overflow-wrap:anywhere]">
            <Link
              href={`/people/${personId}`}
              className="rounded-small font-serif decoration-line decoration-1 underline-offset-4 hover:underline"
            >
              {name}
            </Link>
            <span className="text-soft">
              {' '}
              looks for{' '}
              <span className="text-ink" dir="auto">
                {text}
              </span>
              . {sentence}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
