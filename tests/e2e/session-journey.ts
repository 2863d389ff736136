/// <reference lib="dom" />
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';

/** What the program around the page was asked to open. */
declare global {
  var openedOutside: string[] | undefined;
}

const people = 40;

/**
 * Takes people in whom both a message and an e-mail reach, with one offer, up to the plan of the day. The file that they
 * come from is written into `folder`: the desktop reads files by their path.
 */
export async function prepareSession(page: Page, folder: string): Promise<void> {
  const rows = Array.from({ length: people }, (_, index) => {
    const row = index + 1;
    const day = String(1 + (index % 28)).padStart(2, '0');
    const address = `https://www.linkedin.com/in/ada-kowalska-${row}`;
    return `Ada${row},Kowalska,${address},ada${row}@firm.example,Firm ${row},Engineer,${day} Mar ${2012 + (index % 10)}`;
  });
  const text = ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows, ''].join('\n');
  const file = path.join(folder, 'Connections.csv');
  writeFileSync(file, text);
  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('First').fill('Read a draft of yours');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'For today' }).waitFor();
}

/** Writes half a sentence to the first person of the session, and waits until the file has it. Returns their name. */
export async function beginSession(page: Page): Promise<string> {
  await page.keyboard.press('b');
  const name = await currentName(page);
  await page.keyboard.type('Half a sen');
  await page.getByText('Saved', { exact: true }).waitFor();
  return name;
}

/** What a session did, as its pages tell it. */
export type SessionDone = {
  /** What stood on the page after it was begun again. */
  readonly resumed: { readonly name: string; readonly text: string };
  readonly opened: readonly string[];
  readonly summary: string;
  /** Whom the session wrote to, in order. */
  readonly writtenTo: readonly string[];
  /** What was sent to the first of them, and the ledger of help with them, on their page. */
  readonly first: { readonly contact: string; readonly help: string };
};

/** Goes on with the session by keyboard alone: three are written to, one of them by mail, one is put off and one skipped. */
export async function finishSession(page: Page): Promise<SessionDone> {
  await page.evaluate(() => {
    globalThis.openedOutside = [];
    globalThis.open = (address) => {
      globalThis.openedOutside?.push(String(address));
      return null;
    };
  });
  await page.getByRole('link', { name: 'Go on' }).waitFor();
  await page.keyboard.press('b');
  const first = await currentName(page);
  const resumed = { name: first, text: await page.getByRole('textbox', { name: 'Message to' }).inputValue() };
  await page.keyboard.type('tence, and the rest of it. ');
  await insertOffer(page);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Copied.', { exact: false }).waitFor();
  await page.keyboard.press('Control+Shift+Enter');

  const second = await currentName(page, first);
  await page.keyboard.type('The bridge is open again.');
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.type('now ');
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');

  const third = await currentName(page, second);
  await page.keyboard.press('Escape');
  await page.keyboard.press('z');
  await page.getByRole('menuitem', { name: 'Tomorrow' }).waitFor();
  await page.keyboard.press('Enter');

  const fourth = await currentName(page, third);
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');

  const fifth = await currentName(page, fourth);
  // The field follows the ways that reach them.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  const mail = page.getByRole('textbox', { name: `E-mail to ${fifth}` });
  await mail.waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Could this be of use?');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Shift+Enter');

  // The minutes that were freed bring others, who are skipped.
  const end = page.getByRole('heading', { name: /heard from you/ });
  for (let name = fifth; ;) {
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: name }).waitFor();
    await end.or(page.locator('textarea:focus')).first().waitFor();
    if (await end.isVisible()) break;
    name = await currentName(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
  }
  const summary = (await end.textContent()) ?? '';
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: first }).waitFor();

  await page.getByRole('link', { name: first }).click();
  const contact = page.getByRole('region', { name: 'Contact' });
  await contact.getByText('and the rest of it', { exact: false }).waitFor();
  const help = page.getByRole('region', { name: 'Help' });
  await help
    .getByText(/you offered/i)
    .first()
    .waitFor();
  return {
    resumed,
    opened: await page.evaluate(() => globalThis.openedOutside ?? []),
    summary,
    writtenTo: [first, second, fifth],
    first: {
      contact: (await contact.textContent()) ?? '',
      help: (await help.textContent()) ?? '',
    },
  };
}

/** The name of whoever fills the page and has the cursor, once that is somebody else than `before`. */
async function currentName(page: Page, before?: string): Promise<string> {
  const heading = page.getByRole('heading', { level: 1 });
  await (before === undefined ? heading : heading.filter({ hasNotText: before })).waitFor();
  await page.locator('textarea:focus').waitFor();
  return (await heading.textContent()) ?? '';
}

/** Inserts an offer by its key, which the page shows. */
async function insertOffer(page: Page): Promise<void> {
  const offer = page.getByRole('region', { name: 'Offers' }).getByRole('listitem').getByRole('button');
  if ((await offer.count()) === 0) {
    await page.keyboard.press('Alt+0');
    await offer.waitFor();
  }
  const key = (await offer.getAttribute('aria-keyshortcuts')) ?? '';
  await page.keyboard.press(key);
  await page.getByText('Your offer:', { exact: false }).waitFor();
}
