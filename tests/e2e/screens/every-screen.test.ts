/// <reference lib="dom" />
import { expect, test } from 'vitest';

import { goTo, importPeople, seriousFaults, startKith } from './kith-in-browser.ts';

const screens = [
  'today',
  'today/session',
  'people',
  'people/1',
  'introductions/1',
  'doors',
  'thin-ties',
  'insights',
  'import',
  'settings',
];

test('every screen can be used by everyone, in light and dark, and fits a narrow window', async () => {
  await using kith = await startKith(['--demo']);
  const found: string[] = [];
  const windows = [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 420 },
  ] as const;
  for (const { colorScheme, width } of windows) {
    const { page, complaints } = await kith.open({ colorScheme, viewport: { width, height: 800 } });
    for (const screen of screens) {
      await goTo(page, screen);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const where = `${screen}, ${colorScheme}, ${width} px`;
      const faults = await seriousFaults(page);
      found.push(...faults.map((fault) => `${where}: ${fault}`));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) found.push(`${where}: ${wider} px too wide`);
    }
    found.push(...complaints);
  }
  expect(found).toEqual([]);
});

test('every screen is reached by its keys, a person by name, and the keys are listed', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await importPeople(page, 12);
  const title = page.getByRole('heading', { level: 1 });
  const keys = [
    ['g p', 'People'],
    ['g h', 'Thin ties'],
    ['g d', 'Doors'],
    ['g n', 'Insights'],
    ['g i', 'Import'],
    ['g s', 'Settings'],
  ] as const;
  for (const [pressed, name] of keys) {
    for (const key of pressed.split(' ')) await page.keyboard.press(key);
    await title.filter({ hasText: name }).waitFor();
  }

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Go to Thin ties').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ada7 kow');
  await page.getByRole('option', { name: /Ada7 Kowalska/ }).waitFor();
  await page.keyboard.press('Enter');
  await title.filter({ hasText: 'Ada7 Kowalska' }).waitFor();
  await page.getByRole('dialog', { name: 'Find, log or do anything' }).waitFor({ state: 'detached' });
  expect(page.url()).toMatch(/#\/people\/\d+$/);
});

test('at 200 % zoom the list of people shows more than two', async () => {
  await using kith = await startKith();
  // A window of 1280 by 800 pixels, each shown twice as large.
  const { page } = await kith.open({ viewport: { width: 640, height: 400 } });
  await importPeople(page, 12);
  await goTo(page, 'people');
  const rows = page.getByRole('row');
  await rows.nth(5).waitFor();
  const foot = await page.getByRole('navigation', { name: 'Screens' }).boundingBox();
  const boxes = await Promise.all((await rows.all()).map((row) => row.boundingBox()));
  const whole = boxes.filter((box) => box !== null && foot !== null && box.y + box.height <= foot.y);
  expect(whole.length).toBeGreaterThan(2);
});

test('a link or a sheet that led somewhere does not keep the focus from the page', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  const focused = page.locator('main:focus');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await focused.waitFor();
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focused.waitFor();
  await page.keyboard.type('gp');
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'Add a person' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focused.waitFor();

  await page.keyboard.type('gs');
  await page.getByLabel('Another offer').focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find, log or do anything' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.getByLabel('Another offer').evaluate((field) => field === document.activeElement)).toBe(true);
});

test('the theme changes at once and is kept', async () => {
  await using kith = await startKith();
  const { page } = await kith.open({ colorScheme: 'light' });
  await goTo(page, 'settings');
  const ground = (): Promise<string> =>
    page.evaluate(() => window.getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  await page.getByRole('radio', { name: 'Dark', checked: true }).waitFor();
  await expect.poll(ground).toBe(dark);
});

test('settings are kept as soon as they are set, and an offer can be brought back', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await goTo(page, 'settings');
  await page.getByLabel('Minutes a day').fill('500');
  await page.getByText('Give a number from 1 to 120.').waitFor();
  await page.getByLabel('Minutes a day').fill('15');
  await page.getByLabel('Minutes a day').press('Enter');
  await page.getByText('About 9 of 15 minutes', { exact: false }).waitFor();
  await page.getByLabel('Another offer').fill('Reading a draft');
  await page.getByLabel('Another offer').press('Enter');
  await page.getByRole('button', { name: 'Remove “Reading a draft”' }).click();
  await page.getByText('None yet.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Remove “Reading a draft”' }).waitFor();

  await page.reload();
  await expect.poll(() => page.getByLabel('Minutes a day').inputValue()).toBe('15');
});

test('when the engine is gone, the page says what to do and keeps what was typed', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await goTo(page, 'settings');
  await page.getByLabel('Another offer').fill('Reading a draft');
  await kith.host.stop();
  await page.getByLabel('Another offer').press('Enter');
  await page.getByRole('heading', { name: 'Kith has stopped' }).waitFor();
  await page.getByText('Kith was closed. Start it again', { exact: false }).first().waitFor();
  await expect.poll(() => page.getByLabel('Another offer').inputValue()).toBe('Reading a draft');
});
