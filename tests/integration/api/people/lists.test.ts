import { expect, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import type { ListId, PersonId, TagId } from '../../../../core/ids.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

async function tagged(kith: OpenedKith, firstName: string, tag: string): Promise<{ person: PersonId; tag: TagId }> {
  const person = await addPerson(kith.client, { firstName });
  await kith.client.people.addTag({ writeId: newWriteId(), ids: [person], name: tag });
  const tags = await kith.client.people.tags();
  return { person, tag: tags.find(({ name }) => name === tag)?.id ?? (0 as TagId) };
}

test('lists come by name, each with those who pass its filter now', async () => {
  using kith = openKith();
  const { client } = kith;
  const { tag } = await tagged(kith, 'Ana', 'Berlin');
  await client.lists.save({ writeId: newWriteId(), name: 'Zürich or Berlin', filter: { tags: [tag] } });
  const lastContact = { to: addDays(aWednesday, -90), orNever: true };
  await client.lists.save({
    writeId: newWriteId(),
    name: 'Ärzte',
    filter: { circles: ['none'], lastContact },
  });
  await tagged(kith, 'Bo', 'Berlin');
  expect((await client.lists.all()).map(({ name, filter, people }) => [name, filter, people])).toEqual([
    ['Ärzte', { circles: ['none'], lastContact }, 2],
    ['Zürich or Berlin', { tags: [tag] }, 2],
  ]);
});

test('a tag that is gone is told and left out, until somebody carries it again', async () => {
  using kith = openKith();
  const { client } = kith;
  const { person, tag } = await tagged(kith, 'Ana', 'Berlin');
  const { tag: other } = await tagged(kith, 'Bo', 'Bakers');
  await client.lists.save({ writeId: newWriteId(), name: 'Both', filter: { tags: [tag, other] } });
  await client.people.removeTag({ writeId: newWriteId(), ids: [person], tag });
  const gone = [{ kind: 'tag', name: 'Berlin' }];
  expect(await client.lists.all()).toMatchObject([{ filter: { tags: [other] }, gone, people: 1 }]);

  const again = await tagged(kith, 'Cy', 'berlin');
  expect(await client.lists.all()).toMatchObject([{ filter: { tags: [again.tag, other] }, gone: [], people: 0 }]);
});

test('a goal of a list is told in its words once it is deleted', async () => {
  using kith = openKith();
  const { client } = kith;
  const person = await addPerson(client, { firstName: 'Ana', company: 'Globex' });
  await addPerson(client, { firstName: 'Bo', company: 'Acme' });
  const { id: goal } = await client.goals.add({ writeId: newWriteId(), text: 'someone at Globex' });
  await client.lists.save({ writeId: newWriteId(), name: 'Globex', filter: { goal, states: ['thin'] } });
  expect(await client.lists.all()).toMatchObject([{ filter: { goal, states: ['thin'] }, gone: [], people: 1 }]);
  expect(await client.people.ids({ filter: { goal } })).toEqual([person]);
  await client.goals.delete({ writeId: newWriteId(), id: goal });
  const [list] = await client.lists.all();
  expect(list).toMatchObject({
    filter: { states: ['thin'] },
    gone: [{ kind: 'goal', name: 'someone at Globex' }],
    people: 2,
  });
  expect(list?.filter).not.toHaveProperty('goal');
});

test('two lists never have one name, however it is written, and a list may keep its own', async () => {
  using kith = openKith();
  const { lists } = kith.client;
  const save = (name: string) => lists.save({ writeId: newWriteId(), name, filter: {} });
  const { id } = await save('Łódź');
  await expect(save('LODZ')).rejects.toThrow('There is a list “Łódź” already. Choose another name.');
  await expect(save('…')).rejects.toThrow('A list needs at least one letter or digit in its name. Type another one.');
  const { id: other } = await save('Praha');
  await expect(lists.rename({ writeId: newWriteId(), id: other, name: 'lodz' })).rejects.toThrow(/“Łódź” already/);
  await lists.rename({ writeId: newWriteId(), id, name: 'Lodz' });
  expect((await lists.all()).map(({ name }) => name)).toEqual(['Lodz', 'Praha']);
});

test('a filter with a tag that is gone is not stored', async () => {
  using kith = openKith();
  const filter = { tags: [99 as TagId] };
  await expect(kith.client.lists.save({ writeId: newWriteId(), name: 'Berlin', filter })).rejects.toThrow(
    'The filter names a tag or a goal that is no longer there. Take it out of the filter first.',
  );
});

test('each write on a list is undone by what it says', async () => {
  using kith = openKith();
  const { lists, undo } = kith.client;
  const stand = async () => (await lists.all()).map(({ name, filter }) => ({ name, filter }));
  const saved = await lists.save({ writeId: newWriteId(), name: 'Thin', filter: { states: ['thin'] } });
  const { id } = saved;
  const changed = await lists.change({ writeId: newWriteId(), id, filter: { states: ['thin', 'fading'] } });
  const renamed = await lists.rename({ writeId: newWriteId(), id, name: 'Quiet' });
  const deleted = await lists.delete({ writeId: newWriteId(), id });
  expect(await stand()).toEqual([]);
  expect([saved, changed, renamed, deleted].map((write) => write.undo.label)).toEqual([
    'List “Thin” saved',
    'List “Thin” changed',
    'List “Thin” renamed to “Quiet”',
    'List “Quiet” deleted',
  ]);
  await undo.apply({ writeId: newWriteId(), undoes: deleted.undo.writeId });
  expect(await stand()).toEqual([{ name: 'Quiet', filter: { states: ['thin', 'fading'] } }]);
  await undo.apply({ writeId: newWriteId(), undoes: renamed.undo.writeId });
  await undo.apply({ writeId: newWriteId(), undoes: changed.undo.writeId });
  expect(await stand()).toEqual([{ name: 'Thin', filter: { states: ['thin'] } }]);
});

test('the id of a deleted list is given to no other', async () => {
  using kith = openKith();
  const ids: ListId[] = [];
  for (const name of ['One', 'Two', 'Three']) {
    const { id } = await kith.client.lists.save({ writeId: newWriteId(), name, filter: {} });
    ids.push(id);
    await kith.client.lists.delete({ writeId: newWriteId(), id });
  }
  expect(new Set(ids).size).toBe(3);
});

test('what is stored as a list and is none is told as damage', async () => {
  using kith = openKith();
  kith.db.$client.exec(`INSERT INTO lists (name, name_key, filter) VALUES ('X', 'x', '{"states":["lost"]}')`);
  await expect(kith.client.lists.all()).rejects.toThrow(/of a list cannot be read/);
});
