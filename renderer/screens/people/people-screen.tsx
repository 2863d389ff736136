import { UserPlus } from 'lucide-react';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';

import { formatNumber, peopleCount } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import { Button } from '../../kit/button.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { Page, PageHeader } from '../../kit/page.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { NoPeople } from './no-people.tsx';
import { GoneParts } from './gone-parts.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { PeopleGrid } from './people-grid.tsx';
import {
  isFiltered,
  onViewRemembered,
  rememberedView,
  rememberView,
  withFilter,
  withoutFilter,
} from './people-view.ts';
import type { PeopleView } from './people-view.ts';
import { SearchField } from './search-field.tsx';
import { SelectionActions } from './selection-actions.tsx';
import { usePeopleList } from './use-people-list.ts';
import { usePeopleSelection } from './use-people-selection.ts';

/** The list of all people, to search, filter, sort and change together. */
export function PeopleScreen() {
  const [, navigate] = useLocation();
  const view = useSyncExternalStore(onViewRemembered, rememberedView);
  const [adding, setAdding] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const list = usePeopleList(view);
  const selecting = usePeopleSelection(list, view.filter);
  const { people, total, scroller, current, step } = list;
  const selected = selecting.selection.ids;

  function show(next: PeopleView): void {
    rememberView(next);
    list.moveTo(next.filter.query === undefined ? null : 0);
    scroller.current?.scrollTo({ top: 0 });
  }

  function leaveSearch(rows: number): void {
    // When nobody was found there is no list to focus.
    search.current?.blur();
    scroller.current?.focus({ preventScroll: true });
    if (rows > 0) step(rows);
  }

  const currentId = current === null ? undefined : people.rowAt(current)?.id;
  function open(): void {
    if (currentId !== undefined) navigate(`/people/${currentId}`);
  }

  const select = (withRange: boolean): void => {
    if (current !== null) void selecting.select(current, withRange);
  };
  useKeys('People', [
    { meaning: 'next', does: 'Next person', run: () => step(1) },
    { meaning: 'previous', does: 'Person before', run: () => step(-1) },
    { meaning: 'main-action', does: 'Open the person', run: open },
    { meaning: 'find', does: 'Search', run: () => search.current?.focus() },
    { meaning: 'select', run: () => select(false) },
    { meaning: 'select-to-here', run: () => select(true) },
    { meaning: 'select-next', run: () => void selecting.stepSelecting(1) },
    { meaning: 'select-previous', run: () => void selecting.stepSelecting(-1) },
    { meaning: 'select-all', run: () => void selecting.selectAll(), when: total > 0 },
    { meaning: 'close', does: 'Select no one', run: selecting.clear, when: selected.size > 0 },
    {
      meaning: 'close',
      does: 'Empty the search',
      run: () => show(withFilter(view, 'query', undefined)),
      when: selected.size === 0 && view.filter.query !== undefined,
    },
    { meaning: 'new', run: () => setAdding(true) },
    { meaning: 'page-down', run: () => step(list.rowsInSight) },
    { meaning: 'page-up', run: () => step(-list.rowsInSight) },
    { meaning: 'first', run: () => step(-total) },
    { meaning: 'last', run: () => step(total) },
  ]);

  const known = people.total !== undefined;
  const nobody = people.total === 0;
  const isSearchable = !nobody || isFiltered(view);
  return (
    <Page measure="wide" fills>
      <div className="low:mb-1 low:flex low:flex-wrap low:items-center low:gap-x-4">
        <PageHeader
          title="People"
          facts={known ? countInWords(view, total) : ' '}
          actions={
            <Button
              meaning="new"
              icon={<UserPlus size={16} strokeWidth={1.75} aria-hidden="true" />}
              onClick={() => setAdding(true)}
            >
              Add a person
            </Button>
          }
        />
        {isSearchable && (
          <div className="mb-2 min-w-56 grow low:mb-3 low:basis-0">
            <SearchField
              ref={search}
              value={view.filter.query ?? ''}
              onChange={(query) => show(withFilter(view, 'query', query === '' ? undefined : query))}
              onLeave={leaveSearch}
              onOpen={open}
            />
          </div>
        )}
      </div>
      {isSearchable && (
        <div className="mb-3 low:mb-1">
          <SelectionActions
            targets={selected.size > 0 ? [...selected] : currentId === undefined ? [] : [currentId]}
            selected={selected.size}
            total={total}
            archived={view.filter.archived === true}
            onSelectAll={() => void selecting.selectAll()}
            onClear={selecting.clear}
          >
            <PeopleFilters view={view} onChange={show} list={scroller} />
            <GoneParts view={view} />
          </SelectionActions>
        </div>
      )}
      {people.error && <ErrorNotice error={people.error} onRetry={people.retry} />}
      {!known && !people.error && <Skeleton rows={6} />}
      {nobody && (
        <NoPeople
          view={view}
          onClearFilter={() => show(withoutFilter(view))}
          onRemovePart={(part) => show(withFilter(view, part, undefined))}
          onAdd={() => setAdding(true)}
        />
      )}
      <PeopleGrid list={list} selection={selecting} showsConnected={view.sort === 'connected'} />
      <AddPersonDialog open={adding} onClose={() => setAdding(false)} onAdded={(id) => navigate(`/people/${id}`)} />
    </Page>
  );
}

function countInWords(view: PeopleView, total: number): string {
  if (!isFiltered(view)) return total === 0 ? '' : peopleCount(total, userLocale);
  if (total === 0) return 'No one';
  return total === 1 ? 'One person fits' : `${formatNumber(total, userLocale)} people fit`;
}
