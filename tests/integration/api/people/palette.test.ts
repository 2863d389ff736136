import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';

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
