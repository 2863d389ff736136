import { useState } from 'react';

import type { Day } from './days.ts';
import { addDays, weekdayInWords } from './days.ts';
import { controlLook, Field } from './field.tsx';
import { dayAsTyped, typedDay } from './typed-day.ts';

export type TypedDayFieldProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly today: Day;
  readonly value: Day;
  /** Null while what is typed is no day, or one that is still to come. */
  readonly onChange: (day: Day | null) => void;
};

/** A day typed as it is spoken ("yesterday", "friday", "3 May"). The arrow keys move it by a day. */
export function TypedDayField({ label, labelHidden, today, value, onChange }: TypedDayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : typedDay(typed, today);
  const day = read !== null && read <= today ? read : null;

  function type(text: string): void {
    setTyped(text);
    const next = typedDay(text, today);
    onChange(next !== null && next <= today ? next : null);
  }

  function move(days: number): void {
    const next = addDays(day ?? today, days);
    if (next > today) return;
    setTyped(null);
    onChange(next);
  }

  return (
    <Field
      label={label}
      labelHidden={labelHidden}
      hint={day === null ? undefined : weekdayInWords(day)}
      error={day === null ? wrong(read) : undefined}
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

function wrong(read: Day | null): string {
  return read === null ? 'Try “yesterday”, “3 May” or “2026-05-03”.' : 'That day is still to come.';
}
