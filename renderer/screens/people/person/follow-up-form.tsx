import { useState } from 'react';

import type { Day } from '../../../../core/calendar/day.ts';
import type { NewFollowUp } from '../../../../api/contract/people/interactions.ts';
import { Button } from '../../../kit/button.tsx';
import { PromiseLine, usePromise } from '../../../parts/promise-line.tsx';

type FollowUpFormProps = {
  /** Names the form for screen readers. */
  readonly label: string;
  /** The key under which the draft of the line is kept. */
  readonly draftKey: string;
  readonly today: Day;
  readonly initial?: NewFollowUp;
  /** Returns whether the promise was saved; if not, the form stays as it is. */
  readonly onSave: (promised: NewFollowUp) => Promise<boolean>;
  readonly onClose: () => void;
};

/** A form for a follow-up: a line that says what and by when. */
export function FollowUpForm({ label, draftKey, today, initial, onSave, onClose }: FollowUpFormProps) {
  const promise = usePromise(draftKey, today, initial);
  const [saving, setSaving] = useState(false);

  async function save(): Promise<void> {
    if (saving || !promise.isComplete) return;
    setSaving(true);
    const outcome = await promise.resolve();
    const kept = outcome.kind === 'nothing' || (outcome.kind === 'promised' && (await onSave(outcome.promised)));
    setSaving(false);
    if (!kept) return;
    promise.clear();
    onClose();
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
      <PromiseLine promise={promise} onEscape={onClose} />
      <span className="flex items-center justify-end gap-4">
        <Button look="text" onClick={onClose}>
          Cancel
        </Button>
        <Button
          look="primary"
          submits
          meaning="main-action"
          disabled={saving || !promise.isComplete || promise.line.trim() === ''}
        >
          Save
        </Button>
      </span>
    </form>
  );
}
