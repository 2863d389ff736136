/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, importPeople, seriousFaults, startKith } from './kith-in-browser.ts';

const parts = ['Your ties, month by month', 'What your minutes achieved', 'Days of practice', 'Your reach'];

/** Opens every table on the page, and says how many there are. */
async function openTables(page: Page): Promise<number> {
  const lines = page.getByText('As a table');
  const count = await lines.count();
  for (let index = 0; index < count; index++) await lines.nth(index).click();
  return count;
}

test('the whole network is seen in sentences, charts and tables, in both themes, on a wide page and a narrow one', async () => {
  await using kith = await startKith(['--demo']);
  const found: string[] = [];
  const windows = [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 420 },
  ] as const;
  for (const { colorScheme, width } of windows) {
    const { page, complaints } = await kith.open({ colorScheme, viewport: { width, height: 800 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    for (const title of parts) {
      const part = page.getByRole('region', { name: title, exact: true });
      await part.getByRole('figure').waitFor();
      await expect.poll(() => part.getByRole('figure').textContent()).toMatch(/\.$|[a-z0-9]/);
    }
    expect(await openTables(page)).toBe(parts.length);
    found.push(...(await seriousFaults(page)), ...complaints);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 0) found.push(`${width} px: ${wider} px too wide`);
  }
  expect(found).toEqual([]);
});

test('the states of today are those of the list of people, and the cursor goes back through the months', async () => {
  await using kith = await startKith(['--demo']);
  const { page } = await kith.open();
  await goTo(page, 'insights');
  const months = page.getByRole('slider', { name: 'Ties in each state, month by month' });
  await months.waitFor();
  const said = (await months.getAttribute('aria-valuetext')) ?? '';
  const total = [...said.replace(/^[^:]*:/, '').matchAll(/[\d,]+/g)].reduce(
    (sum, [digits]) => sum + Number(digits.replaceAll(',', '')),
    0,
  );
  expect(total).toBe(600);
  await months.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => months.getAttribute('aria-valuetext')).not.toBe(said);
  await page.keyboard.press('End');
  await expect.poll(() => months.getAttribute('aria-valuetext')).toBe(said);
});

test('with nobody there it says what will be here, and with people who were never written to it stays calm', async () => {
  await using kith = await startKith();
  const { page, complaints } = await kith.open();
  await goTo(page, 'insights');
  await page.getByRole('heading', { name: 'Here you will see your network as a whole' }).waitFor();
  await page.getByRole('link', { name: 'Bring your people in' }).click();
  await importPeople(page, 12);
  await goTo(page, 'insights');
  await page.getByText('When you work through a plan', { exact: false }).waitFor();
  await page.getByText('A day left out costs nothing.', { exact: false }).waitFor();
  await expect
    .poll(() => page.getByRole('slider', { name: 'Ties in each state, month by month' }).getAttribute('aria-valuetext'))
    .toMatch(/0 strong, 0 steady, 0 fading, 12 thin$/);
  expect(complaints).toEqual([]);
});

test('contact that is logged draws the line of the tie, and it goes when the contact is taken back', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await importPeople(page, 2);
  await goTo(page, 'people/1');
  await page.getByRole('button', { name: 'Log contact' }).waitFor();
  await expect.poll(() => page.getByRole('slider', { name: 'Strength over time' }).count()).toBe(0);
  await page.keyboard.press('l');
  await page.getByRole('button', { name: 'Log it' }).click();
  const line = page.getByRole('slider', { name: 'Strength over time' });
  await line.waitFor();
  await expect.poll(() => line.getAttribute('aria-valuetext')).toMatch(/: thin$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await line.waitFor({ state: 'detached' });
});
