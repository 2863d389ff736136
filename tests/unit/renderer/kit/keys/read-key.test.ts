import { describe, expect, test } from 'vitest';

import { readKey } from '../../../../../renderer/kit/keys/read-key.ts';
import type { KeyPress } from '../../../../../renderer/kit/keys/read-key.ts';

type Pressed = Partial<Omit<KeyPress, 'getModifierState'>> & {
  readonly locks?: readonly ('CapsLock' | 'AltGraph')[];
};

function press(key: string, { locks = [], ...facts }: Pressed = {}): KeyPress {
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    getModifierState: (name) => locks.some((lock) => lock === name),
    ...facts,
  };
}

const elsewhere = (key: string, facts?: Pressed): readonly string[] => readKey(press(key, facts), false);
const onApple = (key: string, facts?: Pressed): readonly string[] => readKey(press(key, facts), true);

describe('a letter', () => {
  test('is read with its Shift', () => {
    expect(elsewhere('z', { code: 'KeyZ' })).toEqual(['z']);
    expect(elsewhere('Z', { code: 'KeyZ', shiftKey: true })).toEqual(['Z']);
  });

  test('is the same under Caps Lock', () => {
    const locks = ['CapsLock'] as const;
    expect(elsewhere('Z', { code: 'KeyZ', locks })).toEqual(['z']);
    expect(elsewhere('z', { code: 'KeyZ', shiftKey: true, locks })).toEqual(['Z']);
  });

  test('counts before its place: z of a German keyboard stands where Y is', () => {
    expect(elsewhere('z', { code: 'KeyY' })).toEqual(['z']);
  });

  test.each([
    ['Russian', 'я', 'KeyZ', 'z'],
    ['Greek', 'ω', 'KeyV', 'v'],
    ['Hebrew', 'ז', 'KeyZ', 'z'],
    ['Arabic', 'ش', 'KeyA', 'a'],
  ])('is read by its place on a %s keyboard', (_layout, key, code, letter) => {
    expect(elsewhere(key, { code })).toEqual([letter]);
    expect(elsewhere(key, { code, shiftKey: true })).toEqual([letter.toUpperCase()]);
    expect(elsewhere(key, { code, ctrlKey: true })).toEqual([`Mod-${letter}`]);
  });

  test('is found under the punctuation of Hebrew and Greek keyboards', () => {
    expect(elsewhere("'", { code: 'KeyW' })).toContain('w');
    expect(elsewhere(';', { code: 'KeyQ' })).toContain('q');
    expect(elsewhere(':', { code: 'KeyQ', shiftKey: true })).toContain('Q');
  });
});

describe('a sign', () => {
  test('counts as it is typed, wherever it stands', () => {
    expect(elsewhere('?', { code: 'Minus', shiftKey: true })).toEqual(['?']);
    expect(elsewhere('/', { code: 'Digit7', shiftKey: true })).toEqual(['/']);
    expect(elsewhere('؟', { code: 'Slash', shiftKey: true })).toEqual(['?']);
  });

  test('that is typed with AltGr counts as itself', () => {
    const locks = ['AltGraph'] as const;
    expect(elsewhere('/', { code: 'KeyQ', ctrlKey: true, altKey: true, locks })).toEqual(['/']);
    expect(elsewhere('ą', { code: 'KeyA', ctrlKey: true, altKey: true, locks })).toEqual(['ą']);
  });
});

describe('a digit', () => {
  test('of a French keyboard needs no Shift', () => {
    expect(elsewhere('&', { code: 'Digit1' })).toEqual(['&', '1']);
    expect(elsewhere('é', { code: 'Digit2' })).toEqual(['2']);
    expect(elsewhere('2', { code: 'Digit2', shiftKey: true })).toEqual(['2']);
  });

  test('with Alt is read by its place, where ⌥ types something else', () => {
    expect(elsewhere('1', { code: 'Digit1', altKey: true })).toEqual(['Alt-1']);
    expect(onApple('¡', { code: 'Digit1', altKey: true })).toEqual(['Alt-1']);
    expect(onApple('¡', { code: 'Digit1', altKey: true, locks: ['AltGraph'] })).toEqual(['Alt-1']);
    expect(onApple('å', { code: 'KeyA', altKey: true })).toEqual([]);
  });
});

describe('a key with ⌘ or Ctrl', () => {
  test('is read with ⌘ on Apple’s computers and with Ctrl elsewhere', () => {
    expect(onApple('k', { code: 'KeyK', metaKey: true })).toEqual(['Mod-k']);
    expect(onApple('k', { code: 'KeyK', ctrlKey: true })).toEqual([]);
    expect(elsewhere('k', { code: 'KeyK', ctrlKey: true })).toEqual(['Mod-k']);
    expect(elsewhere('k', { code: 'KeyK', metaKey: true })).toEqual([]);
    expect(elsewhere('Z', { code: 'KeyZ', ctrlKey: true, shiftKey: true })).toEqual(['Mod-Shift-z']);
    expect(elsewhere('Enter', { code: 'Enter', ctrlKey: true, shiftKey: true })).toEqual(['Mod-Shift-Enter']);
  });
});

test('what belongs to composing a character is never a key', () => {
  expect(elsewhere('z', { isComposing: true })).toEqual([]);
  expect(elsewhere('z', { keyCode: 229 })).toEqual([]);
  for (const key of ['Dead', 'Process', 'Unidentified', 'Shift', 'CapsLock']) expect(elsewhere(key)).toEqual([]);
});
