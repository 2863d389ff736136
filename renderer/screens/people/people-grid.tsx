/* oxlint-disable jsx-a11y/prefer-tag-over-role -- The elements of a table cannot be placed one by one, as rows that come and go must be. */
import { useCallback, useEffect, useRef } from 'react';

import type { PersonId } from '../../../core/ids.ts';
import { useToday } from '../../app/use-today.ts';
import { classNames } from '../../kit/class-names.ts';
import { rememberPlace } from './people-view.ts';
import { PersonRowView, rowElementId } from './person-row.tsx';
import type { PeopleList } from './use-people-list.ts';
import type { PeopleSelection } from './use-people-selection.ts';

export type PeopleGridProps = {
  readonly list: PeopleList;
  readonly selection: PeopleSelection;
  readonly showsConnected: boolean;
};

/** The rows of people that are in sight, and a few around them. */
export function PeopleGrid({ list, selection, showsConnected }: PeopleGridProps) {
  const today = useToday();
  const { people, total, scroller, virtualizer, current } = list;
  const { ids } = selection.selection;
  const items = virtualizer.getVirtualItems();
  const empty = people.total === undefined || people.total === 0;

  // The same functions for all rows and renderings, so that only rows that change are rendered again.
  const latestSelect = useRef(selection.select);
  useEffect(() => {
    latestSelect.current = selection.select;
  });
  const onSelect = useCallback((index: number, withRange: boolean) => void latestSelect.current(index, withRange), []);
  const onOpen = useCallback((index: number) => rememberPlace({ current: index }), []);

  return (
    <div
      ref={scroller}
      role="grid"
      // The keys work wherever the focus is; with the focus here, screen readers read the row that they act upon.
      tabIndex={empty ? -1 : 0}
      aria-label="People"
      aria-rowcount={total}
      aria-multiselectable="true"
      aria-activedescendant={
        items.some((item) => item.index === current) && current !== null ? rowElementId(current) : undefined
      }
      onScroll={(event) => rememberPlace({ scrolled: event.currentTarget.scrollTop })}
      hidden={empty}
      // The stroke beside the current row shows where the keys are; a focus ring around the list would only repeat it.
      className={classNames(
        '-mx-2 min-h-0 flex-1 overflow-y-auto overscroll-contain wide:-ml-9',
        current === null ? '-outline-offset-2' : 'outline-none',
      )}
    >
      <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = people.rowAt(item.index);
          return (
            <PersonRowView
              key={item.key}
              row={row}
              index={item.index}
              top={item.start}
              today={today}
              showsConnected={showsConnected}
              current={item.index === current}
              selected={ids.has(row?.id ?? noId)}
              selecting={ids.size > 0}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

// Stands for a row that is not loaded yet. Ids begin at one.
const noId = 0 as PersonId;
