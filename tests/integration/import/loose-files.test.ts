import path from 'node:path';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ImportPreview } from '../../../api/contract/import/imports.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { inventArchive, owner, wholeText } from '../../invented-archive/invent-archive.ts';
import type { ArchiveFile } from '../../invented-archive/invent-archive.ts';
import { writeArchive } from '../../invented-archive/write-archive.ts';
import { rowsOf, searchIndexOf } from '../db/contents.ts';
import { adjusted, chosenAs, previewTogether } from './chosen-files.ts';
import { commit, everyone, openKith, preview } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

const archive = inventArchive({ seed: 11, connections: 30, messages: 150, today: '2026-03-01' as Day }); // a day

/** Imports what was chosen, with the user's word on who they are where it is open. */
async function importAs(kith: Kith, previewed: ImportPreview): Promise<unknown> {
  const me = previewed.owner?.candidates.find(({ name }) => name === owner.name);
  const isOpen = previewed.owner?.chosen === null;
  const { counts, people, contactDays } = await commit(
    kith,
    isOpen && me ? await adjusted(kith, previewed, { owner: me.key }) : previewed,
  );
  return { counts, people, contactDays };
}

async function importAsArchive(kith: Kith, files: readonly ArchiveFile[]): Promise<unknown> {
  const file = path.join(kith.folder, 'Complete_LinkedInDataExport.zip');
  await writeArchive({ owner, files }, file);
  return importAs(kith, await preview(kith, kith.engine.files.register(file)));
}

/** All that is known of people and of the user; which files it was in is another matter. */
function known({ engine }: Kith): unknown {
  const { imports: _imports, import_parts: _parts, ...rows } = rowsOf(engine.context.db);
  return { rows, words: searchIndexOf(engine.context.db) };
}

const ofUse = ['Connections.csv', 'messages.csv', 'Invitations.csv', 'Notes.csv', 'Recommendations_Received.csv'];

test('any files of an archive, loose and in any order, end in the same people as an archive of these files', async () => {
  const someOf = fc
    .shuffledSubarray([...archive.files], { minLength: 1 })
    .filter((files) => files.some(({ name }) => ofUse.includes(name)));
  await fc.assert(
    fc.asyncProperty(someOf, async (files) => {
      using loose = openKith();
      using packed = openKith();
      const chosen = files.map(({ name }) => chosenAs(loose, wholeText(archive, name), name));
      const came = await importAs(loose, await previewTogether(loose, chosen));
      expect(came).toEqual(await importAsArchive(packed, files));
      expect(known(loose)).toEqual(known(packed));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 15) },
  );
});

test('one loose file after the other ends in the people of the archive, once each', async () => {
  using loose = openKith();
  using packed = openKith();
  // Each tells the next who the user is, and whom it speaks of.
  for (const name of ['Invitations.csv', 'Connections.csv', 'messages.csv', 'Notes.csv']) {
    await importAs(loose, await preview(loose, chosenAs(loose, wholeText(archive, name), name)));
  }
  await importAsArchive(
    packed,
    archive.files.filter(({ name }) => /^(?:Connections|messages|Invitations|Notes)\.csv$/.test(name)),
  );
  const told = (people: Awaited<ReturnType<typeof everyone>>) => people.map(({ id: _id, ...person }) => person);
  expect(told(await everyone(loose))).toEqual(told(await everyone(packed)));
});

test('the Basic and the Complete archive of one person together are no more than the Complete one', async () => {
  using both = openKith();
  using complete = openKith();
  const basic = archive.files.filter(({ name }) => /^(?:Connections|Invitations|messages|Profile)\.csv$/.test(name));
  const [basicFile, completeFile] = ['Basic_LinkedInDataExport.zip', 'Complete_LinkedInDataExport.zip'].map((name) =>
    path.join(both.folder, name),
  );
  if (basicFile === undefined || completeFile === undefined) throw new Error('There are two.');
  await writeArchive({ owner, files: basic }, basicFile);
  await writeArchive(archive, completeFile);
  const chosen = [basicFile, completeFile].map((file) => both.engine.files.register(file));
  await importAs(both, await previewTogether(both, chosen));
  await importAsArchive(complete, archive.files);
  expect(whatIsShown(both)).toEqual(whatIsShown(complete));
});

/** People, their addresses and days of contact. */
function whatIsShown({ engine }: Kith): unknown {
  const { people, emails, interactions } = rowsOf(engine.context.db);
  return { people, emails, interactions };
}
