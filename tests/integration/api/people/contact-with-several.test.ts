import { describe, expect, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { contentsOf, expectDerivedIsTrue } from '../../import/import-any-file.ts';
import { csvTables } from '../../../../db/export/csv-tables.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

const lunch = { kind: 'meeting', direction: 'both', day: addDays(aWednesday, -1), note: 'At the mill' } as const;
const writeTables = ['writes', 'written_rows', 'last_ids'];

async function openWithThree() {
  const kith = Object.assign(openKith(), { setToday: () => undefined });
  const add = (firstName: string) => addPerson(kith.client, { firstName });
  const [ana, bo, cy] = [await add('Ana'), await add('Bo'), await add('Cy')];
  const logged = await kith.client.interactions.log({ writeId: newWriteId(), personId: ana, with: [bo, cy], ...lunch });
  return { kith, ana, bo, cy, logged };
}

async function timeline({ client }: OpenedKith, personId: PersonId) {
  const { rows } = await client.interactions.ofPerson({ personId, offset: 0, limit: 10 });
  return rows.map(({ kind, day, note, with: others }) => ({ kind, day, note, with: others.map(({ name }) => name) }));
}

describe('one contact with several people', () => {
  test('stands on the timeline of each, says with whom, and counts for each tie', async () => {
    const { kith, ana, bo, cy, logged } = await openWithThree();
    using opened = kith;
    const { day, kind, note } = lunch;
    expect(await timeline(opened, ana)).toEqual([{ day, kind, note, with: ['Bo', 'Cy'] }]);
    expect(await timeline(opened, bo)).toEqual([{ day, kind, note, with: ['Ana', 'Cy'] }]);
    for (const id of [ana, bo, cy]) expect((await opened.client.people.get({ id })).lastContact).toBe(day);
    expect(logged.undo.label).toBe('Contact with Ana, Bo and Cy logged');
    expectDerivedIsTrue(opened);
  });

  test('is changed, deleted and undone as one', async () => {
    const { kith, ana, bo, cy, logged } = await openWithThree();
    using opened = kith;
    const before = contentsOf(opened, writeTables);
    const id = logged.id;
    const changed = { ...lunch, day: addDays(aWednesday, -3), note: 'By the river' };
    const edit = await opened.client.interactions.edit({ writeId: newWriteId(), id, ...changed });
    expect(await timeline(opened, cy)).toEqual([
      { day: changed.day, kind: 'meeting', note: 'By the river', with: ['Ana', 'Bo'] },
    ]);
    await opened.client.undo.apply({ writeId: newWriteId(), undoes: edit.undo.writeId });
    expect(contentsOf(opened, writeTables)).toEqual(before);

    const gone = await opened.client.interactions.delete({ writeId: newWriteId(), id });
    for (const each of [ana, bo, cy]) expect(await timeline(opened, each)).toEqual([]);
    expect((await opened.client.people.get({ id: bo })).lastContact).toBeNull();
    await opened.client.undo.apply({ writeId: newWriteId(), undoes: gone.undo.writeId });
    expect(contentsOf(opened, writeTables)).toEqual(before);
    expectDerivedIsTrue(opened);
  });

  test('gains and loses people, down to one', async () => {
    const { kith, ana, bo, cy, logged } = await openWithThree();
    using opened = kith;
    const dan = await addPerson(opened.client, { firstName: 'Dan' });
    const before = contentsOf(opened, writeTables);
    const set = (people: PersonId[]) =>
      opened.client.interactions.edit({ writeId: newWriteId(), id: logged.id, ...lunch, people });
    const changed = await set([ana, cy, dan]);
    expect(await timeline(opened, bo)).toEqual([]);
    expect((await timeline(opened, dan)).map((row) => row.with)).toEqual([['Ana', 'Cy']]);
    expectDerivedIsTrue(opened);
    await opened.client.undo.apply({ writeId: newWriteId(), undoes: changed.undo.writeId });
    expect(contentsOf(opened, writeTables)).toEqual(before);

    await set([ana]);
    expect((await timeline(opened, ana)).map((row) => row.with)).toEqual([[]]);
    await set([ana, bo]);
    expect((await timeline(opened, bo)).map((row) => row.with)).toEqual([['Ana']]);
    expectDerivedIsTrue(opened);
  });

  test('is changed in what was said and in who was there by one step, which one undo takes back', async () => {
    const { kith, ana, bo, cy, logged } = await openWithThree();
    using opened = kith;
    const dan = await addPerson(opened.client, { firstName: 'Dan' });
    const before = contentsOf(opened, writeTables);
    const changed = { ...lunch, kind: 'call', day: addDays(aWednesday, -3), note: 'By telephone' } as const;
    const people = [ana, cy, dan];
    const { undo } = await opened.client.interactions.edit({
      writeId: newWriteId(),
      id: logged.id,
      ...changed,
      people,
    });
    const { day, kind, note } = changed;
    expect(await timeline(opened, bo)).toEqual([]);
    expect(await timeline(opened, cy)).toEqual([{ day, kind, note, with: ['Ana', 'Dan'] }]);
    expect(await timeline(opened, dan)).toEqual([{ day, kind, note, with: ['Ana', 'Cy'] }]);
    expectDerivedIsTrue(opened);
    await opened.client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
    expect(contentsOf(opened, writeTables)).toEqual(before);
    expectDerivedIsTrue(opened);
  });

  test('stays with the others when one of them is deleted, and is whole again after the undo', async () => {
    const { kith, ana, bo } = await openWithThree();
    using opened = kith;
    const before = contentsOf(opened, writeTables);
    const { undo } = await opened.client.people.delete({ writeId: newWriteId(), ids: [bo] });
    expect((await timeline(opened, ana)).map((row) => row.with)).toEqual([['Cy']]);
    await opened.client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
    expect(contentsOf(opened, writeTables)).toEqual(before);
  });

  test('stands once on the timeline of two who are merged, and with each after they are taken apart', async () => {
    const { kith, ana, bo, cy, logged } = await openWithThree();
    using opened = kith;
    const before = contentsOf(opened, writeTables);
    await opened.client.people.merge({ writeId: newWriteId(), into: bo, from: ana });
    expect((await timeline(opened, bo)).map((row) => row.with)).toEqual([['Cy']]);
    expectDerivedIsTrue(opened);
    await opened.client.people.unmerge({ writeId: newWriteId(), id: ana });
    expect(contentsOf(opened, writeTables)).toEqual(before);

    await opened.client.people.merge({ writeId: newWriteId(), into: ana, from: bo });
    const note = 'Changed since';
    await opened.client.interactions.edit({ writeId: newWriteId(), id: logged.id, ...lunch, note, people: [ana] });
    await opened.client.people.unmerge({ writeId: newWriteId(), id: bo });
    expect((await timeline(opened, bo)).map((row) => [row.note, row.with])).toEqual([[note, ['Ana']]]);
    expect(await timeline(opened, cy)).toEqual([]);
    expectDerivedIsTrue(opened);
  });

  test('is none of several once its two people are one, and gains whom was added since when they are taken apart', async () => {
    const { kith, ana, bo, cy, logged } = await openWithThree();
    using opened = kith;
    const { people, interactions } = opened.client;
    await interactions.edit({ writeId: newWriteId(), id: logged.id, ...lunch, people: [ana, bo] });
    await people.merge({ writeId: newWriteId(), into: ana, from: bo });
    expect(contentsOf(opened, writeTables)['interactions']).toEqual([expect.stringContaining('["event_id",null]')]);
    await interactions.edit({ writeId: newWriteId(), id: logged.id, ...lunch, people: [ana, cy] });
    await people.unmerge({ writeId: newWriteId(), id: bo });
    expect((await timeline(opened, ana)).map((row) => row.with)).toEqual([['Bo', 'Cy']]);
    expectDerivedIsTrue(opened);
  });

  test('shows in the export who else was there', async () => {
    const { kith } = await openWithThree();
    using opened = kith;
    const table = csvTables.find(({ fileName }) => fileName === 'interactions.csv');
    const [person, others] = ['Person', 'Also with'].map((name) => table?.header.indexOf(name) ?? -1);
    const rows = [...(table?.rows(opened.db) ?? [])].map((row) => [row[person ?? -1], row[others ?? -1]]);
    expect(rows).toEqual([
      ['Ana', 'Bo, Cy'],
      ['Bo', 'Ana, Cy'],
      ['Cy', 'Ana, Bo'],
    ]);
  });
});
