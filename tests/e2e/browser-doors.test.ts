import { expect, test } from 'vitest';

import { dataFolder } from './data-folder.ts';
import { openDoors, prepareDoors } from './doors-journey.ts';
import { expectDoors } from './expect-doors.ts';
import { openChromium, startWebHost } from './web-host.ts';

test('in a browser, two people are introduced by keyboard, from the need to how it went, and all is undone', async () => {
  using folder = dataFolder();
  await using host = await startWebHost(folder.path);
  const chromium = await openChromium();
  const context = await chromium.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-IE' });
  const page = await context.newPage();
  await page.goto(host.url);
  await prepareDoors(page, folder.path);
  const done = await openDoors(page);
  await chromium.close();
  expectDoors(done);
  expect(host.process.exitCode).toBeNull();
});
