import { once } from 'node:events';
import { expect, test } from 'vitest';

import { dataFolder } from './data-folder.ts';
import { expectSession } from './expect-session.ts';
import { beginSession, finishSession, prepareSession } from './session-journey.ts';
import { openChromium, startWebHost } from './web-host.ts';

test('in a browser, a session is gone through by keyboard, over a kill in the middle of a sentence', async () => {
  using folder = dataFolder();
  const chromium = await openChromium();
  const open = async (url: string) => {
    const page = await (
      await chromium.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-IE' })
    ).newPage();
    await page.goto(url);
    return page;
  };
  const killed = await startWebHost(folder.path);
  const before = await open(killed.url);
  await prepareSession(before, folder.path);
  const name = await beginSession(before);
  const exited = once(killed.process, 'exit');
  killed.process.kill('SIGKILL');
  await exited;

  await using host = await startWebHost(folder.path);
  expectSession(await finishSession(await open(host.url)), name);
  await chromium.close();
  expect(killed.process.signalCode).toBe('SIGKILL');
});
