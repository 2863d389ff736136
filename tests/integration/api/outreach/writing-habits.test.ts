import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readWritingHabits, writingHabits } from '../../../../api/outreach/writing-habits.ts';
import type { WriteId } from '../../../../core/ids.ts';
import { write } from '../../../../db/connection/database.ts';
import { openBeside } from '../../../../db/connection/open.ts';
import { anyWrite, perform } from '../any-write.ts';
import { newWriteId, openKith } from '../opened-kith.ts';

const step = fc.oneof(
  { weight: 4, arbitrary: anyWrite },
  { weight: 1, arbitrary: fc.nat(10).map((back) => ({ back })) },
);

async function addAna({ client }: ReturnType<typeof openKith>): Promise<void> {
  await client.people.create({ writeId: newWriteId(), facts: { firstName: 'Ana', lastName: 'Kern' } });
}

async function addOffer({ client }: ReturnType<typeof openKith>, text: string): Promise<void> {
  await client.offers.add({ writeId: newWriteId(), offers: [{ text }] });
}

describe('what is kept to make suggestions from', () => {
  test('is what the file holds, whatever was written and undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        using kith = openKith();
        await addAna(kith);
        const done: (WriteId | undefined)[] = [];
        for (const each of steps) {
          if ('back' in each) {
            const undoes = done[done.length - 1 - each.back];
            if (undoes !== undefined)
              await kith.client.undo.apply({ writeId: newWriteId(), undoes }).catch(() => undefined);
          } else {
            done.push(await perform(kith, each));
          }
          expect(writingHabits(kith.db)).toEqual(readWritingHabits(kith.db));
        }
      }),
    );
  });

  test('is read once while nothing is written', async () => {
    using kith = openKith();
    await addOffer(kith, 'Read a draft');
    const before = writingHabits(kith.db);
    expect(writingHabits(kith.db)).toBe(before);
    await addOffer(kith, 'Lend a desk');
    expect(writingHabits(kith.db).offers.map(({ text }) => text)).toEqual(['Read a draft', 'Lend a desk']);
  });

  test('is read again after another connection wrote', async () => {
    using kith = openKith();
    await addOffer(kith, 'Read a draft');
    expect(writingHabits(kith.db).offers).toHaveLength(1);
    const beside = openBeside(kith.db);
    write(beside, ({ $client }) => $client.exec('DELETE FROM offers'));
    beside.$client.close();
    expect(writingHabits(kith.db).offers).toEqual([]);
  });

  test('holds nothing of a transaction that is rolled back', async () => {
    using kith = openKith();
    await addOffer(kith, 'Read a draft');
    expect(() =>
      write(kith.db, (tx) => {
        tx.$client.exec('DELETE FROM offers');
        expect(writingHabits(tx).offers).toEqual([]);
        throw new Error('The disk is full.');
      }),
    ).toThrow('The disk is full.');
    expect(writingHabits(kith.db).offers).toHaveLength(1);
  });
});
