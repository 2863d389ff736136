import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { PersonRow } from '../../../api/contract/people/people.ts';
import { useClient } from '../../app/client-provider.tsx';
import type { PeopleView } from './people-view.ts';

/** What is known of the list around the rows in sight. */
export type PeopleWindow = {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  /** Undefined while the row is on its way. */
  readonly rowAt: (index: number) => PersonRow | undefined;
  /** What the rows belong to; runs behind the view that was asked for until its answer is here. */
  readonly view: PeopleView;
  readonly error: Error | null;
  readonly retry: () => void;
};

/** Rows come in pages of so many. */
export const pageSize = 100;

// Every write asks for all that is shown again, so that pages need not grow old by themselves.
const staleTime = 60_000;

/**
 * The rows from `first` to `last` of a view, and those around them that came with their pages. The rows of the last
 * view stay until the first of the new one are here, so that typing never empties the list.
 */
export function usePeopleWindow(view: PeopleView, first: number, last: number): PeopleWindow {
  const { queries } = useClient();
  const [shown, setShown] = useState(view);
  const pageOf = (of: PeopleView, page: number) =>
    queries.people.page.queryOptions({ input: { ...of, offset: page * pageSize, limit: pageSize }, staleTime });

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
