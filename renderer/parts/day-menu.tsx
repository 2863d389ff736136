import type { ReactElement } from 'react';
import { useState } from 'react';

import type { Day } from '../../core/calendar/day.ts';
import { addDays } from '../../core/calendar/day.ts';
import { formatDayAndMonth, formatUpcomingDay } from '../../core/calendar/format-day.ts';
import { addMonths } from '../../core/calendar/months.ts';
import { nextWeekday } from '../../core/calendar/weeks.ts';
import { userLocale } from '../app/user-locale.ts';
import { Button } from '../kit/button.tsx';
import { DayField } from './day-field.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Menu } from '../kit/menu.tsx';

export type DayMenuProps = {
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  /** Whether the day ends a snooze, or is the new day of something promised. */
  readonly purpose: 'snooze' | 'move';
  readonly today: Day;
  /** Given together by a caller that opens the menu with a key. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly onChoose: (day: Day) => void;
};

const words = {
  snooze: {
    week: 'A week, until',
    month: 'A month, until',
    other: 'Until a day that I choose',
    question: 'Later: from which day?',
    saves: 'Later',
  },
  move: {
    week: 'In a week,',
    month: 'In a month,',
    other: 'On a day that I choose',
    question: 'By which day instead?',
    saves: 'Move it',
  },
} as const satisfies Record<DayMenuProps['purpose'], Record<string, string>>;

/** A menu of days to come: tomorrow, Monday, in a week, in a month, or a day that the user types. */
export function DayMenu({ trigger, purpose, today, open, onOpenChange, onChoose }: DayMenuProps) {
  const [choosing, setChoosing] = useState(false);
  const inTwoWeeks = addDays(today, 14);
  const [day, setDay] = useState<Day | null>(inTwoWeeks);
  const { week, month, other, question, saves } = words[purpose];
  const tomorrow = addDays(today, 1);
  const monday = nextWeekday(today, 0);
  const inAWeek = addDays(today, 7);
  const inAMonth = addMonths(today, 1);
  return (
    <>
      <Menu
        trigger={trigger}
        {...(open === undefined ? {} : { open })}
        {...(onOpenChange ? { onOpenChange } : {})}
        groups={[
          [
            { label: 'Tomorrow', run: () => onChoose(tomorrow) },
            ...(monday === tomorrow || monday === inAWeek
              ? []
              : [{ label: `Monday, ${formatDayAndMonth(monday, userLocale)}`, run: () => onChoose(monday) }]),
            { label: `${week} ${formatUpcomingDay(inAWeek, today, userLocale)}`, run: () => onChoose(inAWeek) },
            ...(inAMonth === undefined
              ? []
              : [
                  {
                    label: `${month} ${formatUpcomingDay(inAMonth, today, userLocale)}`,
                    run: () => onChoose(inAMonth),
                  },
                ]),
            {
              label: other,
              run: () => {
                setDay(inTwoWeeks);
                setChoosing(true);
              },
            },
          ],
        ]}
      />
      <Dialog open={choosing} onClose={() => setChoosing(false)} title={question}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (day === null) return;
            setChoosing(false);
            onChoose(day);
          }}
          className="flex flex-col gap-4"
        >
          <DayField
            label="Day"
            labelHidden
            today={today}
            toward="future"
            earliest={tomorrow}
            value={day ?? inTwoWeeks}
            onChange={setDay}
          />
          <div className="flex justify-end">
            <Button look="primary" submits disabled={day === null}>
              {saves}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
