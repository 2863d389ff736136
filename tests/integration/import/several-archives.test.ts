import { expect, test } from 'vitest';

import type { ImportPreview } from '../../../api/contract/import/imports.ts';
import { adjusted, candidateNamed, chosenAs, messagesFile, previewTogether, turnNewest } from './chosen-files.ts';
import type { WrittenMessage } from './chosen-files.ts';
import { commit, everyone, openKith, personNamed, preview } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

const me = { name: 'Mira Solberg', slug: 'mira-solberg' };
const anna = { name: 'Anna Berg', slug: 'anna-berg' };
const bo = { name: 'Bo Lind', slug: 'bo-lind' };

const said = (from: typeof me, to: typeof me, at: string, text: string): WrittenMessage => ({ from, to, at, text });
/** Of three years, oldest first. */
const messages = [
  said(anna, me, '2023-05-01 09:00:00', 'Are you at the fair?'),
  said(me, anna, '2023-05-01 10:00:00', 'On Friday.'),
  said(me, bo, '2023-06-01 10:00:00', 'Hello.'),
  // Twice the same within a second is two.
  said(bo, me, '2024-02-01 08:00:00', 'Yes'),
  said(bo, me, '2024-02-01 08:00:00', 'Yes'),
  said(me, anna, '2024-03-01 12:00:00', 'A good new year.'),
  said(anna, me, '2025-04-01 12:00:00', 'And to you.'),
];
const older = messagesFile(...messages.slice(0, 6));
const newer = messagesFile(...messages.slice(2));

function asMe(kith: Kith, previewed: ImportPreview): Promise<ImportPreview> {
  return adjusted(kith, previewed, { owner: candidateNamed(previewed, me.name) });
}

/** How many messages there were with everybody, by day and direction. */
async function contacts(kith: Kith): Promise<string[]> {
  const days: string[] = [];
  for (const { id, name } of await everyone(kith)) {
    const { rows } = await kith.client.interactions.ofPerson({ personId: id, offset: 0, limit: 100 });
    days.push(...rows.map(({ day, direction, imported }) => `${name} ${day} ${direction} ${imported?.messages}`));
  }
  return days;
}

const all = [
  'Anna Berg 2025-04-01 in 1',
  'Anna Berg 2024-03-01 out 1',
  'Anna Berg 2023-05-01 both 2',
  'Bo Lind 2024-02-01 in 2',
  'Bo Lind 2023-06-01 out 1',
];

test.each([
  ['in the order of time', [older, newer]],
  ['the newer first', [newer, older]],
])('messages.csv and messages_2.csv, which overlap, count each message once: %s', async (_order, files) => {
  using kith = openKith();
  const chosen = files.map((content) => chosenAs(kith, content, content === older ? 'messages.csv' : 'messages_2.csv'));
  const previewed = await asMe(kith, await previewTogether(kith, chosen));
  expect(previewed.contactDays).toBe(5);
  expect(previewed.parts.map(({ counts: { read } }) => read)).toEqual([6, 5]);
  const { contactDays } = await commit(kith, previewed);
  expect(contactDays).toBe(5);
  expect(await contacts(kith)).toEqual(all);
});

test.each([
  ['the older first', older, newer],
  ['the newer first', newer, older],
])('two imports, one after the other, count each message once: %s', async (_order, first, second) => {
  using kith = openKith();
  await commit(kith, await asMe(kith, await preview(kith, chosenAs(kith, first, 'messages.csv'))));
  const before = await contacts(kith);
  const previewed = await preview(kith, chosenAs(kith, second, 'messages.csv'));
  expect(previewed.owner).toMatchObject({ remembered: true });
  await commit(kith, previewed);
  expect(await contacts(kith)).toEqual(all);
  // And the second leaves what the first said.
  await turnNewest(kith, 'undo');
  expect(await contacts(kith)).toEqual(before);
  await turnNewest(kith, 'redo');
  expect(await contacts(kith)).toEqual(all);
});

test('the texts of several files are kept once each', async () => {
  using kith = openKith();
  const chosen = [chosenAs(kith, older, 'messages.csv'), chosenAs(kith, newer, 'messages_2.csv')];
  const previewed = await asMe(kith, await previewTogether(kith, chosen));
  await commit(kith, await adjusted(kith, previewed, { keepTexts: true }));
  const { id } = await personNamed(kith, bo.name);
  const { rows } = await kith.client.interactions.ofPerson({ personId: id, offset: 0, limit: 10 });
  const texts = await Promise.all(rows.map((row) => kith.client.interactions.texts({ id: row.id })));
  expect(texts.map((ofDay) => ofDay.map(({ text }) => text))).toEqual([['Yes', 'Yes'], ['Hello.']]);
});
