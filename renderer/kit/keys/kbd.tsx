import { classNames } from '../class-names.ts';
import { shownKey } from './key-names.ts';
import { keysOf } from './key-table.ts';
import type { KeyMeaning } from './key-table.ts';

type KbdProps = {
  readonly onAccent?: boolean;
} & (
  | { readonly meaning: KeyMeaning; readonly keys?: never }
  /** For keys that belong to a field, a list or a dialog, as named in the key table. */
  | { readonly keys: string; readonly meaning?: never }
);

/** The key with a meaning, or several keys pressed in turn (`"g t"`), in small quiet type. */
export function Kbd({ meaning, keys, onAccent = false }: KbdProps) {
  const named = meaning === undefined ? keys : keysOf(meaning)[0];
  const pressed = named === ' ' ? [' '] : named.split(' ');
  const look = classNames(
    'min-w-5 rounded-small px-1 text-center leading-5 ring-1 ring-inset',
    onAccent ? 'text-on-accent ring-on-accent/40' : 'text-soft ring-well-deep',
  );
  return (
    <kbd aria-hidden="true" className="inline-flex items-baseline gap-1 font-sans text-fine whitespace-nowrap">
      {pressed.map((key, index) => (
        // The same key may be pressed twice in turn, and the order never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={look}>
          {shownKey(key)}
        </span>
      ))}
    </kbd>
  );
}
