import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';

import type { Day } from '../../core/calendar/day.ts';
import { addDays } from '../../core/calendar/day.ts';
import { formatDueDay } from '../../core/calendar/format-day.ts';
import { userLocale } from '../app/user-locale.ts';
import type { NewFollowUp } from '../../api/contract/people/interactions.ts';
import { useClient } from '../app/client-provider.tsx';
import { TextField } from '../kit/text-field.tsx';
import { DayChoice } from './day-choice.tsx';
import { DayField } from './day-field.tsx';
import { useDraft } from '../app/use-draft.ts';
import { isComposing } from '../kit/keys/read-key.ts';

/** A promise that is being typed: its line, and the day that the line names or the user chooses. */
export type PromiseDraft = {
  readonly line: string;
  readonly type: (line: string) => void;
  readonly today: Day;
  /** Null while the text of its day is no day. */
  readonly dueOn: Day | null;
  readonly chooseDay: (day: Day | null) => void;
  /** Two days to choose from when the line names a weekday and a date that falls on another; otherwise empty. */
  readonly candidates: readonly Day[];
  /** Whether the line names a day; undefined until the engine has read it. */
  readonly namesDay: boolean | undefined;
  /** Reads the line once more and returns what it promises. */
  readonly resolve: () => Promise<PromiseOutcome>;
  /** Whether the line is empty or its day is known. */
  readonly isComplete: boolean;
  readonly clear: () => void;
};

/** What a line comes to: nothing, a promise, or a promise whose day the user still has to choose (`open`). */
type PromiseOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'promised'; readonly promised: NewFollowUp }
  | { readonly kind: 'open' };

/** How many days a promise has when its line names no day. */
const usualDays = 7;

/**
 * Holds a promise that is being typed, kept for this window under `draftKey`. Its day is the one that the line names,
 * unless the user chooses another, or else a week from today.
 */
export function usePromise(draftKey: string, today: Day, initial?: NewFollowUp): PromiseDraft {
  const { client, queries } = useClient();
  const [line, setLine, clearLine] = useDraft(draftKey, initial?.text);
  // A chosen day stays chosen for as long as the line names the same day as it did then.
  const [chosen, setChosen] = useState<{ readonly day: Day | null; readonly insteadOf: string } | null>(
    initial === undefined ? null : { day: initial.dueOn, insteadOf: '' },
  );
  const written = line.trim();
  const understood = useQuery(
    queries.followUps.parsePromise.queryOptions({
      input: { line: written },
      enabled: written !== '',
      placeholderData: keepPreviousData,
      staleTime: Infinity,
      gcTime: 0,
    }),
  );
  const dayOf = (read: UnderstoodDays): Day | null => {
    if (chosen !== null && chosen.insteadOf === namedDays(read)) return chosen.day;
    return read.candidates === undefined ? (read.dueOn ?? addDays(today, usualDays)) : null;
  };

  async function resolve(): Promise<PromiseOutcome> {
    if (written === '') return { kind: 'nothing' };
    // The engine may not have read the newest text yet. A line that it cannot read is kept as it is.
    const now = await client.followUps.parsePromise({ line: written }).catch(() => ({ text: written, dueOn: null }));
    const dueOn = dayOf(now);
    if (dueOn === null) return { kind: 'open' };
    return { kind: 'promised', promised: { text: now.text === '' ? written : now.text, dueOn } };
  }

  const read: UnderstoodDays = understood.data ?? { dueOn: null };
  const dueOn = dayOf(read);
  return {
    line,
    type: setLine,
    today,
    dueOn,
    candidates: dueOn === null && chosen?.insteadOf !== namedDays(read) ? (read.candidates ?? []) : [],
    chooseDay: (day) => setChosen({ day, insteadOf: namedDays(read) }),
    namesDay: understood.data === undefined && !understood.isError ? undefined : namedDays(read) !== '',
    resolve,
    isComplete: written === '' || dueOn !== null,
    clear: () => {
      clearLine();
      setChosen(null);
    },
  };
}

/** What the engine understood of the days in a line. */
type UnderstoodDays = { readonly dueOn: Day | null; readonly candidates?: readonly Day[] | undefined };

/** A text that is the same for two readings exactly when they name the same days; empty when they name none. */
function namedDays({ dueOn, candidates }: UnderstoodDays): string {
  return dueOn ?? candidates?.join(' ') ?? '';
}

type PromiseLineProps = {
  readonly promise: PromiseDraft;
  /** Whether the line is secondary in its form. */
  readonly quiet?: boolean;
  readonly onEscape: () => void;
};

/** A line for a promise, and beside it the day that was understood, which the user can change. */
export function PromiseLine({ promise, quiet = false, onEscape }: PromiseLineProps) {
  const { line, today, dueOn, candidates, namesDay } = promise;
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    onEscape();
  };
  const showsDay = line.trim() !== '' && namesDay !== undefined;
  return (
    // Handles keys of the fields inside.
    <div
      role="presentation"
      onKeyDown={handleKey}
      className="flex flex-col gap-x-3 gap-y-2 wide:flex-row wide:items-start"
    >
      <TextField
        // The only line of a form is where the user types first.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={!quiet}
        quiet={quiet && line === ''}
        label="Something promised, and by when"
        labelHidden
        placeholder={
          quiet
            ? 'Promise something? Say by when: “send Ana the paper, Friday”'
            : 'What, and by when: “send Ana the paper, Friday”'
        }
        maxLength={500}
        value={line}
        onChange={promise.type}
      />
      {showsDay && candidates.length > 0 && (
        <div className="flex shrink-0 flex-col gap-1 wide:w-72 wide:py-2">
          <span className="text-small text-soft">These are two days. Which do you mean?</span>
          <DayChoice days={candidates} today={today} onChoose={promise.chooseDay} />
        </div>
      )}
      {showsDay && candidates.length === 0 && (
        <div className="flex shrink-0 items-start gap-2 wide:w-72">
          <span className="shrink-0 py-2 text-small text-soft wide:ml-auto">{namesDay ? 'by' : 'By when?'}</span>
          <div className="w-52">
            <DayField
              // When the line names another day, that replaces a day that is being typed.
              key={String(namesDay)}
              label="By which day"
              labelHidden
              today={today}
              toward="future"
              value={dueOn ?? today}
              onChange={promise.chooseDay}
              hint={namesDay ? '' : 'A week, unless you say otherwise.'}
            />
          </div>
          {/* Read out by screen readers as the day changes. */}
          <output className="sr-only">{dueOn === null ? '' : `by ${formatDueDay(dueOn, today, userLocale)}`}</output>
        </div>
      )}
    </div>
  );
}
