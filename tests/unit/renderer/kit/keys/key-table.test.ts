import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

import { ariaKeyShortcut, shownKey } from '../../../../../renderer/kit/keys/key-names.ts';
import {
  choiceMeaning,
  insertionMeaning,
  keyEntry,
  keysOf,
  keyTable,
} from '../../../../../renderer/kit/keys/key-table.ts';
import type { KeyMeaning } from '../../../../../renderer/kit/keys/key-table.ts';

// The keys of an object literal are known to the type alone.
const meanings = Object.keys(keyTable) as KeyMeaning[];
const everyKey = meanings.flatMap((meaning) => [...keysOf(meaning)]);

describe('the key table', () => {
  test('gives each key one meaning', () => {
    const twice = everyKey.filter((key, index) => everyKey.indexOf(key) !== index);
    expect(twice).toEqual([]);
  });

  test('gives the first of two keys in turn no meaning of its own', () => {
    const first = everyKey.filter((key) => key.length > 1 && key.includes(' ')).map((key) => key.split(' ')[0] ?? '');
    expect(first).toContain('g');
    expect(everyKey.filter((key) => first.includes(key))).toEqual([]);
  });

  test('names keys as they are read: what they type, or a named key, with modifiers in one order', () => {
    const plain = /^(?:[\x20-\x7e]|g [a-z]|[A-Z][A-Za-z]+)$/;
    const modified = /^(?:Mod-(?:Shift-)?(?:[a-z]|Enter)|Alt-\d)$/;
    expect(everyKey.filter((key) => !plain.test(key) && !modified.test(key))).toEqual([]);
  });

  test('lets only keys act in text fields that type nothing there', () => {
    const inFields = meanings.filter((meaning) => keyEntry(meaning).inFields === true).flatMap((each) => keysOf(each));
    expect(inFields.filter((key) => !/^(?:Mod|Alt)-/.test(key))).toEqual([]);
  });

  test('has a sentence for the help for every meaning, and the same one only for numbers', () => {
    const words = meanings.filter((meaning) => !/-\d$/.test(meaning)).map((meaning) => keyEntry(meaning).words);
    expect(words.every((each) => /^[A-Z]/.test(each))).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  });

  test('finds the meaning of a number', () => {
    expect([choiceMeaning(1), choiceMeaning(9), choiceMeaning(0), choiceMeaning(10)]).toEqual([
      'choose-1',
      'choose-9',
      undefined,
      undefined,
    ]);
    expect([insertionMeaning(1), insertionMeaning(8), insertionMeaning(9)]).toEqual([
      'insert-1',
      'insert-8',
      undefined,
    ]);
  });
});

test('no page listens for a letter or a digit beside the key table, or shows one', async () => {
  const listens = /event\.key(?:\.toLowerCase\(\))? [!=]== '[^']'|event\.code\b|<Kbd keys="[^" ]"|\bkeys="[^" ]"/;
  const found: string[] = [];
  for await (const path of glob('renderer/**/*.{ts,tsx}')) {
    if (path.startsWith('renderer/kit/keys/')) continue;
    const lines = readFileSync(path, 'utf8').split('\n');
    lines.forEach((line, index) => {
      if (listens.test(line) && !/ [!=]== ' '/.test(line)) found.push(`${path}:${index + 1}`);
    });
  }
  expect(found).toEqual([]);
});

describe('a key on a page', () => {
  test.each([
    ['z', 'z', 'z'],
    ['Z', '⇧ Z', '⇧Z'],
    [' ', 'Space', 'Space'],
    ['Enter', '↵', '↵'],
    ['Mod-k', 'Ctrl K', '⌘K'],
    ['Mod-Enter', 'Ctrl ↵', '⌘↵'],
    ['Mod-Shift-z', 'Ctrl ⇧ Z', '⇧⌘Z'],
    ['Alt-1', 'Alt 1', '⌥1'],
    ['Alt-ArrowUp', 'Alt ↑', '⌥↑'],
    ['Alt', 'Alt', 'Alt'],
  ])('%s is “%s”, and “%s” on Apple’s computers', (key, elsewhere, apple) => {
    expect([shownKey(key, false), shownKey(key, true)]).toEqual([elsewhere, apple]);
  });

  test.each([
    ['z', 'z', 'z'],
    ['Z', 'Shift+Z', 'Shift+Z'],
    [' ', 'Space', 'Space'],
    ['/', '/', '/'],
    ['g t', undefined, undefined],
    ['Mod-k', 'Control+K', 'Meta+K'],
    ['Mod-Shift-Enter', 'Control+Shift+Enter', 'Meta+Shift+Enter'],
    ['Alt-1', 'Alt+1', 'Alt+1'],
  ])('%s is told to screen readers as %s', (key, elsewhere, apple) => {
    expect([ariaKeyShortcut(key, false), ariaKeyShortcut(key, true)]).toEqual([elsewhere, apple]);
  });
});
