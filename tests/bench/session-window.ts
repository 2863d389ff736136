/// <reference lib="dom" />
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Page } from 'playwright-core';

import { openDesktopHost } from '../e2e/desktop-host.ts';
import { goTo } from '../e2e/screens/kith-in-browser.ts';
import { openChromium, startWebHost } from '../e2e/web-host.ts';
import { findElectron } from '../../tools/electron.mjs';
import { projectFolder } from '../../tools/prepare.mjs';
import { benchFolder, ensureBigFile } from './big-file.ts';
import type { Measurement } from './measure.ts';

/** Where the page keeps what it took for each key, in milliseconds. */
declare global {
  var keyTimes: number[] | undefined;
}

/** The window shows the day after the last one in the big file. */
const fixedStart = pathToFileURL(path.join(projectFolder, 'tools', 'fixed-start.mjs')).href;

/** How often the keys of a round are pressed: 500 keys in all. */
const rounds = 25;
/** In the session, looking through the row of people and back; and letters that are typed. */
const sessionKeys = ['j', 'j', 'j', 'k', 'k', 'k', 'w', 'a', ' ', 'Escape'];
/** On Today, going through the list, and opening and closing an entry. */
const todayKeys = ['j', 'j', 'j', 'j', 'Enter', 'Enter', 'k', 'k', 'k', 'k'];

/** Measures in the windows of both hosts, if they can be opened here, how soon the answer to a key is painted. */
export async function sessionWindowMeasurements(say: (text: string) => void): Promise<Measurement[]> {
  const file = ensureBigFile(say);
  say('Pressing keys in the session and on Today, in the window of the browser host …');
  const measured = figuresOf('browser', await inBrowser(file));
  const electron = findElectron();
  if (electron.path === undefined) {
    say(`Nothing is pressed in the window of the desktop, because ${electron.reason}.`);
    return measured;
  }
  say('Pressing keys in the session and on Today, in the window of the desktop …');
  return [...measured, ...figuresOf('desktop', await onDesktop(file))];
}

function figuresOf(host: string, times: readonly number[]): Measurement[] {
  const sorted = times.toSorted((one, other) => one - other);
  const once = { by: 'itself', rounds: 1, warmUps: 0 } as const;
  return [
    {
      what: `from a key to the painted answer, ${host}, worst of ${sorted.length}`,
      atMost: 50,
      ours: () => sorted.at(-1) ?? Number.NaN,
      ...once,
    },
    {
      what: `from a key to the painted answer, ${host}, 99 in 100`,
      atMost: 16,
      ours: () => sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN,
      ...once,
    },
  ];
}

async function inBrowser(file: string): Promise<readonly number[]> {
  const place = benchFolder(file);
  const host = await startWebHost(place.folder, [], { NODE_OPTIONS: `--import=${fixedStart}`, TZ: 'UTC' });
  const chromium = await openChromium();
  try {
    const page = await (await chromium.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(host.url);
    return await pressKeys(page);
  } finally {
    await chromium.close();
    await host.stop();
    place.remove();
  }
}

async function onDesktop(file: string): Promise<readonly number[]> {
  const place = benchFolder(file);
  const host = await openDesktopHost(place.folder);
  try {
    return await pressKeys(host.page);
  } finally {
    await host.close();
    place.remove();
  }
}

async function pressKeys(page: Page): Promise<readonly number[]> {
  const skip = page.getByRole('button', { name: 'Skip for now' });
  const begin = page.getByRole('link', { name: /^Begin: / });
  await skip.or(begin).first().waitFor({ timeout: 60_000 });
  if (await skip.isVisible()) await skip.click();
  await begin.waitFor({ timeout: 60_000 });
  await timeKeys(page);
  for (let round = 0; round < rounds; round += 1) await pressInTurn(page, todayKeys);
  await goTo(page, 'today/session');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.press('Escape');
  for (let round = 0; round < rounds; round += 1) await pressInTurn(page, sessionKeys);
  const times = await page.evaluate(() => globalThis.keyTimes ?? []);
  // The Escape before the first round of the session is none of the keys.
  return times.toSpliced(rounds * todayKeys.length, 1);
}

/** Presses each key once the answer to the one before is painted. */
async function pressInTurn(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const before = await page.evaluate(() => globalThis.keyTimes?.length ?? 0);
    await page.keyboard.press(key);
    await page.waitForFunction((count) => (globalThis.keyTimes?.length ?? 0) > count, before, { polling: 5 });
  }
}

/**
 * Times every key from now on: from the press until what it changes is there, and from the beginning of the next frame
 * until that is painted. The wait for the frame between the two is the screen's.
 */
async function timeKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.keyTimes = [];
    window.addEventListener('keydown', (event) => {
      // Runs after the listeners of the page, and after what they have React do at once.
      queueMicrotask(() =>
        queueMicrotask(() => {
          const handled = performance.now() - event.timeStamp;
          requestAnimationFrame((frame) => {
            const painted = new MessageChannel();
            painted.port1.addEventListener('message', () => {
              globalThis.keyTimes?.push(handled + performance.now() - frame);
              painted.port1.close();
            });
            painted.port1.start();
            painted.port2.postMessage(null);
          });
        }),
      );
    });
  });
}
