import { useState } from 'react';

import type { InteractionFacts } from '../../../api/contract/interactions.ts';
import { Button } from '../../kit/button.tsx';
import { DayField } from '../../kit/day-field.tsx';
import type { Day } from '../../kit/days.ts';
import { Select } from '../../kit/select.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useDraft } from '../../kit/use-draft.ts';

type Kind = InteractionFacts['kind'];
type Direction = InteractionFacts['direction'];

const kinds = [
  { value: 'message', label: 'Message' },
  { value: 'email', label: 'Email' },
  { value: 'call', label: 'Call' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'comment', label: 'Comment' },
  { value: 'introduction', label: 'Introduction' },
  { value: 'other', label: 'Something else' },
] as const satisfies readonly { value: Kind; label: string }[];

const directions = [
  { value: 'out', label: 'from me' },
  { value: 'in', label: 'from them' },
  { value: 'both', label: 'both ways' },
] as const satisfies readonly { value: Direction; label: string }[];

type DoneFormProps = {
  /** Under which what is typed is kept until it is done. */
  readonly draftKey: string;
  readonly today: Day;
  /** What was typed is kept until `forget` is called, in case it could not be written. */
  readonly onDone: (interaction: InteractionFacts, forget: () => void) => void;
  readonly onCancel: () => void;
};

/** What was done, ready to be confirmed: a message, from the user, today. Enter is enough. */
export function DoneForm({ draftKey, today, onDone, onCancel }: DoneFormProps) {
  const [note, setNote, clearNote] = useDraft(draftKey);
  const [kind, setKind] = useState<Kind>('message');
  const [direction, setDirection] = useState<Direction>('out');
  const [day, setDay] = useState<Day | null>(today);
  const twoSided = kind === 'call' || kind === 'meeting';

  return (
    <form
      aria-label="What you did"
      onSubmit={(event) => {
        event.preventDefault();
        if (day === null) return;
        onDone({ kind, direction: twoSided ? 'both' : direction, day, note: note.trim() }, clearNote);
      }}
      className="flex flex-col gap-3"
    >
      <TextField
        // The form comes when the user asks for it, and this is where they go on.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label="A line to remember it by"
        labelHidden
        placeholder="A line to remember it by, if you like"
        value={note}
        onChange={setNote}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onCancel();
        }}
        maxLength={10_000}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Select label="Kind" labelHidden options={kinds} value={kind} onChange={setKind} />
        {!twoSided && (
          <Select label="Direction" labelHidden options={directions} value={direction} onChange={setDirection} />
        )}
        <div className="w-40">
          <DayField label="Day" labelHidden value={day} onChange={setDay} latest={today} />
        </div>
        <span className="ml-auto flex items-center gap-4">
          <Button look="text" onClick={onCancel}>
            Not yet
          </Button>
          <Button look="primary" submits keys="Enter" disabled={day === null}>
            Done
          </Button>
        </span>
      </div>
    </form>
  );
}
