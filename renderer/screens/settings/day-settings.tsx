import { useState } from 'react';

import { budgetRange } from '../../../core/plan/plan-budget.ts';
import type { Settings } from '../../../api/contract/settings.ts';
import { useClient } from '../../app/client-provider.tsx';
import { SegmentedControl } from '../../kit/segmented-control.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useWrite } from '../../app/use-write.ts';
import { isComposing } from '../../kit/keys/read-key.ts';

const { least: leastMinutes, most: mostMinutes, step: minutesStep } = budgetRange;

const shares = [
  { value: '0', label: 'Known ties only' },
  { value: '0.3', label: 'Mostly known' },
  { value: '0.6', label: 'A little more new' },
  { value: '0.8', label: 'Mostly new' },
  { value: '1', label: 'New ties only' },
] as const;

/** Settings of the plan of the day: its length, and the share of new ties. */
export function DaySettings({ settings }: { readonly settings: Settings }) {
  const { client } = useClient();
  const { run } = useWrite(client.settings.set, { silent: true });
  const { budgetMinutes, newTieShare, ownCompany } = settings;
  const nearest = shares.toSorted(
    (one, other) => Math.abs(Number(one.value) - newTieShare) - Math.abs(Number(other.value) - newTieShare),
  )[0];
  return (
    <div className="flex flex-col gap-7">
      <div className="max-w-field">
        <SavedField
          label="Minutes a day"
          saved={String(budgetMinutes)}
          type="number"
          problemOf={(text) =>
            parseMinutes(text) === null ? `Give a number from ${leastMinutes} to ${mostMinutes}.` : ''
          }
          onSave={(text) => {
            const minutes = parseMinutes(text);
            if (minutes !== null) void run({ changes: { budgetMinutes: minutes } });
          }}
        />
      </div>
      <div className="flex flex-col gap-2">
        <SegmentedControl
          label="Known ties ↔ new ties"
          options={shares}
          value={nearest?.value ?? '0.6'}
          onChange={(value) => void run({ changes: { newTieShare: Number(value) } })}
        />
        <p className="text-fine text-soft">{shareInWords(newTieShare, budgetMinutes)}</p>
      </div>
      <div className="max-w-field">
        <SavedField
          label="The company you work for"
          hint="A day’s plan has one person of each company; of yours it may have several."
          saved={ownCompany}
          problemOf={() => ''}
          onSave={(text) => void run({ changes: { ownCompany: text.trim() } })}
        />
      </div>
    </div>
  );
}

/** Reads a number of minutes, rounded to a step of the budget; null when the text is no such number. */
function parseMinutes(text: string): number | null {
  const minutes = Math.round(Number(text.replace(',', '.')) / minutesStep) * minutesStep;
  return text.trim() !== '' && minutes >= leastMinutes && minutes <= mostMinutes ? minutes : null;
}

function shareInWords(share: number, budget: number): string {
  if (share === 0) return 'Every minute goes to people you know already.';
  if (share === 1) return 'Every minute goes to people you have hardly talked with, as long as there are any.';
  const minutes = Math.round(share * budget * 2) / 2;
  return `About ${minutes} of ${budget} minutes go to people you have hardly talked with; the rest to people you know.`;
}

type SavedFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly saved: string;
  readonly type?: 'number' | 'text';
  /** Says what is wrong with the text; empty when it can be saved. */
  readonly problemOf: (text: string) => string;
  readonly onSave: (text: string) => void;
};

/** A field that saves its text when it loses the focus or on Enter. Escape restores the saved text. */
function SavedField({ label, hint, saved, type = 'text', problemOf, onSave }: SavedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed === null ? '' : problemOf(typed);
  const save = (): void => {
    if (typed === null || wrong !== '') return;
    setTyped(null);
    if (typed !== saved) onSave(typed);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      error={wrong === '' ? undefined : wrong}
      type={type}
      {...(type === 'number' ? { min: leastMinutes, max: mostMinutes, step: minutesStep, inputMode: 'decimal' } : {})}
      value={typed ?? saved}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Enter') save();
        else if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
