import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { dataFolder } from '../data-folder.ts';
import { openChromium, startWebHost } from '../web-host.ts';
import { goTo, importPeople, seriousFaults } from './kith-in-browser.ts';

/** Where it is a day earlier than a few zones to the east, at whatever hour: its day, and one or two days after it. */
const dayBefore = { TZ: 'Etc/GMT+12' };
const dayAfter = { TZ: 'Etc/GMT-14' };

async function openKith(chromium: Browser, url: string): Promise<Page> {
  const page = await (await chromium.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(url);
  return page;
}

test('what is promised while logging stands on its day, is moved, comes back, and is done', async () => {
  using folder = dataFolder();
  await using chromium = await openChromium();
  {
    await using host = await startWebHost(folder.path, [], dayBefore);
    const page = await openKith(chromium, host.url);
    await importPeople(page, 12);
    await goTo(page, 'people');
    await page.getByRole('link', { name: 'Ada1 Kowalska' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ada1 Kowalska' }).waitFor();
    await page.keyboard.press('l');
    await page.keyboard.type('Bridges');
    // A call: it asks for no answer.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('send the paper, tomorrow');
    await expect.poll(() => page.getByLabel('By which day').inputValue()).toBe('tomorrow');
    await page.keyboard.press('Enter');
    const promised = page.getByRole('region', { name: 'Promised' });
    await promised.getByText('send the paper').waitFor();
    await expect.poll(() => promised.getByText('by tomorrow').count()).toBe(1);
    await page.getByRole('listitem').filter({ hasText: 'You talked on the phone: Bridges' }).waitFor();

    await page.keyboard.press('f');
    await page.keyboard.type('bring the map');
    await page.getByText('By when?').waitFor();
    await page.keyboard.press('Enter');
    await promised.getByText('bring the map').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await goTo(page, 'today');
    await page.getByRole('button', { name: 'Two due later' }).waitFor();
  }
  {
    await using host = await startWebHost(folder.path, [], dayAfter);
    const page = await openKith(chromium, host.url);
    const entry = page.getByRole('listitem').filter({ hasText: 'Promised: send the paper' });
    await entry.waitFor();
    await expect.poll(() => page.getByRole('heading', { level: 3 }).first().textContent()).toBe('Ada1 Kowalska');
    expect(await seriousFaults(page)).toEqual([]);

    await page.keyboard.press('z');
    await page.getByRole('menuitem', { name: 'Tomorrow' }).waitFor();
    await page.keyboard.press('Enter');
    await entry.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Two due later' }).waitFor();
    await page.keyboard.press('Control+z');
    await entry.waitFor();

    await entry.getByRole('button', { name: 'Ada1 Kowalska' }).focus();
    await page.keyboard.press('l');
    await page.keyboard.type('Sent it');
    await page.keyboard.press('Enter');
    await page.getByText('Ada1 Kowalska: send the paper, done').waitFor();
    await page.getByRole('button', { name: 'One due later' }).waitFor();
    await page.keyboard.press('v');
    const later = page.getByRole('listitem').filter({ hasText: 'bring the map' });
    await later.hover();
    await later.getByRole('button', { name: 'Delete' }).click();
    await later.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Ada1 Kowalska' }).click();
    await page.getByText('One promise kept').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'You wrote: Sent it' }).waitFor();
  }
});
