import { useRef, useState } from 'react';

import { Button } from '../../kit/button.tsx';
import { Checkbox } from '../../kit/checkbox.tsx';
import { isComposing } from '../../kit/keys/read-key.ts';
import { moveFocus } from '../../kit/move-focus.ts';
import { TextField } from '../../kit/text-field.tsx';

export type ChoicesFormProps<Value> = {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  /** Takes one value at most. */
  readonly onlyOne?: boolean;
  readonly onChoose: (chosen: Value[]) => void;
};

/** So many options stand in a dialog without a field that narrows them. */
const mostInSight = 8;

/**
 * Boxes for what a part of the filter lets pass. The arrows go from box to box, Space ticks, Enter sets the filter. Many
 * options are narrowed by typing.
 */
export function ChoicesForm<Value extends string | number>({
  options,
  chosen,
  onlyOne = false,
  onChoose,
}: ChoicesFormProps<Value>) {
  const [ticked, setTicked] = useState<readonly Value[]>(chosen);
  const [typed, setTyped] = useState('');
  const boxes = useRef<HTMLUListElement>(null);
  const wanted = typed.trim().toLowerCase();
  const shown = options.filter(({ label }) => label.toLowerCase().includes(wanted));

  function tick(value: Value, isTicked: boolean): void {
    const others = onlyOne ? [] : ticked.filter((other) => other !== value);
    setTicked(isTicked ? [...others, value] : others);
  }

  function step(places: number): void {
    moveFocus(boxes.current, '[role=checkbox]', places);
  }

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        // In the order of the options, whatever the order of the ticks.
        onChoose(options.map(({ value }) => value).filter((value) => ticked.includes(value)));
      }}
    >
      {options.length > mostInSight && (
        <TextField
          label="Type to find one"
          labelHidden
          placeholder="Type to find one"
          value={typed}
          onChange={setTyped}
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent)) return;
            const [first] = shown;
            if (event.key === 'ArrowDown') step(0);
            else if (event.key === 'Enter' && wanted !== '' && first !== undefined) {
              tick(first.value, !ticked.includes(first.value));
              setTyped('');
            } else return;
            event.preventDefault();
          }}
        />
      )}
      <ul
        ref={boxes}
        className="-mx-1 flex max-h-64 flex-col gap-1 overflow-y-auto px-1"
        // The list only handles keys that its boxes pass up.
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          step(event.key === 'ArrowDown' ? 1 : -1);
          event.preventDefault();
        }}
      >
        {shown.map(({ value, label }) => (
          <li key={value} className="py-1">
            <Checkbox label={label} checked={ticked.includes(value)} onChange={(isTicked) => tick(value, isTicked)} />
          </li>
        ))}
        {shown.length === 0 && <li className="py-1 text-small text-soft">None of that name.</li>}
      </ul>
      <div className="flex justify-end">
        <Button look="primary" submits>
          {ticked.length === 0 ? 'Any' : 'Show these'}
        </Button>
      </div>
    </form>
  );
}
