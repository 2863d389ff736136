import { Autocomplete } from '@base-ui/react/autocomplete';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { LogLineReading } from '../../../api/contract/people/log-lines.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { profileSlugOf } from '../../../core/people/profile-slug.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { isComposing } from '../../kit/keys/read-key.ts';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { draftOf, firstQuestion, keptLine, noCorrections } from '../../parts/log-line/log-draft.ts';
import { chipAttribute, LogLinePanel } from '../../parts/log-line/log-line-panel.tsx';
import type { Command } from './command.ts';
import { groupsBeforeTyping, groupsFound, itemKey, itemWords } from './palette-groups.ts';
import type { PaletteAnswer, PaletteGroup, PaletteItem } from './palette-groups.ts';
import { PaletteLine } from './palette-line.tsx';
import { logLine } from './use-anywhere-commands.ts';

/** A line of the palette that leads out of it. */
export type ChosenItem = Exclude<PaletteItem, { readonly kind: 'log' }>;

type PaletteSearchProps = {
  readonly commands: readonly Command[];
  /** Undefined until the engine has told the day. */
  readonly today: Day | undefined;
  readonly onChoose: (item: ChosenItem) => void;
  /** Called when the user chooses to log a line. */
  readonly onLog: () => void;
  /** Called when a line was logged. */
  readonly onDone: () => void;
};

/** How many people are listed: each who was found by what was written costs the engine a look at all of their texts. */
const mostPeople = 16;

/** The answer to what was typed, and how it reads as contact; no reading when it has only one word. */
type Answer = PaletteAnswer & { readonly reading: LogLineReading | undefined };
const noAnswer: Answer = { query: '', people: [], profile: undefined, reading: undefined };

/** The field of the palette, and below it what is found by what is typed, or what it says as a line of contact. */
export function PaletteSearch({ commands, today, onChoose, onLog, onDone }: PaletteSearchProps) {
  const { client, queries } = useClient();
  const recent = useQuery(queries.settings.get.queryOptions()).data?.recentCommands ?? [];
  const field = useRef<HTMLInputElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const highlighted = useRef<PaletteItem>(undefined);
  const [typed, setTyped] = useState('');
  // Whether the user chose to log the line, or to find people and commands by it; null leaves it to how the line reads.
  const [chosenMode, setChosenMode] = useState<'log' | 'find' | null>(null);
  const [corrections, setCorrections] = useState(noCorrections);
  // Enter that was pressed before the answer to what is typed was there.
  const [enteredEarly, setEnteredEarly] = useState(false);
  const keep = useWrite(client.logLines.keep);
  const query = typed.trim().slice(0, 500);
  const { data: answer, error } = usePaletteAnswer(query, chosenMode === 'log');
  const isFresh = answer.query === query;
  const isLogging = chosenMode === 'log' || (chosenMode === null && query !== '' && readsAsContact(answer.reading));
  const groups = isLogging
    ? []
    : query === ''
      ? groupsBeforeTyping(commands, recent)
      : groupsFound(answer, commands, recent);
  const draft = answer.reading && draftOf(answer.reading, corrections);
  const [first] = groups[0]?.items ?? [];
  const chooseFirst = useEffectEvent(() => {
    setEnteredEarly(false);
    // What a line says must have been seen before it is kept.
    if (!isLogging && first !== undefined) choose(first);
  });
  useEffect(() => {
    // Once the answer stands there.
    if (enteredEarly && isFresh) queueMicrotask(() => chooseFirst());
  }, [enteredEarly, isFresh]);

  function choose(item: PaletteItem): void {
    if (item.kind !== 'log' && !(item.kind === 'command' && item.command.id === logLine)) {
      onChoose(item);
      return;
    }
    if (item.kind === 'command') {
      onLog();
      setTyped('');
    }
    setChosenMode('log');
    field.current?.focus();
  }

  async function log(): Promise<void> {
    const kept = draft && isFresh ? keptLine(draft, corrections) : undefined;
    if (kept === undefined || keep.busy) return;
    if ((await keep.run(kept)) !== undefined) onDone();
  }

  function handleKey(event: KeyboardEvent): boolean {
    if (isComposing(event.nativeEvent)) return false;
    if (!isLogging) {
      // The list may not have marked its first line yet.
      if (event.key !== 'Enter' || query === '' || (isFresh && highlighted.current !== undefined)) return false;
      setEnteredEarly(true);
      return true;
    }
    if (event.key === 'Enter') {
      const question = draft && isFresh ? firstQuestion(draft, corrections) : undefined;
      const choices = below.current?.querySelector<HTMLElement>('[data-choices] button');
      if (question !== undefined) choices?.focus();
      else void log();
      return true;
    }
    if (event.key !== 'ArrowDown') return false;
    below.current?.querySelector<HTMLElement>(`[${chipAttribute}]`)?.focus();
    return true;
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
      onItemHighlighted={(item) => {
        highlighted.current = item;
      }}
      value={typed}
      onValueChange={(next, { reason }) => {
        if (reason === 'item-press') return;
        setEnteredEarly(false);
        setTyped(next);
        if (next.trim() === '') {
          setCorrections(noCorrections);
          if (chosenMode === 'find') setChosenMode(null);
        }
      }}
    >
      <Autocomplete.Input
        ref={field}
        aria-label={isLogging ? 'Log contact in a line' : 'Find, log or do anything'}
        placeholder={
          chosenMode === 'log'
            ? 'Coffee with Ana yesterday, promised her the deck by Friday'
            : 'A name, something to do, or “coffee with Ana yesterday”'
        }
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        className="w-full shrink-0 bg-transparent px-5 py-4 text-body outline-none wide:px-6 wide:py-5"
        onKeyDown={(event) => {
          if (!handleKey(event)) return;
          event.preventDefault();
          event.preventBaseUIHandler();
        }}
      />
      {/* Keeps its height, so that nothing jumps while the user types. */}
      <div
        ref={below}
        data-answered={isFresh ? query : undefined}
        className="flex h-[min(27rem,calc(76vh-4.5rem))] flex-col overflow-y-auto border-t border-line low:h-[calc(92vh-4.5rem)]"
      >
        {error !== null && (
          <div className="px-6 py-4">
            <ErrorNotice error={error} />
          </div>
        )}
        {isLogging && chosenMode === null && (
          <p className="flex items-baseline justify-between gap-4 px-5 pt-3 text-fine text-soft wide:px-6">
            Reads as contact to log
            <Button look="text" onClick={() => findInstead()}>
              Find this instead
            </Button>
          </p>
        )}
        {isLogging && today !== undefined && (
          <LogLinePanel
            draft={draft ?? draftOf(emptyReading, noCorrections)}
            corrections={corrections}
            today={today}
            isFresh={isFresh}
            busy={keep.busy}
            onCorrect={setCorrections}
            onKeep={() => void log()}
            onLeave={() => field.current?.focus()}
          />
        )}
        <Autocomplete.List className="not-data-empty:p-2">
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
                    onClick={() => choose(item)}
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

  function findInstead(): void {
    setChosenMode('find');
    field.current?.focus();
  }
}

const emptyReading: LogLineReading = {
  people: [],
  contact: null,
  note: '',
  promises: [],
  help: [],
  introduced: [],
  understood: [],
};

/** Whether a line tells of contact with somebody, and is no mere name to be found. */
function readsAsContact(reading: LogLineReading | undefined): boolean {
  if (reading === undefined || reading.people.length === 0) return false;
  const { contact, promises, help, introduced } = reading;
  return contact?.saysKind === true || promises.length + help.length + introduced.length > 0;
}

/**
 * Asks the engine who is found by `query`, and how it reads as contact. Until it has answered, the answer to what was
 * typed before stays; an answer says what it belongs to, and only that to the latest query is fresh.
 */
function usePaletteAnswer(query: string, isLogging: boolean): { readonly data: Answer; readonly error: Error | null } {
  const { client } = useClient();
  const { data, error } = useQuery({
    queryKey: ['palette', query, isLogging],
    queryFn: async (): Promise<Answer> => {
      const readLine = (): Promise<LogLineReading> => client.logLines.read({ line: query });
      if (profileSlugOf(query) !== undefined && !isLogging)
        return { ...noAnswer, query, profile: await client.people.ofProfile({ address: query }) };
      const [people, reading] = await Promise.all([
        isLogging ? [] : client.people.search({ query: query.slice(0, 200), limit: mostPeople }),
        // What cannot be read as contact can still be found.
        isLogging ? readLine() : query.includes(' ') ? readLine().catch(() => undefined) : undefined,
      ]);
      return { query, people, profile: undefined, reading };
    },
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  return { data: query === '' ? noAnswer : (data ?? noAnswer), error };
}
