import { keysOf } from './key-table.ts';
import type { KeyMeaning } from './key-table.ts';

/** Whether this is one of Apple's computers, where ⌘ is what Ctrl is elsewhere. */
export const onApple = /Mac|iPhone|iPad/.test(globalThis.navigator.userAgent);

/** The names of keys on a page. A key that is not listed is shown as it is. */
const shownNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  ' ': 'Space',
};

/** Returns how a page shows a key: `Mod-Shift-Enter` is “⇧⌘↵” on Apple's computers and “Ctrl ⇧ ↵” elsewhere. */
export function shownKey(key: string, apple = onApple): string {
  const { mod, alt, shift, base } = parseKey(key);
  const name = shownNames[base] ?? (mod ? base.toUpperCase() : base);
  return apple
    ? `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${isCapital(name) && !mod ? `⇧${name}` : name}`
    : [mod && 'Ctrl', alt && 'Alt', (shift || (isCapital(name) && !mod)) && '⇧', name].filter(Boolean).join(' ');
}

/** Returns the value of `aria-keyshortcuts` for a key; undefined for keys pressed in turn, which it cannot name. */
export function ariaKeyShortcut(key: string, apple = onApple): string | undefined {
  if (key === ' ') return 'Space';
  if (key.includes(' ')) return undefined;
  const { mod, alt, shift, base } = parseKey(key);
  const modifiers = [
    mod && (apple ? 'Meta' : 'Control'),
    alt && 'Alt',
    (shift || (isCapital(base) && !mod)) && 'Shift',
  ].filter(Boolean);
  return [...modifiers, modifiers.length > 0 ? base.replace(/^[a-z]$/, (letter) => letter.toUpperCase()) : base].join(
    '+',
  );
}

/** Returns the value of `aria-keyshortcuts` for a meaning; undefined when there is none, or its keys are pressed in turn. */
export function ariaKeysOf(meaning: KeyMeaning | undefined): string | undefined {
  const named = meaning === undefined ? [] : keysOf(meaning).flatMap((key) => ariaKeyShortcut(key) ?? []);
  return named.length === 0 ? undefined : named.join(' ');
}

/** Splits `Mod-Shift-z` into its modifiers and the key that is pressed with them. */
function parseKey(key: string) {
  const parts = key.length > 1 ? key.split('-') : [key];
  const modifiers = parts.slice(0, -1);
  return {
    mod: modifiers.includes('Mod'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
    base: parts.at(-1) ?? key,
  };
}

function isCapital(key: string): boolean {
  return /^[A-Z]$/.test(key);
}
