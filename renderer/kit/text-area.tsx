import type { ComponentPropsWithRef } from 'react';

import { controlLook, Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

export type TextAreaProps = FieldProps &
  Omit<ComponentPropsWithRef<'textarea'>, 'className' | 'id' | 'onChange' | 'value'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** A field for several lines of text, which grows with them. */
export function TextArea({ label, labelHidden, hint, error, value, onChange, ...native }: TextAreaProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => (
        <textarea
          rows={3}
          {...native}
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${controlLook} grows min-h-24 resize-none`}
        />
      )}
    </Field>
  );
}
