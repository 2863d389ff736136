/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { ElectronApplication } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { projectFolder } from '../../tools/prepare.mjs';
import { dataFolder } from './data-folder.ts';
import { openDesktopHost } from './desktop-host.ts';
import { electronAvailable, electronProgram } from './electron-available.ts';
import { askOverPort, heardOfEngine, listenToEngine } from './page-to-engine.ts';
import { startWebHost } from './web-host.ts';

describe.skipIf(!electronAvailable)('the folder', () => {
  test('of a demo is filled with the invented network', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path, ['--demo']);
    expect(await askOverPort(desktop.page, 'app/overview')).toMatchObject({ json: { demo: true, people: 600 } });
  });

  test('with a file that is no Kith file leads to a sentence in the window, and the file stays as it is', async () => {
    using folder = dataFolder();
    const file = path.join(folder.path, 'kith.db');
    const content = 'Notes from long ago, kept under an unlucky name. '.repeat(100);
    writeFileSync(file, content);
    await using desktop = await openDesktopHost(folder.path);
    await expect(askOverPort(desktop.page, 'app/overview')).rejects.toThrow('damaged or is no Kith file');
    expect(readFileSync(file, 'utf8')).toBe(content);
  });
});

describe.skipIf(!electronAvailable)('when the engine dies', () => {
  test('it is started again, and the page gets a new port and keeps what was typed', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    await askOverPort(desktop.page, 'app/overview');
    await listenToEngine(desktop.page);
    await desktop.page.evaluate(() => Object.assign(window, { typed: 'half a note' }));
    await killEngine(desktop.app);
    await expect.poll(() => heardOfEngine(desktop.page)).toEqual([{ kind: 'restarting' }, { kind: 'open' }]);
    expect(await askOverPort(desktop.page, 'app/overview')).toMatchObject({ status: 200 });
    // What the test put there.
    expect(await desktop.page.evaluate(() => (window as unknown as { typed: string }).typed)).toBe('half a note');
  });

  test('the third time within a minute it stops and says so', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    await askOverPort(desktop.page, 'app/overview');
    await listenToEngine(desktop.page);
    const restarted = [{ kind: 'restarting' }, { kind: 'open' }];
    await killEngine(desktop.app);
    await expect.poll(() => heardOfEngine(desktop.page)).toEqual(restarted);
    await killEngine(desktop.app);
    await expect.poll(() => heardOfEngine(desktop.page)).toEqual([...restarted, ...restarted]);
    await killEngine(desktop.app);
    await expect
      .poll(async () => (await heardOfEngine(desktop.page)).at(-1)?.message)
      .toContain('three times within a minute');
    expect((await heardOfEngine(desktop.page)).at(-1)?.kind).toBe('stopped');
    await expect(askOverPort(desktop.page, 'app/overview')).rejects.toThrow('three times within a minute');
  });

  test('its end takes nobody with it: the window closes as always', async () => {
    using folder = dataFolder();
    const desktop = await openDesktopHost(folder.path);
    await askOverPort(desktop.page, 'app/overview');
    await killEngine(desktop.app);
    await desktop.close();
    const again = await startWebHost(folder.path);
    expect(await again.stop()).toBe(0);
  });
});

describe.skipIf(!electronAvailable)('a second start', () => {
  test('of the desktop says who holds the folder and brings its window forward', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    await askOverPort(desktop.page, 'app/overview');
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const second = await startDesktopAgain(folder.path);
    expect(second.code).toBe(3);
    expect(second.said).toContain('already open in its own window');
    expect(second.said).toContain(folder.path);
    await expect
      .poll(() => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible())))
      .toEqual([true]);
  });

  test('in the browser says that the desktop holds it', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    await askOverPort(desktop.page, 'app/overview');
    await expect(startWebHost(folder.path)).rejects.toThrow(/already open in its own window \(process \d+, since/);
  });

  test('on another folder is a first start', async () => {
    using folder = dataFolder();
    using another = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    await using other = await openDesktopHost(another.path);
    expect(await askOverPort(desktop.page, 'app/overview')).toMatchObject({ json: { dataFolder: folder.path } });
    expect(await askOverPort(other.page, 'app/overview')).toMatchObject({ json: { dataFolder: another.path } });
  });

  test('after kill -9 of the holder is a first start, in either host', async () => {
    using folder = dataFolder();
    const desktop = await openDesktopHost(folder.path);
    await askOverPort(desktop.page, 'app/overview');
    const process = desktop.app.process();
    const ended = once(process, 'exit');
    process.kill('SIGKILL');
    await ended;
    // The engine's process notices by itself that nobody is left.
    await expect
      .poll(() => startWebHost(folder.path).then((host) => host.stop(), String), { timeout: 20_000, interval: 200 })
      .toBe(0);
    await using again = await openDesktopHost(folder.path);
    expect(await askOverPort(again.page, 'app/overview')).toMatchObject({ status: 200 });
  });

  test('while the browser host holds it says who, and shows no window', async () => {
    using folder = dataFolder();
    await using _web = await startWebHost(folder.path);
    const second = await startDesktopAgain(folder.path, /already open in a browser \(process \d+, since/);
    expect(second.said).toContain(folder.path);
    expect(second.said).not.toMatch(/token|http/);
  });
});

async function killEngine(app: ElectronApplication): Promise<void> {
  const pid = await app.evaluate(
    ({ app: electronApp }) => electronApp.getAppMetrics().find(({ name }) => name === 'Kith engine')?.pid,
  );
  if (pid === undefined) throw new Error('There is no process of the engine to kill.');
  process.kill(pid, 'SIGKILL');
}

/** Starts the desktop once more; ends when it ends by itself, or when it has said what was expected. */
async function startDesktopAgain(folder: string, expected?: RegExp): Promise<{ code: number | null; said: string }> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(electronProgram(), [projectFolder, `--data=${folder}`, ...sandbox], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const closed = once(child, 'close');
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
    // A message to the user is on the screen then, which nobody here closes.
    if (expected?.test(said)) child.kill('SIGKILL');
  });
  await closed;
  return { code: child.exitCode, said };
}
