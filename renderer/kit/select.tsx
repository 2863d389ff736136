import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { RefObject } from 'react';
import { useRef } from 'react';

import { classNames } from './class-names.ts';
import { giveFocusBack } from './give-focus-back.ts';
import type { Option } from './options.ts';

export type SelectProps<Value extends string> = {
  readonly label: string;
  /** Sets the label in front of the choice instead of above it: "State: fading". */
  readonly inline?: boolean;
  /** Hides the label; screen readers still read it. */
  readonly labelHidden?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /**
   * The element that gets the focus after a choice, in place of the select itself, so that the keys of the page work at
   * once.
   */
  readonly focusAfter?: RefObject<HTMLElement | null>;
};

/** A choice of one of several options from a list. */
export function Select<Value extends string>({
  label,
  inline = false,
  labelHidden = false,
  options,
  value,
  onChange,
  focusAfter,
}: SelectProps<Value>) {
  const chosen = options.find((option) => option.value === value);
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  // Base UI would do so once the list has faded out, and meanwhile keys would be lost.
  const giveBack = (): void => giveFocusBack(popup.current, focusAfter?.current ?? button.current);
  return (
    <Base.Root<Value>
      items={options}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
      onOpenChange={(next) => {
        if (!next) giveBack();
      }}
      modal={false}
    >
      <div className={classNames('flex', inline ? 'items-center gap-1' : 'flex-col gap-1.5')}>
        <Base.Label className={inline || labelHidden ? 'sr-only' : 'text-small text-soft'}>{label}</Base.Label>
        <Base.Trigger
          ref={button}
          onKeyDown={(event) => {
            // On a page, letters are keys of the page; only in a form do they choose from a closed select.
            if (inline && event.key.length === 1 && event.key !== ' ') event.preventBaseUIHandler();
          }}
          className={classNames(
            'inline-flex items-center justify-between gap-2 rounded-field text-small text-ink transition-colors',
            inline ? 'px-2 py-1 hover:bg-well data-popup-open:bg-well' : 'bg-well px-3 py-2 hover:bg-well-deep',
          )}
        >
          <span>
            {inline && <span className="text-soft">{label} </span>}
            <Base.Value>{chosen?.label ?? ''}</Base.Value>
          </span>
          <Base.Icon>
            <ChevronDown size={15} strokeWidth={1.75} aria-hidden="true" className="text-soft" />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} align="start" className="z-40">
          <Base.Popup
            ref={popup}
            finalFocus={() => {
              giveBack();
              return false;
            }}
            className="appears max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto rounded-sheet bg-sheet p-1.5 shadow-sheet outline-1 outline-line"
          >
            {options.map((option) => (
              <Base.Item
                key={option.value}
                value={option.value}
                className="flex items-center justify-between gap-6 rounded-field px-2.5 py-1.5 text-small outline-none select-none data-highlighted:bg-well"
              >
                <Base.ItemText>{option.label}</Base.ItemText>
                <Base.ItemIndicator>
                  <Check size={15} strokeWidth={2} aria-hidden="true" className="text-accent" />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
