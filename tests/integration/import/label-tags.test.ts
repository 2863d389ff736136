import { expect, test } from 'vitest';

import type { PersonId } from '../../../core/ids.ts';
import { newWriteId } from '../api/opened-kith.ts';
import { rowsOf } from '../db/contents.ts';
import { adjusted, chosenAs, turnNewest } from './chosen-files.ts';
import { commit, openKith, personNamed, preview } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

const contacts = `First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value
Ana,Hale,Friends ::: Sailing ::: * myContacts,Home,ana@example.org
Bo,Lind,* myContacts,Home,bo@example.org
Cy,Berg,friends,Home,cy@example.org
`;

async function tagsOf(kith: Kith, name: string): Promise<string[]> {
  return (await personNamed(kith, name)).tags.map((tag) => tag.name);
}

async function take(kith: Kith, labels: string[]): Promise<void> {
  const shown = await preview(kith, chosenAs(kith, contacts, 'contacts.csv'));
  await commit(kith, await adjusted(kith, shown, { labels }));
}

/** All that is kept of tags. */
function keptTags({ engine }: Kith) {
  const { tags, person_tags: carriers, removed_tags: removed } = rowsOf(engine.context.db);
  return { tags, carriers, removed };
}

test('labels are asked about, those of programs last, and become tags only when they are ticked; that is remembered', async () => {
  using kith = openKith();
  const asked = await preview(kith, chosenAs(kith, contacts, 'contacts.csv'));
  expect(asked.labels).toEqual([
    { label: 'Friends', people: 2, isTag: false },
    { label: 'Sailing', people: 1, isTag: false },
    { label: 'myContacts', people: 2, isTag: false },
  ]);
  await commit(kith, await adjusted(kith, asked, { labels: ['Friends'] }));
  expect(await tagsOf(kith, 'Ana Hale')).toEqual(['Friends']);
  expect(await tagsOf(kith, 'Bo Lind')).toEqual([]);
  expect(await tagsOf(kith, 'Cy Berg')).toEqual(['Friends']);
  const later = await preview(kith, chosenAs(kith, contacts, 'contacts.csv'));
  expect(later.labels.filter(({ isTag }) => isTag).map(({ label }) => label)).toEqual(['Friends']);
});

test('labels that became tags stand no more among the other facts, where the rest of them stay', async () => {
  using kith = openKith();
  const otherFacts = async (person: string) =>
    (await personNamed(kith, person)).otherFacts.filter(({ name }) => name === 'Labels');
  await take(kith, []);
  const asWritten = [{ name: 'Labels', value: 'Friends ::: Sailing ::: * myContacts' }];
  expect(await otherFacts('Ana Hale')).toEqual(asWritten);
  await take(kith, ['Friends']);
  expect(await otherFacts('Ana Hale')).toEqual([{ name: 'Labels', value: 'Sailing' }]);
  expect(await otherFacts('Bo Lind')).toEqual([{ name: 'Labels', value: '* myContacts' }]);
  expect(await otherFacts('Cy Berg')).toEqual([]);
  await turnNewest(kith, 'undo');
  expect(await otherFacts('Ana Hale')).toEqual(asWritten);
  await take(kith, ['Friends', 'Sailing']);
  expect(await otherFacts('Ana Hale')).toEqual([]);
});

test('imported again, labels change nothing, but for one that is ticked now; undoing takes that one back', async () => {
  using kith = openKith();
  await take(kith, ['Friends']);
  const before = keptTags(kith);
  await take(kith, ['Friends']);
  expect(await tagsOf(kith, 'Ana Hale')).toEqual(['Friends']);
  await turnNewest(kith, 'undo');
  expect(keptTags(kith)).toEqual(before);
  await take(kith, ['Friends', 'Sailing']);
  expect(await tagsOf(kith, 'Ana Hale')).toEqual(['Friends', 'Sailing']);
  await turnNewest(kith, 'undo');
  expect(keptTags(kith)).toEqual(before);
  await turnNewest(kith, 'redo');
  expect(await tagsOf(kith, 'Ana Hale')).toEqual(['Friends', 'Sailing']);
});

test('undoing an import takes the tags that it brought, with whom it brought, and keeps those that the user gave', async () => {
  using kith = openKith();
  await take(kith, ['Friends', 'Sailing']);
  const idOf = async (name: string): Promise<PersonId> => (await personNamed(kith, name)).id;
  await kith.client.people.addTag({ writeId: newWriteId(), ids: [await idOf('Ana Hale')], name: 'Friends' });
  await turnNewest(kith, 'undo');
  expect(await tagsOf(kith, 'Ana Hale')).toEqual(['Friends']);
  expect((await kith.client.people.search({ query: 'cy' })).length).toBe(0);
  expect((await kith.client.people.tags()).map(({ name }) => name)).toEqual(['Friends']);
  await turnNewest(kith, 'redo');
  expect(await tagsOf(kith, 'Ana Hale')).toEqual(['Friends', 'Sailing']);
  expect(await tagsOf(kith, 'Cy Berg')).toEqual(['Friends']);
});

test('a tag that the user took off does not come again, until the user gives it', async () => {
  using kith = openKith();
  await take(kith, ['Friends']);
  const cy = await personNamed(kith, 'Cy Berg');
  const [friends] = cy.tags;
  if (!friends) throw new Error('Cy has the tag.');
  const taken = await kith.client.people.removeTag({ writeId: newWriteId(), ids: [cy.id], tag: friends.id });
  await take(kith, ['Friends']);
  expect(await tagsOf(kith, 'Cy Berg')).toEqual([]);
  expect(await tagsOf(kith, 'Ana Hale')).toEqual(['Friends']);
  const undone = await kith.client.undo.apply({ writeId: newWriteId(), undoes: taken.undo.writeId });
  expect(await tagsOf(kith, 'Cy Berg')).toEqual(['Friends']);
  await kith.client.undo.apply({ writeId: newWriteId(), undoes: undone.undo.writeId });
  expect(await tagsOf(kith, 'Cy Berg')).toEqual([]);
  await kith.client.people.addTag({ writeId: newWriteId(), ids: [cy.id], name: 'friends' });
  expect(await tagsOf(kith, 'Cy Berg')).toEqual(['Friends']);
});

test('two who are made one carry the tags of both, and each their own when they are taken apart', async () => {
  using kith = openKith();
  await take(kith, ['Friends', 'Sailing']);
  const [ana, bo] = [(await personNamed(kith, 'Ana Hale')).id, (await personNamed(kith, 'Bo Lind')).id];
  await kith.client.people.addTag({ writeId: newWriteId(), ids: [ana], name: 'Berlin' });
  await kith.client.people.merge({ writeId: newWriteId(), into: bo, from: ana });
  expect((await kith.client.people.get({ id: bo })).tags.map(({ name }) => name)).toEqual([
    'Berlin',
    'Friends',
    'Sailing',
  ]);
  await kith.client.people.unmerge({ writeId: newWriteId(), id: ana });
  expect(await tagsOf(kith, 'Ana Hale')).toEqual(['Berlin', 'Friends', 'Sailing']);
  expect(await tagsOf(kith, 'Bo Lind')).toEqual([]);
});
