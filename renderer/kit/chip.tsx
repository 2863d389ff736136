import { X } from 'lucide-react';
import { useState } from 'react';

import { useKeys } from './keys/use-keys.ts';

export type ChipProps = {
  /** What the value is of: "Circle". */
  readonly label: string;
  readonly value: string;
  /** What removing it does, for screen readers and the help: "Remove the filter by circle". */
  readonly removes: string;
  /** Lets the value be changed; a chip without it is only removed. */
  readonly onChange?: (() => void) | undefined;
  readonly onRemove: () => void;
};

/** Something that is set, in a few words: Enter or a click changes it, Delete or its cross removes it. */
export function Chip({ label, value, removes, onChange, onRemove }: ChipProps) {
  const [focused, setFocused] = useState(false);
  useKeys(label, [{ meaning: 'delete', does: removes, run: onRemove, when: focused }]);
  return (
    <span
      className="inline-flex max-w-full items-center rounded-field bg-well text-small"
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <button
        type="button"
        onClick={onChange ?? onRemove}
        className="min-w-0 truncate rounded-field py-1 pr-1 pl-2.5 text-ink hover:bg-well-deep"
      >
        <span className="text-soft">{label}</span> {value}
      </button>
      <button
        type="button"
        aria-label={removes}
        tabIndex={-1}
        onClick={onRemove}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-field text-soft hover:bg-well-deep hover:text-ink"
      >
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </span>
  );
}
