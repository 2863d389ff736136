import { test } from 'vitest';

import { dataFolder } from './data-folder.ts';
import { expectLines } from './expect-lines.ts';
import { logTenLines, preparePeople } from './palette-journey.ts';
import { openChromium, startWebHost } from './web-host.ts';

test('in a browser, ten lines of contact are logged through the palette by keyboard', async () => {
  using folder = dataFolder();
  await using host = await startWebHost(folder.path);
  const chromium = await openChromium();
  const page = await (await chromium.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-IE' })).newPage();
  await page.goto(host.url);
  await preparePeople(page, folder.path);
  expectLines(await logTenLines(page));
  await chromium.close();
});
