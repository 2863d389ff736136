import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { RefObject } from 'react';

import type { PeopleOrder } from '../../../core/people/people-sort.ts';
import { circleNames, circlesInOrder } from '../../parts/circle-words.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { useClient } from '../../app/client-provider.tsx';
import type { Option } from '../../kit/options.ts';
import { Select } from '../../kit/select.tsx';
import { tieStateNames, tieStatesInOrder } from '../../parts/strength-mark.tsx';
import { sortedBy, sortOptions, sortOptionsOfSearch, withFilter } from './people-view.ts';
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
      <FilterSelect
        list={list}
        label="Tie"
        value={filter.states?.[0]}
        options={tieStatesInOrder.map((state) => ({ value: state, label: tieStateNames[state].toLowerCase() }))}
        onChange={(state) => onChange(withFilter(view, 'states', state && [state]))}
      />
      <FilterSelect
        list={list}
        label="Circle"
        value={filter.circles?.[0]}
        options={[
          ...circlesInOrder.map((circle) => ({ value: circle, label: circleNames[circle].toLowerCase() })),
          { value: 'none', label: 'none set' },
        ]}
        onChange={(circle) => onChange(withFilter(view, 'circles', circle && [circle]))}
      />
      {tags.length > 0 && (
        <FilterSelect
          list={list}
          label="Tag"
          value={filter.tags?.[0] === undefined ? undefined : String(filter.tags[0])}
          options={tags.map((tag) => ({ value: String(tag.id), label: tag.name }))}
          onChange={(chosen) => {
            const tag = tags.find(({ id }) => String(id) === chosen)?.id;
            onChange(withFilter(view, 'tags', tag && [tag]));
          }}
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
    </div>
  );
}

type FilterSelectProps<Value extends string> = Pick<PeopleFiltersProps, 'list'> & {
  readonly label: string;
  /** Undefined when anything passes. */
  readonly value: Value | undefined;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value | undefined) => void;
};

/** A choice of what one part of the filter lets pass, with "any" before the options. */
function FilterSelect<Value extends string>({ list, label, value, options, onChange }: FilterSelectProps<Value>) {
  return (
    <Select<Value | 'any'>
      inline
      focusAfter={list}
      label={label}
      value={value ?? 'any'}
      options={[{ value: 'any', label: 'any' }, ...options]}
      onChange={(chosen) => onChange(chosen === 'any' ? undefined : chosen)}
    />
  );
}
