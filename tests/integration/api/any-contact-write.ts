import * as fc from 'fast-check';

import { addDays } from '../../../core/calendar/day.ts';
import { directions, interactionKinds } from '../../../core/strength/interaction.ts';
import { aWrite, idAt, idsAt, nothing, promise, promiseOn, some, typed, which } from './a-write.ts';
import type { AnyWrite, Chosen } from './a-write.ts';
import { newWriteId } from './opened-kith.ts';
import type { OpenedKith } from './opened-kith.ts';

export const contact = fc.record({
  kind: fc.constantFrom(...interactionKinds),
  direction: fc.constantFrom(...directions),
  /** From today. */
  day: fc.oneof(fc.integer({ min: -60, max: 1 }), fc.integer({ min: -2500, max: 1 })),
  note: typed,
});

export function contactOn(kith: OpenedKith, { day, ...rest }: Chosen<typeof contact>) {
  return { ...rest, day: addDays(kith.clock.today(), day) };
}

export const contactWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  {
    weight: 4,
    arbitrary: aWrite(
      'log',
      fc.record({ which, contact, others: fc.option(some, { freq: 2 }), promised: fc.option(promise, { freq: 3 }) }),
      (kith, { which: at, contact: chosen, others, promised }) => {
        const personId = idAt(kith.db, 'people', at);
        if (personId === undefined) return nothing;
        const followUp = promised === null ? {} : { followUp: promiseOn(kith, promised) };
        const together = others === null ? {} : { with: idsAt(kith.db, others) };
        const log = { writeId: newWriteId(), personId, ...contactOn(kith, chosen), ...together, ...followUp };
        return kith.client.interactions.log(log);
      },
    ),
  },
  {
    weight: 2,
    arbitrary: aWrite(
      'edit contact',
      fc.record({ which: fc.nat(20), contact, there: fc.option(some, { freq: 1 }) }),
      (kith, { which: at, contact: chosen, there }) => {
        const id = idAt(kith.db, 'interactions', at);
        const people = there === null ? [] : idsAt(kith.db, there);
        const withPeople = people.length === 0 ? {} : { people };
        return id === undefined
          ? nothing
          : kith.client.interactions.edit({ writeId: newWriteId(), id, ...contactOn(kith, chosen), ...withPeople });
      },
    ),
  },
  aWrite('delete contact', fc.nat(20), (kith, at) => {
    const id = idAt(kith.db, 'interactions', at);
    return id === undefined ? nothing : kith.client.interactions.delete({ writeId: newWriteId(), id });
  }),
);
