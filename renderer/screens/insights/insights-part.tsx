import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useId } from 'react';

import { ErrorNotice } from '../../parts/error-notice.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';

type InsightsPartProps<Answer> = {
  readonly title: string;
  readonly query: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
};

/** A part of the insights under its heading. Each part has its own query, so that none waits for another. */
export function InsightsPart<Answer>({ title, query, children }: InsightsPartProps<Answer>) {
  const id = useId();
  return (
    <section aria-labelledby={id} aria-busy={query.isPending}>
      {/* Gets the focus when the keys move between parts. */}
      <h2 id={id} tabIndex={-1} data-part="" className="mb-2 scroll-mt-8 rounded-small text-name outline-none">
        {title}
      </h2>
      {query.data !== undefined ? (
        children(query.data)
      ) : query.isError ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div className="min-h-40 pt-2">
          <Skeleton rows={2} />
        </div>
      )}
    </section>
  );
}

/** What a part shows while it has no data. */
export function EmptyInsight({ sentence, children }: { readonly sentence: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="text-body">{sentence}</p>
      <p className="text-body text-soft">{children}</p>
    </div>
  );
}
