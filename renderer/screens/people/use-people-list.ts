import { useVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

import { rememberedPlace, rememberPlace } from './people-view.ts';
import type { PeopleView } from './people-view.ts';
import { usePeopleWindow } from './use-people-window.ts';
import type { PeopleWindow } from './use-people-window.ts';
import { rowHeight } from './person-row.tsx';

/** The list of people as it is scrolled, and the row that the keys act upon. */
export type PeopleList = {
  readonly people: PeopleWindow;
  /** How many people the view has; 0 until the first answer. */
  readonly total: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** The row that the keys act upon; null before a key was used. */
  readonly current: number | null;
  /** How many rows Page Up and Page Down move. */
  readonly rowsInSight: number;
  readonly moveTo: (index: number | null) => void;
  readonly scrollTo: (index: number) => void;
  /** Returns the index of the row that is `rows` below the given one (above when negative), within the list. */
  readonly rowFrom: (index: number, rows: number) => number;
  /**
   * Moves by `rows` down (up when negative) from the current row, or from the first row in sight when none is current.
   */
  readonly step: (rows: number) => void;
};

/** Keeps the list of a view, scrolled to where the user left it. */
export function usePeopleList(view: PeopleView): PeopleList {
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(() => rememberedPlace().current);
  const [total, setTotal] = useState(0);
  // The lint rule is for React's compiler, which is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    paddingEnd: 24,
  });
  const items = virtualizer.getVirtualItems();
  const people = usePeopleWindow(view, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  if (people.total !== undefined && people.total !== total) setTotal(people.total);

  const known = people.total !== undefined;
  useLayoutEffect(() => {
    // The list can be scrolled once it has its height.
    if (known && scroller.current) scroller.current.scrollTop = rememberedPlace().scrolled;
  }, [known]);

  function moveTo(index: number | null): void {
    setCurrent(index);
    rememberPlace({ current: index });
  }

  function scrollTo(index: number): void {
    virtualizer.scrollToIndex(index, { align: 'auto' });
  }

  function rowFrom(index: number, rows: number): number {
    return Math.max(0, Math.min(total - 1, index + rows));
  }

  function step(rows: number): void {
    if (total === 0) return;
    const next = rowFrom(current ?? Math.ceil((virtualizer.scrollOffset ?? 0) / rowHeight) - 1, rows);
    moveTo(next);
    scrollTo(next);
  }

  const rowsInSight = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / rowHeight) - 1);
  return { people, total, scroller, virtualizer, current, rowsInSight, moveTo, scrollTo, rowFrom, step };
}
