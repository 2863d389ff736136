import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { PersonId } from '../../../core/ids.ts';
import type { PeopleFilter } from '../../../api/contract/people/people-filter.ts';
import { useClient } from '../../app/client-provider.tsx';
import { errorSentence } from '../../app/error-sentence.ts';
import { useToasts } from '../../app/toasts.tsx';
import { orderedFilter } from './people-view.ts';
import { pageSize } from './use-people-window.ts';
import { extendSelection, nobodySelected, toggleSelected } from './selection.ts';
import type { Selection } from './selection.ts';
import type { PeopleList } from './use-people-list.ts';

/** The selection in a list of people, and what changes it. */
export type PeopleSelection = {
  readonly selection: Selection;
  /**
   * Selects the row, or takes it out when it is selected. With `withRange`, selects all rows from the last one that was
   * selected.
   */
  readonly select: (index: number, withRange: boolean) => Promise<void>;
  /** Selects everybody who fits the filter, also outside of what is in sight. */
  readonly selectAll: () => Promise<void>;
  /** Moves by `rows` down (up when negative), and selects all rows on the way. */
  readonly stepSelecting: (rows: number) => Promise<void>;
  readonly clear: () => void;
};

/** Keeps the selection of a list. */
export function usePeopleSelection(list: PeopleList, filter: PeopleFilter): PeopleSelection {
  const { client, queries } = useClient();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const [selection, setSelection] = useState<Selection>(nobodySelected);
  const { people, total, current } = list;

  /** Returns the ids of all rows between two, and fetches those that are not loaded. */
  async function idsBetween(one: number, other: number): Promise<readonly PersonId[]> {
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    const pages = Array.from({ length: Math.floor(to / pageSize) - Math.floor(from / pageSize) + 1 }, (_, index) => {
      const offset = (Math.floor(from / pageSize) + index) * pageSize;
      const input = { ...orderedFilter(people.view), offset, limit: pageSize };
      return queryClient.query(queries.people.page.queryOptions({ input, staleTime: 60_000 }));
    });
    const rows = (await Promise.all(pages)).flatMap((page) => page.rows);
    const before = from % pageSize;
    return rows.slice(before, before + to - from + 1).map((row) => row.id);
  }

  async function select(index: number, withRange: boolean): Promise<void> {
    list.moveTo(index);
    if (!withRange || selection.anchor === null) {
      const row = people.rowAt(index);
      if (row) setSelection((before) => toggleSelected(before, row.id, index));
      return;
    }
    try {
      const ids = await idsBetween(selection.anchor, index);
      setSelection((before) => extendSelection(before, ids, index));
    } catch (error) {
      toasts.warn(errorSentence(error));
    }
  }

  async function selectAll(): Promise<void> {
    try {
      const ids = await client.people.ids({ filter });
      setSelection(extendSelection(nobodySelected, ids));
    } catch (error) {
      toasts.warn(errorSentence(error));
    }
  }

  async function stepSelecting(rows: number): Promise<void> {
    if (current === null || total === 0) {
      list.step(rows);
      return;
    }
    const next = list.rowFrom(current, rows);
    list.scrollTo(next);
    if (selection.anchor === null) {
      const row = people.rowAt(current);
      if (row) setSelection((before) => extendSelection(before, [row.id], current));
    }
    list.moveTo(next);
    const ids = await idsBetween(current, next).catch(() => []);
    setSelection((before) => extendSelection(before, ids, next));
  }

  return { selection, select, selectAll, stepSelecting, clear: () => setSelection(nobodySelected) };
}
