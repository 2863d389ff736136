import { useRef, useState } from 'react';

import { controlLook } from '../../kit/field.tsx';

export type EditableFactProps = {
  readonly label: string;
  /** As it is shown and typed; empty when it is not known. */
  readonly value: string;
  /** The user's own, where an import says something too. */
  readonly own: boolean;
  readonly onChange: (value: string) => void;
  readonly onUseImported: () => void;
  /** What is wrong with what was typed; undefined when nothing is. */
  readonly check?: (typed: string) => string | undefined;
};

/** A fact that becomes a field when it is pressed. Enter keeps what was typed, Escape does not. */
export function EditableFact({ label, value, own, onChange, onUseImported, check }: EditableFactProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wrong = typed === null ? undefined : check?.(typed);

  function finish(keep: boolean): void {
    if (typed === null || (keep && wrong !== undefined)) return;
    setTyped(null);
    if (keep && typed.trim() !== value) onChange(typed.trim());
  }

  return (
    <div className="flex flex-col gap-0.5">
      <dt className="text-fine text-soft">{label}</dt>
      <dd className="flex flex-col items-start gap-1">
        {typed === null ? (
          <button
            ref={button}
            type="button"
            aria-label={`Change ${label.toLowerCase()}: ${value || 'not known'}`}
            onClick={() => setTyped(value)}
            className="-mx-1.5 max-w-full rounded-small px-1.5 py-0.5 text-left text-small [overflow-wrap:anywhere] transition-colors hover:bg-well"
          >
            {value || <span className="text-soft">Add</span>}
          </button>
        ) : (
          <input
            // It comes when it is asked for, and this is where one goes on.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            aria-label={label}
            aria-invalid={wrong !== undefined}
            autoComplete="off"
            maxLength={500}
            value={typed}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => finish(wrong === undefined)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
              event.preventDefault();
              finish(event.key === 'Enter');
              // The button is there again once the field is gone.
              requestAnimationFrame(() => button.current?.focus());
            }}
            className={controlLook}
          />
        )}
        {wrong !== undefined && <span className="text-fine">{wrong}</span>}
        {own && typed === null && (
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
