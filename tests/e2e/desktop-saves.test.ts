/// <reference lib="dom" />
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { unpacked } from '../integration/export/unpacked.ts';
import { dataFolder } from './data-folder.ts';
import { openDesktopHost } from './desktop-host.ts';
import { electronAvailable } from './electron-available.ts';
import { askOverPort } from './page-to-engine.ts';

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
    await expect.poll(() => desktop.page.getByText(/^Saved/).count()).toBe(0);
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
