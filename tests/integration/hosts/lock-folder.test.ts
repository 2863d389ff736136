import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { describe, expect, test } from 'vitest';

import { dataPaths } from '../../../engine/data-folder.ts';
import { openEngine } from '../../../engine/engine.ts';
import { folderTakenSentence } from '../../../engine/folder-holder.ts';
import { clockAt, openTestEngine } from './connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

const clock = clockAt('2026-06-10');
const startEngine = (folder: string) =>
  openEngine({ folder, host: 'browser', clock, languages: [], demo: false, version: '0.0.0' });

describe('one engine holds a folder', () => {
  test('a second start in the same process learns who holds it', () => {
    using folder = temporaryFolder();
    const first = openTestEngine(folder.path);
    const second = startEngine(folder.path);
    expect(second).toEqual({ kind: 'taken', by: { pid: process.pid, host: 'browser', since: clock.now() } });
    first.close();
  });

  test('a second start from another process learns who holds it, and changes nothing', async () => {
    using folder = temporaryFolder();
    await using holder = await otherProcessHolding(folder.path);
    const opening = startEngine(folder.path);
    expect(opening).toMatchObject({ kind: 'taken', by: { pid: holder.pid, host: 'browser' } });
    expect(startEngine(folder.path)).toEqual(opening);
  });

  test('closing frees it', () => {
    using folder = temporaryFolder();
    openTestEngine(folder.path).close();
    expect(existsSync(dataPaths(folder.path).holder)).toBe(false);
    openTestEngine(folder.path).close();
  });

  test('kill -9 of the holder frees it, whatever it left lying there', async () => {
    using folder = temporaryFolder();
    const holder = await otherProcessHolding(folder.path);
    await holder.kill();
    expect(existsSync(dataPaths(folder.path).holder)).toBe(true);
    openTestEngine(folder.path).close();
  });

  test('a file that cannot be used frees it, and says what to do', () => {
    using folder = temporaryFolder();
    writeFileSync(
      dataPaths(folder.path).database,
      'This is not a database, and long enough to be sure of it. '.repeat(99),
    );
    const unusable = { kind: 'unusable', sentence: expect.stringContaining('damaged or is no Kith file') as unknown };
    expect(startEngine(folder.path)).toEqual(unusable);
    expect(startEngine(folder.path)).toEqual(unusable);
  });

  test('details that cannot be read still lead to a sentence', () => {
    using folder = temporaryFolder();
    const first = openTestEngine(folder.path);
    writeFileSync(dataPaths(folder.path).holder, '{ "pid": "many" ');
    expect(startEngine(folder.path)).toEqual({ kind: 'taken', by: undefined });
    expect(folderTakenSentence(folder.path, undefined)).toContain(folder.path);
    first.close();
  });

  test('the sentence names process, host, time and folder, and no address', () => {
    const sentence = folderTakenSentence('/data/kith', { pid: 4242, host: 'desktop', since: clock.now() });
    expect(sentence).toMatch(/4242.*2026.*\/data\/kith/);
    expect(sentence).toContain('window');
    expect(sentence).not.toMatch(/https?:|token/);
  });
});

describe.skipIf(process.platform === 'win32')('nobody else can read the data', () => {
  const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);

  test('the folder is 0700 and its files 0600, also where they were wider', () => {
    using folder = temporaryFolder();
    const data = path.join(folder.path, 'deep', 'kith');
    mkdirSync(data, { recursive: true });
    chmodSync(data, 0o755);
    openTestEngine(data).close();
    chmodSync(dataPaths(data).database, 0o644);
    chmodSync(data, 0o755);

    const engine = openTestEngine(data);
    expect(mode(data)).toBe('700');
    for (const file of [dataPaths(data).database, dataPaths(data).lock, dataPaths(data).holder])
      expect(mode(file)).toBe('600');
    expect(mode(`${dataPaths(data).database}-wal`)).toBe('600');
    engine.close();
  });
});

/** Another process that opens the engine on the folder and stays. */
async function otherProcessHolding(folder: string) {
  const script = path.join(import.meta.dirname, 'keep-folder-locked.ts');
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'locked') return { pid: child.pid, kill, [Symbol.asyncDispose]: kill };
  }
  throw new Error('The other process ended before it locked the folder.');
}
