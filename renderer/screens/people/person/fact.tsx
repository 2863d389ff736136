import type { ReactNode } from 'react';
import { useState } from 'react';

export type FactProps = {
  readonly label: string;
  /** The fact as it is shown; empty when it is not known. */
  readonly value: string;
  /** Whether the value is the user's own, and an import has another one. */
  readonly own: boolean;
  readonly onUseImported: () => void;
  /** Whether the field is there at first; `onClosed` is called when it goes, and whether the focus was in it. */
  readonly startsOpen?: boolean;
  readonly onClosed?: (withFocus: boolean) => void;
  /** Renders the field in place of the fact. `close(true)` also returns the focus to where it was. */
  readonly children: (close: (withFocus: boolean) => void) => ReactNode;
};

/** A fact that turns into a field when it is pressed. */
export function Fact({ label, value, own, onUseImported, startsOpen = false, onClosed, children }: FactProps) {
  const [editing, setEditing] = useState(startsOpen);
  const [takesFocus, setTakesFocus] = useState(false);

  function close(withFocus: boolean): void {
    setEditing(false);
    setTakesFocus(withFocus);
    onClosed?.(withFocus);
  }

  return (
    <div className="flex flex-col gap-0.5">
      <dt className="text-fine text-soft">{label}</dt>
      <dd className="flex flex-col items-start gap-1">
        {editing ? (
          children(close)
        ) : (
          <button
            type="button"
            // The focus returns to where it was before the field came.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={takesFocus}
            aria-label={value === '' ? `Add: ${label.toLowerCase()}` : `Change ${label.toLowerCase()}: ${value}`}
            onClick={() => setEditing(true)}
            className="-mx-1.5 max-w-full rounded-small px-1.5 py-0.5 text-left text-small [overflow-wrap:anywhere] transition-colors hover:bg-well"
          >
            {value || <span className="text-soft">Add</span>}
          </button>
        )}
        {own && !editing && (
          <span className="text-fine text-soft">
            In your words.{' '}
            <button
              type="button"
              onClick={onUseImported}
              className="rounded-small underline decoration-line underline-offset-4 hover:text-ink"
            >
              Use the imported one
            </button>
          </span>
        )}
      </dd>
    </div>
  );
}
