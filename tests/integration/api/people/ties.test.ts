import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import type { WriteId } from '../../../../core/ids.ts';
import { tiesFromScratch, tiesOf } from '../../db/contents.ts';
import { contactWrite } from '../any-contact-write.ts';
import { decisionWrite, perform } from '../any-write.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';

const step = fc.oneof(
  { weight: 5, arbitrary: contactWrite.map((write) => ({ kind: 'write', write }) as const) },
  { weight: 2, arbitrary: decisionWrite.map((write) => ({ kind: 'write', write }) as const) },
  // A night, a holiday, a year away from the desk, and a clock that was wrong and is set back.
  { weight: 2, arbitrary: fc.constantFrom(1, 14, 400, -3, -200).map((days) => ({ kind: 'days', days }) as const) },
  { weight: 1, arbitrary: fc.nat(30).map((back) => ({ kind: 'undo', back }) as const) },
);

describe('facts, strength and state of everyone', () => {
  test('are those that their contacts give, whatever was written and whatever day it became', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        using kith = openKith();
        const { client, clock, db } = kith;
        for (const firstName of ['Ana', 'Bo', 'Cem', 'Dua']) await addPerson(client, { firstName });
        const done: (WriteId | undefined)[] = [];
        for (const each of steps) {
          if (each.kind === 'days') {
            clock.turnTo(addDays(clock.today(), each.days));
            // Whatever is asked first.
            await client.offers.list();
          } else if (each.kind === 'write') {
            done.push(await perform(kith, each.write));
          } else {
            const undoes = done[done.length - 1 - each.back];
            if (undoes !== undefined) {
              const answer = await client.undo.apply({ writeId: newWriteId(), undoes }).catch(() => undefined);
              done.push(answer?.undo.writeId);
            }
          }
          expect(tiesOf(db)).toEqual(tiesFromScratch(db, clock.today()));
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('are those of today in the first answer of a day, also when it is a list', async () => {
    using kith = openKith();
    const { client, clock } = kith;
    const id = await addPerson(client, { firstName: 'Ana' });
    for (let back = 0; back < 40; back += 1) {
      const day = addDays(aWednesday, -7 * back);
      const contact = { kind: 'meeting', direction: 'both', day, note: '' } as const;
      await client.interactions.log({ writeId: newWriteId(), personId: id, ...contact });
    }
    const list = { filter: {}, sort: 'strength', descending: true, offset: 0, limit: 10 } as const;
    const [today] = (await client.people.page(list)).rows;
    clock.turnTo(addDays(aWednesday, 400));
    const [later] = (await client.people.page(list)).rows;
    expect(today?.state).toBe('strong');
    expect(later?.state).toBe('fading');
    expect(later?.strength).toBeLessThan(today?.strength ?? 0);
  });

  test('count a contact of tomorrow as one of today, and refuse the day after', async () => {
    using kith = openKith();
    const { client, db } = kith;
    const personId = await addPerson(client, { firstName: 'Ana' });
    const log = (days: number) =>
      client.interactions.log({
        writeId: newWriteId(),
        personId,
        kind: 'message',
        direction: 'in',
        day: addDays(aWednesday, days),
        note: '',
      });
    await log(1);
    await expect(log(2)).rejects.toMatchObject({ code: 'REFUSED' });
    expect(tiesOf(db)).toEqual(tiesFromScratch(db, aWednesday));
    expect(tiesOf(db)[0]).toMatchObject({ inboundDays: 1, lastInbound: '2026-06-11' });
  });
});
