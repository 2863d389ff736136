import { useQuery } from '@tanstack/react-query';

import type { PersonId } from '../../../../core/ids.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { orderedFilter, rememberedPlace, rememberedView, rememberPlace } from '../people-view.ts';

/** The people before and after a person in the list as the user last saw it. */
export type Neighbours = { readonly before: PersonId | undefined; readonly after: PersonId | undefined };

/**
 * Finds the neighbours of a person in the list. Both are undefined when the person was not opened from the list or has
 * moved in it.
 */
export function useNeighbours(id: PersonId): Neighbours {
  const { queries } = useClient();
  const at = rememberedPlace().current;
  const offset = Math.max(0, (at ?? 0) - 1);
  const { data } = useQuery({
    ...queries.people.page.queryOptions({ input: { ...orderedFilter(rememberedView()), offset, limit: 3 } }),
    enabled: at !== null,
  });
  const ids = data?.rows.map((row) => row.id) ?? [];
  const here = ids.indexOf(id);
  return here < 0 ? { before: undefined, after: undefined } : { before: ids[here - 1], after: ids[here + 1] };
}

/** Moves the remembered row of the list, so that the list returns to the person that is shown. */
export function moveRememberedPlace(rows: number): void {
  const { current } = rememberedPlace();
  if (current !== null) rememberPlace({ current: Math.max(0, current + rows) });
}
