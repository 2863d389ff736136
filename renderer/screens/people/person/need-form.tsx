import { useState } from 'react';

import type { Need } from '../../../../api/contract/doors/needs.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { addMonths } from '../../../../core/calendar/months.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../kit/button.tsx';
import { isComposing } from '../../../kit/keys/read-key.ts';
import { TextField } from '../../../kit/text-field.tsx';
import { DayField } from '../../../parts/day-field.tsx';
import { OptionalDayField } from '../../../parts/optional-day-field.tsx';

type NeedFacts = Pick<Need, 'text' | 'saidOn' | 'holdsUntil'>;

type NeedFormProps = {
  /** Names the form for screen readers. */
  readonly label: string;
  /** The key under which the draft of the line is kept. */
  readonly draftKey: string;
  readonly today: Day;
  readonly initial?: NeedFacts;
  /** Returns whether the need was saved; if not, the form stays as it is. */
  readonly onSave: (facts: NeedFacts) => Promise<boolean>;
  readonly onClose: () => void;
};

/** How many months a need holds, unless the user says otherwise. */
const usualMonths = 3;

/** A form for what somebody looks for: a line, the day on which they said it, and until when it holds. */
export function NeedForm({ label, draftKey, today, initial, onSave, onClose }: NeedFormProps) {
  const [text, setText, clearText] = useDraft(draftKey, initial?.text);
  const [saidOn, setSaidOn] = useState<Day | null>(initial?.saidOn ?? today);
  const [holdsUntil, setHoldsUntil] = useState<Day | null | undefined>(initial?.holdsUntil ?? null);
  const [saving, setSaving] = useState(false);
  const said = text.trim();
  const isComplete = said !== '' && saidOn !== null && holdsUntil !== undefined;

  function close(): void {
    clearText();
    onClose();
  }

  async function save(): Promise<void> {
    if (saving || !isComplete) return;
    setSaving(true);
    const saved = await onSave({ text: said, saidOn, holdsUntil });
    setSaving(false);
    if (saved) close();
  }

  return (
    <form
      aria-label={label}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {/* Handles keys of the fields inside. */}
      <div
        role="presentation"
        className="flex flex-col gap-3"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          onClose();
        }}
      >
        <TextField
          // The user asked for the form and types here next.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label="What they look for"
          labelHidden
          placeholder="A CFO in fintech, a flat in Lisbon, a first reader"
          maxLength={300}
          dir="auto"
          value={text}
          onChange={setText}
        />
        <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
          <div className="flex items-start gap-2">
            <span aria-hidden="true" className="py-2 text-small text-soft">
              said
            </span>
            <div className="w-40">
              <DayField label="Said" labelHidden today={today} value={saidOn ?? today} onChange={setSaidOn} />
            </div>
          </div>
          <OptionalDayField
            label="Holds until"
            before="holds until"
            adds="Until when does it hold?"
            today={today}
            toward="future"
            usual={addMonths(today, usualMonths) ?? addDays(today, 90)}
            value={holdsUntil ?? null}
            onChange={setHoldsUntil}
          />
        </div>
      </div>
      <span className="flex items-center justify-end gap-4">
        <Button look="text" onClick={close}>
          Cancel
        </Button>
        <Button look="primary" submits meaning="main-action" disabled={saving || !isComplete}>
          Save
        </Button>
      </span>
    </form>
  );
}
