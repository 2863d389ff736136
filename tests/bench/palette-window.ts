/// <reference lib="dom" />
import type { Page } from 'playwright-core';

import { inEachWindow } from './bench-windows.ts';
import type { Measurement } from './measure.ts';

/** Where the page keeps how long the palette takes for the next key, in milliseconds. */
declare global {
  var paletteTime: Promise<number> | undefined;
}

/** What is typed, letter by letter: names, companies, work, things to do, a slip, and lines that log contact. 200 keys. */
const typed = [
  'ana hale',
  'maria',
  'joao pereira',
  'software engineer',
  'a',
  'chen wei',
  'go to today',
  'kowalska',
  'mar',
  'johnsno',
  'dark theme',
  'berlin ba',
  'consulting',
  'li',
  's',
  'export every',
  'coffee with ana yesterday, promised her the deck by friday',
  'called maria kowal',
];

/** Measures in the windows of both hosts, if they can be opened here, how soon what the palette finds by a key is painted. */
export async function paletteWindowMeasurements(say: (text: string) => void): Promise<Measurement[]> {
  const times = await inEachWindow('the palette', typeInPalette, say);
  return times.map(({ host, result }) => ({
    what: `from a key to what the palette finds, ${host}, worst of ${result.length}`,
    by: 'itself',
    atMost: 50,
    ours: () => Math.max(...result),
    rounds: 1,
    warmUps: 0,
  }));
}

async function typeInPalette(page: Page): Promise<readonly number[]> {
  await page.getByRole('navigation', { name: 'Screens' }).waitFor({ timeout: 60_000 });
  // The engine makes the plan of the day first.
  await page
    .getByRole('button', { name: 'Skip for now' })
    .or(page.getByRole('link', { name: /^Begin: / }))
    .first()
    .waitFor({ timeout: 60_000 });
  const times: number[] = [];
  for (const text of typed) {
    await page.keyboard.press('Control+k');
    await page.locator('[role=dialog] input:focus').waitFor();
    for (const key of text) {
      await page.evaluate(timeNextKey);
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      times.push(await page.evaluate(() => globalThis.paletteTime ?? Number.NaN));
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  return times;
}

/**
 * In the page: times the key that is pressed next, from the press until the answer to all that is typed is there, and from the
 * beginning of the next frame until that is painted. The wait for the frame between the two is the screen's. A frame can be
 * dated before the answer; no moment counts twice then.
 */
function timeNextKey(): void {
  globalThis.paletteTime = new Promise((resolve) => {
    const time = ({ target, key, timeStamp }: KeyboardEvent): void => {
      const expected = target instanceof HTMLInputElement ? (target.value + key).trim() : '';
      const finish = (): void => {
        const answered = performance.now();
        requestAnimationFrame((frame) => {
          const painted = new MessageChannel();
          painted.port1.addEventListener('message', () => {
            resolve(answered - timeStamp + performance.now() - Math.max(frame, answered));
            painted.port1.close();
          });
          painted.port1.start();
          painted.port2.postMessage(null);
        });
      };
      const isAnswered = (): boolean =>
        document.querySelector<HTMLElement>('[data-answered]')?.dataset['answered'] === expected;
      const watch = new MutationObserver(() => {
        if (!isAnswered()) return;
        watch.disconnect();
        finish();
      });
      // A space at the end changes nothing of what is asked.
      if (isAnswered()) setTimeout(finish);
      else watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-answered'] });
    };
    window.addEventListener('keydown', time, { once: true });
  });
}
