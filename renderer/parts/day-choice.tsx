import type { Day } from '../../core/calendar/day.ts';
import { Button } from '../kit/button.tsx';
import { understoodDay } from './day-reading-words.ts';

type DayChoiceProps = {
  /** Shows nothing when there are none. */
  readonly days: readonly Day[];
  readonly today: Day;
  readonly onChoose: (day: Day) => void;
};

/** A button for each day that the text may mean. */
export function DayChoice({ days, today, onChoose }: DayChoiceProps) {
  if (days.length === 0) return null;
  return (
    <fieldset aria-label="Which day?" className="flex flex-wrap gap-x-4 gap-y-1">
      {days.map((day) => (
        <Button key={day} look="text" onClick={() => onChoose(day)}>
          {understoodDay(day, today)}
        </Button>
      ))}
    </fieldset>
  );
}
