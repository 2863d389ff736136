import { expect, test } from 'vitest';

import { goTo, importPeople, startKith } from './kith-in-browser.ts';

test('people are found, selected and put in a circle together, and all of it taken back', async () => {
  await using kith = await startKith();
  const { page, complaints } = await kith.open();
  await importPeople(page, 40);
  await goTo(page, 'people');
  await page.getByText('40 people', { exact: true }).waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type('ada3');
  // Ada3 and Ada30 to Ada39.
  await page.getByText('11 people fit').waitFor();
  await page.getByRole('checkbox', { name: 'Select Ada3 Kowalska', exact: true }).check();
  await page.keyboard.press('Control+a');
  await page.getByText('11 people selected').waitFor();
  await page.keyboard.press('c');
  await page.keyboard.press('2');
  const close = page.getByRole('gridcell', { name: 'Close', exact: true });
  await close.nth(8).waitFor();
  await page.keyboard.press('Control+z');
  await close.first().waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('contact is logged in two keystrokes and typing, changed, deleted and brought back; notes keep themselves', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await importPeople(page, 3);
  await goTo(page, 'people');
  await page.getByText('3 people', { exact: true }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Ada1 Kowalska' }).waitFor();

  await page.keyboard.press('l');
  await page.keyboard.type('Asked about the bridge');
  await page.keyboard.press('Enter');
  const entry = page.getByRole('listitem').filter({ hasText: 'You wrote: Asked about the bridge' });
  await entry.waitFor();
  await page.getByText('Only you have reached out, on one day, today.', { exact: false }).waitFor();

  await entry.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('A line to remember it by').fill('Asked about the tunnel');
  await page.keyboard.press('Enter');
  const changed = page.getByRole('listitem').filter({ hasText: 'You wrote: Asked about the tunnel' });
  await changed.waitFor();
  await changed.getByRole('button', { name: 'Delete' }).click();
  await changed.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await changed.waitFor();

  await page.getByRole('textbox', { name: 'Notes' }).fill('Sails. Two children.');
  await page.getByText('Not saved yet…').waitFor();
  await page.getByText('Kept as you type.').waitFor();
  await page.reload();
  await expect.poll(() => page.getByRole('textbox', { name: 'Notes' }).inputValue()).toBe('Sails. Two children.');
});

test('thin ties are reviewed with a key each, and who was looked at does not come back', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await importPeople(page, 23);
  await goTo(page, 'thin-ties');
  await page.getByText('23 are left to look at').waitFor();
  const name = page.getByRole('heading', { level: 2 }).first();
  const first = (await name.textContent()) ?? '';

  await page.keyboard.press('c');
  await page.keyboard.press('2');
  await page.keyboard.press('r');
  await page.getByText('21 are left to look at').waitFor();
  await page.keyboard.press('u');
  await page.getByText('22 are left to look at').waitFor();
  await page.keyboard.press('u');
  await page.getByText('23 are left to look at').waitFor();
  await expect.poll(() => name.textContent()).toBe(first);

  for (let looked = 0; looked < 20; looked += 1) await page.keyboard.press(looked === 0 ? 'm' : ' ');
  await page.getByRole('heading', { name: 'That is twenty' }).waitFor();
  await page.getByText('One left be and 19 just looked at.').waitFor();
  await page.getByText('3 are left to look at', { exact: true }).waitFor();

  await page.reload();
  await page.getByText('3 are left to look at', { exact: true }).waitFor();
  await page.getByText('1 of 3').waitFor();
  await expect.poll(() => name.textContent()).not.toBe(first);
});
