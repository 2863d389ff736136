import * as fc from 'fast-check';

import { addDays } from '../../../core/calendar/day.ts';
import { helpDirections, helpKinds, helpStatuses } from '../../../core/outreach/help.ts';
import { directions, interactionKinds } from '../../../core/strength/interaction.ts';
import { aWrite, idAt, promise, promiseOn } from './a-write.ts';
import type { AnyWrite } from './a-write.ts';
import { newWriteId } from './opened-kith.ts';

const people = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 });
const which = fc.nat(3);

/** Keeps a log line about some who are there and, at times, somebody new. */
export const logLineWrite: fc.Arbitrary<AnyWrite> = aWrite(
  'log line',
  fc.record({
    people,
    added: fc.option(fc.constantFrom('Zelda Fitz', '王小明', 'Bo')),
    contact: fc.option(
      fc.record({
        kind: fc.constantFrom(...interactionKinds),
        direction: fc.constantFrom(...directions),
        day: fc.integer({ min: -40, max: 2 }),
      }),
      { freq: 4 },
    ),
    promised: fc.option(fc.record({ to: which, what: promise })),
    help: fc.option(
      fc.record({
        with: which,
        direction: fc.constantFrom(...helpDirections),
        kind: fc.constantFrom(...helpKinds),
        status: fc.constantFrom(...helpStatuses),
      }),
    ),
    introduced: fc.option(fc.record({ person: which, by: which })),
  }),
  (kith, chosen) => {
    const known = chosen.people.flatMap((at) => idAt(kith.db, 'people', at) ?? []);
    const inLine = [...new Set(known)].map((id) => ({ id }));
    const day = (from: number) => addDays(kith.clock.today(), from);
    const { contact, promised, help, introduced } = chosen;
    return kith.client.logLines.keep({
      writeId: newWriteId(),
      people: [...inLine, ...(chosen.added === null && inLine.length > 0 ? [] : [{ name: chosen.added ?? 'Ada' }])],
      contact: contact && {
        ...contact,
        day: day(contact.day),
        note: 'By the river',
        with: inLine.map((_, at) => at).concat(0),
      },
      promises: promised === null ? [] : [{ to: promised.to, ...promiseOn(kith, promised.what) }],
      help: help === null ? [] : [{ ...help, text: 'An hour', on: day(0) }],
      introduced: introduced === null ? [] : [{ ...introduced, on: null }],
    });
  },
);
