import { expect, test } from 'vitest';

import { adjusted, candidateNamed, chosenAs, messagesFile, turnNewest } from './chosen-files.ts';
import { commit, everyone, openKith, personNamed, preview } from './kith-with-imports.ts';

const mira = { name: 'Mira Solberg', slug: 'mira-solberg' };
const anna = { name: 'Anna Berg', slug: 'anna-berg' };

/** Two who wrote to each other: either may be the user. */
const twoOfThem = messagesFile(
  { from: mira, to: anna, at: '2024-03-01 09:00:00', text: 'Shall we?' },
  { from: anna, to: mira, at: '2024-03-02 09:00:00', text: 'Gladly.' },
);

test('where it is ambiguous, messages wait for the user’s word', async () => {
  using kith = openKith();
  const asked = await preview(kith, chosenAs(kith, twoOfThem, 'messages.csv'));
  expect(asked.owner).toMatchObject({ chosen: null, remembered: false });
  expect(asked.owner?.candidates.map(({ name }) => name).toSorted()).toEqual([anna.name, mira.name]);
  for (const { evidence } of asked.owner?.candidates ?? []) expect(evidence).toMatch(/^[A-Z].*\.$/);
  expect(asked).toMatchObject({ people: { created: 0 }, contactDays: 0, counts: { read: 2, created: 0, skipped: 2 } });

  // Without it, nothing comes in, and nobody is taken for the user.
  await commit(kith, asked);
  expect(await everyone(kith)).toEqual([]);
  expect((await preview(kith, chosenAs(kith, twoOfThem, 'messages.csv'))).owner?.chosen).toBeNull();
});

test.each([
  [mira, anna],
  [anna, mira],
])('said to be $name, the other one is a person, and what went which way follows', async (me, other) => {
  using kith = openKith();
  const asked = await preview(kith, chosenAs(kith, twoOfThem, 'messages.csv'));
  const previewed = await adjusted(kith, asked, { owner: candidateNamed(asked, me.name) });
  expect(previewed).toMatchObject({ people: { created: 1 }, contactDays: 2 });
  await commit(kith, previewed);
  const { id } = await personNamed(kith, other.name);
  const { rows } = await kith.client.interactions.ofPerson({ personId: id, offset: 0, limit: 10 });
  const miras = me === mira ? 'out' : 'in';
  const annas = me === mira ? 'in' : 'out';
  expect(rows.map(({ day, direction }) => [day, direction])).toEqual([
    ['2024-03-02', annas],
    ['2024-03-01', miras],
  ]);
});

test('it is remembered for the next import, and whatever becomes of this one', async () => {
  using kith = openKith();
  const asked = await preview(kith, chosenAs(kith, twoOfThem, 'messages.csv'));
  await commit(kith, await adjusted(kith, asked, { owner: candidateNamed(asked, mira.name) }));
  const later = messagesFile({ from: anna, to: mira, at: '2025-01-01 09:00:00', text: 'A good new year.' });
  for (const isUndone of [false, true]) {
    if (isUndone) await turnNewest(kith, 'undo');
    const { owner } = await preview(kith, chosenAs(kith, later, 'messages.csv'));
    expect(owner).toMatchObject({ remembered: true });
    expect(owner?.candidates.find(({ key }) => key === owner.chosen)?.name).toBe(mira.name);
  }
});

test('Profile.csv settles it without a question', async () => {
  using kith = openKith();
  const profile = 'First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nMira,Solberg,,,,Sails\n';
  const files = [chosenAs(kith, profile, 'Profile.csv'), chosenAs(kith, twoOfThem, 'messages.csv')];
  const events = await kith.client.imports.preview({ files });
  for await (const event of events) {
    if (event.kind !== 'preview') continue;
    const { owner, contactDays } = event.preview;
    expect(owner?.candidates.find(({ key }) => key === owner.chosen)?.name).toBe(mira.name);
    expect(contactDays).toBe(2);
    return;
  }
  throw new Error('There is no preview.');
});
