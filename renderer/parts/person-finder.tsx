import { Autocomplete } from '@base-ui/react/autocomplete';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { PersonId } from '../../core/ids.ts';
import type { FoundRow } from '../../api/contract/people/people.ts';
import { ErrorNotice } from './error-notice.tsx';
import { useClient } from '../app/client-provider.tsx';
import { FoundLine } from './found-line.tsx';
import { jobInWords } from './job-words.ts';
import { StrengthMark } from './strength-mark.tsx';

export type PersonFinderProps = {
  /** Names the field for screen readers. */
  readonly label: string;
  readonly onChoose: (person: FoundRow) => void;
  /** A person who is not offered. */
  readonly without?: PersonId;
  /** Gives the field the focus when it appears, where nothing else does. */
  readonly takesFocus?: boolean;
};

/** A search for a person by the beginning of any word of what is known about them or was written, to be used in a dialog. */
export function PersonFinder({ label, onChoose, without, takesFocus = false }: PersonFinderProps) {
  const { queries } = useClient();
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const found = useQuery(
    queries.people.search.queryOptions({ input: { query }, enabled: query !== '', placeholderData: keepPreviousData }),
  );
  const people = query === '' ? [] : (found.data ?? []).filter(({ id }) => id !== without);

  return (
    <Autocomplete.Root
      open
      inline
      items={people}
      itemToStringValue={(person) => person.name}
      // The engine searches and sorts.
      filter={null}
      autoHighlight="always"
      keepHighlight
      value={typed}
      onValueChange={(next, { reason }) => {
        if (reason !== 'item-press') setTyped(next);
      }}
    >
      <Autocomplete.Input
        aria-label={label}
        // The user asked for the search and types here next.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={takesFocus}
        placeholder="A name, a company, an address, words you wrote"
        className="w-full bg-transparent px-6 py-5 text-body outline-none"
      />
      {found.isError && (
        <div className="px-6 pb-5">
          <ErrorNotice error={found.error} />
        </div>
      )}
      <Autocomplete.Empty>
        {query !== '' && found.isSuccess && (
          <p className="border-t border-line px-6 py-5 text-small text-soft">
            {without === undefined ? 'Nobody' : 'Nobody else'} is found by “{query}”. The beginning of any word will do,
            with or without accents, from their name as from a note or a message.
          </p>
        )}
      </Autocomplete.Empty>
      <Autocomplete.List className="min-h-0 overflow-y-auto not-data-empty:border-t not-data-empty:border-line not-data-empty:p-2">
        {(person: (typeof people)[number]) => (
          <Autocomplete.Item
            key={person.id}
            value={person}
            onClick={() => onChoose(person)}
            className="flex items-baseline justify-between gap-4 rounded-field px-4 py-2 outline-none select-none data-highlighted:bg-well"
          >
            <span className="min-w-0 truncate">
              <span className="font-serif text-body">{person.name}</span>
              <span className="ml-3 text-small text-soft">{jobInWords(person)}</span>
              {person.found !== null && <FoundLine found={person.found} />}
            </span>
            <StrengthMark state={person.state} wordHidden />
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
