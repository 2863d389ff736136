import { expect, test } from 'vitest';

import { dataFolder } from './data-folder.ts';
import { prepareDoors } from './doors-journey.ts';
import { expectDoorOnPlan, nameDoor, turnToTomorrow } from './goals-journey.ts';
import { openChromium, startWebHost } from './web-host.ts';

test('in a browser, a door is named by keyboard and is seen in tomorrow’s plan', async () => {
  using folder = dataFolder();
  const chromium = await openChromium();
  const context = await chromium.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-IE' });
  {
    await using host = await startWebHost(folder.path);
    const page = await context.newPage();
    await page.goto(host.url);
    await prepareDoors(page, folder.path);
    await nameDoor(page);
    await page.close();
  }
  turnToTomorrow(folder.path);
  await using host = await startWebHost(folder.path);
  const page = await context.newPage();
  await page.goto(host.url);
  await expectDoorOnPlan(page);
  await chromium.close();
  expect(host.process.exitCode).toBeNull();
});
