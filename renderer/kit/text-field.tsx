import type { ComponentPropsWithRef } from 'react';

import { controlLook, Field, quietControlLook } from './field.tsx';
import type { FieldProps } from './field.tsx';

export type TextFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<'input'>, 'className' | 'id' | 'onChange' | 'value'> & {
    /** Shows no background until the field is hovered or focused. */
    readonly quiet?: boolean;
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** A field for one line of text; with `type`, also for a number or a search. */
export function TextField({
  label,
  labelHidden,
  hint,
  error,
  quiet = false,
  value,
  onChange,
  ...native
}: TextFieldProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => (
        <input
          autoComplete="off"
          {...native}
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={quiet ? quietControlLook : controlLook}
        />
      )}
    </Field>
  );
}
