import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';

import { ariaKeysOf } from './keys/key-names.ts';
import type { KeyMeaning } from './keys/key-table.ts';
import { Tooltip } from './tooltip.tsx';

export type IconButtonProps = Omit<
  ComponentPropsWithRef<'button'>,
  'type' | 'className' | 'children' | 'aria-label'
> & {
  readonly icon: LucideIcon;
  /** What the button does, for the tooltip and for screen readers. */
  readonly label: string;
  /** The meaning of the key that does the same; the tooltip shows the key. */
  readonly meaning?: KeyMeaning;
};

/** A button with an icon alone; its tooltip says what it does. */
export function IconButton({ icon: Icon, label, meaning, ...native }: IconButtonProps) {
  return (
    <Tooltip words={label} {...(meaning === undefined ? {} : { meaning })}>
      <button
        {...native}
        type="button"
        aria-label={label}
        aria-keyshortcuts={ariaKeysOf(meaning)}
        className="inline-flex size-9 items-center justify-center rounded-field text-soft transition-colors hover:bg-well hover:text-ink disabled:opacity-55"
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </Tooltip>
  );
}
