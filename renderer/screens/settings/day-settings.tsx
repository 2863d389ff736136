import { budgetRange } from '../../../core/plan/plan-budget.ts';
import type { Settings } from '../../../api/contract/settings.ts';
import { useClient } from '../../app/client-provider.tsx';
import { SegmentedControl } from '../../kit/segmented-control.tsx';
import { useWrite } from '../../app/use-write.ts';
import { SavedField } from './saved-field.tsx';

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
  const { run } = useWrite(client.settings.set);
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
          number={{ min: leastMinutes, max: mostMinutes, step: minutesStep }}
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
