/// <reference lib="dom" />
import path from 'node:path';

import { expect, test } from 'vitest';

import { projectFolder } from '../../../tools/prepare.mjs';
import { connectionsFile, goTo, importPeople, startKith } from './kith-in-browser.ts';

const fixtures = path.join(projectFolder, 'tests', 'fixtures', 'connections');

test('a file dropped anywhere on the window is previewed', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await goTo(page, 'settings');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  const text = connectionsFile(5).buffer.toString();
  const carried = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'Connections.csv'));
    return transfer;
  }, text);
  await page.dispatchEvent('h1', 'dragover', { dataTransfer: carried });
  await page.getByText('Drop it to import').waitFor();
  await page.dispatchEvent('h1', 'drop', { dataTransfer: carried });
  await page.getByText('It would add 5 people.').waitFor();
  await expect.poll(() => page.getByText('Drop it to import').count()).toBe(0);
});

test('a preview that is cancelled changes nothing, and waits while one looks elsewhere', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await page.getByLabel('File to import').setInputFiles(connectionsFile(5));
  await page.getByText('It would add 5 people.').waitFor();
  await page.keyboard.type('gp');
  await page.keyboard.type('gi');
  await page.getByText('It would add 5 people.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Import', exact: true }).waitFor();
  await page.keyboard.type('gt');
  const firstRun = page.getByRole('heading', { name: 'Ten minutes a day for the people you know' });
  await firstRun.waitFor();
  await expect.poll(() => firstRun.count()).toBe(1);
});

test('skipped rows stand with their line and reason', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await page.getByLabel('File to import').setInputFiles(path.join(fixtures, 'rows-to-skip.csv'));
  await page.getByRole('heading', { name: /rows are skipped$/ }).waitFor();
  await expect.poll(() => page.getByText(/^Line \d+$/).count()).toBeGreaterThan(1);
});

test.each(['refused-picture.csv', 'refused-prose.csv', 'refused-open-quote.csv', 'refused-empty.csv'])(
  '%s is refused in a sentence, and another file may be chosen',
  async (file) => {
    await using kith = await startKith();
    const { page } = await kith.open();
    await page.getByLabel('File to import').setInputFiles(path.join(fixtures, file));
    const sentence = (await page.getByRole('alert').textContent()) ?? '';
    expect(sentence).toMatch(/^\S.+\.$/);
    await page.getByLabel('File to import').setInputFiles(connectionsFile(2));
    await page.getByText('It would add 2 people.').waitFor();
  },
);

test('a second import of the same file says that nothing is new', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await importPeople(page, 4);
  await page.keyboard.type('gi');
  await page.getByLabel('File to import').setInputFiles(connectionsFile(4));
  await page.getByText('Nothing is new in this file.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByText('LinkedIn connections: 4 added.').waitFor();
});

test('a name alone is a question, and the answer decides whether somebody new comes in', async () => {
  await using kith = await startKith();
  const { page } = await kith.open();
  await importPeople(page, 2);
  await page.keyboard.type('gi');
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
  const otherAddress = `${header}\nAda1,Kowalska,https://www.linkedin.com/in/ada-other,,Firm 1,Engineer,01 Mar 2020\n`;
  const file = { name: 'Connections.csv', mimeType: 'text/csv', buffer: Buffer.from(otherAddress) };
  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByText('One question is open below.', { exact: false }).waitFor();
  await page.getByText('It would add 1 person.').waitFor();
  await page.getByRole('radio', { name: 'Same person' }).click();
  await page.getByText('It would update 1 person.').waitFor();
  await page.keyboard.press('i');
  await page.getByText(/^Kith (updated 1 person|left 1 as they were)\.$/).waitFor();

  await page.keyboard.type('gp');
  await page.getByText('2 people').waitFor();
  await expect.poll(() => page.getByText('Ada1 Kowalska').count()).toBe(1);
});
