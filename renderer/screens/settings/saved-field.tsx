import { useState } from 'react';

import { isComposing } from '../../kit/keys/read-key.ts';
import { TextField } from '../../kit/text-field.tsx';

export type SavedFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly saved: string;
  /** The numbers that it takes; absent where it takes any text. */
  readonly number?: { readonly min: number; readonly max: number; readonly step: number };
  /** Says what is wrong with the text; empty when it can be saved. */
  readonly problemOf: (text: string) => string;
  readonly onSave: (text: string) => void;
};

/** A field that saves its text when it loses the focus or on Enter. Escape restores the saved text. */
export function SavedField({ label, hint, saved, number, problemOf, onSave }: SavedFieldProps) {
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
      {...(number === undefined ? { type: 'text' } : { type: 'number', inputMode: 'decimal', ...number })}
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
