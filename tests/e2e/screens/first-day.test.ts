import { expect, test } from 'vitest';

import { connectionsFile, importPeople, startKith } from './kith-in-browser.ts';

test('from an empty Kith over the import and the offers to a plan, with the keyboard', async () => {
  await using kith = await startKith();
  const { page, complaints } = await kith.open();
  await page.getByRole('heading', { name: 'Ten minutes a day for the people you know' }).waitFor();
  const link = page.getByRole('link', { name: 'LinkedIn’s page for downloading your data' });
  await expect.poll(() => link.getAttribute('href')).toBe('https://www.linkedin.com/mypreferences/d/download-my-data');
  await expect.poll(() => page.getByText('npm start -- --demo').count()).toBe(1);

  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  const choosing = page.waitForEvent('filechooser');
  // A turn through the page, so that it is listened to before the key comes.
  await page.evaluate(() => document.title);
  await page.keyboard.press('i');
  await (await choosing).setFiles(connectionsFile(40));
  await page.getByText('It would add 40 people.').waitFor();
  await expect.poll(() => page.getByText('Ada1 Kowalska').count()).toBe(1);
  await page.keyboard.press('i');
  await page.getByText('Kith added 40 people.').waitFor();

  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Half an hour about hiring in small teams' }).click();
  await page.getByLabel('Second').fill('Reading a draft');
  await page.getByLabel('Second').press('Enter');
  await page.getByRole('heading', { name: 'For today' }).waitFor();

  await page.keyboard.type('gs');
  await page.getByText('Reading a draft', { exact: true }).waitFor();
  await expect.poll(() => page.getByText('Half an hour about hiring in small teams', { exact: true }).count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('an entry is done with two keys and a line, taken back, done again, and still done tomorrow morning', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await importPeople(page, 40);
  const first = page.getByRole('heading', { level: 3 }).first();
  const name = (await first.textContent()) ?? '';
  expect(name).toMatch(/^Ada\d+ Kowalska$/);

  await page.keyboard.press('l');
  await page.keyboard.type('Asked about the bridge');
  await page.keyboard.press('Enter');
  const done = page.getByRole('listitem').filter({ hasText: `${name}, done` });
  await done.waitFor();
  await expect.poll(() => first.textContent()).not.toBe(name);

  await page.keyboard.press('Control+z');
  await done.waitFor({ state: 'detached' });
  await expect.poll(() => first.textContent()).toBe(name);
  await page.getByRole('button', { name: 'Redo' }).click();
  await done.waitFor();

  await page.reload();
  await done.waitFor();
  await page.getByRole('link', { name }).click();
  await page.getByText('Asked about the bridge').waitFor();
});

test('snooze, skip and not this person each settle an entry, and a plan that is settled says so', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await importPeople(page, 3);
  const entries = page.getByRole('heading', { level: 3 });
  await expect.poll(() => entries.count()).toBe(3);

  await page.keyboard.press('z');
  await page.getByRole('menuitem', { name: /^A week, until/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/, later$/).waitFor();
  await page.keyboard.press('s');
  await page.getByText(/, skipped$/).waitFor();
  await page.keyboard.press('m');
  await page.getByText('for good, until you unmute them').waitFor();
  await page.keyboard.press('m');
  await page.getByText(/, not this person$/).waitFor();
  await page.getByRole('heading', { name: 'Nothing more for today' }).waitFor();
});

test('what is typed into an entry is there again after the page was loaded anew', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await importPeople(page, 3);
  await page.keyboard.press('l');
  await page.keyboard.type('Asked about the bridge');
  await page.reload();
  await page.getByRole('heading', { name: 'For today' }).waitFor();
  await page.keyboard.press('l');
  await expect.poll(() => page.getByLabel('A line to remember it by').inputValue()).toBe('Asked about the bridge');
});

test('one may look around the demo and come back to one’s own people as they were', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await page.getByRole('button', { name: 'Look around the demo' }).click();
  await page.getByText('These people are invented', { exact: false }).waitFor();
  await page.keyboard.type('gp');
  await page.getByText('600 people').waitFor();
  await page.getByRole('button', { name: 'Back to your own' }).click();
  await page.getByRole('heading', { name: 'Ten minutes a day for the people you know' }).waitFor();
  await expect.poll(() => page.getByText('These people are invented', { exact: false }).count()).toBe(0);
});

test('one key says what came of a message, and only then the next is asked about', async () => {
  await using kith = await startKith(['--demo']);
  const { page } = await kith.open();
  await page.getByRole('heading', { name: 'Did they answer?' }).waitFor();
  const asked = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Answered', exact: true }) });
  // The plan stays in sight below the first few; the rest show on request.
  await expect.poll(() => asked.count()).toBe(3);
  await page.getByRole('heading', { name: 'Then, for today' }).waitFor();
  await page.getByRole('button', { name: /^Show \w+ more$/ }).click();
  const before = await asked.count();
  expect(before).toBeGreaterThan(3);
  const name = (await asked.first().getByRole('button').first().textContent()) ?? '';
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await expect.poll(() => asked.count()).toBe(before - 1);
  await expect.poll(() => asked.first().getByRole('button').first().textContent()).not.toBe(name);

  await page.keyboard.press('z');
  await expect.poll(() => asked.count()).toBe(before - 2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => asked.count()).toBe(before - 1);
});
