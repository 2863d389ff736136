/// <reference lib="dom" />
import type { Page } from 'playwright-core';

import { goTo } from '../e2e/screens/kith-in-browser.ts';
import { inEachWindow } from './bench-windows.ts';
import type { Measurement } from './measure.ts';

/** Where the page keeps what it took for each key, in milliseconds. */
declare global {
  var keyTimes: number[] | undefined;
}

/** How often the keys of a round are pressed: 500 keys in all. */
const rounds = 25;
/** In the session, looking through the row of people and back; and letters that are typed. */
const sessionKeys = ['j', 'j', 'j', 'k', 'k', 'k', 'w', 'a', ' ', 'Escape'];
/** On Today, going through the list, and opening and closing an entry. */
const todayKeys = ['j', 'j', 'j', 'j', 'Enter', 'Enter', 'k', 'k', 'k', 'k'];

/** Measures in the windows of both hosts, if they can be opened here, how soon the answer to a key is painted. */
export async function sessionWindowMeasurements(say: (text: string) => void): Promise<Measurement[]> {
  const times = await inEachWindow('the session and Today', pressKeys, say);
  return times.flatMap(({ host, result }) => figuresOf(host, result));
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
