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

/** Something being promised: its line, and the day that the engine or the user says. */
export type PromiseDraft = {
  readonly line: string;
  readonly type: (line: string) => void;
  readonly today: Day;
  /** Null while what is typed as its day is none. */
  readonly dueOn: Day | null;
  readonly chooseDay: (day: Day | null) => void;
  /** The two days to choose from when the line names a weekday and a date that is on another. */
  readonly candidates: readonly Day[];
  /** The line names a day; undefined until that is known. */
  readonly namesDay: boolean | undefined;
  /** What is promised as the line says it now. */
  readonly resolve: () => Promise<PromiseOutcome>;
  /** There is no line, or its day is known. */
  readonly isComplete: boolean;
  readonly clear: () => void;
};

/** What a line for a promise comes to: nothing, a promise, or one whose day is still to be said. */
type PromiseOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'promised'; readonly promised: NewFollowUp }
  | { readonly kind: 'open' };

/** When no day is named. */
const usualDays = 7;

/**
 * What is being promised, kept for this window under `draftKey` while it is typed. A day in the line counts, until the
 * user chooses another; without one it is in a week.
 */
export function usePromise(draftKey: string, today: Day, initial?: NewFollowUp): PromiseDraft {
  const { client, queries } = useClient();
  const [line, setLine, clearLine] = useDraft(draftKey, initial?.text);
  // A chosen day holds for as long as the line says the same of the day as when it was chosen.
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
    // What was typed last may not be understood yet; what cannot be understood is kept as it is.
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

/** What the engine understood of a line's day. */
type UnderstoodDays = { readonly dueOn: Day | null; readonly candidates?: readonly Day[] | undefined };

/** Which days the line names, in a text that is another when they are; empty when it names none. */
function namedDays({ dueOn, candidates }: UnderstoodDays): string {
  return dueOn ?? candidates?.join(' ') ?? '';
}

type PromiseLineProps = {
  readonly promise: PromiseDraft;
  /** One thing beside others that matter more; else it is what the form is for. */
  readonly quiet?: boolean;
  readonly onEscape: () => void;
};

/** A line for a promise; beside it the day that it names, to be changed where it is meant otherwise. */
export function PromiseLine({ promise, quiet = false, onEscape }: PromiseLineProps) {
  const { line, today, dueOn, candidates, namesDay } = promise;
  const hear = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEscape();
  };
  const showsDay = line.trim() !== '' && namesDay !== undefined;
  return (
    // What is typed in it is heard on its way up.
    <div role="presentation" onKeyDown={hear} className="flex flex-col gap-x-3 gap-y-2 wide:flex-row wide:items-start">
      <TextField
        // As the only line of a form it is where one goes on.
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
              // Another day in the line takes the place of one that was being typed.
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
          {/* The day that is understood is read out as it changes. */}
          <output className="sr-only">{dueOn === null ? '' : `by ${formatDueDay(dueOn, today, userLocale)}`}</output>
        </div>
      )}
    </div>
  );
}
