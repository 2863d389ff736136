import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { connectionsHeader, owner } from '../../invented-archive/invent-archive.ts';
import type { ArchiveFile } from '../../invented-archive/invent-archive.ts';
import { messagesColumns } from '../../invented-archive/invent-messages.ts';
import { writeArchive } from '../../invented-archive/write-archive.ts';
import { csvRow, quotedRow } from '../../invented-archive/csv-rows.ts';
import { goTo, seriousFaults, startKith } from './kith-in-browser.ts';

const bo = { name: 'Bo Berg', url: 'https://www.linkedin.com/in/bo-berg' };
const bosOther = { name: 'Bo Bergström', url: 'https://www.linkedin.com/in/bo-bergstroem' };

/** A file of an archive, all of it at once. */
function fileOf(name: string, rows: readonly string[]): ArchiveFile {
  return { name, text: () => [rows.join('')] };
}

function connections(company: string): ArchiveFile {
  return fileOf('Connections.csv', [
    connectionsHeader,
    csvRow(['Bo', 'Berg', bo.url, 'bo@berg.example', company, 'Engineer', '03 May 2021']),
    csvRow(['Bo', 'Bergström', bosOther.url, '', 'Acme', 'Engineer', '04 May 2021']),
  ]);
}

type Writer = { readonly name: string; readonly url: string };

function message(from: Writer, to: Writer, sentAt: string, text: string): string {
  return quotedRow(['2-Ym8=', '', from.name, from.url, to.name, to.url, `${sentAt} UTC`, '', text, 'INBOX']);
}

const messages = fileOf('messages.csv', [
  quotedRow(messagesColumns),
  message(bo, owner, '2024-03-12 09:10:00', 'Gladly. At ten?'),
  message(owner, bo, '2024-03-12 08:00:00', 'Shall we look at the bridge on Friday?'),
  message(owner, bo, '2024-01-05 08:00:00', 'A good new year to you.'),
]);

const profile = fileOf('Profile.csv', [
  'First Name,Last Name,Maiden Name,Address,Birth Date,Headline\n',
  csvRow([owner.firstName, owner.lastName, '', '', '', 'Runs a small workshop']),
]);

const invitations = fileOf('Invitations.csv', [
  'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n',
  csvRow([bo.name, owner.name, '5/2/21, 9:00 AM', 'We met at the fair.', 'INCOMING', bo.url, owner.url]),
]);

const endorsements = fileOf('Endorsement_Received_Info.csv', [
  'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n',
  ...['Pricing', 'Typography'].map((skill) =>
    csvRow(['2022/06/01 10:00:00 UTC', skill, 'Bo', 'Berg', bo.url.replace('https://', ''), 'ACCEPTED']),
  ),
]);

/** Takes an archive of these files in, by the import screen. */
async function importArchive(page: Page, files: readonly ArchiveFile[], keepTexts = false): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kith-archive-'));
  try {
    const file = path.join(folder, 'Complete_LinkedInDataExport.zip');
    await writeArchive({ owner, files }, file);
    await goTo(page, 'import');
    await page.getByLabel('File to import').setInputFiles(file);
    const commit = page.getByRole('button', { name: 'Import', exact: true });
    await commit.waitFor();
    if (keepTexts) await page.getByRole('checkbox', { name: 'Keep the text of the messages' }).check();
    await commit.click();
    await page.getByRole('button', { name: 'Import another file' }).click();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openBo(page: Page): Promise<void> {
  await goTo(page, 'people');
  await page.getByRole('link', { name: 'Bo Berg', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Bo Berg', exact: true }).waitFor();
}

test('a timeline tells of messages, invitations, endorsements and, after a second archive, of a new job', async () => {
  await using kith = await startKith();
  const { page, complaints } = await kith.open();
  await importArchive(page, [connections('Acme'), messages, profile, invitations, endorsements], true);
  await openBo(page);
  const rows = page.getByRole('region', { name: 'Contact' }).getByRole('listitem');
  await rows.filter({ hasText: '2 messages, both ways' }).waitFor();
  await expect
    .poll(() => rows.allTextContents())
    .toEqual([
      '12 March2 messages, both ways',
      '5 JanuaryOne message from you',
      '1 JuneThey endorsed you for Pricing and Typography',
      '3 MayYou connected on LinkedIn',
      '2 MayThey invited you to connect, and you accepted: We met at the fair.',
    ]);

  await page.getByRole('button', { name: '2 messages, both ways', exact: true }).click();
  await rows.first().getByRole('button', { name: 'Open the conversation', exact: true }).waitFor();
  const texts = rows.first().getByRole('listitem');
  await texts.first().waitFor();
  await expect
    .poll(() => texts.allTextContents())
    .toEqual(['YouShall we look at the bridge on Friday?', 'BoGladly. At ten?']);

  const alone = rows.filter({ hasText: 'One message from you' });
  await alone.getByRole('button', { name: /^Delete/ }).click();
  await alone.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await alone.getByRole('button', { name: /^Change/ }).click();
  await page.getByLabel('A line to remember it by').fill('Wished them a good year');
  await page.keyboard.press('Enter');
  await rows.filter({ hasText: 'You wrote: Wished them a good year' }).waitFor();

  await page.getByRole('button', { name: 'Add: birthday' }).click();
  await page.getByLabel('Day of the month').fill('29');
  await page.getByRole('combobox', { name: 'Month' }).click();
  await page.getByRole('option', { name: 'February' }).click();
  await page.getByLabel('Day of the month').press('Enter');
  await page.getByRole('button', { name: 'Change birthday: 29 February' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);

  await importArchive(page, [connections('Globex')]);
  await openBo(page);
  await rows.filter({ hasText: /^\d+ \w+Acme → Globex, seen \d+ \w+$/ }).waitFor();
  // What the user said of a day stays said.
  await rows.filter({ hasText: 'You wrote: Wished them a good year' }).waitFor();
  await expect.poll(() => alone.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('two people become one, are taken apart, and both of it is undone', async () => {
  await using kith = await startKith();
  const { page, complaints } = await kith.open();
  await importArchive(page, [connections('Acme')]);
  await openBo(page);
  const title = page.getByRole('heading', { level: 1 });

  await page.keyboard.press('Y');
  await page.keyboard.type('bergström');
  await page.getByRole('option', { name: /Bo Bergström/ }).waitFor();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Make one person of these two' });
  await sheet.getByRole('cell', { name: 'bo@berg.example' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/^Merged with Bo Bergström on \d+ \w+ \d+\./).waitFor();

  await page.getByRole('button', { name: 'Take apart: Bo Bergström' }).click();
  await page.getByText(/^Merged with/).waitFor({ state: 'detached' });
  await page.getByText('Bo Bergström taken out again').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText(/^Merged with/).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText(/^Merged with/).waitFor({ state: 'detached' });

  await goTo(page, 'people');
  await page.getByText('2 people', { exact: true }).waitFor();
  await page.getByRole('checkbox', { name: 'Select Bo Bergström' }).check();
  await expect.poll(() => page.getByRole('button', { name: 'Merge', exact: true }).count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Select Bo Berg', exact: true }).check();
  await page.keyboard.press('Y');
  await sheet.getByRole('button', { name: 'Let this one stay' }).click();
  expect(await seriousFaults(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'Merge' }).click();
  await page.getByText('one person', { exact: true }).waitFor();
  await page.getByText('Bo Bergström merged into Bo Berg').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('2 people', { exact: true }).waitFor();
  await expect.poll(() => title.textContent()).toBe('People');
  expect(complaints).toEqual([]);
});
