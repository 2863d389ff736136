import * as fc from 'fast-check';

import { addDays } from '../../../core/calendar/day.ts';
import { addressees, introductionSteps } from '../../../core/doors/introduction.ts';
import { stepOfSending, stepsOf, writesTo } from '../../../core/doors/introduction-steps.ts';
import { aWrite, idAt, nothing, which } from './a-write.ts';
import type { AnyWrite } from './a-write.ts';
import { newWriteId } from './opened-kith.ts';
import type { OpenedKith } from './opened-kith.ts';

const needWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  aWrite(
    'need',
    fc.record({ which, text: fc.constantFrom('a CFO in fintech', 'einen Tischler', '王') }),
    (kith, chosen) => {
      const personId = idAt(kith.db, 'people', chosen.which);
      const saidOn = kith.clock.today();
      return personId === undefined
        ? nothing
        : kith.client.needs.add({ writeId: newWriteId(), personId, text: chosen.text, saidOn, holdsUntil: null });
    },
  ),
  aWrite('edit need', which, (kith, at) => {
    const id = idAt(kith.db, 'needs', at);
    const saidOn = addDays(kith.clock.today(), -at);
    const holdsUntil = addDays(saidOn, at * 10);
    return id === undefined
      ? nothing
      : kith.client.needs.edit({ writeId: newWriteId(), id, text: `Need ${at}`, saidOn, holdsUntil });
  }),
  aWrite('close need', fc.record({ which, closed: fc.boolean() }), (kith, { which: at, closed }) => {
    const id = idAt(kith.db, 'needs', at);
    return id === undefined ? nothing : kith.client.needs.setClosed({ writeId: newWriteId(), id, closed });
  }),
  aWrite('delete need', which, (kith, at) => {
    const id = idAt(kith.db, 'needs', at);
    return id === undefined ? nothing : kith.client.needs.delete({ writeId: newWriteId(), id });
  }),
);

const howMetWrite: fc.Arbitrary<AnyWrite> = aWrite(
  'how met',
  fc.record({
    which,
    by: fc.option(which),
    text: fc.constantFrom('', 'At a concert', '在会议上'),
    ago: fc.option(fc.nat(900)),
  }),
  (kith, { which: at, by, text, ago }) => {
    const personId = idAt(kith.db, 'people', at);
    if (personId === undefined) return nothing;
    const introducedBy = by === null ? null : (idAt(kith.db, 'people', by) ?? null);
    const metOn = ago === null ? null : addDays(kith.clock.today(), -ago);
    return kith.client.howMet.set({ writeId: newWriteId(), personId, text, introducedBy, metOn });
  },
);

/** The step that the introduction at a place takes next, or the given one where it is over. */
async function nextOf(kith: OpenedKith, at: number, otherwise: (typeof introductionSteps)[number]) {
  const id = idAt(kith.db, 'introductions', at);
  if (id === undefined) return undefined;
  const { status } = await kith.client.introductions.get({ id });
  return { id, status, step: stepsOf(status)[at % 2] ?? stepsOf(status)[0] ?? otherwise };
}

const introductionWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  {
    weight: 2,
    arbitrary: aWrite(
      'introduce',
      fc.record({ first: which, second: which, need: fc.option(which) }),
      (kith, chosen) => {
        const [firstId, secondId] = [idAt(kith.db, 'people', chosen.first), idAt(kith.db, 'people', chosen.second)];
        const needId = chosen.need === null ? null : (idAt(kith.db, 'needs', chosen.need) ?? null);
        return firstId === undefined || secondId === undefined
          ? nothing
          : kith.client.introductions.create({
              writeId: newWriteId(),
              firstId,
              secondId,
              needId,
              about: 'They both row',
            });
      },
    ),
  },
  {
    weight: 4,
    arbitrary: aWrite(
      'step',
      fc.record({ which, otherwise: fc.constantFrom(...introductionSteps), day: fc.integer({ min: -3, max: 1 }) }),
      async (kith, chosen) => {
        const next = await nextOf(kith, chosen.which, chosen.otherwise);
        const on = addDays(kith.clock.today(), chosen.day);
        return next && kith.client.introductions.step({ writeId: newWriteId(), id: next.id, step: next.step, on });
      },
    ),
  },
  {
    weight: 3,
    arbitrary: aWrite(
      'letter',
      fc.record({ which, otherwise: fc.constantFrom(...addressees) }),
      async (kith, chosen) => {
        const next = await nextOf(kith, chosen.which, stepOfSending(chosen.otherwise));
        if (next === undefined) return undefined;
        const addressee = writesTo(next.status) ?? chosen.otherwise;
        const { beginning } = await kith.client.introductions.letter({ id: next.id, addressee });
        const sent = { ...beginning, writeId: newWriteId(), id: next.id, addressee, day: kith.clock.today() };
        return kith.client.introductions.sent(sent);
      },
    ),
  },
  aWrite('edit introduction', fc.record({ which, discreet: fc.boolean() }), (kith, { which: at, discreet }) => {
    const id = idAt(kith.db, 'introductions', at);
    return id === undefined ? nothing : kith.client.introductions.edit({ writeId: newWriteId(), id, discreet });
  }),
  aWrite('swap sides', which, (kith, at) => {
    const id = idAt(kith.db, 'introductions', at);
    return id === undefined ? nothing : kith.client.introductions.swap({ writeId: newWriteId(), id });
  }),
  aWrite('delete introduction', which, (kith, at) => {
    const id = idAt(kith.db, 'introductions', at);
    return id === undefined ? nothing : kith.client.introductions.delete({ writeId: newWriteId(), id });
  }),
);

/** Keeps a draft about an introduction, which is no write that can be undone. */
export const introductionDraftWrite: fc.Arbitrary<AnyWrite> = aWrite(
  'draft of introduction',
  fc.record({ which, addressee: fc.constantFrom(...addressees), text: fc.constantFrom('', 'Hi Ana,\n\n王') }),
  async (kith, { which: at, addressee, text }) => {
    const id = idAt(kith.db, 'introductions', at);
    const draft = { medium: 'message', subject: '', text } as const;
    if (id !== undefined) await kith.client.introductions.saveDraft({ id, addressee, draft });
    return undefined;
  },
);

/** What people look for, how the user met them, and introductions. */
export const doorWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  { weight: 2, arbitrary: needWrite },
  { weight: 2, arbitrary: howMetWrite },
  { weight: 5, arbitrary: introductionWrite },
);
