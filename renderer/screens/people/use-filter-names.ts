import { useQuery } from '@tanstack/react-query';

import { useClient } from '../../app/client-provider.tsx';
import type { FilterNames } from './filter-words.ts';

/** Returns the tags and the open goals by which people can be filtered; none until they are loaded. */
export function useFilterNames(): FilterNames {
  const { queries } = useClient();
  const tags = useQuery(queries.people.tags.queryOptions()).data ?? [];
  const goals = useQuery(queries.goals.list.queryOptions()).data ?? [];
  return { tags, goals };
}
