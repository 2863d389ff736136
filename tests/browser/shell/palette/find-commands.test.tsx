import { expect, test } from 'vitest';

import type { Command } from '../../../../renderer/shell/palette/command.ts';
import { boundCommands } from '../../../../renderer/shell/palette/command.ts';
import { findCommands } from '../../../../renderer/shell/palette/find-commands.ts';

const commands: readonly Command[] = [
  { id: 'write', name: 'Write', place: 'Ana Hale', keys: ['w'], run: () => {} },
  { id: 'mute', name: 'Mute', place: 'Ana Hale', keys: ['m'], run: () => {} },
  { id: 'unmute', name: 'Unmute', place: 'Ana Hale', keys: ['M'], run: () => {} },
  { id: 'go-to-today', name: 'Go to Today', keys: ['g t'], run: () => {} },
  { id: 'undo', name: 'Undo', keys: ['Mod-z'], run: () => {} },
  { id: 'theme-dark', name: 'Dark theme', alsoFoundBy: 'appearance', keys: [], run: () => {} },
];
const found = (query: string, recent: readonly string[] = []): readonly string[] =>
  findCommands(commands, query, recent).map(({ id }) => id);

test('a command is found by the beginnings of its words, in any order, and by other words for it', () => {
  expect(found('tod go')).toEqual(['go-to-today']);
  expect(found('appear')).toEqual(['theme-dark']);
  expect(found('ana')).toEqual(['write', 'mute', 'unmute']);
  expect(found('ana x')).toEqual([]);
  expect(found(' … ')).toEqual([]);
});

test('a command is found by its key, in which Shift counts where a letter is typed', () => {
  expect(found('g t')).toEqual(['go-to-today']);
  expect(found('gt')).toEqual(['go-to-today']);
  expect(found('ctrl z')).toEqual(['undo']);
  expect(found('Ctrl+Z')).toEqual(['undo']);
  expect(found('M')).toEqual(['mute', 'unmute']);
  expect(found('w')).toEqual(['write']);
});

test('what was used recently comes first', () => {
  expect(found('ana', ['unmute', 'undo', 'mute'])).toEqual(['unmute', 'mute', 'write']);
});

test('the keys that are bound now are commands, without those that only move, and run what they do then', () => {
  const done: string[] = [];
  let muted = false;
  const listed = boundCommands(() => [
    {
      title: 'Ana Hale',
      layer: 'screen',
      bindings: () => [
        { meaning: 'next', run: () => {} },
        { meaning: 'write', run: () => {}, when: false },
        { meaning: 'mute', does: 'Leave be', run: () => done.push(muted ? 'again' : 'once') },
      ],
    },
    {
      title: 'Everywhere',
      layer: 'shell',
      bindings: () => [
        { meaning: 'mute', run: () => done.push('wrong') },
        { meaning: 'undo', run: () => {} },
        { meaning: 'choose-1', run: () => {} },
      ],
    },
  ]);
  expect(listed.map(({ id, name, place }) => [id, name, place])).toEqual([
    ['mute', 'Leave be', 'Ana Hale'],
    ['undo', 'Undo', undefined],
  ]);
  muted = true;
  listed[0]?.run();
  expect(done).toEqual(['again']);
});
