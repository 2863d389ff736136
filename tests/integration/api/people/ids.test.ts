import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Instant } from '../../../../core/calendar/day.ts';
import type { FollowUpId, InteractionId, PersonId, WriteId } from '../../../../core/ids.ts';
import { exportJson } from '../../../../db/export/export-json.ts';
import { restoreExport } from '../../../../db/export/restore-export.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

describe('an id', () => {
  test('of a contact that was merged and deleted is not given to another, who stays when the two are taken apart', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana', lastName: 'Hale' });
    const joao = await addPerson(client, { firstName: 'João', lastName: 'Hale' });
    const merged = await log(kith, joao, 'Lunch');
    await client.people.merge({ writeId: newWriteId(), into: ana, from: joao });
    await client.interactions.delete({ writeId: newWriteId(), id: merged });
    const since = await log(kith, ana, 'Tea');
    await client.people.unmerge({ writeId: newWriteId(), id: joao });
    expect(since).not.toBe(merged);
    expect((await client.interactions.ofPerson({ personId: ana, offset: 0, limit: 9 })).rows).toMatchObject([
      { note: 'Tea' },
    ]);
    expect((await client.people.get({ id: joao })).interactions).toBe(0);
  });

  test('of a promise that was merged and deleted is not given to another', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana', lastName: 'Hale' });
    const joao = await addPerson(client, { firstName: 'João', lastName: 'Hale' });
    const merged = await promise(kith, joao, 'Send the paper');
    await client.people.merge({ writeId: newWriteId(), into: ana, from: joao });
    await client.followUps.delete({ writeId: newWriteId(), id: merged });
    const since = await promise(kith, ana, 'Call');
    await client.people.unmerge({ writeId: newWriteId(), id: joao });
    expect(since).not.toBe(merged);
    expect(ownerOf(kith, since)).toBe(ana);
  });

  test('names one row for good, whatever is deleted, undone, merged, taken apart, exported and brought back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        const kiths = [openKith()];
        const known = new Map<string, string>();
        try {
          for (const [index, what] of steps.entries()) {
            const kith = kiths.at(-1);
            if (!kith) throw new Error('One was opened.');
            await perform(kith, what, `${index}`, kiths);
            const now = kiths.at(-1) ?? kith;
            for (const [id, name] of rowNames(now)) {
              expect(known.get(id) ?? name, id).toBe(name);
              known.set(id, name);
            }
          }
        } finally {
          for (const kith of kiths) kith[Symbol.dispose]();
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

const step = fc.record({
  kind: fc.constantFrom('add', 'log', 'promise', 'delete', 'delete-newest', 'undo', 'merge', 'unmerge', 'restore'),
  at: fc.nat(20),
  other: fc.nat(20),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function perform(kith: OpenedKith, { kind, at, other }: Step, name: string, kiths: OpenedKith[]): Promise<void> {
  const { client, db } = kith;
  const ids = (table: string): number[] =>
    db.$client.prepare<[], number>(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
  const one = (from: readonly number[], index: number): number | undefined => from[index % Math.max(from.length, 1)];
  const people = ids('people');
  const person = one(people, at) as PersonId | undefined;
  const writeId = newWriteId();
  switch (kind) {
    case 'add':
      await addPerson(client, { firstName: name, lastName: 'Hale' });
      break;
    case 'log':
      if (person !== undefined) await log(kith, person, name);
      break;
    case 'promise':
      if (person !== undefined) await promise(kith, person, name);
      break;
    case 'delete':
      if (person !== undefined) await client.people.delete({ writeId, ids: [person] });
      break;
    case 'delete-newest': {
      const table = (['people', 'interactions', 'follow_ups'] as const)[other % 3] ?? 'people';
      const newest = ids(table).at(-1);
      if (newest === undefined) break;
      if (table === 'people') await client.people.delete({ writeId, ids: [newest as PersonId] });
      if (table === 'interactions') await client.interactions.delete({ writeId, id: newest as InteractionId });
      if (table === 'follow_ups') await client.followUps.delete({ writeId, id: newest as FollowUpId });
      break;
    }
    case 'undo': {
      const writes = db.$client
        .prepare<[], WriteId>('SELECT id FROM writes WHERE label IS NOT NULL ORDER BY at DESC, rowid DESC LIMIT 3')
        .pluck()
        .all();
      const undoes = writes[at % Math.max(writes.length, 1)];
      // It may have been changed since.
      if (undoes !== undefined) await client.undo.apply({ writeId, undoes }).catch(() => undefined);
      break;
    }
    case 'merge': {
      const from = one(people, other) as PersonId | undefined;
      if (person !== undefined && from !== undefined && from !== person) {
        await client.people.merge({ writeId, into: person, from });
      }
      break;
    }
    case 'unmerge': {
      const merged = one(ids('merged_people'), at) as PersonId | undefined;
      if (merged !== undefined) await client.people.unmerge({ writeId, id: merged });
      break;
    }
    case 'restore': {
      // A text in one piece.
      const text = [...exportJson(db, '2026-06-10T12:00:00.000Z' as Instant)].map((part) => part.text).join('');
      const next = openKith();
      kiths.push(next);
      const pieces = async function* () {
        yield await Promise.resolve(text);
      };
      await restoreExport(next.db, pieces());
    }
  }
}

/** Each row by its table and id, with what it was named when it was made. */
function rowNames({ db }: OpenedKith): [string, string][] {
  return db.$client
    .prepare<[], [string, string]>(
      `SELECT 'person ' || id, first_name FROM people WHERE first_name <> ''
       UNION ALL SELECT 'interaction ' || id, note FROM interactions
       UNION ALL SELECT 'follow-up ' || id, text FROM follow_ups`,
    )
    .raw()
    .all();
}

async function log({ client }: OpenedKith, personId: PersonId, note: string): Promise<InteractionId> {
  const facts = { kind: 'meeting', day: aWednesday, direction: 'both', note } as const;
  return (await client.interactions.log({ writeId: newWriteId(), personId, ...facts })).id;
}

async function promise({ client }: OpenedKith, personId: PersonId, text: string): Promise<FollowUpId> {
  return (await client.followUps.add({ writeId: newWriteId(), personId, text, dueOn: aWednesday })).id;
}

function ownerOf({ db }: OpenedKith, id: FollowUpId): PersonId | undefined {
  return db.$client.prepare<[FollowUpId], PersonId>('SELECT person_id FROM follow_ups WHERE id = ?').pluck().get(id);
}
