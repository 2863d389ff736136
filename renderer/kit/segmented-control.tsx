import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';

import type { Option } from './options.ts';

export type SegmentedControlProps<Value extends string> = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** A choice of one of a few options, all in sight. The arrow keys choose. */
export function SegmentedControl<Value extends string>({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const id = useId();
  return (
    <div className="flex flex-col items-start gap-1.5">
      <span id={id} className={labelHidden ? 'sr-only' : 'text-small text-soft'}>
        {label}
      </span>
      <RadioGroup<Value>
        aria-labelledby={id}
        value={value}
        onValueChange={onChange}
        className="flex flex-wrap gap-0.5 rounded-field bg-well p-0.5"
      >
        {options.map((option) => (
          <Radio.Root<Value>
            key={option.value}
            value={option.value}
            aria-label={option.label}
            className="cursor-pointer rounded-small px-3 py-1.5 text-small text-soft transition-colors select-none hover:text-ink data-checked:bg-chosen data-checked:text-ink data-checked:shadow-[0_0_0_1px_var(--color-line)]"
          >
            {option.label}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
