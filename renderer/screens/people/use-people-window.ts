import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { FoundRow } from '../../../api/contract/people/people.ts';
import { useClient } from '../../app/client-provider.tsx';
import { orderedFilter } from './people-view.ts';
import type { PeopleView } from './people-view.ts';

/** The loaded part of the list, around the rows in sight. */
export type PeopleWindow = {
  /** How many people the view has; undefined until the first answer. */
  readonly total: number | undefined;
  /** Undefined while the row is loading. */
  readonly rowAt: (index: number) => FoundRow | undefined;
  /** The view of the rows. It lags behind the requested view until that view's first answer. */
  readonly view: PeopleView;
  readonly error: Error | null;
  readonly retry: () => void;
};

/** How many rows a page has. */
export const pageSize = 100;

// Every write invalidates all queries, so that pages need not become stale by time.
const staleTime = 60_000;

/**
 * Loads the rows from `first` to `last` of a view, by pages. The rows of the view before stay until those of the new
 * one are loaded, so that typing never empties the list.
 */
export function usePeopleWindow(view: PeopleView, first: number, last: number): PeopleWindow {
  const { queries } = useClient();
  const [shown, setShown] = useState(view);
  const pageOf = (of: PeopleView, page: number) =>
    queries.people.page.queryOptions({
      input: { ...orderedFilter(of), offset: page * pageSize, limit: pageSize },
      staleTime,
    });

  const head = useQuery({ ...pageOf(view, 0), placeholderData: keepPreviousData });
  if (head.isSuccess && !head.isPlaceholderData && shown !== view) setShown(view);

  const firstPage = Math.max(0, Math.floor(first / pageSize));
  const pages = Array.from(
    { length: Math.max(0, Math.floor(last / pageSize)) - firstPage + 1 },
    (_, index) => firstPage + index,
  );
  const answers = useQueries({ queries: pages.map((page) => pageOf(shown, page)) });
  const rowsOfPage = new Map(pages.map((page, index) => [page, answers[index]?.data?.rows]));
  const failed = [head, ...answers].find((answer) => answer.isError);

  return {
    total: head.data?.total,
    rowAt: (index) => rowsOfPage.get(Math.floor(index / pageSize))?.[index % pageSize],
    view: shown,
    error: failed?.error ?? null,
    retry: () => {
      for (const answer of [head, ...answers]) if (answer.isError) void answer.refetch();
    },
  };
}
