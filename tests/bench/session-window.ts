/// <reference lib="dom" />
import type { Page } from 'playwright-core';

import { goTo } from '../e2e/screens/kith-in-browser.ts';
import { inEachWindow } from './bench-windows.ts';
import { createKeyTimer } from './key-timer.ts';
import type { Measurement } from './measure.ts';

/** How often the keys of a round are pressed: 500 keys in all. */
const rounds = 25;
/** In the session, looking through the row of people and back; and letters that are typed. */
const sessionKeys = ['j', 'j', 'j', 'k', 'k', 'k', 'w', 'a', ' ', 'Escape'];
/** On Today, going through the list, and opening and closing an entry. */
const todayKeys = ['j', 'j', 'j', 'j', 'Enter', 'Enter', 'k', 'k', 'k', 'k'];

/** What keys took, in milliseconds: in Kith, and on a page that does nothing at all. */
type KeyTimes = { readonly ours: readonly number[]; readonly floor: readonly number[] };

/** Measures in the windows of both hosts, if they can be opened here, how soon the answer to a key is painted. */
export async function sessionWindowMeasurements(say: (text: string) => void): Promise<Measurement[]> {
  const times = await inEachWindow('the session and Today', pressKeys, say);
  return times.flatMap(({ host, result }) => figuresOf(host, result));
}

function figuresOf(host: string, { ours, floor }: KeyTimes): Measurement[] {
  const figure = (which: string, share: number, atMost: number): Measurement => ({
    what: `from a key to the painted answer, ${host}, ${which}`,
    by: 'itself',
    atMost,
    ours: () => quantile(ours, share),
    floor: () => quantile(floor, share),
    rounds: 1,
    warmUps: 0,
  });
  return [figure(`worst of ${ours.length}`, 1, 50), figure('99 in 100', 0.99, 16)];
}

/** Returns the time that this share of all times does not exceed. */
function quantile(times: readonly number[], share: number): number {
  return times.toSorted((one, other) => one - other)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}

async function pressKeys(page: Page): Promise<KeyTimes> {
  const skip = page.getByRole('button', { name: 'Skip for now' });
  const begin = page.getByRole('link', { name: /^Begin: / });
  await skip.or(begin).first().waitFor({ timeout: 60_000 });
  if (await skip.isVisible()) await skip.click();
  await begin.waitFor({ timeout: 60_000 });
  const timer = await createKeyTimer(page);
  await timer.begin();
  const onToday = await timer.press(repeated(todayKeys));
  await goTo(page, 'today/session');
  await page.locator('textarea:focus').waitFor();
  await timer.press(['Escape']);
  const inSession = await timer.press(repeated(sessionKeys));
  await page.goto('about:blank');
  await timer.begin();
  return {
    ours: [...onToday, ...inSession],
    floor: await timer.press([...repeated(todayKeys), ...repeated(sessionKeys)]),
  };
}

/** Returns the keys of all rounds. */
function repeated(keys: readonly string[]): readonly string[] {
  return Array.from({ length: rounds }, () => keys).flat();
}
