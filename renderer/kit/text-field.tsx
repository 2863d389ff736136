import type { ComponentPropsWithRef } from 'react';

import { controlLook, Field, quietControlLook } from './field.tsx';
import type { FieldProps } from './field.tsx';

export type TextFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<'input'>, 'className' | 'id' | 'onChange' | 'value'> & {
    /** Without a ground until it is pointed at or typed into. */
    readonly quiet?: boolean;
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** One line of text; with `type`, also a number, a day or a search. */
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
