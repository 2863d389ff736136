/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { projectFolder } from '../../tools/prepare.mjs';
import { unpacked } from '../integration/export/unpacked.ts';
import { dataFolder } from './data-folder.ts';
import { openDesktopHost } from './desktop-host.ts';
import { electronAvailable, electronProgram } from './electron-available.ts';
import { askOverPort, heardOfEngine, listenToEngine } from './page-to-engine.ts';
import { startWebHost } from './web-host.ts';

describe.skipIf(!electronAvailable)('the page of the desktop', () => {
  test('asks the engine over a port, and is closed with it', async () => {
    using folder = dataFolder();
    const desktop = await openDesktopHost(folder.path);
    const answer = await askOverPort(desktop.page, 'app/overview');
    expect(answer).toMatchObject({ status: 200, json: { dataFolder: folder.path, people: 0 } });
    expect(existsSync(path.join(folder.path, 'kith.holder.json'))).toBe(true);
    await desktop.close();
    expect(existsSync(path.join(folder.path, 'kith.holder.json'))).toBe(false);
    expect(existsSync(path.join(folder.path, 'kith.db-wal'))).toBe(false);
  });

  test('is sandboxed, isolated, and holds two things of ours', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
      // Not in the published types, but there for exactly this.
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
    // What the preload put there.
    const inPage = await desktop.page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
      kith: Object.keys((window as unknown as { kith: object }).kith),
    }));
    expect(inPage).toEqual({ globals: [], kith: ['register', 'save'] });
  });

  test('runs and loads its own files only', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    const seen = await desktop.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
      const violated = (count: number) =>
        new Promise<void>((resolve) => {
          const check = (): void => {
            if (violations.length >= count) resolve();
            else document.addEventListener('securitypolicyviolation', () => queueMicrotask(check), { once: true });
          };
          check();
        });
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.head.append(script);
      await violated(1);
      const image = document.createElement('img');
      image.src = 'https://attacker.example/avatar.png';
      document.body.append(image);
      await violated(2);
      const frame = document.createElement('iframe');
      frame.src = 'https://attacker.example/';
      document.body.append(frame);
      await violated(3);
      const fetched = await fetch('https://attacker.example/').then(
        () => 'fetched',
        () => 'refused',
      );
      const { headers } = await fetch('/');
      return { violations, fetched, ranInline: 'ranInline' in window, policy: headers.get('content-security-policy') };
    });
    expect(seen.violations).toEqual(expect.arrayContaining(['script-src-elem', 'img-src', 'frame-src', 'connect-src']));
    expect(seen).toMatchObject({ fetched: 'refused', ranInline: false });
    expect(seen.policy).toContain("default-src 'none'");
  });

  test('finds nothing outside its folder, however the address is written', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    const addresses = [
      'kith://app/..%2f..%2fpackage.json',
      'kith://app/%2e%2e/%2e%2e/package.json',
      'kith://app/assets/..%2f..%2f..%2fpackage.json',
      'kith://app/..%5c..%5cpackage.json',
      'kith://app/../electron/main.cjs',
      'kith://app//etc/passwd',
      'kith://app/%2fetc%2fpasswd',
      'kith://other/index.html',
    ];
    const found = await desktop.app.evaluate(
      ({ session }, urls) =>
        Promise.all(
          urls.map(async (url) => {
            const answer = await session.defaultSession.fetch(url);
            return `${answer.status} ${await answer.text()}`;
          }),
        ),
      addresses,
    );
    expect(found).toEqual(addresses.map(() => '404 There is nothing here.'));
  });

  test('gets no permission, asked for or looked up', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    const granted = await desktop.page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      ),
      clipboard: await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      ),
    }));
    expect(granted).toEqual({
      notifications: 'denied',
      geolocation: 'denied',
      microphone: 'denied',
      clipboard: 'denied',
    });
  });

  test('opens no window; a link to a known place goes to the system', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    await recordOpened(desktop.app);
    await desktop.page.evaluate(() => {
      for (const address of [
        'https://attacker.example/',
        'file:///etc/passwd',
        'kith://app/',
        'about:blank',
        'https://www.linkedin.com/in/amara-okafor/',
        'mailto:amara@example.org',
      ]) {
        window.open(address);
      }
      const link = document.createElement('a');
      link.href = 'https://www.linkedin.com/in/from-a-link/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
    });
    await expect
      .poll(() => opened(desktop.app))
      .toEqual([
        'https://www.linkedin.com/in/amara-okafor/',
        'mailto:amara@example.org',
        'https://www.linkedin.com/in/from-a-link/',
      ]);
    expect(desktop.app.windows()).toHaveLength(1);
  });

  test('is the only one that gets a port or a handle, even among pages with the same preload', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    const opening = desktop.app.waitForEvent('window');
    await desktop.app.evaluate(
      ({ BrowserWindow }, preload) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        void stranger.loadURL('data:text/html,<title>A stranger</title>');
      },
      path.join(projectFolder, 'dist', 'electron', 'preload.cjs'),
    );
    const stranger = await opening;
    await stranger.waitForLoadState();
    await stranger.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      document.body.append(input);
    });
    await stranger.locator('input').setInputFiles(path.join(projectFolder, 'package.json'));
    // The answer to the second comes after the first was dealt with. What the preload put there is used as it is meant.
    const got = await stranger.evaluate(async () => {
      const heard: unknown[] = [];
      window.addEventListener('message', (event) => {
        if (event.data !== 'kith:connect') heard.push(event.data);
      });
      window.postMessage('kith:connect', '*');
      await new Promise((resolve) => {
        window.addEventListener('message', resolve, { once: true });
      });
      const { kith } = window as unknown as {
        kith: { register: (file: unknown) => Promise<string>; save: (...given: unknown[]) => Promise<unknown> };
      };
      const handle = await kith.register(document.querySelector('input')?.files?.[0]).catch(String);
      return { heard, handle, saved: await kith.save('one', 'people.vcf').catch(String) };
    });
    expect(got.heard).toEqual([]);
    expect(got.handle).toContain('Only the pages of Kith can register a file.');
    expect(got.saved).toContain('Only the pages of Kith can save a file.');
  });

  test('goes nowhere else', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    await recordOpened(desktop.app);
    for (const address of ['https://attacker.example/', 'file:///etc/passwd', 'http://127.0.0.1:9/', 'kith://other/']) {
      await desktop.page.evaluate((target) => {
        const link = document.createElement('a');
        link.href = target;
        document.body.append(link);
        link.click();
      }, address);
    }
    // The last one is answered by the system, so by then the others have been refused.
    await desktop.page.evaluate(() => window.location.assign('https://www.linkedin.com/in/last/'));
    await expect.poll(() => opened(desktop.app)).toEqual(['https://www.linkedin.com/in/last/']);
    expect(desktop.page.url()).toMatch(/^kith:\/\/app\//);
  });

  test('and everything around it make no request that leaves the program', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    // A server that listens on an IP port has an address of this kind.
    const { port } = server.address() as AddressInfo;
    const outcome = await desktop.app.evaluate(
      ({ session }, url) => session.defaultSession.fetch(url).then(() => 'answered', String),
      `http://127.0.0.1:${port}/`,
    );
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(requests).toEqual([]);
    server.close();
  });

  test('has handles for files, never their paths', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    const chosen = path.join(folder.path, 'Connections.csv');
    writeFileSync(chosen, 'First Name,Last Name\n');
    await desktop.page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'chosen-by-test';
      document.body.append(input);
    });
    await desktop.page.locator('#chosen-by-test').setInputFiles(chosen);
    // What the preload put there, given what it was not made for.
    const seen = await desktop.page.evaluate(async () => {
      type Register = (file: unknown) => Promise<string>;
      const { register } = (window as unknown as { kith: { register: Register } }).kith;
      const attempt = (file: unknown): Promise<string> =>
        Promise.resolve()
          .then(() => register(file))
          .then(
            (handle) => `handle ${handle}`,
            () => 'refused',
          );
      const input = document.querySelector<HTMLInputElement>('#chosen-by-test');
      const file = input?.files?.[0];
      return {
        handle: await attempt(file),
        properties: Object.values({ ...file, name: file?.name, path: (file as { path?: string } | undefined)?.path }),
        aPath: await attempt('/etc/passwd'),
        aPretendedFile: await attempt({ name: 'passwd', path: '/etc/passwd' }),
        aFileOfItsOwn: await attempt(new File(['x'], '/etc/passwd')),
      };
    });
    expect(seen.handle).toMatch(/^handle [\da-f-]{36}$/);
    expect(JSON.stringify(seen.properties)).not.toContain(folder.path);
    expect(seen).toMatchObject({ aPath: 'refused', aPretendedFile: 'refused', aFileOfItsOwn: 'refused' });
  });
});

describe.skipIf(!electronAvailable)('a file that Kith made', () => {
  test('is saved where the user chooses, for its owner alone, and gone from the data folder', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path, ['--demo']);
    const target = path.join(folder.path, 'chosen by test.zip');
    writeFileSync(target, 'an older one', { mode: 0o644 });
    await answerSaveDialog(desktop.app, target);
    await openSettings(desktop.page);
    await desktop.page.getByRole('button', { name: 'Export everything' }).click();
    await desktop.page.getByText(/^Saved “Kith export \d{4}-\d\d-\d\d\.zip”\.$/).waitFor();
    const files = await unpacked(readFileSync(target));
    expect([...files.keys()]).toEqual(expect.arrayContaining(['README.txt', 'people.csv', 'kith.json']));
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.join(folder.path, 'spool'))).toEqual([]);
    const [proposed] = await proposedNames(desktop.app);
    expect(path.basename(proposed ?? '')).toMatch(/^Kith export \d{4}-\d\d-\d\d\.zip$/);
  });

  test('is gone when the user cancels, and a place that takes none is said to be one', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path, ['--demo']);
    await openSettings(desktop.page);
    const button = desktop.page.getByRole('button', { name: 'Export people as vCard' });
    await answerSaveDialog(desktop.app, undefined);
    await button.click();
    await expect.poll(() => proposedNames(desktop.app)).toHaveLength(1);
    await button.waitFor();
    expect(await desktop.page.getByText(/^Saved/).count()).toBe(0);
    await expect.poll(() => readdirSync(path.join(folder.path, 'spool'))).toEqual([]);
    await answerSaveDialog(desktop.app, path.join(folder.path, 'no such folder', 'people.vcf'));
    await button.click();
    await desktop.page.getByText('This file cannot be written there. Choose another place.').waitFor();
    expect(readdirSync(path.join(folder.path, 'spool'))).toEqual([]);
  });

  test('is not what a page makes up, and its name is never a path', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    await askOverPort(desktop.page, 'app/overview');
    await answerSaveDialog(desktop.app, path.join(folder.path, 'chosen by test.zip'));
    // What the preload put there, given what it was not made for.
    const outcomes = await desktop.page.evaluate(
      async (database) => {
        type Save = (file: unknown, fileName: unknown) => Promise<unknown>;
        const { save } = (window as unknown as { kith: { save: Save } }).kith;
        const attempt = (file: unknown, fileName: unknown): Promise<unknown> => save(file, fileName).catch(String);
        return [
          await attempt(database, '../../../etc/cron.d/escape'),
          await attempt('/etc/passwd', 'C:\\Windows\\escape'),
          await attempt({ path: '/etc/passwd' }, 'people.vcf'),
          await attempt('one', 7),
        ];
      },
      path.join(folder.path, 'kith.db'),
    );
    const unknown = { kind: 'failed', failure: 'This file is no longer there. Make it once more.' };
    expect(outcomes.slice(0, 2)).toEqual([unknown, unknown]);
    expect(outcomes.slice(2).map(String)).toEqual([
      expect.stringContaining('This is not a file that Kith made.'),
      expect.stringContaining('This is not a file that Kith made.'),
    ]);
    expect(existsSync(path.join(folder.path, 'chosen by test.zip'))).toBe(false);
    const downloads = await desktop.app.evaluate(({ app }) => app.getPath('downloads'));
    expect(await proposedNames(desktop.app)).toEqual([path.join(downloads, 'escape'), path.join(downloads, 'escape')]);
  });
});

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

/** Puts the dialog aside, and chooses `file` in its place; nothing is to cancel. Notes what was proposed. */
async function answerSaveDialog(app: ElectronApplication, file: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const proposed: (string | undefined)[] = [];
    Object.assign(globalThis, { proposedToTest: proposed });
    // The product asks with a window and options.
    const answer = async (_window: unknown, options: { defaultPath?: string }) => {
      proposed.push(options.defaultPath);
      return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
    };
    Object.assign(dialog, { showSaveDialog: answer });
  }, file);
}

function proposedNames(app: ElectronApplication): Promise<readonly string[]> {
  // What `answerSaveDialog` put there.
  return app.evaluate(() => (globalThis as unknown as { proposedToTest: string[] }).proposedToTest);
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Your data' }).waitFor();
}

async function killEngine(app: ElectronApplication): Promise<void> {
  const pid = await app.evaluate(
    ({ app: electronApp }) => electronApp.getAppMetrics().find(({ name }) => name === 'Kith engine')?.pid,
  );
  if (pid === undefined) throw new Error('There is no process of the engine to kill.');
  process.kill(pid, 'SIGKILL');
}

/** Puts Electron's way to the system's browser aside and notes what would have been opened. */
async function recordOpened(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const addresses: string[] = [];
    Object.assign(globalThis, { openedByTest: addresses });
    shell.openExternal = async (address) => void addresses.push(address);
  });
}

function opened(app: ElectronApplication): Promise<readonly string[]> {
  // What `recordOpened` put there.
  return app.evaluate(() => (globalThis as unknown as { openedByTest: string[] }).openedByTest);
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
