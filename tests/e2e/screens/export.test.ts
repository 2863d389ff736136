import { readFileSync, statSync } from 'node:fs';

import { expect, test } from 'vitest';

import { parseCsv } from '../../../core/formats/csv/csv-reader.ts';
import { unpacked } from '../../integration/export/unpacked.ts';
import { goTo, startKith } from './kith-in-browser.ts';

test('everything is downloaded as an archive, and the people as cards', async () => {
  await using kith = await startKith(['--demo']);
  const { page, complaints } = await kith.open();
  await goTo(page, 'settings');
  const download = async (button: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).press('Enter'),
    ]);
    return { name: file.suggestedFilename(), path: await file.path() };
  };
  const everything = await download('Export everything');
  expect(everything.name).toMatch(/^Kith export \d{4}-\d\d-\d\d\.zip$/);
  const files = await unpacked(readFileSync(everything.path));
  // The header, and everyone.
  expect(parseCsv(files.get('people.csv')?.toString() ?? '').records).toHaveLength(601);
  await page.getByText('is among your browser’s downloads.').waitFor();

  const people = await download('Export people as vCard');
  expect(people.name).toMatch(/^Kith people \d{4}-\d\d-\d\d\.vcf$/);
  expect(readFileSync(people.path, 'utf8').split('END:VCARD')).toHaveLength(601);
  expect(statSync(people.path).size).toBeGreaterThan(50_000);
  expect(complaints).toEqual([]);
});

test('an export that the engine no longer makes is said so', async () => {
  await using kith = await startKith(['--demo']);
  const { page } = await kith.open();
  await goTo(page, 'settings');
  await page.getByRole('button', { name: 'Export everything' }).waitFor();
  await page.route('**/downloads', (route) =>
    route.fulfill({ status: 404, body: 'This file is no longer there. Make it once more.' }),
  );
  await page.getByRole('button', { name: 'Export everything' }).press('Enter');
  await page.getByText('This file is no longer there. Make it once more.').waitFor();
  await page.getByRole('button', { name: 'Export everything' }).waitFor();
  // The key can be pressed again where it was pressed.
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Export everything');
});
