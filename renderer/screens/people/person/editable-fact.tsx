import { useState } from 'react';

import { Button } from '../../../kit/button.tsx';
import { controlLook } from '../../../kit/field.tsx';
import { Fact } from './fact.tsx';
import type { FactProps } from './fact.tsx';
import { isComposing } from '../../../kit/keys/read-key.ts';

export type EditableFactProps = Omit<FactProps, 'children'> & {
  /** What is edited, where it is more than what is shown. */
  readonly edited?: string;
  readonly onChange: (value: string) => void;
  readonly check?: (typed: string) => CheckedText;
};

/** The result of checking a text that is being typed. */
export type CheckedText = {
  /** What is wrong with the text; absent when nothing is. */
  readonly wrong?: string;
  /** What was understood, where that may differ from what the user meant. */
  readonly understood?: string;
  /** What the text may mean, to choose from while it is wrong. */
  readonly choices?: readonly { readonly label: string; readonly value: string }[];
};

/** A fact in one line of text, to be edited. Enter saves it, Escape does not. */
export function EditableFact({ edited, onChange, check, ...fact }: EditableFactProps) {
  return (
    <Fact {...fact}>
      {(close) => (
        <LineEditor
          label={fact.label}
          value={edited ?? fact.value}
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
  const { wrong, understood, choices = [] } = check?.(typed) ?? {};

  function finish(keep: boolean, withFocus: boolean): void {
    if (keep && wrong !== undefined) return;
    close(withFocus);
    if (keep && typed.trim() !== value) onChange(typed.trim());
  }

  return (
    <>
      <input
        // The user asked for the field and types here next.
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
          if (isComposing(event.nativeEvent) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          finish(event.key === 'Enter', true);
        }}
        className={controlLook}
      />
      {wrong !== undefined && <span className="text-fine">{wrong}</span>}
      {wrong === undefined && understood !== undefined && typed.trim() !== value && (
        <span className="text-fine text-soft">{understood}</span>
      )}
      {choices.map((choice) => (
        <Button
          key={choice.value}
          look="text"
          // Without this, the field would lose its focus and save before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setTyped(choice.value)}
        >
          {choice.label}
        </Button>
      ))}
    </>
  );
}
