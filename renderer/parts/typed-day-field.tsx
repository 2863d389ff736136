import { useState } from 'react';

import type { Day } from '../../core/calendar/day.ts';
import { addDays } from '../../core/calendar/day.ts';
import type { DayReading, Toward } from '../../core/calendar/day-reading.ts';
import { dayAsTyped, readDay } from '../../core/calendar/days-in-text.ts';
import { userLocale } from '../app/user-locale.ts';
import { controlLook, Field } from '../kit/field.tsx';
import { DayChoice } from './day-choice.tsx';
import { contradictionSentence, understoodDay } from './day-reading-words.ts';

export type TypedDayFieldProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly today: Day;
  /** Days until today, or from today on. */
  readonly toward?: Toward;
  readonly value: Day;
  /** Null while what is typed is no day, is one on the other side of today, or contradicts itself. */
  readonly onChange: (day: Day | null) => void;
  /** Stands below until something is typed, in place of the day in words; nothing does when it is empty. */
  readonly hint?: string;
};

/**
 * A day typed as it is spoken ("yesterday", "friday", "3 May"); below it stands the day that was understood. The arrow
 * keys move it by a day.
 */
export function TypedDayField(props: TypedDayFieldProps) {
  const { label, labelHidden, today, toward = 'past', value, onChange, hint } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const fits = (day: Day): boolean => (toward === 'past' ? day <= today : day >= today);
  const read = (text: string): DayReading => readDay(text, { today, locale: userLocale, toward });
  const reading: DayReading = typed === null ? { kind: 'day', day: value } : read(typed);
  const day = reading.kind === 'day' && fits(reading.day) ? reading.day : null;
  const below = day === null ? '' : typed === null && hint !== undefined ? hint : understoodDay(day, today);
  const candidates = reading.kind === 'contradiction' && fits(reading.date) ? reading.candidates : [];

  function type(text: string): void {
    setTyped(text);
    const next = read(text);
    onChange(next.kind === 'day' && fits(next.day) ? next.day : null);
  }

  function choose(next: Day): void {
    if (!fits(next)) return;
    setTyped(null);
    onChange(next);
  }

  return (
    <Field
      label={label}
      labelHidden={labelHidden}
      hint={below === '' ? undefined : below}
      error={day === null ? wrong(reading, toward, today) : undefined}
    >
      {(control) => (
        <>
          <input
            {...control}
            autoComplete="off"
            value={typed ?? dayAsTyped(value, today, userLocale)}
            onChange={(event) => type(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={() => {
              if (day !== null) setTyped(null);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              choose(addDays(day ?? today, event.key === 'ArrowUp' ? 1 : -1));
            }}
            className={controlLook}
          />
          <DayChoice days={candidates} today={today} onChoose={choose} />
        </>
      )}
    </Field>
  );
}

function wrong(reading: DayReading, toward: Toward, today: Day): string {
  switch (reading.kind) {
    case 'none':
      return toward === 'past' ? 'Try “yesterday”, “3 May” or “2026-05-03”.' : 'Try “friday”, “in 2 weeks” or “3 May”.';
    case 'contradiction': {
      const isPast = reading.date <= today;
      if (isPast === (toward === 'past') || reading.date === today) return contradictionSentence(reading, today);
      break;
    }
    case 'day':
      break;
  }
  return toward === 'past' ? 'That day is still to come.' : 'That day has passed.';
}
