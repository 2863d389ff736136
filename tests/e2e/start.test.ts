import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { projectFolder } from '../../tools/prepare.mjs';
import { dataFolder } from './data-folder.ts';
import { electronAvailable } from './electron-available.ts';

const noDisplay = { DISPLAY: '', WAYLAND_DISPLAY: '' };

test('--help lists every option', async () => {
  const { code, out } = await start(['--help']).ended;
  expect(code).toBe(0);
  for (const option of ['--browser', '--demo', '--data DIR', '--port N', '--no-open', '--help']) {
    expect(out).toContain(option);
  }
});

test.each([
  [['--colour'], /--colour/],
  [['--port', 'many'], /--port takes a number/],
  [['--port', '70000'], /--port takes a number/],
  [['--demo', '--data', 'here'], /--demo uses a folder of its own/],
])('%o is refused with a sentence and the options', async (args, sentence) => {
  const { code, err } = await start(args).ended;
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
  expect(err).toContain('--no-open');
});

test('--browser opens the browser host on the folder and the port', async () => {
  using folder = dataFolder();
  const kith = start(['--browser', '--no-open', '--data', folder.path, '--port', '0']);
  expect(await kith.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  expect(readdirSync(folder.path)).toContain('kith.db');
  const { code, err } = await kith.interrupt('SIGTERM');
  expect(code).toBe(0);
  expect(err).toContain('Opening in the browser, because you asked for it.');
  expect(readdirSync(folder.path)).not.toContain('kith.holder.json');
});

test.skipIf(process.platform !== 'linux')('without a display it is the browser, and one line says so', async () => {
  using folder = dataFolder();
  const kith = start(['--no-open', '--data', folder.path], noDisplay);
  await kith.url;
  const { err } = await kith.interrupt('SIGTERM');
  expect(err.trim()).toBe('Opening in the browser, because there is no display to open a window on.');
});

test.skipIf(process.platform !== 'linux')(
  'where Electron cannot be loaded it is the browser, and one line says so',
  async () => {
    using folder = dataFolder();
    using broken = dataFolder();
    const electron = path.join(broken.path, 'electron');
    // What the system's loader answers when a library is missing.
    writeFileSync(electron, '#!/bin/sh\nexit 127\n');
    chmodSync(electron, 0o700);
    const kith = start(['--no-open', '--data', folder.path], {
      DISPLAY: ':99',
      ELECTRON_OVERRIDE_DIST_PATH: broken.path,
    });
    await kith.url;
    const { err } = await kith.interrupt('SIGTERM');
    expect(err.trim()).toBe('Opening in the browser, because the desktop app could not start (exit code 127).');
  },
);

test.each([
  ['the browser', ['--browser', '--no-open']],
  ['the desktop', []],
])('--demo in %s shows an invented network in a folder that is gone afterwards', async (host, args) => {
  if (host === 'the desktop' && !electronAvailable) return;
  using temporary = dataFolder();
  const kith = start(['--demo', ...args], { TMPDIR: temporary.path });
  await expect.poll(() => demoPeople(temporary.path), { timeout: 30_000 }).toBe(600);
  expect((await kith.interrupt('SIGTERM')).code).toBe(0);
  expect(readdirSync(temporary.path).filter((name) => name.startsWith('kith-demo-'))).toEqual([]);
});

test('a second start passes on who holds the folder', async () => {
  using folder = dataFolder();
  const first = start(['--browser', '--no-open', '--data', folder.path]);
  await first.url;
  const second = await start(['--browser', '--no-open', '--data', folder.path]).ended;
  expect(second.code).toBe(3);
  expect(second.err).toMatch(/already open in a browser/);
  await first.interrupt('SIGTERM');
});

/** How many people the demo's file holds; 0 until it is there. */
function demoPeople(temporary: string): number {
  const demo = readdirSync(temporary).find((name) => name.startsWith('kith-demo-'));
  const file = path.join(temporary, demo ?? '', 'kith.db');
  if (demo === undefined || !existsSync(file)) return 0;
  const db = new Database(file, { readonly: true });
  try {
    const { people } = db.prepare<[], { people: number }>('SELECT count(*) AS people FROM people').get() ?? {
      people: 0,
    };
    return people;
  } catch {
    // The tables are not there yet.
    return 0;
  } finally {
    db.close();
  }
}

/** `npm start` with these options, as npm runs it. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [path.join(projectFolder, 'tools', 'start.mjs'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, out, err }));
  return {
    ended,
    get url() {
      return expect
        .poll(() => /^Kith is ready: (\S+)$/m.exec(out)?.[1], { timeout: 30_000 })
        .toBeDefined()
        .then(() => /^Kith is ready: (\S+)$/m.exec(out)?.[1] ?? '');
    },
    interrupt: (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    },
  };
}
