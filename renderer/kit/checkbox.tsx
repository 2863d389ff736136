import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';

export type CheckboxProps = {
  /** When it has several lines, the box stands beside the first. */
  readonly label: ReactNode;
  /** Hides the label; screen readers still read it. */
  readonly labelHidden?: boolean;
  readonly checked: boolean;
  /** Shows that some, but not all, of what the box stands for is chosen. */
  readonly partly?: boolean;
  readonly onChange: (checked: boolean, event: Event) => void;
  readonly disabled?: boolean;
};

/** A box that is checked, unchecked or partly checked, with its label. */
export function Checkbox({ label, labelHidden = false, checked, partly = false, onChange, disabled }: CheckboxProps) {
  const Mark = partly ? Minus : Check;
  return (
    <label
      className={classNames('gap-2.5 text-small', typeof label === 'string' ? 'inline-flex items-center' : 'flex')}
    >
      <Base.Root
        checked={checked}
        indeterminate={partly}
        disabled={disabled === true}
        onCheckedChange={(next, details) => onChange(next, details.event)}
        onKeyDown={(event) => {
          // Enter ticks no box: in a form it submits, elsewhere it is a key of the page.
          if (event.key === 'Enter' && !event.currentTarget.closest('form')) event.preventBaseUIHandler();
        }}
        className={classNames(
          'flex size-4.5 shrink-0 items-center justify-center rounded-small bg-sheet ring-1 ring-mark ring-inset data-checked:bg-accent data-checked:ring-accent data-indeterminate:bg-accent data-indeterminate:ring-accent',
          typeof label !== 'string' && 'mt-1',
        )}
      >
        <Base.Indicator className="text-on-accent">
          <Mark size={14} strokeWidth={2.5} aria-hidden="true" />
        </Base.Indicator>
      </Base.Root>
      <span className={labelHidden ? 'sr-only' : ''}>{label}</span>
    </label>
  );
}
