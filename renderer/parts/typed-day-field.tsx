import { useState } from 'react';

import type { Day } from './days.ts';
import { addDays, weekdayInWords } from './days.ts';
import { controlLook, Field } from '../kit/field.tsx';
import { dayAsTyped, typedDay } from './typed-day.ts';
import type { Toward } from './typed-day.ts';

export type TypedDayFieldProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly today: Day;
  /** Days until today, or from today on. */
  readonly toward?: Toward;
  readonly value: Day;
  /** Null while what is typed is no day, or one on the other side of today. */
  readonly onChange: (day: Day | null) => void;
  /** Stands below in place of the day in words; nothing does when it is empty. */
  readonly hint?: string;
};

/** A day typed as it is spoken ("yesterday", "friday", "3 May"). The arrow keys move it by a day. */
export function TypedDayField(props: TypedDayFieldProps) {
  const { label, labelHidden, today, toward = 'past', value, onChange, hint } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const fits = (day: Day): boolean => (toward === 'past' ? day <= today : day >= today);
  const read = typed === null ? value : typedDay(typed, today, toward);
  const day = read !== null && fits(read) ? read : null;
  const below = day === null ? '' : (hint ?? weekdayInWords(day));

  function type(text: string): void {
    setTyped(text);
    const next = typedDay(text, today, toward);
    onChange(next !== null && fits(next) ? next : null);
  }

  function move(days: number): void {
    const next = addDays(day ?? today, days);
    if (!fits(next)) return;
    setTyped(null);
    onChange(next);
  }

  return (
    <Field
      label={label}
      labelHidden={labelHidden}
      hint={below === '' ? undefined : below}
      error={day === null ? wrong(read, toward) : undefined}
    >
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          value={typed ?? dayAsTyped(value, today)}
          onChange={(event) => type(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={() => {
            if (day !== null) setTyped(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            move(event.key === 'ArrowUp' ? 1 : -1);
          }}
          className={controlLook}
        />
      )}
    </Field>
  );
}

function wrong(read: Day | null, toward: Toward): string {
  if (read === null) {
    return toward === 'past' ? 'Try “yesterday”, “3 May” or “2026-05-03”.' : 'Try “friday”, “in 2 weeks” or “3 May”.';
  }
  return toward === 'past' ? 'That day is still to come.' : 'That day has passed.';
}
