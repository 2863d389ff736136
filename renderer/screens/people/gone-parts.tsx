import { useQuery } from '@tanstack/react-query';

import { useClient } from '../../app/client-provider.tsx';
import type { PeopleView } from './people-view.ts';

/** Says what the filter of the open list names that is not there any more. */
export function GoneParts({ view }: { readonly view: PeopleView }) {
  const { queries } = useClient();
  const lists = useQuery(queries.lists.all.queryOptions()).data ?? [];
  const gone = lists.find(({ id }) => id === view.list)?.gone ?? [];
  if (gone.length === 0) return null;
  return (
    <p className="mt-1.5 text-small text-soft">
      {gone
        .map(({ kind, name }) =>
          kind === 'tag'
            ? `Nobody carries the tag “${name}” any more, so this list leaves it out.`
            : `The goal “${name}” was deleted, so this list leaves it out.`,
        )
        .join(' ')}
    </p>
  );
}
