import { onApple } from './key-names.ts';

/** Whether a key press belongs to composing a character, as with an input method for Japanese. */
export function isComposing(press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === composingKeyCode;
}

/** What is read of a key press. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'getModifierState'
> & {
  /** 229 while an input method handles the key, which is the only sign of it in some browsers. */
  readonly keyCode: number;
};

/** Keys that only change what others mean, or that begin a character. */
const silentKeys: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Fn',
  'Dead',
  'Process',
  'Unidentified',
]);

const composingKeyCode = 229;

/**
 * Punctuation on the keys of Q and W that only layouts without Latin letters have there (Hebrew, Greek), so that it
 * stands for the letter.
 */
const punctuationForLetters: Readonly<Record<string, string>> = { "KeyW '": 'w', 'KeyQ ;': 'q', 'KeyQ :': 'Q' };

/**
 * Returns the names in the key table that a key press can have, the likeliest first; none while a character is
 * composed. What the key types counts first. Where it types no Latin letter, its place on the keyboard counts, and
 * Caps Lock does not.
 */
export function readKey(press: KeyPress, apple = onApple): readonly string[] {
  if (isComposing(press) || silentKeys.has(press.key)) return [];
  // On Apple's computers, ⌥ types characters, and some browsers call it AltGraph.
  const altGraph = !apple && press.getModifierState('AltGraph');
  const mod = !altGraph && (apple ? press.metaKey : press.ctrlKey);
  const other = !altGraph && (apple ? press.ctrlKey : press.metaKey);
  const alt = !altGraph && press.altKey;
  if (other || (mod && alt)) return [];
  const isNamed = press.key.length > 1 && /^[A-Z][A-Za-z0-9]+$/.test(press.key);
  if (alt) {
    const base = isNamed ? press.key : digitAt(press.code);
    return base === undefined ? [] : [`Alt-${base}`];
  }
  if (mod) {
    const base = isNamed ? press.key : isAscii(press.key) ? press.key.toLowerCase() : keyAt(press.code, false);
    return base === undefined ? [] : [`Mod-${press.shiftKey ? 'Shift-' : ''}${base}`];
  }
  if (isNamed) return [press.key];
  const typed = /^[A-Za-z]$/.test(press.key) && press.getModifierState('CapsLock') ? asShifted(press) : press.key;
  const placed = altGraph ? undefined : placedKey(press);
  return placed === undefined ? [typed] : isAscii(typed) ? [typed, placed] : [placed];
}

/** Returns the letter as it is typed without Caps Lock. */
function asShifted({ key, shiftKey }: KeyPress): string {
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}

/** Returns the key that stands at this place on a Latin keyboard, where what is typed leaves that open. */
function placedKey({ key, code, shiftKey }: KeyPress): string | undefined {
  if (!isAscii(key)) return keyAt(code, shiftKey);
  // On French keyboards, digits are typed with Shift.
  if (!shiftKey && !/^[A-Za-z0-9]$/.test(key)) return digitAt(code) ?? punctuationForLetters[`${code} ${key}`];
  return punctuationForLetters[`${code} ${key}`];
}

function keyAt(code: string, shift: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  if (code === 'Slash') return shift ? '?' : '/';
  return digitAt(code);
}

function digitAt(code: string): string | undefined {
  return /^Digit(\d)$/.exec(code)?.[1];
}

function isAscii(key: string): boolean {
  return /^[\x20-\x7e]$/.test(key);
}
