import { useQuery } from '@tanstack/react-query';

import type { Day } from '../../core/calendar/day.ts';
import { useClient } from './client-provider.tsx';

/** The engine's local day; undefined until it was asked once. */
export function useToday(): Day | undefined {
  const { queries } = useClient();
  return useQuery(queries.app.overview.queryOptions()).data?.today;
}
