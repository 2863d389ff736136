/* oxlint-disable jsx-a11y/prefer-tag-over-role -- The elements of a table cannot be placed one by one, as rows that come and go must be. */
import { useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { UserPlus } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';

import { formatNumber, peopleCount } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import { Button } from '../../kit/button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { errorSentence } from '../../app/error-sentence.ts';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { useToday } from '../../app/use-today.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { PeopleFilters } from './people-filters.tsx';
import {
  isFiltered,
  rememberedPlace,
  rememberedView,
  rememberPlace,
  rememberView,
  withFilter,
  withoutFilter,
} from './people-view.ts';
import type { PeopleView } from './people-view.ts';
import { pageSize, usePeopleWindow } from './people-window.ts';
import { PersonRowView, rowElementId, rowHeight } from './person-row.tsx';
import { SearchField } from './search-field.tsx';
import { SelectionActions } from './selection-actions.tsx';
import { extended, nobody, toggled } from './selection.ts';
import type { PersonId, Selection } from './selection.ts';

/** Everyone, to look through, find and sort out. */
export function PeopleScreen() {
  const { client, queries } = useClient();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const [, navigate] = useLocation();
  const today = useToday();
  const [view, setView] = useState(rememberedView);
  const [active, setActive] = useState(() => rememberedPlace().active);
  const [selection, setSelection] = useState<Selection>(nobody);
  const [adding, setAdding] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const [total, setTotal] = useState(0);
  // The compiler that could not keep what it returns is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
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
    // Once the list has its height it can be as far down as it was.
    if (known && scroller.current) scroller.current.scrollTop = rememberedPlace().scrolled;
  }, [known]);

  function show(next: PeopleView): void {
    rememberView(next);
    setView(next);
    moveTo(next.filter.query === undefined ? null : 0);
    scroller.current?.scrollTo({ top: 0 });
  }

  function moveTo(index: number | null): void {
    setActive(index);
    rememberPlace({ active: index });
  }

  function step(rows: number): void {
    if (total === 0) return;
    const from = active ?? Math.ceil((virtualizer.scrollOffset ?? 0) / rowHeight) - 1;
    const next = Math.max(0, Math.min(total - 1, from + rows));
    moveTo(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  }

  function leaveSearch(rows: number): void {
    // Where nobody was found there is no list to go to.
    search.current?.blur();
    scroller.current?.focus({ preventScroll: true });
    if (rows > 0) step(rows);
  }

  function open(): void {
    const row = active === null ? undefined : people.rowAt(active);
    if (row) navigate(`/people/${row.id}`);
  }

  async function idsBetween(one: number, other: number): Promise<readonly PersonId[]> {
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    const pages = Array.from({ length: Math.floor(to / pageSize) - Math.floor(from / pageSize) + 1 }, (_, index) => {
      const offset = (Math.floor(from / pageSize) + index) * pageSize;
      const input = { ...people.view, offset, limit: pageSize };
      return queryClient.query(queries.people.page.queryOptions({ input, staleTime: 60_000 }));
    });
    const rows = (await Promise.all(pages)).flatMap((page) => page.rows);
    const before = from % pageSize;
    return rows.slice(before, before + to - from + 1).map((row) => row.id);
  }

  async function select(index: number, withRange: boolean): Promise<void> {
    moveTo(index);
    if (!withRange || selection.anchor === null) {
      const row = people.rowAt(index);
      if (row) setSelection((before) => toggled(before, row.id, index));
      return;
    }
    // A range reaches as far as a row that is still on its way, too.
    try {
      const ids = await idsBetween(selection.anchor, index);
      setSelection((before) => extended(before, ids, index));
    } catch (error) {
      toasts.warn(errorSentence(error));
    }
  }

  async function selectAll(): Promise<void> {
    try {
      const ids = await client.people.ids({ filter: view.filter });
      setSelection(extended(nobody, ids));
    } catch (error) {
      toasts.warn(errorSentence(error));
    }
  }

  async function stepSelecting(rows: number): Promise<void> {
    if (active === null || total === 0) {
      step(rows);
      return;
    }
    const next = Math.max(0, Math.min(total - 1, active + rows));
    virtualizer.scrollToIndex(next, { align: 'auto' });
    if (selection.anchor === null) {
      const row = people.rowAt(active);
      if (row) setSelection((before) => extended(before, [row.id], active));
    }
    moveTo(next);
    const ids = await idsBetween(active, next).catch(() => []);
    setSelection((before) => extended(before, ids, next));
  }

  // The rows keep one function each, so that only those that change are drawn again.
  const latestSelect = useRef(select);
  useEffect(() => {
    latestSelect.current = select;
  });
  const onSelect = useCallback((index: number, withRange: boolean) => void latestSelect.current(index, withRange), []);
  const onOpen = useCallback((index: number) => rememberPlace({ active: index }), []);

  const inSight = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / rowHeight) - 1);
  useKeys('People', [
    { keys: ['j', 'ArrowDown'], does: 'Next person', run: () => step(1) },
    { keys: ['k', 'ArrowUp'], does: 'Person before', run: () => step(-1) },
    { keys: ['Enter', 'o'], does: 'Open the person', run: open },
    { keys: ['/'], does: 'Search', run: () => search.current?.focus() },
    { keys: ['x'], does: 'Select, or not', run: () => active !== null && void select(active, false) },
    { keys: ['X'], does: 'Select up to here', run: () => active !== null && void select(active, true) },
    { keys: ['J'], does: 'Select on downwards', run: () => void stepSelecting(1) },
    { keys: ['K'], does: 'Select on upwards', run: () => void stepSelecting(-1) },
    { keys: ['A'], does: 'Select all', run: () => void selectAll(), when: total > 0 },
    { keys: ['Escape'], does: 'Select no one', run: () => setSelection(nobody), when: selection.ids.size > 0 },
    {
      keys: ['Escape'],
      does: 'Empty the search',
      run: () => show(withFilter(view, 'query', undefined)),
      when: selection.ids.size === 0 && view.filter.query !== undefined,
    },
    { keys: ['n'], does: 'Add a person', run: () => setAdding(true) },
    { keys: ['PageDown'], run: () => step(inSight) },
    { keys: ['PageUp'], run: () => step(-inSight) },
    { keys: ['Home'], run: () => step(-total) },
    { keys: ['End'], run: () => step(total) },
  ]);

  const activeId = active === null ? undefined : people.rowAt(active)?.id;
  const targets = selection.ids.size > 0 ? [...selection.ids] : activeId === undefined ? [] : [activeId];
  const nothing = people.total === 0;

  return (
    <Page measure="wide" fills>
      <PageHeader
        title="People"
        facts={known ? countOf(view, total) : ' '}
        actions={
          <Button icon={<UserPlus size={16} strokeWidth={1.75} aria-hidden="true" />} onClick={() => setAdding(true)}>
            Add a person
          </Button>
        }
      />
      {(!nothing || isFiltered(view)) && (
        <div className="mb-3 flex flex-col gap-2">
          <SearchField
            ref={search}
            value={view.filter.query ?? ''}
            onChange={(query) => show(withFilter(view, 'query', query === '' ? undefined : query))}
            onLeave={leaveSearch}
            onOpen={open}
          />
          <SelectionActions
            targets={targets}
            selected={selection.ids.size}
            total={total}
            archived={view.filter.archived === true}
            onSelectAll={() => void selectAll()}
            onClear={() => setSelection(nobody)}
          >
            <PeopleFilters view={view} onChange={show} list={scroller} />
          </SelectionActions>
        </div>
      )}
      {people.error && <ErrorNotice error={people.error} onRetry={people.retry} />}
      {!known && !people.error && <Skeleton rows={6} />}
      {nothing && <NoOne view={view} onClear={() => show(withoutFilter(view))} onAdd={() => setAdding(true)} />}
      <div
        ref={scroller}
        role="grid"
        // The keys work wherever the focus is; here it tells which row they are at.
        tabIndex={nothing || !known ? -1 : 0}
        aria-label="People"
        aria-rowcount={total}
        aria-multiselectable="true"
        aria-activedescendant={
          items.some((item) => item.index === active) && active !== null ? rowElementId(active) : undefined
        }
        onScroll={(event) => rememberPlace({ scrolled: event.currentTarget.scrollTop })}
        hidden={nothing || !known}
        // The stroke beside the row tells where the keys are; a ring around everyone would only repeat it.
        className={classNames(
          '-mx-2 min-h-0 flex-1 overflow-y-auto overscroll-contain wide:-ml-9',
          active === null ? '-outline-offset-2' : 'outline-none',
        )}
      >
        <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => (
            <PersonRowView
              key={item.key}
              row={people.rowAt(item.index)}
              index={item.index}
              top={item.start}
              today={today}
              showsConnected={view.sort === 'connected'}
              active={item.index === active}
              selected={selection.ids.has(people.rowAt(item.index)?.id ?? noId)}
              selecting={selection.ids.size > 0}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
      <AddPersonDialog open={adding} onClose={() => setAdding(false)} onAdded={(id) => navigate(`/people/${id}`)} />
    </Page>
  );
}

// Stands for a row that is not here yet; ids begin at one.
const noId = 0 as PersonId;

function countOf(view: PeopleView, total: number): string {
  if (!isFiltered(view)) return total === 0 ? '' : peopleCount(total, userLocale);
  if (total === 0) return 'No one';
  return total === 1 ? 'One person fits' : `${formatNumber(total, userLocale)} people fit`;
}

type NoOneProps = { readonly view: PeopleView; readonly onClear: () => void; readonly onAdd: () => void };

function NoOne({ view, onClear, onAdd }: NoOneProps) {
  if (isFiltered(view)) {
    const { query, ...rest } = view.filter;
    const words = query === undefined ? 'No one fits all of this' : `No one fits “${query}”`;
    return (
      <EmptyState
        title={words}
        action={
          <Button look="primary" onClick={onClear}>
            Show everyone
          </Button>
        }
      >
        <p>
          {Object.keys(rest).length > 0
            ? 'The search looks only among those that the filters leave.'
            : 'The search finds the beginnings of words in names, companies, positions, tags and notes.'}
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No one is here yet"
      action={
        <>
          <Link href="/import" className="rounded-field bg-accent px-4 py-2 text-small font-medium text-on-accent">
            Bring your connections
          </Link>
          <Button look="text" onClick={onAdd}>
            Add someone by hand
          </Button>
        </>
      }
    >
      <p>Give Kith the Connections.csv of your LinkedIn export, and everyone you are connected to is here.</p>
    </EmptyState>
  );
}
