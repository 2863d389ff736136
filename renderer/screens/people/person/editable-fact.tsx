import { useState } from 'react';

import { controlLook } from '../../../kit/field.tsx';
import { Fact } from './fact.tsx';
import type { FactProps } from './fact.tsx';

export type EditableFactProps = Omit<FactProps, 'children'> & {
  readonly onChange: (value: string) => void;
  /** What is wrong with what was typed; undefined when nothing is. */
  readonly check?: (typed: string) => string | undefined;
};

/** A fact in one line of text. Enter keeps what was typed, Escape does not. */
export function EditableFact({ onChange, check, ...fact }: EditableFactProps) {
  return (
    <Fact {...fact}>
      {(close) => (
        <LineEditor
          label={fact.label}
          value={fact.value}
          onChange={onChange}
          {...(check ? { check } : {})}
          close={close}
        />
      )}
    </Fact>
  );
}

type LineEditorProps = Pick<EditableFactProps, 'label' | 'value' | 'onChange' | 'check'> & {
  readonly close: (withFocus: boolean) => void;
};

function LineEditor({ label, value, onChange, check, close }: LineEditorProps) {
  const [typed, setTyped] = useState(value);
  const wrong = check?.(typed);

  function finish(keep: boolean, withFocus: boolean): void {
    if (keep && wrong !== undefined) return;
    close(withFocus);
    if (keep && typed.trim() !== value) onChange(typed.trim());
  }

  return (
    <>
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
        onBlur={() => finish(wrong === undefined, false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          finish(event.key === 'Enter', true);
        }}
        className={controlLook}
      />
      {wrong !== undefined && <span className="text-fine">{wrong}</span>}
    </>
  );
}
