import type { ComponentPropsWithRef, ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { Kbd } from './keys/kbd.tsx';

type NativeProps = Omit<ComponentPropsWithRef<'button'>, 'type' | 'className'>;

export type ButtonProps = NativeProps & {
  /** `primary`: the one obvious next action of a screen. `quiet`: the others. `bare`: one of many. `text`: inside or beside text. */
  readonly look?: 'primary' | 'quiet' | 'bare' | 'text';
  /** The key that does the same; shown beside the words where there is a keyboard, not bound here. */
  readonly keys?: string | undefined;
  /** Hides the key, and the ground of a quiet button, where there is a keyboard: while the key means something else. Keeps its size. */
  readonly resting?: boolean;
  /** Sends the form around it. */
  readonly submits?: boolean;
  /** Something like a small icon in front of the words. */
  readonly icon?: ReactNode;
};

const looks = {
  primary: 'bg-accent text-on-accent hover:bg-accent-deep px-3.5 py-2 font-medium',
  quiet: 'bg-well text-ink hover:bg-well-deep px-3.5 py-2',
  bare: 'text-ink hover:bg-well px-2 py-2',
  text: 'text-accent hover:text-accent-deep underline decoration-line decoration-1 underline-offset-4 hover:decoration-current',
};

export function Button({
  look = 'quiet',
  keys,
  resting = false,
  submits = false,
  icon,
  children,
  ...native
}: ButtonProps) {
  return (
    <button
      {...native}
      type={submits ? 'submit' : 'button'}
      aria-keyshortcuts={keys?.includes(' ') ? undefined : keys}
      className={classNames(
        'inline-flex items-center justify-center gap-2 rounded-field text-small transition-colors',
        'disabled:cursor-default disabled:opacity-55',
        looks[look],
        resting && look === 'quiet' && 'wide:not-hover:bg-transparent',
      )}
    >
      {icon}
      {children}
      {keys !== undefined && (
        <span className={classNames('hidden wide:inline', resting && 'invisible')}>
          <Kbd keys={keys} onAccent={look === 'primary'} />
        </span>
      )}
    </button>
  );
}
