import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { PeopleFilter } from '../../../../api/contract/people/people-filter.ts';
import type { PersonRow } from '../../../../api/contract/people/people.ts';
import { peopleSorts } from '../../../../core/people/people-sort.ts';
import type { PeopleSort } from '../../../../core/people/people-sort.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { fold } from '../../../../core/text/fold.ts';
import type { PersonId, TagId } from '../../../../core/ids.ts';
import { tieStates } from '../../../../core/strength/tie.ts';
import { isFoundBy } from '../../db/contents.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

// Two hundred people of every kind, by the same numbers each time, and every way to look at them.

const firstNames = ['Ana', 'Åsa', 'Łukasz', 'João', '王', 'Ёла', 'bo', 'Ülkü', "O'Neil", ''];
const lastNames = ['Hale', 'Holm', 'Silva', '小明', 'Ёлкин', 'von der Au', '', 'Zito', 'Éclair', 'Hale'];
const companies = ['Acme', '', 'acme', 'Ørsted', 'Zürich Re', '王府', 'Acme'];

let kith: OpenedKith;
let everyone: readonly (PersonRow & { archived: boolean; notes: string; tagIds: readonly TagId[] })[];
let tagIds: readonly TagId[];

beforeAll(async () => {
  kith = openKith();
  const { client } = kith;
  const ids: PersonId[] = [];
  for (let index = 0; index < 200; index += 1) {
    const firstName = firstNames[index % 10] ?? '';
    const lastName = lastNames[Math.floor(index / 10) % 10] ?? '';
    ids.push(
      await addPerson(client, {
        firstName: firstName === '' && lastName === '' ? `N${index}` : firstName,
        lastName,
        company: companies[index % 7] ?? '',
        position: index % 3 === 0 ? 'Designer' : '',
        connectedOn: index % 4 === 0 ? null : addDays(aWednesday, -(index % 50) * 30),
      }),
    );
  }
  const every = (step: number, from = 0): PersonId[] => ids.filter((_, index) => index % step === from);
  await client.people.addTag({ writeId: newWriteId(), ids: every(5), name: 'Berlin' });
  await client.people.addTag({ writeId: newWriteId(), ids: every(11, 3), name: 'böse' });
  await client.people.setCircle({ writeId: newWriteId(), ids: every(9), circle: 'inner' });
  await client.people.setCircle({ writeId: newWriteId(), ids: every(9, 4), circle: 'wider' });
  await client.people.setRating({ writeId: newWriteId(), ids: every(17, 1), rating: 5 });
  await client.people.setRating({ writeId: newWriteId(), ids: every(19, 1), rating: 4 });
  await client.people.setMuted({ writeId: newWriteId(), ids: every(13), muted: true });
  for (const id of every(8, 2)) await client.people.setNotes({ writeId: newWriteId(), id, notes: 'sails in Berlin' });
  for (const [index, personId] of every(3).entries()) {
    for (let contact = 0; contact < index % 12; contact += 1) {
      const day = addDays(aWednesday, -contact * (index % 7) * 20 - (index % 5) * 90);
      const direction = (['in', 'out', 'both'] as const)[index % 3] ?? 'both';
      const facts = { kind: 'message', direction, day, note: '' } as const;
      await client.interactions.log({ writeId: newWriteId(), personId, ...facts });
    }
  }
  await client.people.setArchived({ writeId: newWriteId(), ids: every(10, 7), archived: true });
  tagIds = (await client.people.tags()).map(({ id }) => id);

  everyone = await Promise.all(
    ids.map(async (id) => {
      const { tags, ...person } = await client.people.get({ id });
      return { ...person, tags: tags.map(({ name }) => name), tagIds: tags.map((tag) => tag.id) };
    }),
  );
}, 60_000);

afterAll(() => {
  kith[Symbol.dispose]();
});

/** Nothing known stands below everything, as in the usual way of each sort. */
function sortKey(person: PersonRow, sort: PeopleSort): readonly (string | number)[] {
  const byName = [fold(person.name), person.id];
  switch (sort) {
    case 'name':
      return byName;
    case 'company':
      return [person.company === '' ? 1 : 0, fold(person.company), ...byName];
    // These go down while the name goes up, so the name is compared the other way round below.
    case 'strength':
      return [person.strength];
    case 'last-contact':
      return [person.lastContact ?? ''];
    case 'connected':
      return [person.connectedOn ?? ''];
  }
}

/** By code points, as the file compares. */
function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, part] of a.entries()) {
    const order = compare(part, b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

function inOrder(people: readonly PersonRow[], sort: PeopleSort, descending: boolean): PersonId[] {
  const goesDown = sort !== 'name' && sort !== 'company';
  const usual = people.toSorted((a, b) => {
    const order = compareKeys(sortKey(a, sort), sortKey(b, sort));
    return goesDown ? -order || compareKeys(sortKey(a, 'name'), sortKey(b, 'name')) : order;
  });
  return (descending === goesDown ? usual : usual.toReversed()).map(({ id }) => id);
}

function passes(person: (typeof everyone)[number], filter: PeopleFilter): boolean {
  const { states, circles, tags = [], company, lastContact, connected, query, archived = false } = filter;
  return (
    person.archived === archived &&
    (states === undefined || states.includes(person.state)) &&
    (circles === undefined || circles.includes(person.circle ?? 'none')) &&
    tags.every((tag) => person.tagIds.includes(tag)) &&
    (company === undefined || isFoundBy(company, [person.company])) &&
    (lastContact === undefined ||
      (lastContact === 'never'
        ? person.lastContact === null
        : isWithin(person.lastContact, lastContact) ||
          (lastContact.orNever === true && person.lastContact === null))) &&
    (connected === undefined || isWithin(person.connectedOn, connected)) &&
    (query === undefined ||
      isFoundBy(query, [person.name, person.company, person.position, person.notes, ...person.tags]))
  );
}

function isWithin(day: Day | null, { from, to }: { from?: Day | undefined; to?: Day | undefined }): boolean {
  return day !== null && (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** Every way to set a part, every two of different parts together, and more together as they are thrown. */
function everyFilter(): PeopleFilter[] {
  const [one, other] = tagIds;
  if (one === undefined || other === undefined) throw new Error('There are no tags.');
  const [long, lately] = [addDays(aWednesday, -400), addDays(aWednesday, -60)];
  const parts: readonly PeopleFilter[] = [
    { states: ['strong'] },
    { states: ['thin', 'fading'] },
    { circles: ['inner'] },
    { circles: ['none'] },
    { circles: ['wider', 'none'] },
    { circles: ['none', 'inner', 'close', 'wider'] },
    { tags: [one] },
    { tags: [one, other] },
    { tags: [other, other] },
    { company: 'acm' },
    { company: 'zür' },
    { lastContact: 'never' },
    { lastContact: { from: lately } },
    { lastContact: { from: long, to: lately } },
    { lastContact: { to: lately, orNever: true } },
    { connected: { from: long } },
    { connected: { from: long, to: lately } },
    { query: 'berl' },
    { query: 'ha' },
    { query: 'acme desig' },
    { archived: true },
  ];
  const pairs = parts.flatMap((first, at) => parts.slice(at + 1).map((second) => ({ ...first, ...second })));
  const several = fc.sample(
    fc
      .uniqueArray(fc.constantFrom(...parts), { minLength: 3, maxLength: 5 })
      .map((some) => some.reduce((all, part) => ({ ...all, ...part }))),
    { numRuns: 100, seed: 1 },
  );
  return [{}, ...parts, ...pairs, ...several];
}

describe('the list of people', () => {
  test('has people of every kind to tell apart', () => {
    expect(new Set(everyone.map(({ state }) => state)).size).toBe(4);
    expect(everyone.filter(({ archived }) => archived)).toHaveLength(20);
    expect(new Set(everyone.map(({ byOwnRating }) => byOwnRating)).size).toBe(2);
    for (const filter of everyFilter().slice(0, 22)) {
      expect({ filter, some: everyone.some((person) => passes(person, filter)) }).toEqual({ filter, some: true });
    }
  });

  test.each(peopleSorts.flatMap((sort) => [true, false].map((descending) => [sort, descending] as const)))(
    'by %s, descending %s, is in order under every filter, with the right total',
    async (sort, descending) => {
      for (const filter of everyFilter()) {
        const { total, rows } = await kith.client.people.page({ filter, sort, descending, offset: 0, limit: 500 });
        const expected = inOrder(
          everyone.filter((person) => passes(person, filter)),
          sort,
          descending,
        );
        expect({ filter, ids: rows.map(({ id }) => id) }).toEqual({ filter, ids: expected });
        expect(total).toBe(expected.length);
      }
    },
  );

  test.each(peopleSorts)('by %s, a page at a time covers everyone exactly once', async (sort) => {
    for (const descending of [true, false]) {
      const ids: PersonId[] = [];
      for (let offset = 0; ; offset += 7) {
        const { total, rows } = await kith.client.people.page({ filter: {}, sort, descending, offset, limit: 7 });
        expect(total).toBe(180);
        if (rows.length === 0) break;
        ids.push(...rows.map(({ id }) => id));
      }
      const listed = everyone.filter(({ archived }) => !archived);
      expect(ids).toEqual(inOrder(listed, sort, descending));
    }
  });

  test('selecting all gives everyone who passes, by name', async () => {
    for (const filter of everyFilter()) {
      const expected = inOrder(
        everyone.filter((person) => passes(person, filter)),
        'name',
        false,
      );
      expect(await kith.client.people.ids({ filter })).toEqual(expected);
    }
  });

  test('shows of each person what their own page shows', async () => {
    const { rows } = await kith.client.people.page({
      filter: {},
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 500,
    });
    const byId = new Map(everyone.map((person) => [person.id, person]));
    for (const { found, ...row } of rows) {
      expect(byId.get(row.id)).toMatchObject(row);
      expect(found).toBeNull();
    }
  });

  test('an overview and the tags count those who are not archived', async () => {
    const listed = everyone.filter(({ archived }) => !archived);
    const { people, byState } = await kith.client.app.overview();
    expect(people).toBe(listed.length);
    for (const state of tieStates) expect(byState[state]).toBe(listed.filter((one) => one.state === state).length);
    for (const tag of await kith.client.people.tags()) {
      expect(tag.people).toBe(listed.filter((one) => one.tagIds.includes(tag.id)).length);
    }
  });
});
