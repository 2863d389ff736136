import { useQuery } from '@tanstack/react-query';

import type { Day } from '../../core/calendar/day.ts';
import { useClient } from './client-provider.tsx';

/** Returns the engine's local day; undefined until its first answer. */
export function useToday(): Day | undefined {
  const { queries } = useClient();
  return useQuery(queries.app.overview.queryOptions()).data?.today;
}
