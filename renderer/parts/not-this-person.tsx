import type { Day } from '../../core/calendar/day.ts';
import { addDays } from '../../core/calendar/day.ts';
import { ChoiceDialog } from '../kit/choice-dialog.tsx';

export type NotThisPersonProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly name: string;
  readonly today: Day;
  readonly onLeaveBe: () => void;
  readonly onNotNow: (until: Day) => void;
};

/** How many days “not now” leaves somebody alone. */
const notNowDays = 90;

/** Asks whether somebody is to be left be for good, or only for now. */
export function NotThisPerson({ open, onClose, name, today, onLeaveBe, onNotNow }: NotThisPersonProps) {
  return (
    <ChoiceDialog
      open={open}
      onClose={onClose}
      title={`Not ${name}?`}
      choices={[
        {
          key: 'z',
          label: 'Not now',
          hint: `they may come up again in ${notNowDays} days`,
          run: () => onNotNow(addDays(today, notNowDays)),
        },
        {
          key: 'm',
          label: 'Not at all',
          hint: 'Kith leaves them be for good, until you unmute them',
          run: onLeaveBe,
        },
      ]}
    />
  );
}
