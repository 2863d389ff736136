/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { projectFolder } from '../../tools/prepare.mjs';
import { dataFolder } from './data-folder.ts';
import { openChromium, startWebHost } from './web-host.ts';

describe('the page in a browser', () => {
  test('takes the token out of the address, keeps it for this tab, and works again when loaded anew', async () => {
    using folder = dataFolder();
    await using host = await startWebHost(folder.path);
    const chromium = await openChromium();
    const context = await chromium.newContext();
    const page = await context.newPage();
    const token = tokenOf(host.url);

    const asked = page.waitForRequest((request) => request.url().includes('/rpc/'));
    await page.goto(host.url);
    expect((await asked).headers()['x-kith-token']).toBe(token);
    expect(page.url()).not.toContain(token);
    expect(await page.evaluate(() => window.history.length)).toBeLessThanOrEqual(2);
    expect(await page.evaluate(() => JSON.stringify(window.localStorage) + document.cookie)).not.toContain(token);
    expect(await context.cookies()).toEqual([]);

    const askedAgain = page.waitForResponse((response) => response.url().includes('/rpc/'));
    await page.reload();
    expect((await askedAgain).status()).toBe(200);
    await chromium.close();
  });

  test('is made of the production build of React', () => {
    const assets = path.join(projectFolder, 'dist', 'renderer', 'assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    expect(scripts).not.toEqual([]);
    // Only the development build says this.
    for (const name of scripts) {
      expect(readFileSync(path.join(assets, name), 'utf8').includes('Download the React DevTools')).toBe(false);
    }
  });

  test('runs and loads its own files only, and asks nobody else', async () => {
    using folder = dataFolder();
    await using host = await startWebHost(folder.path);
    const chromium = await openChromium();
    const page = await (await chromium.newContext()).newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const asked = page.waitForResponse((response) => response.url().includes('/rpc/'));
    await page.goto(host.url);
    await asked;
    await page.waitForLoadState('networkidle');
    const origin = new URL(host.url).origin;
    expect(requests.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
    expect(complaints).toEqual([]);
    const violated = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          const script = document.createElement('script');
          script.textContent = 'window.ranInline = true';
          document.head.append(script);
        }),
    );
    expect(violated).toBe('script-src-elem');
    await chromium.close();
  });

  test('is opened by a file that only its owner reads', async () => {
    using folder = dataFolder();
    await using started = await startWithOpener(folder.path);
    const [argument = ''] = await started.openedWith();
    const launchPage = path.join(folder.path, 'open-kith.html');
    expect(argument).toBe(pathToFileURL(launchPage).href);
    expect(argument).not.toContain(tokenOf(started.url));
    if (process.platform !== 'win32') expect(statSync(launchPage).mode & 0o777).toBe(0o600);

    const chromium = await openChromium();
    const page = await (await chromium.newContext()).newPage();
    const asked = page.waitForResponse((response) => response.url().includes('/rpc/'));
    await page.goto(argument);
    expect((await asked).status()).toBe(200);
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:/);
    await chromium.close();

    expect(await started.stop()).toBe(0);
    expect(existsSync(launchPage)).toBe(false);
  });
});

test('a file that is no Kith file leads to a sentence, and stays as it is', async () => {
  using folder = dataFolder();
  const file = path.join(folder.path, 'kith.db');
  const content = 'Notes from long ago, kept under an unlucky name. '.repeat(100);
  writeFileSync(file, content);
  await expect(startWebHost(folder.path)).rejects.toThrow('damaged or is no Kith file');
  expect(readFileSync(file, 'utf8')).toBe(content);
});

describe('another site open in the same browser', () => {
  test('gets neither pages nor data, whatever it tries', async () => {
    using folder = dataFolder();
    await using host = await startWebHost(folder.path);
    const site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Another site</title>');
    });
    site.listen(0, '127.0.0.1');
    await once(site, 'listening');
    // A server that listens on an IP port has an address of this kind.
    const { port } = site.address() as AddressInfo;

    const chromium = await openChromium();
    const page = await (await chromium.newContext()).newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const { origin } = new URL(host.url);
    const statuses = watchStatuses(page, origin);
    const read = await page.evaluate(
      async ({ kith, token }) => {
        const attempt = (init: RequestInit) =>
          fetch(`${kith}/rpc/app/overview`, init).then(
            (response) => response.text(),
            () => 'nothing',
          );
        const json = { 'content-type': 'application/json', 'x-kith-token': token };
        return [
          await attempt({ method: 'POST', headers: json, body: '{}' }),
          await attempt({ method: 'POST', mode: 'no-cors', body: '{}' }),
          await attempt({ method: 'GET' }),
          await fetch(`${kith}/`).then(
            (response) => response.text(),
            () => 'nothing',
          ),
        ];
      },
      { kith: origin, token: tokenOf(host.url) },
    );
    expect(read).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
    await page.evaluate(
      (kith) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.src = `${kith}/`;
          frame.addEventListener('load', resolve);
          document.body.append(frame);
        }),
      origin,
    );
    expect(statuses.filter((status) => status < 400)).toEqual([]);
    expect(statuses).toContain(403);
    await chromium.close();
    site.close();
  });
});

describe('a start in the browser', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('ends on %s with the file closed', async (signal) => {
    using folder = dataFolder();
    await using host = await startWebHost(folder.path);
    expect(readdirSync(folder.path)).toContain('kith.holder.json');
    const ended = once(host.process, 'exit');
    host.process.kill(signal);
    expect(await ended).toEqual([0, null]);
    expect(readdirSync(folder.path).filter((name) => /wal|shm|holder|spool/.test(name))).toEqual([]);
  });

  test('while another holds the folder says who, and leaves it alone', async () => {
    using folder = dataFolder();
    await using host = await startWebHost(folder.path);
    const second = startWebHost(folder.path);
    await expect(second).rejects.toThrow(new RegExp(`already open in a browser \\(process ${host.process.pid}, since`));
    await expect(second).rejects.not.toThrow(/token=/);
    expect(existsSync(path.join(folder.path, 'kith.holder.json'))).toBe(true);
  });

  test('works at once after kill -9 of the holder', async () => {
    using folder = dataFolder();
    const host = await startWebHost(folder.path);
    const ended = once(host.process, 'exit');
    host.process.kill('SIGKILL');
    await ended;
    await using again = await startWebHost(folder.path);
    expect(again.url).not.toBe(host.url);
  });

  test('on a port that is taken says so and lets the folder go', async () => {
    using folder = dataFolder();
    using another = dataFolder();
    await using host = await startWebHost(another.path);
    await expect(startWebHost(folder.path, ['--port', new URL(host.url).port])).rejects.toThrow(
      /Choose another with --port/,
    );
    await using again = await startWebHost(folder.path);
    expect(again.url).toContain('127.0.0.1');
  });
});

function tokenOf(url: string): string {
  return new URL(url).hash.replace('#token=', '');
}

/** The statuses of what the page gets from `origin`, as they come. */
function watchStatuses(page: Page, origin: string): readonly number[] {
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith(origin)) statuses.push(response.status());
  });
  return statuses;
}

/** Starts the browser host where the system's way to a browser is a script that notes what it is given. */
async function startWithOpener(folder: string) {
  const tools = path.join(folder, 'tools');
  const note = path.join(tools, 'opened');
  mkdirSync(tools);
  for (const name of ['xdg-open', 'open']) {
    const opener = path.join(tools, name);
    writeFileSync(opener, `#!/bin/sh\nprintf '%s\\n' "$@" > '${note}.new' && mv '${note}.new' '${note}'\n`);
    chmodSync(opener, 0o700);
  }
  const child = spawn(process.execPath, [path.join(projectFolder, 'dist', 'web', 'host.cjs'), `--data=${folder}`], {
    env: { ...process.env, DISPLAY: ':99', PATH: `${tools}${path.delimiter}${process.env['PATH']}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  await expect.poll(() => said).toMatch(/^Kith is ready: \S+$/m);
  const stop = async (): Promise<number | null> => {
    if (child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    }
    return child.exitCode;
  };
  return {
    url: /^Kith is ready: (\S+)$/m.exec(said)?.[1] ?? '',
    openedWith: async () => {
      await expect.poll(() => existsSync(note)).toBe(true);
      return readFileSync(note, 'utf8').trim().split('\n');
    },
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  };
}
