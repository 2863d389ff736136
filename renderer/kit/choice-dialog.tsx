import { useEffectEvent, useLayoutEffect } from 'react';

import { Dialog } from './dialog.tsx';
import { Kbd } from './keys/kbd.tsx';
import { readKey } from './keys/read-key.ts';

/** One choice: its key, its label, and what it does. */
export type Choice = {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly run: () => void;
};

export type ChoiceDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly choices: readonly Choice[];
};

/** A dialog that asks for one of a few choices, each with a key of its own. */
export function ChoiceDialog({ open, onClose, title, choices }: ChoiceDialogProps) {
  const choose = (choice: Choice): void => {
    onClose();
    choice.run();
  };
  const chooseByKey = useEffectEvent((event: KeyboardEvent): void => {
    const chosen = choices.find((choice) => readKey(event).includes(choice.key));
    // The key that opened the dialog may still be held down.
    if (!chosen || event.repeat) return;
    event.preventDefault();
    choose(chosen);
  });
  // On the window and from the very commit that shows the dialog: the next key may come before the focus does.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const handleKey = (event: KeyboardEvent): void => chooseByKey(event);
    window.addEventListener('keydown', handleKey, { capture: true });
    return () => window.removeEventListener('keydown', handleKey, { capture: true });
  }, [open]);
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <ul
        className="-mx-3 flex flex-col"
        // The list only handles keys that its buttons pass up.
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          cycleFocus(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
          event.preventDefault();
        }}
      >
        {choices.map((choice) => (
          <li key={choice.key}>
            <button
              type="button"
              onClick={() => choose(choice)}
              className="flex w-full items-baseline gap-3 rounded-field px-3 py-2 text-left hover:bg-well focus-visible:bg-well focus-visible:outline-offset-0"
            >
              <span className="flex grow flex-wrap items-baseline gap-x-3">
                <span className="text-body">{choice.label}</span>
                <span className="text-small text-soft">{choice.hint}</span>
              </span>
              <Kbd keys={choice.key} />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Moves the focus by one button of the list, from its end on to its beginning and back. */
function cycleFocus(list: HTMLElement, places: 1 | -1): void {
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + places + buttons.length) % buttons.length]?.focus();
}
