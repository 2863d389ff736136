import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Who looks for something, two who might open the door, and others. */
const rows = [
  'Ana,Kern,https://www.linkedin.com/in/ana-kern,ana@brindle.example,Brindle,Founder,01 Mar 2014',
  'Bo,Lindqvist,https://www.linkedin.com/in/bo-lindqvist,,Finhold,CFO,02 Mar 2015',
  'Chiara,Conti,https://www.linkedin.com/in/chiara-conti,,Paybridge,CFO,03 Mar 2016',
  ...Array.from(
    { length: 9 },
    (_, index) =>
      `Ada${index},Kowalska,https://www.linkedin.com/in/ada-kowalska-${index},,Firm ${index},Gardener,04 Mar 2017`,
  ),
];

/** Takes the people in, up to the plan of the day. The file is written into `folder`: the desktop reads files by their path. */
export async function prepareDoors(page: Page, folder: string): Promise<void> {
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
  const file = path.join(folder, 'Connections.csv');
  writeFileSync(file, [header, ...rows, ''].join('\n'));
  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Skip for now' }).click();
  await page.getByRole('heading', { name: 'For today' }).waitFor();
}

/** What two introductions came to, as the pages tell it. */
export type DoorsDone = {
  /** Who was proposed for the need, at first and after one of them was asked. */
  readonly proposed: readonly [first: string, second: string];
  /** Where the one stands who declined. */
  readonly declined: string;
  /** The story of the one that was made, up to how it went. */
  readonly story: string;
  /** What stands on the page of whoever looked for something, before and after everything was undone. */
  readonly before: string;
  readonly after: string;
  /** How many steps were taken, each of which was undone. */
  readonly undone: number;
};

/** A need, a proposal, both sides asked, one declines, another accepts, introduced, asked how it went, all undone: by keys. */
export async function openDoors(page: Page): Promise<DoorsDone> {
  const told = watchToasts(page);
  const ana = page.getByRole('heading', { level: 1, name: 'Ana Kern', exact: true });
  const lookingFor = page.getByRole('region', { name: 'Looking for' });
  const story = page.getByRole('region', { name: 'So far' });
  const find = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Ana Kern');
    // Not what stood there for the letters before.
    await page.locator('[data-answered="Ana Kern"]').waitFor();
    await page.getByRole('option', { name: /^Ana Kern/ }).waitFor();
    await page.keyboard.press('Enter');
    await ana.waitFor();
  };
  /** Begins an introduction to the first who is proposed, and returns their name. */
  const beginWithFirst = async (): Promise<string> => {
    await page.getByRole('button', { name: 'Who might open this door?' }).waitFor();
    await page.keyboard.press('v');
    const first = page.getByRole('list', { name: 'Who might open this door' }).getByRole('link').first();
    await first.waitFor();
    const name = (await first.textContent()) ?? '';
    await page.keyboard.press('1');
    await page.getByRole('heading', { level: 1, name: `${name} and Ana Kern` }).waitFor();
    await told.next();
    return name;
  };

  await find();
  await page.keyboard.press('L');
  await page.keyboard.type('a CFO');
  await page.keyboard.press('Enter');
  await told.next();

  const declines = await beginWithFirst();
  await page.getByRole('textbox', { name: `Message to ${declines}` }).waitFor();
  await page.keyboard.press('d');
  await told.next();
  await page.getByRole('heading', { name: `What did ${declines} say?` }).waitFor();
  await page.keyboard.press('2');
  await told.next();
  const declined = (await page.getByText('Nothing more to do', { exact: false }).first().textContent()) ?? '';

  await find();
  const agrees = await beginWithFirst();
  const noteOn = async (step: string, day: string): Promise<void> => {
    const button = page.getByRole('button', { name: step });
    await button.waitFor();
    await page.getByRole('button', { name: 'On another day' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('On which day').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(day);
    await button.focus();
    await page.keyboard.press('Enter');
    await told.next();
  };
  await noteOn(`Asked ${agrees} elsewhere`, '20 days ago');
  await noteOn(`${agrees} said yes`, '19 days ago');
  await noteOn('Asked Ana Kern elsewhere', '18 days ago');
  await noteOn('Ana Kern said yes', '17 days ago');
  await noteOn('Introduced them elsewhere', '16 days ago');
  await page.getByRole('heading', { name: 'How did it go?' }).waitFor();

  await page.keyboard.press('g');
  await page.keyboard.press('t');
  const asksHow = page.getByRole('listitem').filter({ hasText: 'how it went' });
  await asksHow.getByRole('button').first().focus();
  await asksHow.getByRole('button', { name: 'It went well' }).waitFor();
  await page.keyboard.press('1');
  await told.next();
  await asksHow.waitFor({ state: 'hidden' });

  await find();
  await lookingFor.getByText('Two that are over').waitFor();
  const before = (await lookingFor.textContent()) ?? '';
  await lookingFor.locator('summary').filter({ hasText: 'Two that are over' }).focus();
  await page.keyboard.press('Enter');
  await lookingFor.getByRole('link', { name: `With ${agrees}` }).focus();
  await page.keyboard.press('Enter');
  await story.getByText('It went well.').waitFor();
  const storyTold = (await story.textContent()) ?? '';

  const steps = told.count();
  await find();
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Control+z');
    await told.next();
  }
  await lookingFor.getByText('a CFO').waitFor({ state: 'detached' });
  await lookingFor.getByRole('region', { name: 'Introductions' }).waitFor({ state: 'detached' });
  const after = (await lookingFor.textContent()) ?? '';
  return { proposed: [declines, agrees], declined, story: storyTold, before, after, undone: told.count() - steps };
}

type Toasts = {
  /** Waits until another message than the last one says what was done or undone. */
  readonly next: () => Promise<void>;
  /** How many there were. */
  readonly count: () => number;
};

function watchToasts(page: Page): Toasts {
  let last = '';
  let toasts = 0;
  const words = page.getByRole('button', { name: /^(Undo|Redo)/ }).locator('xpath=preceding-sibling::p');
  return {
    next: async () => {
      await expect
        .poll(() => words.textContent({ timeout: 1000 }).catch(() => last), { timeout: 30_000 })
        .not.toBe(last);
      last = (await words.textContent()) ?? '';
      toasts += 1;
    },
    count: () => toasts,
  };
}
