import { useState } from 'react';

import type { Day } from '../../core/calendar/day.ts';
import { Button } from '../kit/button.tsx';
import { DayField } from './day-field.tsx';
import type { DayFieldProps } from './day-field.tsx';

export type OptionalDayFieldProps = Pick<DayFieldProps, 'label' | 'today' | 'toward'> & {
  /** The words before the field, in place of its label. */
  readonly before: string;
  /** The words of the button that asks for the field: "Add the day". */
  readonly adds: string;
  /** The day that stands in the field when it appears. */
  readonly usual: Day;
  /** Null when there is none. */
  readonly value: Day | null;
  /** Called with null for no day, and with undefined while the text is no day. */
  readonly onChange: (day: Day | null | undefined) => void;
};

/** A field for a day that may stay empty: a button until the user asks for it. */
export function OptionalDayField({ adds, before, usual, value, onChange, ...field }: OptionalDayFieldProps) {
  const [isGiven, setIsGiven] = useState(value !== null);
  // The focus goes along with what takes the place of the button that was pressed.
  const [isPressed, setIsPressed] = useState(false);
  if (!isGiven) {
    return (
      <span className="py-2">
        <Button
          look="text"
          // It takes the place of the field that the user just put away, and would otherwise leave the focus nowhere.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={isPressed}
          onClick={() => {
            setIsPressed(true);
            setIsGiven(true);
            onChange(usual);
          }}
        >
          {adds}
        </Button>
      </span>
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-x-2">
      <span aria-hidden="true" className="py-2 text-small text-soft">
        {before}
      </span>
      <div className="w-40">
        <DayField
          {...field}
          labelHidden
          takesFocus={isPressed}
          value={value ?? usual}
          onChange={(day) => onChange(day ?? undefined)}
        />
      </div>
      <span className="py-2">
        <Button
          look="text"
          aria-label={`No day: ${field.label}`}
          onClick={() => {
            setIsPressed(true);
            setIsGiven(false);
            onChange(null);
          }}
        >
          No day
        </Button>
      </span>
    </div>
  );
}
