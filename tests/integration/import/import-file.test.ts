import { copyFileSync, existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import type { FileHandle } from '../../../core/ids.ts';
import {
  allRows,
  chosenFixture,
  chosenText,
  commit,
  everyone,
  exportOf,
  fixtures,
  importFile,
  ledger,
  openKith,
  personNamed,
  preview,
  refusalOf,
} from './kith-with-imports.ts';

const allFixtures = readdirSync(fixtures).filter((name) => !name.startsWith('.'));
const readable = allFixtures.filter((name) => !name.startsWith('refused-'));
/** No lists of connections, and taken in for what they are. */
const ofOtherKinds = new Set(['refused-invitations.csv', 'refused-messages.csv', 'refused-other-table.csv']);
const unreadable = allFixtures.filter((name) => name.startsWith('refused-') && !ofOtherKinds.has(name));

describe.each(readable)('%s', (name) => {
  test('is taken in as its preview says, found at once, and not a second time', async () => {
    using kith = openKith();
    const previewed = await preview(kith, chosenFixture(kith, name));
    const { counts } = await commit(kith, previewed);
    expect(counts).toEqual(previewed.counts);
    expect(counts.created + counts.updated + counts.unchanged + counts.skipped).toBe(counts.read);
    expect(previewed.skips.first.reduce((sum, { rows }) => sum + rows, 0)).toBe(counts.skipped);

    const people = await everyone(kith);
    expect(people).toHaveLength(counts.created);
    for (const person of people) {
      const found = await kith.client.people.search({ query: `${person.name} ${person.company} ${person.position}` });
      expect(found.map(({ id }) => id)).toContain(person.id);
    }

    const before = allRows(kith, ledger);
    const again = await preview(kith, chosenFixture(kith, name));
    expect(again.questions).toEqual([]);
    const second = await commit(kith, again);
    expect(second.counts).toEqual({ ...counts, created: 0, updated: 0, unchanged: counts.created });
    expect(allRows(kith, ledger)).toEqual(before);
    expect((await kith.client.imports.list()).map((past) => past.counts)).toEqual([second.counts, counts]);
  });
});

describe.each(unreadable)('%s', (name) => {
  test('is refused in a sentence, and nothing is changed', async () => {
    using kith = openKith();
    await importFile(kith, chosenFixture(kith, '2023-urls.csv'));
    const before = allRows(kith);
    expect(await refusalOf(kith, chosenFixture(kith, name))).toMatch(/^["A-Z].*[.]$/);
    expect(allRows(kith)).toEqual(before);
  });
});

test('what is shown of people is what the file says', async () => {
  using kith = openKith();
  const previewed = await preview(kith, chosenFixture(kith, '2026-hidden-profiles-no-final-newline.csv'));
  expect(previewed).toMatchObject({
    fileName: '2026-hidden-profiles-no-final-newline.csv',
    parts: [{ kind: 'linkedin-connections', included: true }],
    counts: { read: 6, created: 4, updated: 0, unchanged: 0, skipped: 2 },
  });
  expect(previewed.sample[0]).toEqual({
    name: 'Jörg Hale, PhD',
    company: 'Acme, Inc.',
    position: 'Head of "Tiny" Things',
    email: 'joerg@example.org',
    profileUrl: 'https://www.linkedin.com/in/j%C3%B6rg-hale/',
    connectedOn: '2021-02-08',
  });
  await commit(kith, previewed);
  expect(await personNamed(kith, 'Jörg Hale, PhD')).toMatchObject({
    firstName: 'Jörg',
    lastName: 'Hale, PhD',
    company: 'Acme, Inc.',
    position: 'Head of "Tiny" Things',
    emails: ['joerg@example.org'],
    profileUrl: 'https://www.linkedin.com/in/j%C3%B6rg-hale/',
    connection: 'connected',
    connectedOn: '2021-02-08',
    jobSeenOn: '2026-03-08',
    addedOn: '2026-03-08',
    ownFacts: [],
    state: 'thin',
    strength: 0,
  });
});

test('each row that is left out is named with its line, its reason and what it said', async () => {
  using kith = openKith();
  const { skips } = await preview(kith, chosenFixture(kith, 'rows-to-skip.csv'));
  expect(skips.first[0]).toEqual({
    fileName: 'rows-to-skip.csv',
    line: 3,
    rows: 1,
    reason: '"30 Feb 2021" is not a day that Kith can read. Write it like 08 Feb 2026 in the file and import it again.',
    row: 'Bo, Lind, https://www.linkedin.com/in/bo, Acme, CEO, 30 Feb 2021',
  });
});

test('a row that repeats another one is left out, and what it adds is kept', async () => {
  using kith = openKith();
  const previewed = await preview(
    kith,
    chosenText(
      kith,
      exportOf(
        'Anna,Berg,https://www.linkedin.com/in/anna,,Acme,,08 Feb 2021',
        'Anna,Berg,https://www.linkedin.com/in/anna,anna@example.org,Acme,,08 Feb 2021',
      ),
    ),
  );
  expect(previewed.counts).toEqual({ read: 2, created: 1, updated: 0, unchanged: 0, skipped: 1 });
  expect(previewed.skips).toMatchObject({ total: 1, first: [{ line: 3, row: 'Anna, Berg, Acme' }] });
  await commit(kith, previewed);
  expect((await personNamed(kith, 'Anna Berg')).emails).toEqual(['anna@example.org']);
});

test('a huge file that claims to be Connections.csv is refused', async () => {
  using kith = openKith();
  await importFile(kith, chosenFixture(kith, '2023-urls.csv'));
  const file = path.join(kith.folder, 'huge.csv');
  writeFileSync(file, exportOf());
  truncateSync(file, 200_000_000);
  const huge = kith.engine.files.register(file);
  const before = allRows(kith);
  expect(await refusalOf(kith, huge)).toMatch(/^This file .*[.]$/);
  expect(allRows(kith)).toEqual(before);
});

test('a file that is gone, or was never chosen, is refused', async () => {
  using kith = openKith();
  expect(await refusalOf(kith, 'made-up' as FileHandle)).toBe('This file is no longer where it was. Choose it again.');
});

test('a file stays at hand until its preview is committed', async () => {
  using kith = openKith();
  const spooled = path.join(kith.folder, 'spooled');
  copyFileSync(path.join(fixtures, '2023-urls.csv'), spooled);
  const handle = kith.engine.files.registerSpooled(spooled, 'Connections.csv');
  const previewed = await preview(kith, handle);
  expect(existsSync(spooled)).toBe(true);
  expect(previewed.fileName).toBe('Connections.csv');
  await commit(kith, previewed);
  expect(existsSync(spooled)).toBe(false);
  expect((await kith.client.imports.list())[0]?.fileName).toBe('Connections.csv');
});
