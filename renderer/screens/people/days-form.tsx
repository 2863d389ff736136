import { useState } from 'react';

import type { Day } from '../../../core/calendar/day.ts';
import { addDays } from '../../../core/calendar/day.ts';
import { Button } from '../../kit/button.tsx';
import { Checkbox } from '../../kit/checkbox.tsx';
import { optionsOf } from '../../kit/options.ts';
import { SegmentedControl } from '../../kit/segmented-control.tsx';
import { DayField } from '../../parts/day-field.tsx';

/** Days from one to another, both of them among these; or never. */
type DaysOrNever = 'never' | { from?: Day | undefined; to?: Day | undefined; orNever?: boolean | undefined };
type Kind = 'since' | 'until' | 'between' | 'never';

export type DaysFormProps = {
  readonly today: Day;
  /** What is set so far. */
  readonly days: DaysOrNever | undefined;
  /** Offers that there was no such day yet. */
  readonly canBeNever?: boolean;
  readonly onSet: (days: DaysOrNever) => void;
};

const kindNames = { since: 'Since', until: 'Until', between: 'Between' } as const;

/** Asks for the days that a part of the filter lets pass, typed as they are spoken. */
export function DaysForm({ today, days, canBeNever = false, onSet }: DaysFormProps) {
  const before = days === 'never' ? {} : (days ?? {});
  const [kind, setKind] = useState<Kind>(kindOf(days));
  const [from, setFrom] = useState<Day | null>(before.from ?? addDays(today, -90));
  const [to, setTo] = useState<Day | null>(before.to ?? (before.from === undefined ? addDays(today, -90) : today));
  const [orNever, setOrNever] = useState(days === undefined || before.orNever === true);
  const hasFrom = kind === 'since' || kind === 'between';
  const hasTo = kind === 'until' || kind === 'between';
  const isTurned = kind === 'between' && from !== null && to !== null && to < from;
  const isUnread = (hasFrom && from === null) || (hasTo && to === null);

  function daysToSet(): DaysOrNever {
    if (kind === 'never') return 'never';
    return {
      ...(hasFrom && from !== null ? { from } : {}),
      ...(hasTo && to !== null ? { to } : {}),
      ...(canBeNever && kind === 'until' && orNever ? { orNever } : {}),
    };
  }

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUnread && !isTurned) onSet(daysToSet());
      }}
    >
      <div
        // It only handles a key that the choice passes up.
        role="presentation"
        onKeyDown={(event) => {
          // In a choice of one, the browser would do nothing.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.closest('form')?.requestSubmit();
        }}
      >
        <SegmentedControl<Kind>
          label="Which days"
          labelHidden
          options={canBeNever ? [...optionsOf<Kind>({ ...kindNames, never: 'Never' })] : optionsOf(kindNames)}
          value={kind}
          onChange={setKind}
        />
      </div>
      {hasFrom && (
        <DayField
          label={kind === 'between' ? 'From' : 'Since'}
          today={today}
          value={from ?? today}
          onChange={setFrom}
        />
      )}
      {hasTo && (
        <DayField label={kind === 'between' ? 'To' : 'Until'} today={today} value={to ?? today} onChange={setTo} />
      )}
      {isTurned && <p className="text-fine">The second day is before the first. Type a later one.</p>}
      {canBeNever && kind === 'until' && <Checkbox label="Or never" checked={orNever} onChange={setOrNever} />}
      <div className="flex justify-end">
        <Button look="primary" submits disabled={isUnread || isTurned}>
          Show these
        </Button>
      </div>
    </form>
  );
}

function kindOf(days: DaysOrNever | undefined): Kind {
  if (days === undefined) return 'until';
  if (days === 'never') return 'never';
  if (days.from === undefined) return 'until';
  return days.to === undefined ? 'since' : 'between';
}
