import { Autocomplete } from '@base-ui/react/autocomplete';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Day } from '../../../core/calendar/day.ts';
import { profileSlugOf } from '../../../core/people/profile-slug.ts';
import { useClient } from '../../app/client-provider.tsx';
import { isComposing } from '../../kit/keys/read-key.ts';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import type { Command } from './command.ts';
import { groupsBeforeTyping, groupsFound, itemKey, itemWords } from './palette-groups.ts';
import type { PaletteAnswer, PaletteGroup, PaletteItem } from './palette-groups.ts';
import { PaletteLine } from './palette-line.tsx';

type PaletteSearchProps = {
  readonly commands: readonly Command[];
  readonly logging: boolean;
  readonly today: Day | undefined;
  readonly onChoose: (item: PaletteItem) => void;
  readonly onLogging: (logging: boolean) => void;
  readonly onDone: () => void;
};

const noAnswer: PaletteAnswer = { query: '', people: [], profile: undefined };

/** The field of the palette, and below it what is found by what is typed. */
export function PaletteSearch({ commands, onChoose }: PaletteSearchProps) {
  const { queries } = useClient();
  const recent = useQuery(queries.settings.get.queryOptions()).data?.recentCommands ?? [];
  const [typed, setTyped] = useState('');
  // Enter that was pressed before the answer to what is typed was there.
  const [enteredEarly, setEnteredEarly] = useState(false);
  const query = typed.trim().slice(0, 200);
  const answer = usePaletteAnswer(query);
  const isFresh = answer.data.query === query;
  const groups: readonly PaletteGroup[] =
    query === '' ? groupsBeforeTyping(commands, recent) : groupsFound(answer.data, commands, recent);
  const [first] = groups[0]?.items ?? [];
  if (enteredEarly && isFresh) {
    setEnteredEarly(false);
    if (first !== undefined) queueMicrotask(() => onChoose(first));
  }

  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      itemToStringValue={itemWords}
      // The engine searches people, and `findCommands` what can be done.
      filter={null}
      // Before anything is typed, Enter does nothing, since it would do the first thing that happens to be there.
      autoHighlight={query === '' ? false : 'always'}
      keepHighlight
      value={typed}
      onValueChange={(next, { reason }) => {
        if (reason === 'item-press') return;
        setEnteredEarly(false);
        setTyped(next);
      }}
    >
      <Autocomplete.Input
        aria-label="Find, log or do anything"
        placeholder="A name, something to do, or “coffee with Ana yesterday”"
        autoComplete="off"
        spellCheck={false}
        className="w-full shrink-0 bg-transparent px-5 py-4 text-body outline-none wide:px-6 wide:py-5"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent) || isFresh) return;
          event.preventDefault();
          event.preventBaseUIHandler();
          setEnteredEarly(true);
        }}
      />
      {/* Keeps its height, so that nothing jumps while the user types. */}
      <div
        data-answered={isFresh ? query : undefined}
        className="h-[min(26rem,calc(76vh-4.5rem))] overflow-y-auto border-t border-line low:h-[calc(92vh-4.5rem)]"
      >
        {answer.error !== null && (
          <div className="px-6 py-4">
            <ErrorNotice error={answer.error} />
          </div>
        )}
        <Autocomplete.List className="p-2">
          {(group: PaletteGroup) => (
            <Autocomplete.Group key={group.label} items={group.items} className="mb-2">
              <Autocomplete.GroupLabel className="px-3 pt-1.5 pb-1 text-fine text-soft wide:px-4">
                {group.label}
              </Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(item: PaletteItem) => (
                  <Autocomplete.Item
                    key={itemKey(item)}
                    value={item}
                    onClick={() => onChoose(item)}
                    className="scroll-my-2 rounded-field px-3 py-1.5 outline-none select-none data-highlighted:bg-well wide:px-4"
                  >
                    <PaletteLine item={item} />
                  </Autocomplete.Item>
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </div>
    </Autocomplete.Root>
  );
}

/**
 * Asks the engine for who is found by `query`. Until it has answered, the answer to what was typed before stays; an
 * answer says what it belongs to, and only that to the latest query is fresh.
 */
function usePaletteAnswer(query: string): { readonly data: PaletteAnswer; readonly error: Error | null } {
  const { client } = useClient();
  const { data, error } = useQuery({
    queryKey: ['palette', query],
    queryFn: async (): Promise<PaletteAnswer> => {
      if (profileSlugOf(query) !== undefined)
        return { query, people: [], profile: await client.people.ofProfile({ address: query }) };
      return { query, people: await client.people.search({ query }), profile: undefined };
    },
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  return { data: query === '' ? noAnswer : (data ?? noAnswer), error };
}
