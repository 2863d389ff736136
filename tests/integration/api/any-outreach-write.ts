import * as fc from 'fast-check';

import { addDays } from '../../../core/calendar/day.ts';
import { helpDirections, helpKinds, helpStatuses } from '../../../core/outreach/help.ts';
import { media } from '../../../core/outreach/medium.ts';
import { aWrite, idAt, nothing, promise, promiseOn, which } from './a-write.ts';
import type { AnyWrite, Chosen } from './a-write.ts';
import { newWriteId } from './opened-kith.ts';
import type { OpenedKith } from './opened-kith.ts';

const draft = fc.record({
  medium: fc.constantFrom(...media),
  subject: fc.constantFrom('', 'The paper'),
  text: fc.constantFrom('Hi Ana,\n\nhow are you?', ' Olá,\n\n王 ', 'Hello'),
  offers: fc.option(which, { freq: 2 }),
});

function draftOn(kith: OpenedKith, { offers, ...rest }: Chosen<typeof draft>) {
  const offer = offers === null ? null : { offerId: idAt(kith.db, 'offers', offers) ?? null, text: 'Read a draft' };
  return { ...rest, offer };
}

/** Keeps a draft, which is no write that can be undone. */
export const draftWrite: fc.Arbitrary<AnyWrite> = aWrite(
  'draft',
  fc.record({ which, draft: fc.option(draft) }),
  async (kith, { which: at, draft: chosen }) => {
    const personId = idAt(kith.db, 'people', at);
    const kept = chosen === null ? null : draftOn(kith, chosen);
    if (personId !== undefined) await kith.client.outreach.saveDraft({ personId, draft: kept });
    return undefined;
  },
);

export const outreachWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  aWrite('sent', fc.record({ which, draft, day: fc.integer({ min: -3, max: 1 }) }), (kith, chosen) => {
    const personId = idAt(kith.db, 'people', chosen.which);
    const day = addDays(kith.clock.today(), chosen.day);
    return personId === undefined
      ? nothing
      : kith.client.outreach.sent({ writeId: newWriteId(), personId, day, ...draftOn(kith, chosen.draft) });
  }),
  aWrite(
    'help',
    fc.record({
      which,
      direction: fc.constantFrom(...helpDirections),
      kind: fc.constantFrom(...helpKinds),
      status: fc.constantFrom(...helpStatuses),
    }),
    (kith, { which: at, ...line }) => {
      const personId = idAt(kith.db, 'people', at);
      const help = { writeId: newWriteId(), text: 'Read a draft', on: kith.clock.today(), ...line };
      return personId === undefined ? nothing : kith.client.help.add({ ...help, personId });
    },
  ),
  aWrite(
    'status of help',
    fc.record({ which, status: fc.constantFrom(...helpStatuses), promise: fc.option(promise) }),
    (kith, { which: at, status, promise: chosen }) => {
      const id = idAt(kith.db, 'help', at);
      const promised = chosen === null ? {} : { promise: promiseOn(kith, chosen) };
      return id === undefined
        ? nothing
        : kith.client.help.setStatus({ writeId: newWriteId(), id, status, ...promised });
    },
  ),
  aWrite('edit help', fc.record({ which, kind: fc.constantFrom(...helpKinds) }), (kith, { which: at, kind }) => {
    const id = idAt(kith.db, 'help', at);
    const changes = { writeId: newWriteId(), kind, text: 'An hour', on: kith.clock.today() };
    return id === undefined ? nothing : kith.client.help.edit({ ...changes, id });
  }),
  aWrite('delete help', which, (kith, at) => {
    const id = idAt(kith.db, 'help', at);
    return id === undefined ? nothing : kith.client.help.delete({ writeId: newWriteId(), id });
  }),
);
