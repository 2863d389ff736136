/// <reference lib="dom" />
import { expect, test } from 'vitest';

import { startKith } from './kith-in-browser.ts';

test('Esc goes back to where one came from, at its place, and never in a circle', async () => {
  await using kith = await startKith(['--demo']);
  const { page } = await kith.open();
  const heading = page.getByRole('heading', { level: 1 });
  const scrolled = (): Promise<number> => page.locator('main').evaluate((main) => main.scrollTop);
  await page.getByRole('heading', { name: 'Did they answer?' }).waitFor();
  const today = (await heading.textContent()) ?? '';

  // Down to an entry of the plan, and to the page of that person.
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('j');
  const place = await scrolled();
  expect(place).toBeGreaterThan(0);
  const current = await page.locator('li:has(:focus)').textContent();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('adam zaw');
  await page.keyboard.press('Enter');
  await heading.filter({ hasText: 'Adam Zawadzki' }).waitFor();
  await page.getByRole('link', { name: 'Today', exact: true }).first().waitFor();
  await page.keyboard.type('gs');
  await heading.filter({ hasText: 'Settings' }).waitFor();
  await page.keyboard.press('Escape');
  await heading.filter({ hasText: 'Adam Zawadzki' }).waitFor();
  await page.keyboard.press('Escape');
  await heading.filter({ hasText: today }).waitFor();
  await expect.poll(scrolled).toBe(place);
  // The keys go on from the entry at which they were.
  await page.keyboard.press('j');
  await expect.poll(() => page.locator('li:has(:focus)').textContent()).toBe(current);

  // From the list to a person and back to their row.
  await page.keyboard.type('gp');
  await page.getByRole('row').nth(8).waitFor();
  for (let times = 0; times < 8; times += 1) await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Between you' }).waitFor();
  const name = await heading.textContent();
  await page.keyboard.press('Escape');
  await page.getByRole('row').nth(8).waitFor();
  await page.keyboard.press('Enter');
  await heading.filter({ hasText: name ?? '' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('row').nth(8).waitFor();
  await page.keyboard.press('Escape');
  await heading.filter({ hasText: today }).waitFor();
});
