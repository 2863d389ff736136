import { expect, test } from 'vitest';

import { adjusted, chosenAs, turnNewest } from './chosen-files.ts';
import { commit, everyone, exportOf, importFile, openKith, personNamed, preview } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

/** A list of so many connections, the newest of that day; without those whose numbers are left out. */
function listOf(people: number, newestDay: string, leftOut: readonly number[] = []): string {
  const rows = Array.from({ length: people }, (_, index) => index).filter((index) => !leftOut.includes(index));
  return exportOf(
    ...rows.map((index) => {
      const day = index === people - 1 ? newestDay : '08 Feb 2021';
      return `Anna,Berg${index},https://www.linkedin.com/in/anna-${index},,Acme,CEO,${day}`;
    }),
  );
}

const choose = (kith: Kith, list: string) => chosenAs(kith, list, 'Connections.csv');
const connectionOf = async (kith: Kith, index: number) => (await personNamed(kith, `Anna Berg${index}`)).connection;

test('up to two in a hundred are marked as no longer connected, unasked, and nobody is removed', async () => {
  using kith = openKith();
  await importFile(kith, choose(kith, listOf(100, '01 Mar 2026')));
  const previewed = await preview(kith, choose(kith, listOf(100, '02 Mar 2026', [3, 7])));
  expect(previewed.missing).toEqual({
    count: 2,
    share: 0.02,
    names: ['Anna Berg3', 'Anna Berg7'],
    asksToMark: false,
    mark: true,
  });
  await commit(kith, previewed);
  expect(await everyone(kith)).toHaveLength(100);
  expect(await connectionOf(kith, 3)).toBe('missing');
  expect(await connectionOf(kith, 4)).toBe('connected');
  const { id } = await personNamed(kith, 'Anna Berg3');
  expect(await kith.client.people.history({ id })).toContainEqual({ kind: 'missing', day: '2026-03-08' });

  // Undone, they are connected again; and so they are when a list has them again.
  await turnNewest(kith, 'undo');
  expect(await connectionOf(kith, 3)).toBe('connected');
  await turnNewest(kith, 'redo');
  expect(await connectionOf(kith, 3)).toBe('missing');
  await importFile(kith, choose(kith, listOf(100, '03 Mar 2026')));
  expect(await connectionOf(kith, 3)).toBe('connected');
});

test('they are not marked when the user says that they are still connected', async () => {
  using kith = openKith();
  await importFile(kith, choose(kith, listOf(100, '01 Mar 2026')));
  const previewed = await preview(kith, choose(kith, listOf(100, '02 Mar 2026', [3])));
  const told = await adjusted(kith, previewed, { markMissing: false });
  expect(told.missing).toMatchObject({ count: 1, mark: false });
  await commit(kith, told);
  expect(await connectionOf(kith, 3)).toBe('connected');
});

test.each([
  ['nothing', null, 'connected'],
  ['no', false, 'connected'],
  ['yes', true, 'missing'],
] as const)('of more than two in a hundred it is asked; said %s', async (_said, markMissing, connection) => {
  using kith = openKith();
  await importFile(kith, choose(kith, listOf(100, '01 Mar 2026')));
  const previewed = await preview(kith, choose(kith, listOf(100, '02 Mar 2026', [3, 7, 9])));
  expect(previewed.missing).toMatchObject({ count: 3, share: 0.03, asksToMark: true, mark: false });
  const told = await adjusted(kith, previewed, { markMissing });
  expect(told.missing).toMatchObject({ asksToMark: true, mark: markMissing === true });
  await commit(kith, told);
  expect(await connectionOf(kith, 7)).toBe(connection);
  expect(await everyone(kith)).toHaveLength(100);
});

test('an older list marks nobody', async () => {
  using kith = openKith();
  await importFile(kith, choose(kith, listOf(100, '01 Mar 2026')));
  const previewed = await preview(kith, choose(kith, listOf(99, '01 Feb 2026')));
  expect(previewed.missing).toBeNull();
  await commit(kith, await adjusted(kith, previewed, { markMissing: true }));
  expect(await connectionOf(kith, 99)).toBe('connected');
});

test('who was added by hand, or is in an address book, is not missing from a list', async () => {
  using kith = openKith();
  await importFile(kith, choose(kith, listOf(5, '01 Mar 2026')));
  await importFile(kith, chosenAs(kith, 'Name,E-Mail\nBo Lind,bo@example.org\n', 'friends.csv'));
  expect((await preview(kith, choose(kith, listOf(5, '02 Mar 2026')))).missing).toBeNull();
});
