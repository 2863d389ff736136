import { useQueries } from '@tanstack/react-query';

import type { PeopleFilter } from '../../../api/contract/people/people-filter.ts';
import { peopleCount } from '../../../core/numbers-in-words.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useToday } from '../../app/use-today.ts';
import { userLocale } from '../../app/user-locale.ts';
import { Button } from '../../kit/button.tsx';
import { partInWords, partNames, partsOf } from './filter-words.ts';
import { useFilterNames } from './use-filter-names.ts';

export type LoosenedFiltersProps = {
  /** Whom nobody passes. */
  readonly filter: PeopleFilter;
  readonly onRemove: (part: keyof PeopleFilter) => void;
};

/** Says of each part of a filter how many would fit without it, where anybody would. */
export function LoosenedFilters({ filter, onRemove }: LoosenedFiltersProps) {
  const { queries } = useClient();
  const today = useToday();
  const names = useFilterNames();
  const parts: (keyof PeopleFilter)[] = [...(filter.query === undefined ? [] : ['query' as const]), ...partsOf(filter)];
  const answers = useQueries({
    queries: parts.map((part) => {
      const { [part]: _, ...rest } = filter;
      return queries.people.page.queryOptions({
        input: { filter: rest, sort: 'name', descending: false, offset: 0, limit: 1 },
      });
    }),
  });
  const helpful = parts
    .map((part, index) => ({ part, total: answers[index]?.data?.total ?? 0 }))
    .filter(({ total }) => total > 0);
  if (parts.length < 2 || helpful.length === 0) return null;
  return (
    <ul aria-label="What to loosen" className="flex flex-col items-start gap-1.5">
      {helpful.map(({ part, total }) => (
        <li key={part} className="text-small">
          <Button look="text" onClick={() => onRemove(part)}>
            {part === 'query'
              ? `Without “${filter.query ?? ''}”`
              : `Without ${partNames[part].toLowerCase()} ${partInWords(part, filter, names, today)}`}
          </Button>
          <span className="text-soft"> {peopleCount(total, userLocale)}</span>
        </li>
      ))}
    </ul>
  );
}
