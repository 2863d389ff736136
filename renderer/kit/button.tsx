import type { ComponentPropsWithRef, ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { Kbd } from './keys/kbd.tsx';
import { ariaKeysOf } from './keys/key-names.ts';
import type { KeyMeaning } from './keys/key-table.ts';

type NativeProps = Omit<ComponentPropsWithRef<'button'>, 'type' | 'className'>;

export type ButtonProps = NativeProps & {
  /** `primary`: the one obvious next action of a screen. `quiet`: the others. `bare`: one of many. `text`: inside or beside text. */
  readonly look?: 'primary' | 'quiet' | 'bare' | 'text';
  /**
   * The meaning of the key that does the same. The key is shown beside the label where there is a keyboard; the button
   * does not bind it.
   */
  readonly meaning?: KeyMeaning | undefined;
  /**
   * Hides the key and the background of a quiet button, without changing its size: for a key that acts on something
   * else now. Only where there is a keyboard.
   */
  readonly resting?: boolean;
  /** Submits the form around it. */
  readonly submits?: boolean;
  /** A small icon, or the like, in front of the label. */
  readonly icon?: ReactNode;
};

const looks = {
  primary: 'bg-accent text-on-accent hover:bg-accent-deep px-3.5 py-2 font-medium',
  quiet: 'bg-well text-ink hover:bg-well-deep px-3.5 py-2',
  bare: 'text-ink hover:bg-well px-2 py-2',
  text: 'text-accent hover:text-accent-deep underline decoration-line decoration-1 underline-offset-4 hover:decoration-current',
};

/** Returns the classes of a button. */
export function buttonClasses(look: keyof typeof looks): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-field text-small transition-colors',
    'disabled:cursor-default disabled:opacity-55',
    looks[look],
  );
}

/** A button, optionally with the name of the key that does the same. */
export function Button({
  look = 'quiet',
  meaning,
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
      aria-keyshortcuts={ariaKeysOf(meaning)}
      className={classNames(buttonClasses(look), resting && look === 'quiet' && 'wide:not-hover:bg-transparent')}
    >
      {icon}
      {children}
      {meaning !== undefined && (
        <span className={classNames('hidden wide:inline', resting && 'invisible')}>
          <Kbd meaning={meaning} onAccent={look === 'primary'} />
        </span>
      )}
    </button>
  );
}
