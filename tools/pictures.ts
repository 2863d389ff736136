/** Takes the README's pictures: Today and the session of the demo, on a fixed day, light and dark, through the browser host. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Page } from 'playwright-core';

import { dataFolder } from '../tests/e2e/data-folder.ts';
import { openChromium, startWebHost } from '../tests/e2e/web-host.ts';
import { projectFolder } from './prepare.mjs';

const images = path.join(projectFolder, 'docs', 'images');
const fixedStart = pathToFileURL(path.join(projectFolder, 'tools', 'fixed-start.mjs')).href;
const pictures = [
  { name: '', colorScheme: 'light' },
  { name: '-dark', colorScheme: 'dark' },
] as const;

using folder = dataFolder();
await using host = await startWebHost(folder.path, ['--demo'], { NODE_OPTIONS: `--import=${fixedStart}`, TZ: 'UTC' });
await using chromium = await openChromium();
for (const { name, colorScheme } of pictures) {
  const context = await chromium.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 2,
    colorScheme,
    locale: 'en-IE',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(host.url);
  await page.getByRole('heading', { name: 'For today' }).waitFor();
  await take(page, `today${name}.png`);
  await page.keyboard.press('b');
  await page.locator('textarea:focus').waitFor();
  // The fifth has most to tell.
  await page.keyboard.press('Escape');
  for (let place = 1; place < 5; place += 1) await page.keyboard.press('j');
  await page.getByRole('listitem').filter({ hasText: 'Because their title says' }).waitFor();
  await page.keyboard.press('w');
  await page.keyboard.press('Alt+3');
  await page.keyboard.press('Alt+5');
  await page.keyboard.type('\n\n');
  await page.keyboard.press('Alt+4');
  await page.getByText('Saved', { exact: true }).waitFor();
  await take(page, `session${name}.png`);
  // The next picture begins with an empty page.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(1000);
}

async function take(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: path.join(images, file), animations: 'disabled' });
  process.stdout.write(`docs/images/${file}\n`);
}
