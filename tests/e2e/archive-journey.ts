import path from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import type { Day } from '../../core/calendar/day.ts';
import { inventArchive, wholeText } from '../invented-archive/invent-archive.ts';
import type { InventedArchive } from '../invented-archive/invent-archive.ts';
import { writeArchive } from '../invented-archive/write-archive.ts';
import { goTo } from './screens/kith-in-browser.ts';

// One archive's way through the pages, the same in both hosts.

const archiveName = 'Complete_LinkedInDataExport_06-01-2024.zip';

/**
 * Drops an archive, cancels its preview, cancels its commit, imports it with an answer, looks at a timeline, and
 * undoes it: what was known and shown before and after, as it stands in the file in `folder`.
 */
export async function takeArchiveThrough(page: Page, folder: string): Promise<{ before: Tables; after: Tables }> {
  const archive = inventArchive({
    seed: 7,
    connections: 300,
    messages: 4000,
    today: '2024-06-01' as Day, // a day
  });
  const file = path.join(folder, archiveName);
  await writeArchive(archive, file);
  const friend = someoneTalkedTo(archive);
  await addByHand(page, friend);
  const before = tables(folder);
  expect(before['people']).toHaveLength(1);

  await goTo(page, 'import');
  await drop(page, file);
  await dryRunShown(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Drop your LinkedIn archive here').waitFor();
  expect(tables(folder)).toEqual(before);

  await drop(page, file);
  await dryRunShown(page);
  // The text is read once more while it is committed, which takes its time.
  await page.getByRole('checkbox', { name: 'Keep the text of the messages' }).check();
  const question = page.getByRole('radiogroup', { name: `Is ${friend.name} the same person?` });
  await question.getByRole('radio', { name: 'Same person' }).click();
  await cancelCommit(page, folder);
  await page.getByText('Nothing was changed.').waitFor();
  expect(tables(folder)).toEqual(before);

  // What was chosen and answered is still there.
  await question.getByRole('radio', { name: 'Same person', checked: true }).waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { name: 'Your people are here' }).waitFor();
  const after = tables(folder);
  // All the connections, and some who wrote and were answered without being one.
  expect(after['people']?.length).toBeGreaterThanOrEqual(300);
  expect(after['messages']?.length).toBeGreaterThan(3000);
  await goTo(page, 'people');
  await page.getByText(`${after['people']?.length} people`, { exact: true }).waitFor();
  await openPerson(page, friend.name);
  const contact = page.getByRole('region', { name: 'Contact' }).getByRole('listitem');
  await contact
    .filter({ hasText: /messages?\b/ })
    .first()
    .waitFor();

  await goTo(page, 'import');
  await page.getByRole('button', { name: 'Import another file' }).click();
  await page.getByRole('button', { name: `Undo the import of ${archiveName}` }).click();
  await page.getByText(/^Undone on/).waitFor();
  const taken = tables(folder);
  await goTo(page, 'people');
  await page.getByRole('link', { name: friend.name, exact: true }).click();
  await page.getByText('No contact yet.', { exact: false }).waitFor();
  return { before: shown(before), after: shown(taken) };
}

type Friend = { readonly firstName: string; readonly lastName: string; readonly name: string };

/** A connection with whom there were many messages. */
function someoneTalkedTo(archive: InventedArchive): Friend {
  const messages = wholeText(archive, 'messages.csv');
  const friends = [...wholeText(archive, 'Connections.csv').matchAll(/^(\w+),(\w+),(https:[^,]*),/gmu)].map(
    ([, firstName = '', lastName = '', url = '']) => {
      const name = `${firstName} ${lastName}`;
      return { firstName, lastName, name, wrote: messages.split(`"${name}","${url}"`).length - 1 };
    },
  );
  const [most] = friends.toSorted((a, b) => b.wrote - a.wrote);
  if (!most || most.wrote < 10) throw new Error('Nobody in the archive wrote often.');
  return most;
}

/** Somebody of whom nothing is known but a name, which makes a question. */
async function addByHand(page: Page, { firstName, lastName, name }: Friend): Promise<void> {
  await goTo(page, 'people');
  await page.getByRole('button', { name: 'Add a person' }).first().click();
  await page.getByLabel('First name').fill(firstName);
  await page.getByLabel('Last name').fill(lastName);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function openPerson(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Drops a file that lies on the disk on the window, as the system does it. */
async function drop(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  const at = { x: 500, y: 300, data } as const;
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await page.getByText('Drop it to import').waitFor();
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at });
  await session.detach();
}

async function dryRunShown(page: Page): Promise<void> {
  await page.getByRole('heading', { name: archiveName }).waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  await page.getByText(/^It would add 3\d\d people and take in \d,\d{3} days of contact/).waitFor();
  await page.getByText('One question is open below.', { exact: false }).waitFor();
}

/** Begins to import, and cancels: while another holds the file, so that it cannot have been faster. */
async function cancelCommit(page: Page, folder: string): Promise<void> {
  const connection = new BetterSqlite3(path.join(folder, 'kith.db'));
  connection.exec('BEGIN IMMEDIATE');
  try {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: `Importing ${archiveName}` }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: 'Putting everything back' }).waitFor();
  } finally {
    connection.close();
  }
}

type Tables = Readonly<Record<string, readonly string[]>>;

/** Every row of every table of the file, and each word of its search index. */
function tables(folder: string): Tables {
  const connection = new BetterSqlite3(path.join(folder, 'kith.db'));
  try {
    connection.exec("CREATE VIRTUAL TABLE temp.indexed_words USING fts5vocab('main', 'people_search', 'instance')");
    const names = connection
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
         UNION ALL SELECT 'indexed_words'`,
      )
      .pluck()
      .all();
    return Object.fromEntries(
      names.map((name) => {
        const rows = connection.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all();
        return [name, rows.map((row) => JSON.stringify(row)).toSorted()];
      }),
    );
  } finally {
    connection.close();
  }
}

/**
 * What is known and shown of people: all but the ledger. That says which imports and writes there were and which ids were given, and keeps what an
 * undone import said for thirty days, so that it can be brought back: its rows, its records, and the texts of messages.
 * Who the user is and whether they keep texts was said once, and is remembered whatever becomes of the import.
 */
function shown(all: Tables): Tables {
  const ledger = /^(?:imports|import_parts|import_rows|import_messages|records|messages|writes|written_rows|last_ids)$/;
  return Object.fromEntries(
    Object.entries(all)
      .filter(([table]) => !ledger.test(table))
      .map(([table, rows]) => [
        table,
        table === 'settings' ? rows.filter((row) => !/^\{"name":"(?:owner|keepTexts)"/.test(row)) : rows,
      ]),
  );
}
