import { useState } from 'react';

import { Button } from '../../kit/button.tsx';
import { DayField } from '../../kit/day-field.tsx';
import { addDays, addMonth, dayAndMonth, dayInWords, nextWeekday } from '../../kit/days.ts';
import type { Day } from '../../kit/days.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Menu } from '../../kit/menu.tsx';

type SnoozeProps = {
  readonly today: Day;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onSnooze: (until: Day) => void;
};

/** Until when someone stays off the plan: tomorrow, Monday, a week, a month, or a day of the user's choice. */
export function Snooze({ today, open, onOpenChange, onSnooze }: SnoozeProps) {
  const [choosing, setChoosing] = useState(false);
  const [day, setDay] = useState<Day | null>(addDays(today, 14));
  const tomorrow = addDays(today, 1);
  const monday = nextWeekday(today, 1);
  const week = addDays(today, 7);
  const month = addMonth(today);
  return (
    <>
      <Menu
        trigger={
          <Button look="bare" keys="s">
            Snooze
          </Button>
        }
        open={open}
        onOpenChange={onOpenChange}
        groups={[
          [
            { label: 'Tomorrow', run: () => onSnooze(tomorrow) },
            ...(monday === tomorrow || monday === week
              ? []
              : [{ label: `Monday, ${dayAndMonth(monday)}`, run: () => onSnooze(monday) }]),
            { label: `A week, until ${dayInWords(week)}`, run: () => onSnooze(week) },
            { label: `A month, until ${dayInWords(month)}`, run: () => onSnooze(month) },
            { label: 'Until a day that I choose', run: () => setChoosing(true) },
          ],
        ]}
      />
      <Dialog open={choosing} onClose={() => setChoosing(false)} title="Snooze until when?">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (day === null) return;
            setChoosing(false);
            onSnooze(day);
          }}
          className="flex flex-col items-start gap-4"
        >
          <DayField label="Day" labelHidden value={day} onChange={setDay} earliest={addDays(today, 1)} />
          <Button look="primary" submits disabled={day === null}>
            Snooze
          </Button>
        </form>
      </Dialog>
    </>
  );
}
