import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import type { FileHandle } from '../../../core/ids.ts';
import { RegisteredFiles } from '../../../engine/registered-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

// What a page could send instead of a handle it was given.
const claimed = (text: string) => text as FileHandle;

test('a registered file opens under its own name, with its size as it is now', () => {
  using folder = temporaryFolder();
  const file = path.join(folder.path, 'Connections.csv');
  writeFileSync(file, 'one');
  const files = new RegisteredFiles();
  const handle = files.register(file);
  writeFileSync(file, 'and more');
  expect(files.open(handle)).toEqual({ path: file, name: 'Connections.csv', size: 8 });
});

test('a path is not a handle, even that of a registered file', () => {
  using folder = temporaryFolder();
  const file = path.join(folder.path, 'Connections.csv');
  writeFileSync(file, 'one');
  const files = new RegisteredFiles();
  files.register(file);
  for (const guess of [file, '/etc/passwd', '../Connections.csv', 'Connections.csv', '', '__proto__']) {
    expect(files.open(claimed(guess))).toBeUndefined();
  }
});

test('what is no plain file, or no longer there, does not open', () => {
  using folder = temporaryFolder();
  const file = path.join(folder.path, 'Connections.csv');
  writeFileSync(file, 'one');
  const files = new RegisteredFiles();
  const handle = files.register(file);
  rmSync(file);
  expect(files.open(handle)).toBeUndefined();
  mkdirSync(file);
  expect(files.open(handle)).toBeUndefined();
  expect(files.open(files.register('/dev/null'))).toBeUndefined();
});

test("releasing deletes a copy, and never the user's own file", () => {
  using folder = temporaryFolder();
  const own = path.join(folder.path, 'own.csv');
  const copy = path.join(folder.path, 'copy');
  writeFileSync(own, 'one');
  writeFileSync(copy, 'one');
  const files = new RegisteredFiles();
  const ownHandle = files.register(own);
  const copyHandle = files.registerSpooled(copy, 'Connections.csv');
  expect(files.open(copyHandle)?.name).toBe('Connections.csv');
  files.releaseAll();
  expect(files.open(ownHandle)).toBeUndefined();
  expect(files.open(copyHandle)).toBeUndefined();
  expect(existsSync(own)).toBe(true);
  expect(existsSync(copy)).toBe(false);
});
