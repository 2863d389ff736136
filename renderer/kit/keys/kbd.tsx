import { Fragment } from 'react';

import { classNames } from '../class-names.ts';

/** The names of keys on a page. A key that is not listed is shown as it is. */
const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  ' ': 'Space',
};

/** A key, or several pressed in turn (`"g t"`), in small quiet type. */
export function Kbd({ keys, onAccent = false }: { readonly keys: string; readonly onAccent?: boolean }) {
  const pressed = keys === ' ' ? [' '] : keys.split(' ');
  return (
    <kbd aria-hidden="true" className="inline-flex items-baseline gap-1 font-sans text-fine">
      {pressed.map((key, index) => (
        // The same key may be pressed twice in turn, and the order never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          <span
            className={classNames(
              'min-w-5 rounded-small px-1 text-center leading-5 ring-1 ring-inset',
              onAccent ? 'text-on-accent ring-on-accent/40' : 'text-soft ring-well-deep',
            )}
          >
            {keyNames[key] ?? key}
          </span>
        </Fragment>
      ))}
    </kbd>
  );
}
