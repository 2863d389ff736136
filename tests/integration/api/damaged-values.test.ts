import { describe, expect, test } from 'vitest';

import { addPerson, newWriteId, openKith } from './opened-kith.ts';
import type { OpenedKith } from './opened-kith.ts';

const inWords = { code: 'REFUSED', message: expect.stringMatching(/this file is damaged.*from a backup/) as string };

describe('a damaged value is refused in words that say what to do', () => {
  test.each([
    ['image', '{"order":1}'],
    ['image', 'not JSON'],
    ['own', '{"firstName":7}'],
  ])('in the %s of a merge: %s', async (column, value) => {
    using kith = openKith();
    const { joao } = await mergedPair(kith);
    kith.db.$client.prepare(`UPDATE merged_people SET ${column} = ? WHERE id = ?`).run(value, joao);
    await expect(kith.client.people.unmerge({ writeId: newWriteId(), id: joao })).rejects.toMatchObject(inWords);
    expect(kith.db.$client.prepare('SELECT count(*) FROM merged_people').pluck().get()).toBe(1);
  });

  test.each([
    ['before', '7'],
    ['key', '{"id":1}'],
    ['table_name', 'nothing'],
  ])('in the %s of a change that is to be undone', async (column, value) => {
    using kith = openKith();
    const id = await addPerson(kith.client, { firstName: 'Ana', lastName: 'Hale' });
    const { undo } = await kith.client.people.setNotes({ writeId: newWriteId(), id, notes: 'Met in Lisbon' });
    kith.db.$client.prepare(`UPDATE written_rows SET ${column} = ? WHERE write_id = ?`).run(value, undo.writeId);
    const undone = kith.client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
    await expect(undone).rejects.toMatchObject(inWords);
    expect((await kith.client.people.get({ id })).notes).toBe('Met in Lisbon');
  });

  test('in the answer of a write that is asked for again', async () => {
    using kith = openKith();
    const id = await addPerson(kith.client, { firstName: 'Ana', lastName: 'Hale' });
    const again = { writeId: newWriteId(), id, notes: 'Met in Lisbon' };
    await kith.client.people.setNotes(again);
    kith.db.$client.prepare("UPDATE writes SET answer = '[' WHERE id = ?").run(again.writeId);
    await expect(kith.client.people.setNotes(again)).rejects.toMatchObject(inWords);
  });
});

test.each([
  ['is no JSON', '['],
  ['is not of its form', '{"kind":"hunch"}'],
])('a reason of a plan entry that %s is refused in words that say what to do', async (_, reason) => {
  using kith = openKith();
  await addPerson(kith.client, { firstName: 'Ana', lastName: 'Hale' });
  const { day, entries } = await kith.client.plan.today();
  expect(entries).toHaveLength(1);
  kith.db.$client.prepare('UPDATE plan_entries SET reason = ? WHERE day = ?').run(reason, day);
  await expect(kith.client.plan.today()).rejects.toMatchObject(inWords);
});

async function mergedPair({ client }: OpenedKith) {
  const ana = await addPerson(client, { firstName: 'Ana', lastName: 'Hale' });
  const joao = await addPerson(client, { firstName: 'João', lastName: 'Hale' });
  await client.people.merge({ writeId: newWriteId(), into: ana, from: joao });
  return { ana, joao };
}
