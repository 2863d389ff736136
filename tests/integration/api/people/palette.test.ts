import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';

import { stepsToPalette } from '../../../../api/people/palette.ts';
import { router } from '../../../../api/router.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { openTestEngine } from '../../hosts/connections.ts';
import { temporaryFolder } from '../../hosts/temporary-folder.ts';

import { addPerson, newWriteId, openKith } from '../opened-kith.ts';

test('a line that tells of contact is read, and any other finds people', async () => {
  using kith = openKith();
  const ana = await addPerson(kith.client, { firstName: 'Ana', lastName: 'Hale', company: 'Coffee House' });
  const answer = (text: string, purpose: 'anything' | 'find' | 'log' = 'anything') =>
    kith.client.palette.answer({ text, purpose });
  expect(await answer('ana')).toMatchObject({ people: [{ id: ana }] });
  expect(await answer('coffee with ana')).toMatchObject({
    people: [],
    tellsOfContact: true,
    reading: { contact: { kind: 'meeting' } },
  });
  expect((await answer('coffee hale', 'find')).reading).toBeUndefined();
  expect(await answer('coffee hale', 'find')).toMatchObject({ people: [{ id: ana }] });
  expect(await answer('ana', 'log')).toMatchObject({ people: [], reading: { people: [{ written: 'ana' }] } });
  expect(await answer('https://www.linkedin.com/in/nobody')).toEqual({
    people: [],
    profile: null,
    tellsOfContact: false,
  });
  expect(await answer('')).toEqual({ people: [], tellsOfContact: false });
});

test('of those who match, whoever was opened lately comes first, also after a restart', async () => {
  using folder = temporaryFolder();
  const people: PersonId[] = [];
  const opened = () => {
    const engine = openTestEngine(folder.path);
    return { engine, client: createRouterClient(router, { context: engine.context }) };
  };
  const before = opened();
  for (let number = 10; number < 24; number += 1) {
    people.push(await addPerson(before.client, { firstName: 'Mara', lastName: `N${number}` }));
  }
  const [first, second] = [people[13], people[7]];
  if (first === undefined || second === undefined) throw new Error('Nobody was added.');
  const found = async ({ client }: ReturnType<typeof opened>, text: string) =>
    (await client.palette.answer({ text, purpose: 'anything' })).people.map(({ id }) => id);
  expect(await found(before, 'mar')).not.toContain(first);
  await before.client.settings.set({ writeId: newWriteId(), changes: { recentPeople: [first, second] } });
  before.engine.close();

  const after = opened();
  expect((await found(after, 'mar')).slice(0, 2)).toEqual([first, second]);
  expect(await found(after, 'mar')).toHaveLength(10);
  expect(await found(after, 'n13')).toEqual([people[3]]);
  after.engine.close();
});

test('what is done beforehand in steps leaves nothing undone, whatever is written between them', async () => {
  using kith = openKith();
  // More words than a step reads.
  for (const first of ['Annabel', 'Zacharias']) {
    for (let at = 0; at < 26; at += 1) {
      const firstName = `${first}${String.fromCodePoint(97 + at)}`;
      const position = Array.from({ length: 10 }, (_, word) => `${firstName}${'qrstuvwxyz'.charAt(word)}`).join(' ');
      await addPerson(kith.client, { firstName, position });
    }
  }
  const steps = stepsToPalette(kith.engine.context);
  let taken = 0;
  let last: PersonId | undefined;
  while ((await steps.next()).done !== true) {
    taken += 1;
    last = await addPerson(kith.client, { firstName: `Belinda${'opqrstuvwxyz'.charAt(taken)}` });
  }
  expect(taken).toBeGreaterThan(4);
  const found = async (text: string) => (await kith.client.palette.answer({ text, purpose: 'find' })).people;
  expect((await found('Zacharaiszx')).map(({ position }) => position)).toEqual([
    expect.stringContaining('Zachariaszx'),
  ]);
  expect((await found('Annableaq')).length).toBe(1);
  expect((await found(`Belnida${'opqrstuvwxyz'.charAt(taken)}`)).map(({ id }) => id)).toEqual([last]);
});
