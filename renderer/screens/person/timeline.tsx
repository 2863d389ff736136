import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import type { Interaction } from '../../../api/contract/interactions.ts';
import type { Person } from '../../../api/contract/people.ts';
import { Button } from '../../kit/button.tsx';
import type { Day } from '../../kit/days.ts';
import { ErrorNotice } from '../../kit/error-notice.tsx';
import { useKith } from '../../kit/kith.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { TimelineEntry } from './timeline-entry.tsx';

const pageSize = 100;

/** All contact with a person, newest first; the earlier comes as one scrolls down to it. */
export function Timeline({ personId, today }: { readonly personId: Person['id']; readonly today: Day }) {
  const { queries } = useKith();
  const foot = useRef<HTMLDivElement>(null);
  const answer = useInfiniteQuery(
    queries.interactions.ofPerson.infiniteOptions({
      input: (offset: number) => ({ personId, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const have = pages.reduce((sum, page) => sum + page.rows.length, 0);
        return last.rows.length > 0 && have < last.total ? have : undefined;
      },
    }),
  );
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = answer;

  useEffect(() => {
    if (!foot.current || !hasNextPage || isFetchingNextPage) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void fetchNextPage();
      },
      { rootMargin: '600px' },
    );
    observer.observe(foot.current);
    return () => observer.disconnect();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);

  if (answer.isPending) return <Skeleton rows={3} />;
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;

  const rows = answer.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return <p className="text-body text-soft">Nothing yet. Connecting is not contact; what you log stands here.</p>;
  }
  return (
    <div className="flex flex-col gap-8">
      {byYear(rows).map(({ year, interactions }) => (
        <section key={year} aria-label={year} className="flex flex-col gap-1">
          <h3 className="mb-1 text-body text-soft">{year}</h3>
          <ul className="flex flex-col">
            {interactions.map((interaction) => (
              <TimelineEntry key={interaction.id} interaction={interaction} today={today} />
            ))}
          </ul>
        </section>
      ))}
      <div ref={foot}>
        {hasNextPage && (
          <Button look="text" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Earlier
          </Button>
        )}
      </div>
    </div>
  );
}

type Year = { readonly year: string; readonly interactions: readonly Interaction[] };

/** The rows come newest first, and so do the years. */
function byYear(rows: readonly Interaction[]): readonly Year[] {
  const years = new Map<string, Interaction[]>();
  for (const row of rows) {
    const year = row.day.slice(0, 4);
    const already = years.get(year);
    if (already) already.push(row);
    else years.set(year, [row]);
  }
  return [...years].map(([year, interactions]) => ({ year, interactions }));
}
