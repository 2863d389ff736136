import type { Day } from '../../core/calendar/day.ts';
import { parseDay } from '../../core/calendar/day.ts';
import { TextField } from '../kit/text-field.tsx';

export type DayFieldProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: Day | null;
  /** Null when the field was emptied or holds no whole day yet. */
  readonly onChange: (day: Day | null) => void;
  readonly earliest?: Day;
  readonly latest?: Day;
  readonly hint?: string;
  readonly error?: string | undefined;
};

/** A calendar day, typed or chosen in the way that the computer shows days. */
export function DayField({ value, onChange, earliest, latest, ...field }: DayFieldProps) {
  return (
    <TextField
      {...field}
      type="date"
      min={earliest}
      max={latest}
      value={value ?? ''}
      onChange={(text) => onChange(parseDay(text) ?? null)}
    />
  );
}
