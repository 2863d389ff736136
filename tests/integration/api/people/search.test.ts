import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { isFoundBy } from '../../db/contents.ts';
import { anyWrite, perform } from '../any-write.ts';
import { addPerson, newWriteId, openKith } from '../opened-kith.ts';

const found = async (client: KithClient, query: string) =>
  (await client.people.search({ query })).map(({ name }) => name).toSorted();

const page = async (client: KithClient, query: string, archived = false) =>
  (
    await client.people.page({ filter: { query, archived }, sort: 'name', descending: false, offset: 0, limit: 50 })
  ).rows.map(({ name }) => name);

const names = [
  ['João', 'Silva'],
  ['Łukasz', 'Kowalski'],
  ['Søren', 'Holm'],
  ['Anna', 'Strauß'],
  ['Борис', 'Ёлкин'],
  ['Sean', "O'Brien"],
  ['小明', '王'],
  ['小王', '明'],
] as const;

describe('search', () => {
  test.each([
    ['joao', 'João Silva'],
    ['lukasz', 'Łukasz Kowalski'],
    ['soren', 'Søren Holm'],
    ['strauss', 'Anna Strauß'],
    ['елкин', 'Борис Ёлкин'],
    ['obrien', "Sean O'Brien"],
    ['小明', '王小明'],
    ['SIL jo', 'João Silva'],
  ])('%s finds %s and nobody else, in the list too', async (query, name) => {
    using kith = openKith();
    for (const [firstName, lastName] of names) await addPerson(kith.client, { firstName, lastName });
    expect(await found(kith.client, query)).toEqual([name]);
    expect(await page(kith.client, query)).toEqual([name]);
  });

  test('nothing that can be searched for finds nobody; a blank search is no filter', async () => {
    using kith = openKith();
    await addPerson(kith.client, { firstName: 'Ana' });
    for (const query of ['', '  ', '!?', '"', '*']) expect(await found(kith.client, query)).toEqual([]);
    expect(await page(kith.client, ' ')).toEqual(['Ana']);
    expect(await page(kith.client, '*')).toEqual([]);
  });

  test('every kind of word is found by its beginning, from the write that brings it to the one that takes it', async () => {
    using kith = openKith();
    const { client } = kith;
    const id = await addPerson(client, { firstName: 'Ana', company: 'Ørsted', position: 'Ingénieure' });
    await addPerson(client, { firstName: 'Someone else' });
    const writes: [string, () => Promise<{ undo: { writeId: ReturnType<typeof newWriteId> } }>][] = [
      ['vestas', () => client.people.editFacts({ writeId: newWriteId(), id, facts: { company: 'Vestas' } })],
      ['chefin', () => client.people.editFacts({ writeId: newWriteId(), id, facts: { position: 'Chefin' } })],
      ['okafor', () => client.people.editFacts({ writeId: newWriteId(), id, facts: { lastName: 'Okafor' } })],
      ['sailing', () => client.people.setNotes({ writeId: newWriteId(), id, notes: 'Met while\nsailing' })],
      ['berlin', () => client.people.editFacts({ writeId: newWriteId(), id, facts: { city: 'Berlin' } })],
      [
        'zeppelin',
        () => client.people.editFacts({ writeId: newWriteId(), id, facts: { website: 'https://zeppelin.example' } }),
      ],
      ['mowen', () => client.people.setLabel({ writeId: newWriteId(), id, label: 'Boat', value: 'Möwen' })],
      ['zurich', () => client.people.addTag({ writeId: newWriteId(), ids: [id], name: 'Zürich' })],
    ];
    for (const [query, write] of writes) {
      expect(await found(client, query.slice(0, -1))).toEqual([]);
      const { undo } = await write();
      expect(await found(client, query.slice(0, -1))).toHaveLength(1);
      const undone = await client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
      expect(await found(client, query)).toEqual([]);
      await client.undo.apply({ writeId: newWriteId(), undoes: undone.undo.writeId });
      expect(await found(client, query)).toHaveLength(1);
    }
    expect(await found(client, 'orsted')).toEqual([]);

    const [tag] = await client.people.tags();
    if (!tag) throw new Error('the tag is there');
    await client.people.removeTag({ writeId: newWriteId(), ids: [id], tag: tag.id });
    expect(await found(client, 'zurich')).toEqual([]);
    const deleted = await client.people.delete({ writeId: newWriteId(), ids: [id] });
    expect(await found(client, 'sailing')).toEqual([]);
    await client.undo.apply({ writeId: newWriteId(), undoes: deleted.undo.writeId });
    expect(await found(client, 'sailing')).toEqual(['Ana Okafor']);
  });

  test('a phone is found with its spaces and without, and says so', async () => {
    using kith = openKith();
    const { client } = kith;
    const id = await addPerson(client, { firstName: 'Ana' });
    await client.people.editFacts({ writeId: newWriteId(), id, facts: { phone: '+49 (0)170 123-4567' } });
    for (const query of ['+49 170', '49170123', '00491701', '0170123', '1701234567', '1234567', '0170 1234567']) {
      expect(await found(client, query), query).toEqual(['Ana']);
    }
    expect(await found(client, '3456')).toEqual([]);
    const [spaced] = await client.people.search({ query: '+49 1' });
    expect(spaced?.found).toMatchObject({ where: 'phone', text: '+49 (0)170 123-4567' });
    const [joined] = await client.people.search({ query: '0170123' });
    expect(joined?.found).toEqual({ where: 'phone', text: '+49 (0)170 123-4567', marks: [] });
  });

  test('of somebody with many notes, the newest that has a word is shown, and an old one where no other has any', async () => {
    using kith = openKith();
    const { client } = kith;
    const personId = await addPerson(client, { firstName: 'Ana' });
    const log = (note: string) =>
      client.interactions.log({
        writeId: newWriteId(),
        personId,
        kind: 'call',
        direction: 'both',
        day: kith.clock.today(),
        note,
      });
    await log('Sailing to the harbour');
    for (let count = 0; count < 200; count += 1) await log('Talked about work');
    expect((await client.people.search({ query: 'sailing harbour' }))[0]?.found?.text).toBe('Sailing to the harbour');
    await log('The new harbour');
    expect((await client.people.search({ query: 'sailing harbour' }))[0]?.found?.text).toBe('The new harbour');
    expect((await client.people.search({ query: 'sailing' }))[0]?.found?.text).toBe('Sailing to the harbour');
  });

  test('archived people are found among the archived alone', async () => {
    using kith = openKith();
    const { client } = kith;
    const id = await addPerson(client, { firstName: 'Ana' });
    await client.people.setArchived({ writeId: newWriteId(), ids: [id], archived: true });
    expect(await found(client, 'ana')).toEqual([]);
    expect(await page(client, 'ana')).toEqual([]);
    expect(await page(client, 'ana', true)).toEqual(['Ana']);
  });

  test('the strongest ties come first, fifty at most', async () => {
    using kith = openKith();
    const { client } = kith;
    const ids: PersonId[] = [];
    for (let index = 0; index < 60; index += 1) ids.push(await addPerson(client, { firstName: `Ana ${index}` }));
    const [last] = ids.slice(-1);
    if (last === undefined) throw new Error('people were added');
    await client.people.setRating({ writeId: newWriteId(), ids: [last], rating: 5 });
    const rows = await client.people.search({ query: 'ana' });
    expect(rows).toHaveLength(50);
    expect(rows[0]?.name).toBe('Ana 59');
  });

  test('finds whom it should after any writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWrite, { minLength: 1, maxLength: 12 }), async (writes) => {
        using kith = openKith();
        const { client, db } = kith;
        for (const [firstName, lastName] of names) await addPerson(client, { firstName, lastName });
        for (const write of writes) await perform(kith, write);
        const people = db.$client
          .prepare<[], { name: string; texts: string }>(
            `SELECT name, json_array(name, company, position, notes) AS texts FROM people
             WHERE archived_on IS NULL AND NOT EXISTS (SELECT 1 FROM person_tags WHERE person_id = people.id)`,
          )
          .all();
        for (const query of ['jo', 'o', 'strauss', '小明', 'елк', 'a', 'acme']) {
          const result = new Set(await found(client, query));
          for (const { name, texts } of people) {
            const should = isFoundBy(query, JSON.parse(texts) as string[]);
            if (should) expect(result).toContain(name);
          }
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
