import { useState } from 'react';

import type { Day } from '../../core/calendar/day.ts';
import { addDays } from '../../core/calendar/day.ts';
import type { DayReading, Toward } from '../../core/calendar/day-reading.ts';
import { dayAsTyped, readDay } from '../../core/calendar/days-in-text.ts';
import { userLocale } from '../app/user-locale.ts';
import { controlLook, Field } from '../kit/field.tsx';
import { DayChoice } from './day-choice.tsx';
import { contradictionSentence, understoodDay } from './day-reading-words.ts';
import { isComposing } from '../kit/keys/read-key.ts';

export type DayFieldProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly today: Day;
  /**
   * How an ambiguous text is read: "friday" as the last one (`past`) or the next (`future`). Only days on that side of
   * today are taken.
   */
  readonly toward?: Toward;
  /** Takes no day before this one. */
  readonly earliest?: Day;
  readonly value: Day;
  /** Called with null while the text is no day, contradicts itself, or names a day that is not taken. */
  readonly onChange: (day: Day | null) => void;
  /** Shown below the field until the user types, in place of the day in words. An empty hint shows nothing. */
  readonly hint?: string;
  /** Whether the field has the focus when it appears. */
  readonly takesFocus?: boolean;
};

/**
 * A field for a day as it is spoken: "yesterday", "friday", "3 May". The day that was understood stands below before it
 * is kept. The arrow keys move it by a day.
 */
export function DayField(props: DayFieldProps) {
  const { label, labelHidden, today, toward = 'past', earliest, value, onChange, hint, takesFocus = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const isTaken = (day: Day): boolean =>
    (toward === 'past' ? day <= today : day >= today) && (earliest === undefined || day >= earliest);
  const read = (text: string): DayReading => readDay(text, { today, locale: userLocale, toward });
  const reading: DayReading = typed === null ? { kind: 'day', day: value } : read(typed);
  const day = reading.kind === 'day' && isTaken(reading.day) ? reading.day : null;
  const below = day === null ? '' : typed === null && hint !== undefined ? hint : understoodDay(day, today);
  const candidates =
    reading.kind === 'contradiction' && isTaken(reading.date) ? reading.candidates.filter(isTaken) : [];

  function type(text: string): void {
    setTyped(text);
    const next = read(text);
    onChange(next.kind === 'day' && isTaken(next.day) ? next.day : null);
  }

  function choose(next: Day): void {
    if (!isTaken(next)) return;
    setTyped(null);
    onChange(next);
  }

  return (
    <div className="flex w-full flex-col gap-1.5">
      <Field
        label={label}
        labelHidden={labelHidden}
        hint={below === '' ? undefined : below}
        error={day === null ? problemOf(reading, toward, today, earliest) : undefined}
      >
        {(control) => (
          <input
            {...control}
            // Only where the user asked for the field.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={takesFocus}
            autoComplete="off"
            value={typed ?? dayAsTyped(value, today, userLocale)}
            onChange={(event) => type(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={() => {
              if (day !== null) setTyped(null);
            }}
            onKeyDown={(event) => {
              if (isComposing(event.nativeEvent) || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              choose(addDays(day ?? today, event.key === 'ArrowUp' ? 1 : -1));
            }}
            className={controlLook}
          />
        )}
      </Field>
      {/* Below the question of the field. */}
      <DayChoice days={candidates} today={today} onChoose={choose} />
    </div>
  );
}

/** Says why a text is not taken as a day. */
function problemOf(reading: DayReading, toward: Toward, today: Day, earliest: Day | undefined): string {
  if (reading.kind === 'none')
    return toward === 'past' ? 'Try “yesterday”, “3 May” or “2026-05-03”.' : 'Try “friday”, “in 2 weeks” or “3 May”.';
  const named = reading.kind === 'day' ? reading.day : reading.date;
  if (toward === 'past' && named > today) return 'That day is still to come.';
  if (toward === 'future' && named < today) return 'That day has passed.';
  if (earliest !== undefined && named < earliest) return `Choose ${understoodDay(earliest, today)}, or a later day.`;
  return reading.kind === 'contradiction' ? contradictionSentence(reading, today) : '';
}
