/** Takes the README's pictures: Today of the demo, on a fixed day, light and dark, through the browser host. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { dataFolder } from '../tests/e2e/data-folder.ts';
import { openChromium, startWebHost } from '../tests/e2e/web-host.ts';
import { projectFolder } from './prepare.mjs';

const images = path.join(projectFolder, 'docs', 'images');
const fixedStart = pathToFileURL(path.join(projectFolder, 'tools', 'fixed-start.mjs')).href;
const pictures = [
  { file: 'today.png', colorScheme: 'light' },
  { file: 'today-dark.png', colorScheme: 'dark' },
] as const;

using folder = dataFolder();
await using host = await startWebHost(folder.path, ['--demo'], { NODE_OPTIONS: `--import=${fixedStart}`, TZ: 'UTC' });
await using chromium = await openChromium();
for (const { file, colorScheme } of pictures) {
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
  await page.screenshot({ path: path.join(images, file), animations: 'disabled' });
  process.stdout.write(`docs/images/${file}\n`);
}
