import { expect, test } from 'vitest';

import { takeArchiveThrough } from './archive-journey.ts';
import { dataFolder } from './data-folder.ts';
import { openChromium, startWebHost } from './web-host.ts';

test('in a browser, an archive comes in with an answer, and goes again without a trace', async () => {
  using folder = dataFolder();
  await using host = await startWebHost(folder.path);
  const chromium = await openChromium();
  const page = await (await chromium.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(host.url);
  const { before, after } = await takeArchiveThrough(page, folder.path);
  expect(after).toEqual(before);
  await chromium.close();
});
