import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { RefObject } from 'react';

import { circleNames, circlesInOrder } from '../../parts/circle-words.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { Select } from '../../kit/select.tsx';
import { tieStateNames, tieStatesInOrder } from '../../parts/strength-mark.tsx';
import { sortedBy, sortOptions, withFilter } from './people-view.ts';
import type { PeopleView } from './people-view.ts';

export type PeopleFiltersProps = {
  readonly view: PeopleView;
  readonly onChange: (view: PeopleView) => void;
  /** The list of people, which gets the focus after a choice. */
  readonly list: RefObject<HTMLElement | null>;
};

/** The filters and the sort of the list, in one line. */
export function PeopleFilters({ view, onChange, list }: PeopleFiltersProps) {
  const { queries } = useClient();
  const tags = useQuery(queries.people.tags.queryOptions()).data ?? [];
  const { filter, sort, descending } = view;
  const Direction = descending ? ArrowDown : ArrowUp;
  return (
    <div className="-mx-2 flex flex-wrap items-center gap-x-1">
      <Select
        inline
        focusAfter={list}
        label="Tie"
        value={filter.state ?? 'any'}
        options={[
          { value: 'any', label: 'any' },
          ...tieStatesInOrder.map((state) => ({ value: state, label: tieStateNames[state].toLowerCase() })),
        ]}
        onChange={(state) => onChange(withFilter(view, 'state', state === 'any' ? undefined : state))}
      />
      <Select
        inline
        focusAfter={list}
        label="Circle"
        value={filter.circle ?? 'any'}
        options={[
          { value: 'any', label: 'any' },
          ...circlesInOrder.map((circle) => ({ value: circle, label: circleNames[circle].toLowerCase() })),
          { value: 'none', label: 'none set' },
        ]}
        onChange={(circle) => onChange(withFilter(view, 'circle', circle === 'any' ? undefined : circle))}
      />
      {tags.length > 0 && (
        <Select
          inline
          focusAfter={list}
          label="Tag"
          value={String(filter.tag ?? 'any')}
          options={[{ value: 'any', label: 'any' }, ...tags.map((tag) => ({ value: String(tag.id), label: tag.name }))]}
          onChange={(chosen) => onChange(withFilter(view, 'tag', tags.find((tag) => String(tag.id) === chosen)?.id))}
        />
      )}
      <Select
        inline
        focusAfter={list}
        label="Show"
        value={filter.archived === true ? 'archived' : 'current'}
        options={[
          { value: 'current', label: 'everyone' },
          { value: 'archived', label: 'the archived' },
        ]}
        onChange={(show) => onChange(withFilter(view, 'archived', show === 'archived' ? true : undefined))}
      />
      <span className="ml-auto flex items-center">
        <Select
          inline
          focusAfter={list}
          label="By"
          value={sort}
          options={sortOptions}
          onChange={(chosen) => onChange(sortedBy(view, chosen))}
        />
        <IconButton
          icon={Direction}
          label="Turn the order around"
          onClick={() => onChange({ ...view, descending: !descending })}
        />
      </span>
    </div>
  );
}
