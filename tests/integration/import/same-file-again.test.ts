import { expect, test } from 'vitest';

import type { AnyFile } from './any-files.ts';
import { previewTogether } from './chosen-files.ts';
import { contentsOf, expectDerivedIsTrue, importAnyFile, turn } from './import-any-file.ts';
import {
  chosenText,
  commit,
  exportOf,
  importFile,
  ledger,
  newWriteId,
  openKith,
  personNamed,
  preview,
} from './kith-with-imports.ts';

const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD', ''].join('\r\n');
const anna = 'Anna,Berg,https://www.linkedin.com/in/anna,,Acme,Engineer,08 Feb 2021';
const otherAnna = ['FN:Anna Berg', 'URL:https://www.linkedin.com/in/anna-b', 'EMAIL:a.berg@example.org'];

test('two cards of whom the user said that they are one person say nothing new the second time', async () => {
  using kith = openKith();
  await importFile(kith, chosenText(kith, exportOf(anna)));
  const book = card(...otherAnna) + card('FN:Anna Berg', 'URL:https://www.linkedin.com/in/anna');
  const asked = await preview(kith, chosenText(kith, book, 'Friends.vcf'));
  const [question] = asked.questions;
  const personId = question?.candidates[0]?.personId;
  if (!question || personId === undefined) throw new Error('It asks whether she is the known Anna Berg.');
  const { counts: first } = await commit(kith, asked, [{ question: question.key, samePersonAs: personId }]);
  expect(first).toMatchObject({ created: 0, updated: 2 });
  const before = contentsOf(kith, ledger);

  const again = await preview(kith, chosenText(kith, book, 'Friends.vcf'));
  expect(again).toMatchObject({ questions: [], counts: { created: 0, updated: 0, unchanged: 2 } });
  const { counts } = await commit(kith, again);
  expect(counts).toEqual(again.counts);
  expect(contentsOf(kith, ledger)).toEqual(before);
  expectDerivedIsTrue(kith);
});

test('an equal card in two address books is kept once, and says nothing new the second time', async () => {
  using kith = openKith();
  const annaAtHome = card('FN:Anna Berg', 'EMAIL:anna@example.org', 'TITLE:Chef');
  const annaAtWork = card('FN:Anna Berg', 'EMAIL:anna@example.org', 'TITLE:Engineer');
  const books = [annaAtHome + annaAtWork, annaAtHome];
  const together = () =>
    previewTogether(
      kith,
      books.map((book, index) => chosenText(kith, book, `Friends ${index}.vcf`)),
    );
  expect(await commit(kith, await together())).toMatchObject({ counts: { created: 1, updated: 0, unchanged: 2 } });
  expect((await personNamed(kith, 'Anna Berg')).position).toBe('Engineer');
  const before = contentsOf(kith, ledger);
  expect(await commit(kith, await together())).toMatchObject({ counts: { created: 0, updated: 0, unchanged: 3 } });
  expect(contentsOf(kith, ledger)).toEqual(before);
});

const archive = {
  kind: 'archive',
  connections: null,
  messages: [],
  invitations: [],
  notes: [],
  endorsements: [],
} as const;
const named = (lastName: string) => ({ firstName: 'Anna', lastName, slug: 'anna', email: '' });
const wrote = { person: named('Berg'), day: 1, other: null, asks: false };
const messages: AnyFile = {
  ...archive,
  messages: [
    { ...wrote, way: 'in' },
    { ...wrote, way: 'out' },
  ],
};
const endorsement: AnyFile = { ...archive, endorsements: [{ person: named('Lind'), skill: 'Tiles' }] };

test('of several names in passing the newest counts, also where its import is older and comes in once more', async () => {
  using kith = openKith();
  await importAnyFile(kith, messages);
  await importAnyFile(kith, endorsement);
  const { counts, importId } = await importAnyFile(kith, messages);
  expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  await personNamed(kith, 'Anna Berg');
  expectDerivedIsTrue(kith);

  const back = await turn(kith, importId, 'undo');
  await personNamed(kith, 'Anna Lind');
  expectDerivedIsTrue(kith);
  await kith.client.undo.apply({ writeId: newWriteId(), undoes: back });
  await personNamed(kith, 'Anna Berg');
  expectDerivedIsTrue(kith);
});
