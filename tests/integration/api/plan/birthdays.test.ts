import { expect, test } from 'vitest';

import { addPerson, newWriteId, openKith } from '../opened-kith.ts';
import { later } from './opened-plan.ts';

test('birthdays of the next two weeks are told, those of the strongest ties first, and of nobody who is silent', async () => {
  using kith = openKith();
  const { client } = kith;
  const inDays = (days: number, year = '1986'): string => `${year}${later(days).slice(4)}`;
  const ana = await addPerson(client, { firstName: 'Ana', birthday: inDays(3) });
  const bo = await addPerson(client, { firstName: 'Bo', birthday: inDays(14, '-') });
  await addPerson(client, { firstName: 'Cem', birthday: inDays(15) });
  const [dee, eva, flo] = await Promise.all(
    ['Dee', 'Eva', 'Flo'].map((firstName) => addPerson(client, { firstName, birthday: inDays(1) })),
  );
  if (dee === undefined || eva === undefined || flo === undefined) throw new Error('Three were added.');
  await client.people.setRating({ writeId: newWriteId(), ids: [bo], rating: 5 });
  await client.people.setFarewell({ writeId: newWriteId(), ids: [dee], farewell: 'passed-away' });
  await client.people.setMuted({ writeId: newWriteId(), ids: [eva], muted: true });
  await client.people.setArchived({ writeId: newWriteId(), ids: [flo], archived: true });
  expect(await client.plan.birthdays()).toEqual([
    { id: bo, name: 'Bo', day: later(14), turns: null, when: expect.stringMatching(/^on \d/) as unknown },
    {
      id: ana,
      name: 'Ana',
      day: later(3),
      turns: Number(later(3).slice(0, 4)) - 1986,
      when: expect.stringMatching(/^on \w+day \(turns \d+\)$/) as unknown,
    },
  ]);
});
