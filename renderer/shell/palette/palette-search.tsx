import { Autocomplete } from '@base-ui/react/autocomplete';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';

import type { LogLineReading } from '../../../api/contract/people/log-lines.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { isComposing } from '../../kit/keys/read-key.ts';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { draftOf, firstQuestion, keptLine, noCorrections } from '../../parts/log-line/log-draft.ts';
import { chipAttribute, LogLinePanel } from '../../parts/log-line/log-line-panel.tsx';
import type { Command } from './command.ts';
import { groupsBeforeTyping, groupsFound, itemWords } from './palette-groups.ts';
import type { PaletteItem } from './palette-groups.ts';
import { PaletteList } from './palette-list.tsx';
import { logLine } from './use-anywhere-commands.ts';
import { usePaletteAnswer } from './use-palette-answer.ts';

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

const noneRecent: readonly string[] = [];
const noLines: readonly never[] = [];

/** The field of the palette, and below it what is found by what is typed, or what it says as a line of contact. */
export function PaletteSearch({ commands, today, onChoose, onLog, onDone }: PaletteSearchProps) {
  const { client, queries } = useClient();
  // The shell keeps the settings fresh, so that nothing is asked before the first key.
  const settings = useQuery(queries.settings.get.queryOptions({ refetchOnMount: false })).data;
  const recent = settings?.recentCommands ?? noneRecent;
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
  const query = typed.trim();
  const purpose = chosenMode ?? 'anything';
  const { answer, error, ask } = usePaletteAnswer();
  const isEmpty = query === '';
  const isFresh = isEmpty || (answer.text === query && answer.purpose === purpose);
  const { reading } = isEmpty ? { reading: undefined } : answer;
  const isLogging = chosenMode === 'log' || (chosenMode === null && !isEmpty && answer.tellsOfContact);
  const groups = useMemo(
    () =>
      isLogging ? noLines : isEmpty ? groupsBeforeTyping(commands, recent) : groupsFound(answer, commands, recent),
    [isLogging, isEmpty, answer, commands, recent],
  );
  const draft = reading && draftOf(reading, corrections);
  const [first] = groups[0]?.items ?? [];
  const choose = useCallback(
    (item: PaletteItem): void => {
      if (item.kind !== 'log' && !(item.kind === 'command' && item.command.id === logLine)) {
        onChoose(item);
        return;
      }
      const line = item.kind === 'log' ? item.line : '';
      if (item.kind === 'command') onLog();
      setTyped(line);
      setChosenMode('log');
      ask({ text: line, purpose: 'log' });
      field.current?.focus();
    },
    [ask, onChoose, onLog],
  );
  const chooseFirst = useEffectEvent(() => {
    setEnteredEarly(false);
    // What a line says must have been seen before it is kept.
    if (!isLogging && first !== undefined) choose(first);
  });
  useEffect(() => {
    // Once the answer stands there.
    if (enteredEarly && isFresh) queueMicrotask(() => chooseFirst());
  }, [enteredEarly, isFresh]);

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
        const text = next.trim();
        const mode = text === '' && chosenMode === 'find' ? null : chosenMode;
        ask({ text, purpose: mode ?? 'anything' });
        setEnteredEarly(false);
        setTyped(next);
        setChosenMode(mode);
        if (text === '') setCorrections(noCorrections);
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
        <PaletteList groups={groups} onChoose={choose} />
      </div>
    </Autocomplete.Root>
  );

  function findInstead(): void {
    setChosenMode('find');
    ask({ text: query, purpose: 'find' });
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
