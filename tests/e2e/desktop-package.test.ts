import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { projectFolder } from '../../tools/prepare.mjs';
import { dataFolder } from './data-folder.ts';
import { electronAvailable } from './electron-available.ts';
import { askOverPort } from './page-to-engine.ts';

describe.skipIf(!electronAvailable || process.platform !== 'linux')('the packaged app', () => {
  test('starts and opens its data, locked down and with this platform’s binary alone', async () => {
    using place = dataFolder();
    const release = path.join(place.path, 'release');
    await promisify(execFile)(process.execPath, [
      path.join(projectFolder, 'tools', 'package.mjs'),
      `--config.directories.output=${release}`,
    ]);
    const [unpacked = ''] = readdirSync(release, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const app = path.join(release, unpacked);
    const program = path.join(app, 'kith');
    const prebuilds = path.join(app, 'resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
    expect(readdirSync(prebuilds)).toEqual([`linux-${process.arch}.node`]);

    const fuses = await getCurrentFuseWire(program);
    expect({
      runAsNode: fuses[FuseV1Options.RunAsNode],
      nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: fuses[FuseV1Options.EnableNodeCliInspectArguments],
      integrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      asarOnly: fuses[FuseV1Options.OnlyLoadAppFromAsar],
    }).toEqual({
      runAsNode: FuseState.DISABLE,
      nodeOptions: FuseState.DISABLE,
      inspect: FuseState.DISABLE,
      integrity: FuseState.ENABLE,
      asarOnly: FuseState.ENABLE,
    });

    fitStandIn(app, path.join(prebuilds, `linux-${process.arch}.node`));
    const data = path.join(place.path, 'data');
    await using running = await startPackaged(program, data);
    // Not before the page is there: Playwright waits in vain for a window that opens while it connects.
    await expect.poll(running.pages, { timeout: 30_000 }).toEqual(['kith://app/']);
    const browser = await chromium.connectOverCDP(running.devTools);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The packaged app showed no window.');
    await page.waitForLoadState();
    const { version } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(page.url()).toMatch(/^kith:\/\/app\//);
    expect(await askOverPort(page, 'app/overview')).toMatchObject({ status: 200, json: { dataFolder: data, version } });
    expect(existsSync(path.join(data, 'kith.db'))).toBe(true);
  }, 120_000);
});

/**
 * Where another Electron stands in for the one that ships, it may be too old for better-sqlite3's own binary and bring
 * one that fits, and an application of its own in the way of ours.
 */
function fitStandIn(app: string, prebuild: string): void {
  const standIn = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'better_sqlite3-napi9.node');
  if (!existsSync(standIn)) return;
  // Removed first: it may be the same file on disk as the one in node_modules.
  rmSync(prebuild);
  copyFileSync(standIn, prebuild);
  rmSync(path.join(app, 'resources', 'app'), { recursive: true, force: true });
}

/** Starts the app with Chromium's own debugging, the only one that the fuses leave. */
async function startPackaged(program: string, data: string) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [`--data=${data}`, '--remote-debugging-port=0', '--disable-gpu', ...sandbox], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const listening = /DevTools listening on (ws:\S+)/;
  await expect.poll(() => said, { timeout: 30_000 }).toMatch(listening);
  const devTools = listening.exec(said)?.[1] ?? '';
  return {
    devTools,
    pages: async () => {
      const answer = await fetch(`http://${new URL(devTools).host}/json/list`);
      // The form of Chromium's list of what can be debugged.
      const targets = (await answer.json()) as { type: string; url: string }[];
      return targets.filter(({ type }) => type === 'page').map(({ url }) => url.replace(/#.*/, ''));
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
