import { useState } from 'react';

import { Button } from '../../../kit/button.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { birthdayInWords, storedBirthday, typedBirthday, monthOptions } from './birthdays.ts';
import { Fact } from './fact.tsx';
import type { FactProps } from './fact.tsx';

export type BirthdayFactProps = Pick<FactProps, 'own' | 'onUseImported'> & {
  /** As it is stored: `1969-12-28`, `--12-28` without the year, or empty. */
  readonly birthday: string;
  readonly onChange: (birthday: string) => void;
};

/** The birthday of a person: a day and a month, and the year when it is known. */
export function BirthdayFact({ birthday, onChange, ...fact }: BirthdayFactProps) {
  return (
    <Fact {...fact} label="Birthday" value={birthdayInWords(birthday)}>
      {(close) => <BirthdayForm birthday={birthday} onChange={onChange} onClose={() => close(true)} />}
    </Fact>
  );
}

type BirthdayFormProps = Pick<BirthdayFactProps, 'birthday' | 'onChange'> & { readonly onClose: () => void };

const noMonth = { value: '', label: 'Month' } as const;

function BirthdayForm({ birthday, onChange, onClose }: BirthdayFormProps) {
  const [typed, setTyped] = useState(() => typedBirthday(birthday));
  const [asked, setAsked] = useState(false);
  const read = storedBirthday(typed);
  const set = (part: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...part }));

  return (
    <div
      // It only handles keys that the fields of the form pass up.
      role="presentation"
      className="w-full"
      onKeyDown={(event) => {
        // An open list of months handles Escape itself.
        const isInForm = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key !== 'Escape' || event.defaultPrevented || !isInForm) return;
        event.preventDefault();
        onClose();
      }}
    >
      <form
        aria-label="Birthday"
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (read === null) return;
          onClose();
          if (read !== birthday) onChange(read);
        }}
      >
        <div className="flex flex-wrap items-start gap-1.5">
          <span className="w-14">
            <TextField
              // The user asked for the field and types here next.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              label="Day of the month"
              labelHidden
              placeholder="Day"
              inputMode="numeric"
              maxLength={2}
              value={typed.day}
              onChange={(day) => set({ day })}
            />
          </span>
          <Select
            label="Month"
            labelHidden
            options={typed.month === '' ? [noMonth, ...monthOptions] : monthOptions}
            value={typed.month}
            onChange={(month) => set({ month })}
          />
          <span className="w-18">
            <TextField
              label="Year, if you know it"
              labelHidden
              placeholder="Year"
              inputMode="numeric"
              maxLength={4}
              value={typed.year}
              onChange={(year) => set({ year })}
            />
          </span>
        </div>
        <p className="text-fine text-soft" aria-live="polite">
          {asked && read === null ? (
            <span className="text-ink">
              The calendar has no such day. Give a day and a month; the year may stay empty.
            </span>
          ) : (
            'The year may stay empty.'
          )}
        </p>
        <span className="flex items-center gap-4">
          <Button look="primary" submits meaning="main-action">
            Save
          </Button>
          {birthday !== '' && (
            <Button
              look="text"
              onClick={() => {
                onClose();
                onChange('');
              }}
            >
              Clear
            </Button>
          )}
          <Button look="text" onClick={onClose}>
            Cancel
          </Button>
        </span>
      </form>
    </div>
  );
}
