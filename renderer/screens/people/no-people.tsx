import { Button } from '../../kit/button.tsx';
import { ButtonLink } from '../../kit/button-link.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import type { PeopleFilter } from '../../../api/contract/people/people-filter.ts';
import { LoosenedFilters } from './loosened-filters.tsx';
import { isFiltered } from './people-view.ts';
import type { PeopleView } from './people-view.ts';

export type NoPeopleProps = {
  readonly view: PeopleView;
  readonly onClearFilter: () => void;
  readonly onRemovePart: (part: keyof PeopleFilter) => void;
  readonly onAdd: () => void;
};

/** What stands in place of a list without people: nobody fits the filter, or nobody is in Kith yet. */
export function NoPeople({ view, onClearFilter, onRemovePart, onAdd }: NoPeopleProps) {
  if (isFiltered(view)) {
    const { query, ...rest } = view.filter;
    const words = query === undefined ? 'No one fits all of this' : `No one fits “${query}”`;
    return (
      <EmptyState
        title={words}
        action={
          <Button look="primary" onClick={onClearFilter}>
            Show everyone
          </Button>
        }
      >
        <p>
          {Object.keys(rest).length > 0
            ? query === undefined
              ? 'Somebody may fit once a part of the filter goes.'
              : 'The search looks only among those that the filters leave.'
            : 'The search finds the beginnings of words in names, companies, positions, tags and notes.'}
        </p>
        <LoosenedFilters filter={view.filter} onRemove={onRemovePart} />
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No one is here yet"
      action={
        <>
          <ButtonLink look="primary" href="/import">
            Bring your connections
          </ButtonLink>
          <Button look="text" onClick={onAdd}>
            Add someone by hand
          </Button>
        </>
      }
    >
      <p>Give Kith the Connections.csv of your LinkedIn export, and everyone you are connected to is here.</p>
    </EmptyState>
  );
}
