import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';

import type { Day } from '../../../../core/calendar/day.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { Button } from '../../../kit/button.tsx';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import { Skeleton } from '../../../kit/skeleton.tsx';
import { TimelineInteraction } from './timeline-interaction.tsx';
import { TimelineEventRow } from './timeline-event-row.tsx';
import { groupByYear, timelineItems } from './timeline-items.ts';

const pageSize = 50;

export type TimelineProps = { readonly person: Pick<Person, 'id' | 'name' | 'firstName'>; readonly today: Day };

/** All interactions with a person and other events, newest first. Earlier ones are loaded as the user scrolls. */
export function Timeline({ person, today }: TimelineProps) {
  const { queries } = useClient();
  const personId = person.id;
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
  const history = useQuery(queries.people.history.queryOptions({ input: { id: personId } }));
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = answer;

  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (history.isError) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />;
  if (answer.isPending || history.isPending) return <Skeleton rows={3} />;

  const interactions = answer.data.pages.flatMap((page) => page.rows);
  const years = groupByYear(timelineItems(interactions, history.data, !hasNextPage));
  const theirName = person.firstName || person.name;
  return (
    <div className="flex flex-col gap-8">
      {interactions.length === 0 && (
        <p className="text-body text-soft">No contact yet. Connecting is not contact; what you log stands here.</p>
      )}
      {years.map(({ year, items }) => (
        <section key={year} aria-label={year ?? undated} className="flex flex-col gap-1">
          <h3 className="mb-1 text-body text-soft">{year ?? undated}</h3>
          <ul className="flex flex-col">
            {items.map((item) =>
              item.kind === 'interaction' ? (
                <TimelineInteraction
                  personId={person.id}
                  key={item.interaction.id}
                  interaction={item.interaction}
                  today={today}
                  theirName={theirName}
                />
              ) : (
                <TimelineEventRow key={`event ${item.place}`} event={item.event} />
              ),
            )}
          </ul>
        </section>
      ))}
      {hasNextPage && <EarlierRows busy={isFetchingNextPage} onReached={() => void fetchNextPage()} />}
    </div>
  );
}

const undated = 'Without a day';

/** The end of what is loaded; earlier rows are loaded when it is nearly in sight. */
function EarlierRows({ busy, onReached }: { readonly busy: boolean; readonly onReached: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const reached = useEffectEvent(onReached);
  useEffect(() => {
    if (!end.current || busy) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) reached();
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
    // Observed again after each rendering: when the end stays in sight after a page, the observer would not report it.
  });
  return (
    <div ref={end}>
      <Button look="text" disabled={busy} onClick={onReached}>
        Earlier
      </Button>
    </div>
  );
}
