import type { ReactNode } from 'react';
import { useId } from 'react';

import { classNames } from './class-names.ts';

/** What surrounds every field. */
export type FieldProps = {
  readonly label: string;
  /** Hides the label; screen readers still read it. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  /** What is wrong with the input, and what to do. */
  readonly error?: string | undefined;
};

/** The ids and states that tie an input to its label, hint and error. */
export type FieldControl = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

const control =
  'text-ellipsis w-full rounded-field px-3 py-2 text-small text-ink transition-colors focus:bg-sheet ' +
  'focus:outline-2 focus:outline-offset-0 focus:outline-accent disabled:opacity-55';

/** The classes of every text input. */
export const controlLook = `${control} bg-well hover:bg-well-deep`;
/** The classes of an input that stands back behind a more important one. */
export const quietControlLook = `${control} bg-transparent hover:bg-well`;

/** Sets an input between its label above and its hint or error below. */
export function Field({
  label,
  labelHidden = false,
  hint,
  error,
  children,
}: FieldProps & { readonly children: (control: FieldControl) => ReactNode }) {
  const id = useId();
  const described = error !== undefined || hint !== undefined;
  return (
    <div className="flex w-full flex-col gap-1.5">
      <label htmlFor={id} className={classNames(labelHidden ? 'sr-only' : 'text-small text-soft')}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described ? `${id}-more` : undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {described && (
        <p id={`${id}-more`} className={classNames('text-fine', error === undefined ? 'text-soft' : 'text-ink')}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
