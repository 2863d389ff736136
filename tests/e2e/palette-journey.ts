import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const people = [
  'Ana Hale',
  'João Prado',
  'Grace Okoye',
  'Mateusz Zawada',
  'Ingrid Solheim',
  'Yusuf Demirel',
  'Chiara Bonfanti',
  'Noor Haddad',
  'Lukas Ebner',
  'Sofia Marchetti',
  'Sofia Lindqvist',
];

/** What is typed into the palette, with the digits that answer what is asked about it. */
const lines: readonly { readonly line: string; readonly answers?: readonly string[] }[] = [
  { line: 'coffee with Ana and João yesterday, promised Ana the deck by Friday' },
  { line: 'called Grace today' },
  { line: 'lunch with Ingrid two days ago' },
  { line: 'emailed Yusuf yesterday' },
  { line: 'Chiara called me today' },
  { line: 'met Mateusz yesterday' },
  { line: 'promised Noor the notes by tomorrow' },
  // Two are called Sofia.
  { line: 'wrote to Sofia today', answers: ['2'] },
  // Nobody is called Petr yet.
  { line: 'Lukas introduced me to Petr', answers: ['1'] },
  { line: 'video call with Grace and Ingrid today' },
];

/** What ten lines became, as the pages of people tell it. */
export type LinesLogged = {
  /** What Kith said that it did, of each line. */
  readonly told: readonly string[];
  /** What stands between the user and some of them. */
  readonly between: Readonly<Record<'ana' | 'joao' | 'grace', string>>;
  readonly promisedToAna: string;
  /** What stood first in the palette when it was opened again. */
  readonly usedLast: string;
  /** What stands between the user and Grace once the last line is undone. */
  readonly graceAfterUndo: string;
};

/** Takes eleven people in; the file that they come from is written into `folder`. */
export async function preparePeople(page: Page, folder: string): Promise<void> {
  const rows = people.map(
    (name, index) => `${name.replace(' ', ',')},,,Firm ${index + 1},Engineer,0${1 + (index % 9)} Mar 2015`,
  );
  const file = path.join(folder, 'Connections.csv');
  writeFileSync(file, ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows, ''].join('\n'));
  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Skip for now' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Logs ten lines through the palette by keyboard alone, looks at three of the people, and undoes the last line. */
export async function logTenLines(page: Page): Promise<LinesLogged> {
  const told: string[] = [];
  for (const { line, answers = [] } of lines) {
    await openPalette(page);
    await page.keyboard.type(line);
    // What was understood stands there before it is kept.
    await page.locator(`[data-answered="${line}"]`).waitFor();
    await page.getByRole('list', { name: 'What was understood' }).waitFor();
    await page.keyboard.press('Enter');
    for (const answer of answers) {
      await page.locator('[data-choices] button:focus').waitFor();
      await page.keyboard.press(answer);
      await page.getByRole('button', { name: /^Log it/, disabled: false }).waitFor();
      await page.keyboard.press('Enter');
    }
    await paletteGone(page);
    told.push(await toldBy(page));
  }
  const ana = await betweenUsAnd(page, 'Ana Hale');
  const promised = page.getByRole('region', { name: 'Promised' });
  await promised.getByRole('listitem').first().waitFor();
  const promisedToAna = (await promised.textContent()) ?? '';
  const joao = await betweenUsAnd(page, 'João Prado');
  const grace = await betweenUsAnd(page, 'Grace Okoye');
  // A command that is used is the first the next time.
  await openPalette(page);
  await page.keyboard.type('dark');
  await page.getByRole('option', { name: 'Dark theme' }).waitFor();
  await page.keyboard.press('Enter');
  await paletteGone(page);
  await openPalette(page);
  const firstOption = page.getByRole('option').first();
  await expect.poll(() => firstOption.innerText()).toContain('Dark theme');
  const usedLast = await firstOption.innerText();
  await page.keyboard.press('Escape');
  await paletteGone(page);
  await page.keyboard.press('Control+z');
  await page.getByRole('region', { name: 'Contact' }).getByText('Ingrid').waitFor({ state: 'detached' });
  const graceAfterUndo = (await page.getByRole('region', { name: 'Contact' }).textContent()) ?? '';
  return { told, between: { ana, joao, grace }, promisedToAna, usedLast, graceAfterUndo };
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('[role=dialog] input:focus').waitFor();
}

async function paletteGone(page: Page): Promise<void> {
  await page.getByRole('dialog', { name: 'Find, log or do anything' }).waitFor({ state: 'detached' });
}

async function toldBy(page: Page): Promise<string> {
  const toast = page.getByRole('button', { name: 'Undo' }).locator('xpath=..').locator('p');
  await toast.waitFor();
  return toast.innerText();
}

async function betweenUsAnd(page: Page, name: string): Promise<string> {
  await openPalette(page);
  await page.keyboard.type(name);
  await page.locator(`[data-answered="${name}"]`).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await paletteGone(page);
  const contact = page.getByRole('region', { name: 'Contact' });
  await contact.getByRole('listitem').first().waitFor();
  // Rows that are not painted yet have no inner text.
  return (await contact.textContent()) ?? '';
}
