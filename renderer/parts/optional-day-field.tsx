import { useState } from 'react';

import type { Day } from '../../core/calendar/day.ts';
import { Button } from '../kit/button.tsx';
import { DayField } from './day-field.tsx';
import type { DayFieldProps } from './day-field.tsx';

export type OptionalDayFieldProps = Pick<DayFieldProps, 'label' | 'today' | 'toward'> & {
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
export function OptionalDayField({ adds, usual, value, onChange, ...field }: OptionalDayFieldProps) {
  const [isGiven, setIsGiven] = useState(value !== null);
  if (!isGiven) {
    return (
      <span className="py-2">
        <Button
          look="text"
          onClick={() => {
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
    <div className="flex items-start gap-2">
      <div className="w-52">
        <DayField {...field} value={value ?? usual} onChange={(day) => onChange(day ?? undefined)} />
      </div>
      <span className="py-2">
        <Button
          look="text"
          aria-label={`No day: ${field.label}`}
          onClick={() => {
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
