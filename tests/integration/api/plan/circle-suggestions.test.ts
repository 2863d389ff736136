import * as fc from 'fast-check';
import { defaultRhythms } from '../../../../core/people/rhythm.ts';
import { expect, test } from 'vitest';

import { suggestedCircle, yearOfContact } from '../../../../core/plan/circle-suggestions.ts';
import { addDays, daysBetween } from '../../../../core/calendar/day.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { directions, interactionKinds } from '../../../../core/strength/interaction.ts';
import { addPerson, aWednesday, newWriteId, nobody, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

async function meet({ client }: OpenedKith, personId: PersonId, everyDays: number, times: number): Promise<void> {
  for (let back = 0; back < times; back += 1) {
    const day = addDays(aWednesday, -3 - everyDays * back);
    await client.interactions.log({
      writeId: newWriteId(),
      personId,
      kind: 'meeting',
      direction: 'both',
      day,
      note: '',
    });
  }
}

/** Ana and Bo, met every month, Cem, met every week, and Dua, met once. */
async function network(kith: OpenedKith) {
  const [ana, bo, cem, dua] = await Promise.all(
    ['Ana', 'Bo', 'Cem', 'Dua'].map((firstName) => addPerson(kith.client, { firstName })),
  );
  if (ana === undefined || bo === undefined || cem === undefined || dua === undefined)
    throw new Error('Four were added.');
  await meet(kith, ana, 30, 12);
  await meet(kith, bo, 31, 11);
  await meet(kith, cem, 7, 51);
  await meet(kith, dua, 1, 1);
  return { ana, bo, cem, dua };
}

test('who was in touch in the rhythm of a circle is suggested for it, and with one answer they are in it', async () => {
  using kith = openKith();
  const { client } = kith;
  const { ana, bo, cem } = await network(kith);
  const listed = await client.circleSuggestions.list();
  expect(
    listed.map(({ circle, people, sentence }) => ({ circle, people: people.map(({ id }) => id), sentence })),
  ).toEqual([
    {
      circle: 'inner',
      people: [cem],
      sentence: 'You talked with Cem about every week in the last year. Put them in inner?',
    },
    {
      circle: 'close',
      people: [ana, bo],
      sentence: 'You talked with Ana and Bo about every month in the last year. Put them in close?',
    },
  ]);

  const { undo } = await client.circleSuggestions.answer({
    writeId: newWriteId(),
    circle: 'close',
    put: [ana],
    decline: [bo],
  });
  expect(undo.label).toBe('Ana put in close');
  expect((await client.people.get({ id: ana })).circle).toBe('close');
  expect((await client.people.get({ id: bo })).circle).toBeNull();
  // Bo keeps the rhythm, and is not asked about again.
  expect((await client.circleSuggestions.list()).map(({ circle }) => circle)).toEqual(['inner']);

  await client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
  expect(await client.circleSuggestions.list()).toEqual(listed);
});

test('whoever got a circle meanwhile keeps it, and nobody there is said so', async () => {
  using kith = openKith();
  const { client } = kith;
  const { ana, bo } = await network(kith);
  await client.people.setCircle({ writeId: newWriteId(), ids: [ana], circle: 'inner' });
  await client.people.delete({ writeId: newWriteId(), ids: [bo] });
  const { undo } = await client.circleSuggestions.answer({
    writeId: newWriteId(),
    circle: 'close',
    put: [ana, bo],
    decline: [],
  });
  expect(undo.label).toBe('Suggestion declined');
  expect((await client.people.get({ id: ana })).circle).toBe('inner');
  await expect(
    client.circleSuggestions.answer({ writeId: newWriteId(), circle: 'close', put: [nobody], decline: [bo] }),
  ).rejects.toMatchObject({ code: 'GONE' });
});

test('muted and archived people, and those no longer connected, are not suggested', async () => {
  using kith = openKith();
  const { client } = kith;
  const { ana, bo, cem } = await network(kith);
  await client.people.setMuted({ writeId: newWriteId(), ids: [ana], muted: true });
  await client.people.setArchived({ writeId: newWriteId(), ids: [bo], archived: true });
  await client.people.setConnectionEnded({ writeId: newWriteId(), ids: [cem], ended: true });
  expect(await client.circleSuggestions.list()).toEqual([]);
});

test('a suggestion holds twelve people at most, those most in touch first', async () => {
  using kith = openKith();
  const { client, db } = kith;
  const ids: PersonId[] = [];
  for (let count = 0; count < 14; count += 1) ids.push(await addPerson(client, { firstName: `Ana ${count}` }));
  for (const [index, id] of ids.entries()) await meet(kith, id, 30, index === 13 ? 12 : 9);
  expect(db.$client.prepare('SELECT count(*) FROM people').pluck().get()).toBe(14);
  const [close] = await client.circleSuggestions.list();
  expect(close?.people.map(({ id }) => id)).toEqual([ids[13], ...ids.slice(0, 11)]);
  expect(close?.people[0]?.reason).toBe('In touch in each of the last twelve months.');
});

test('suggestions are those that all contacts give, one by one', async () => {
  const contact = fc.record({
    who: fc.nat(2),
    ago: fc.integer({ min: -1, max: 400 }),
    // Rhythms are rarely hit by chance.
    times: fc.constantFrom(1, 1, 4, 12),
    every: fc.constantFrom(7, 30, 45, 90),
    kind: fc.constantFrom(...interactionKinds),
    direction: fc.constantFrom(...directions),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(contact, { maxLength: 12 }), async (contacts) => {
      using kith = openKith();
      const { client } = kith;
      const ids: PersonId[] = [];
      for (const firstName of ['Ana', 'Bo', 'Cem']) ids.push(await addPerson(client, { firstName }));
      for (const { who, ago, times, every, kind, direction } of contacts) {
        const personId = ids[who];
        if (personId === undefined) continue;
        for (let count = 0; count < times; count += 1) {
          const day = addDays(aWednesday, -ago - count * every);
          await client.interactions.log({ writeId: newWriteId(), personId, kind, direction, day, note: '' });
        }
      }
      const expected = await Promise.all(
        ids.map(async (id) => {
          const { rows } = await client.interactions.ofPerson({ personId: id, offset: 0, limit: 500 });
          const year = rows
            .toReversed()
            .map(({ day, direction }) => ({
              ago: daysBetween(day, aWednesday),
              inbound: direction !== 'out',
              outbound: direction !== 'in',
            }))
            .filter(({ ago }) => ago < 360);
          return { id, circle: suggestedCircle(yearOfContact(year), defaultRhythms) };
        }),
      );
      const suggestions = await client.circleSuggestions.list();
      expect(
        suggestions
          .flatMap(({ circle, people }) => people.map(({ id }) => ({ id, circle })))
          .toSorted((a, b) => a.id - b.id),
      ).toEqual(expected.filter(({ circle }) => circle !== null));
    }),
    { numRuns: 25 },
  );
});
