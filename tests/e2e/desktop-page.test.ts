/// <reference lib="dom" />
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import type { ElectronApplication } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { projectFolder } from '../../tools/prepare.mjs';
import { dataFolder } from './data-folder.ts';
import { openDesktopHost } from './desktop-host.ts';
import { electronAvailable } from './electron-available.ts';
import { askOverPort } from './page-to-engine.ts';

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

  test('gets no permission, asked for or looked up, but to copy a text', async () => {
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
      copying: await navigator.clipboard.writeText('Hi Ana').then(
        () => 'granted',
        () => 'denied',
      ),
    }));
    expect(granted).toEqual({
      notifications: 'denied',
      geolocation: 'denied',
      microphone: 'denied',
      clipboard: 'denied',
      copying: 'granted',
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
