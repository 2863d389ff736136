import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import type { RefObject } from 'react';
import { useState } from 'react';

import type { PeopleOrder } from '../../../core/people/people-sort.ts';
import { useToday } from '../../app/use-today.ts';
import { Button } from '../../kit/button.tsx';
import { Chip } from '../../kit/chip.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { Menu } from '../../kit/menu.tsx';
import type { MenuItem } from '../../kit/menu.tsx';
import { Select } from '../../kit/select.tsx';
import { FilterPartDialog } from './filter-part-dialog.tsx';
import { partInWords, partNames, partsOf } from './filter-words.ts';
import type { FilterPart } from './filter-words.ts';
import { sortedBy, sortOptions, sortOptionsOfSearch, withFilter, withParts } from './people-view.ts';
import type { PeopleView } from './people-view.ts';
import { ListsMenu } from './lists-menu.tsx';
import { useFilterNames } from './use-filter-names.ts';

export type PeopleFiltersProps = {
  readonly view: PeopleView;
  readonly onChange: (view: PeopleView) => void;
  /** The list of people, which gets the focus after a choice. */
  readonly list: RefObject<HTMLElement | null>;
};

/** The filter as chips, what adds to it, the named lists, and the sort of the list. */
export function PeopleFilters({ view, onChange, list }: PeopleFiltersProps) {
  const today = useToday();
  const names = useFilterNames();
  const [adding, setAdding] = useState(false);
  const [asking, setAsking] = useState<FilterPart | null>(null);
  const { filter, sort, descending } = view;
  const Direction = descending ? ArrowDown : ArrowUp;
  useKeys('People', [{ meaning: 'filter', run: () => setAdding(true) }]);

  const asks = (part: FilterPart, label = partNames[part]): MenuItem => ({ label, run: () => setAsking(part) });
  const groups = [
    [
      asks('states'),
      asks('circles'),
      ...(names.tags.length > 0 ? [asks('tags')] : []),
      asks('company'),
      asks('lastContact'),
      asks('connected'),
      ...(names.goals.length > 0 ? [asks('goal', 'Door of a goal')] : []),
    ],
    [
      filter.archived === true
        ? { label: 'Those not archived', run: () => onChange(withFilter(view, 'archived', undefined)) }
        : { label: 'The archived', run: () => onChange(withFilter(view, 'archived', true)) },
    ],
  ];

  function close(): void {
    setAsking(null);
  }

  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
      {partsOf(filter).map((part) => (
        <Chip
          key={part}
          label={partNames[part]}
          value={partInWords(part, filter, names, today)}
          removes={`Remove the filter: ${partNames[part]}`}
          onChange={part === 'archived' ? undefined : () => setAsking(part)}
          onRemove={() => {
            onChange(withFilter(view, part, undefined));
            list.current?.focus({ preventScroll: true });
          }}
        />
      ))}
      <span className="-ml-2 flex items-center">
        <Menu
          open={adding}
          onOpenChange={setAdding}
          groups={groups}
          trigger={
            <Button look="bare" meaning="filter" icon={<ListFilter size={15} strokeWidth={1.75} aria-hidden="true" />}>
              Filter
            </Button>
          }
        />
        <ListsMenu view={view} onChange={onChange} list={list} />
      </span>
      <span className="ml-auto flex items-center">
        <Select<PeopleOrder>
          inline
          focusAfter={list}
          label="By"
          value={sort}
          options={filter.query === undefined ? sortOptions : sortOptionsOfSearch}
          onChange={(chosen) => onChange(sortedBy(view, chosen))}
        />
        {sort !== 'best-match' && (
          <IconButton
            icon={Direction}
            label="Turn the order around"
            onClick={() => onChange({ ...view, descending: !descending })}
          />
        )}
      </span>
      {today !== undefined && (
        <FilterPartDialog
          part={asking}
          filter={filter}
          names={names}
          today={today}
          onClose={close}
          focusAfter={() => list.current?.focus({ preventScroll: true })}
          onSet={(changes) => onChange(withParts(view, changes))}
        />
      )}
    </div>
  );
}
