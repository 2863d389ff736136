import { ORPCError } from '@orpc/client';
import * as fc from 'fast-check';

import { farewells } from '../../../core/people/farewell.ts';
import { circles } from '../../../core/people/circle.ts';
import { addDays } from '../../../core/calendar/day.ts';
import { factNames } from '../../../core/people/shown-facts.ts';
import type { WriteId } from '../../../core/ids.ts';
import { aWrite, idAt, idsAt, nothing, promise, promiseOn, some, typed, which } from './a-write.ts';
import type { AnyWrite, Chosen } from './a-write.ts';
import { contact, contactOn, contactWrite } from './any-contact-write.ts';
import { doorWrite } from './any-door-write.ts';
import { logLineWrite } from './any-log-line-write.ts';
import { outreachWrite } from './any-outreach-write.ts';
import { newWriteId } from './opened-kith.ts';
import type { OpenedKith } from './opened-kith.ts';

/**
 * Asks for it, and gives the id by which it can be undone; undefined when Kith refused it in a sentence or there was
 * nothing to write about.
 */
export async function perform(kith: OpenedKith, write: AnyWrite): Promise<WriteId | undefined> {
  const answer = await unlessRefused(() => write.ask(kith));
  // Every undoable write is answered so.
  return (answer as { undo: { writeId: WriteId } } | undefined)?.undo.writeId;
}

/** What was answered; undefined when it was refused in a sentence or is about nothing that is there. Else throws. */
export async function unlessRefused<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    const isRefusal = error instanceof ORPCError && (error.code === 'REFUSED' || error.code === 'GONE');
    if (!isRefusal || !error.message.endsWith('.')) throw error;
    return undefined;
  }
}

const facts = fc.record(
  {
    firstName: typed,
    lastName: typed,
    company: typed,
    position: typed,
    phone: fc.oneof(typed, fc.constantFrom('+49 170 123', '030 / 12-34')),
    city: typed,
    website: typed,
    connectedOn: fc.option(fc.integer({ min: -4000, max: 0 }), { nil: null }),
  },
  { requiredKeys: [] },
);

function factsOn(kith: OpenedKith, { connectedOn, ...rest }: Chosen<typeof facts>) {
  if (connectedOn === undefined) return rest;
  return { ...rest, connectedOn: connectedOn === null ? null : addDays(kith.clock.today(), connectedOn) };
}

const createWrite: fc.Arbitrary<AnyWrite> = aWrite(
  'create',
  fc.record({ facts, emails: fc.subarray(['a@x.example', 'B@x.example']), slug: fc.option(fc.nat(3)) }),
  (kith, { facts: chosen, emails, slug }) =>
    kith.client.people.create({
      writeId: newWriteId(),
      facts: factsOn(kith, chosen),
      emails,
      ...(slug === null ? {} : { profileUrl: `https://www.linkedin.com/in/someone-${slug}` }),
    }),
);

export const decisionWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  aWrite('circle', fc.record({ some, circle: fc.constantFrom(...circles, null) }), (kith, { some: at, circle }) => {
    const ids = idsAt(kith.db, at);
    return ids.length === 0 ? nothing : kith.client.people.setCircle({ writeId: newWriteId(), ids, circle });
  }),
  aWrite('rating', fc.record({ some, rating: fc.constantFrom(1, 2, 3, 4, 5, null) }), (kith, { some: at, rating }) => {
    const ids = idsAt(kith.db, at);
    return ids.length === 0 ? nothing : kith.client.people.setRating({ writeId: newWriteId(), ids, rating });
  }),
  aWrite('rhythm', fc.record({ some, days: fc.constantFrom(1, 45, 3650, null) }), (kith, { some: at, days }) => {
    const ids = idsAt(kith.db, at);
    return ids.length === 0 ? nothing : kith.client.people.setRhythm({ writeId: newWriteId(), ids, days });
  }),
  aWrite(
    'review',
    fc.record({
      some,
      decision: fc.constantFrom(
        { kind: 'bring-closer', circle: 'close' } as const,
        { kind: 'leave-be' } as const,
        { kind: 'know-well', rating: 5 } as const,
        { kind: 'next' } as const,
      ),
    }),
    (kith, { some: at, decision }) => {
      const ids = idsAt(kith.db, at);
      return ids.length === 0 ? nothing : kith.client.thinTies.review({ writeId: newWriteId(), ids, decision });
    },
  ),
);

export const wordsWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  aWrite('edit facts', fc.record({ which, facts }), (kith, { which: at, facts: chosen }) => {
    const id = idAt(kith.db, 'people', at);
    return id === undefined
      ? nothing
      : kith.client.people.editFacts({ writeId: newWriteId(), id, facts: factsOn(kith, chosen) });
  }),
  aWrite(
    'use imported fact',
    fc.record({ which, fact: fc.constantFrom(...factNames) }),
    (kith, { which: at, fact }) => {
      const id = idAt(kith.db, 'people', at);
      return id === undefined ? nothing : kith.client.people.useImportedFact({ writeId: newWriteId(), id, fact });
    },
  ),
  aWrite('profile', fc.record({ which, slug: fc.option(fc.nat(5)) }), (kith, { which: at, slug }) => {
    const id = idAt(kith.db, 'people', at);
    const profileUrl = slug === null ? '' : `https://www.linkedin.com/in/someone-${slug}`;
    return id === undefined ? nothing : kith.client.people.setProfile({ writeId: newWriteId(), id, profileUrl });
  }),
  aWrite(
    'own label',
    fc.record({ which, label: fc.constantFrom('Boat', 'boat', 'Größe', 'Nickname', 'Phone 1 - Value'), value: typed }),
    (kith, { which: at, ...fact }) => {
      const id = idAt(kith.db, 'people', at);
      return id === undefined ? nothing : kith.client.people.setLabel({ writeId: newWriteId(), id, ...fact });
    },
  ),
  aWrite(
    'use imported label',
    fc.record({ which, label: fc.constantFrom('BOAT', 'Nickname') }),
    (kith, { which: at, label }) => {
      const id = idAt(kith.db, 'people', at);
      return id === undefined ? nothing : kith.client.people.useImportedLabel({ writeId: newWriteId(), id, label });
    },
  ),
  aWrite('notes', fc.record({ which, notes: typed }), (kith, { which: at, notes }) => {
    const id = idAt(kith.db, 'people', at);
    return id === undefined ? nothing : kith.client.people.setNotes({ writeId: newWriteId(), id, notes });
  }),
  aWrite(
    'e-mails',
    fc.record({ which, emails: fc.subarray(['a@x.example', 'b@x.example', 'C@x.example']) }),
    (kith, { which: at, emails }) => {
      const id = idAt(kith.db, 'people', at);
      return id === undefined ? nothing : kith.client.people.setEmails({ writeId: newWriteId(), id, emails });
    },
  ),
  aWrite('tag', fc.record({ some, name: fc.constantFrom('friend', 'Friend', 'Berlin', '小') }), (kith, chosen) => {
    const ids = idsAt(kith.db, chosen.some);
    return ids.length === 0 ? nothing : kith.client.people.addTag({ writeId: newWriteId(), ids, name: chosen.name });
  }),
  aWrite('untag', fc.record({ some, which }), (kith, { some: at, which: tagAt }) => {
    const ids = idsAt(kith.db, at);
    const tag = idAt(kith.db, 'tags', tagAt);
    return ids.length === 0 || tag === undefined
      ? nothing
      : kith.client.people.removeTag({ writeId: newWriteId(), ids, tag });
  }),
);

const goingWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  aWrite('mute', fc.record({ some, muted: fc.boolean() }), (kith, { some: at, muted }) => {
    const ids = idsAt(kith.db, at);
    return ids.length === 0 ? nothing : kith.client.people.setMuted({ writeId: newWriteId(), ids, muted });
  }),
  aWrite(
    'farewell',
    fc.record({ some, farewell: fc.constantFrom(...farewells, null) }),
    (kith, { some: at, farewell }) => {
      const ids = idsAt(kith.db, at);
      return ids.length === 0 ? nothing : kith.client.people.setFarewell({ writeId: newWriteId(), ids, farewell });
    },
  ),
  aWrite('snooze', fc.record({ some, days: fc.integer({ min: 1, max: 40 }) }), (kith, { some: at, days }) => {
    const ids = idsAt(kith.db, at);
    const until = addDays(kith.clock.today(), days);
    return ids.length === 0 ? nothing : kith.client.people.snooze({ writeId: newWriteId(), ids, until });
  }),
  aWrite('archive', fc.record({ some, archived: fc.boolean() }), (kith, { some: at, archived }) => {
    const ids = idsAt(kith.db, at);
    return ids.length === 0 ? nothing : kith.client.people.setArchived({ writeId: newWriteId(), ids, archived });
  }),
  aWrite('end connection', fc.record({ some, ended: fc.boolean() }), (kith, { some: at, ended }) => {
    const ids = idsAt(kith.db, at);
    return ids.length === 0 ? nothing : kith.client.people.setConnectionEnded({ writeId: newWriteId(), ids, ended });
  }),
  aWrite('delete', some, (kith, at) => {
    const ids = idsAt(kith.db, at);
    return ids.length === 0 ? nothing : kith.client.people.delete({ writeId: newWriteId(), ids });
  }),
);

const goalWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  aWrite('add goal', fc.constantFrom('Someone at Acme', 'Einkauf Krankenhaus Bayern', '王'), (kith, text) =>
    kith.client.goals.add({ writeId: newWriteId(), text }),
  ),
  aWrite('edit goal', which, (kith, at) => {
    const id = idAt(kith.db, 'goals', at);
    return id === undefined ? nothing : kith.client.goals.edit({ writeId: newWriteId(), id, text: `CFO ${at}` });
  }),
  aWrite('close goal', fc.record({ which, closed: fc.boolean() }), (kith, { which: at, closed }) => {
    const id = idAt(kith.db, 'goals', at);
    return id === undefined ? nothing : kith.client.goals.setClosed({ writeId: newWriteId(), id, closed });
  }),
  aWrite('delete goal', which, (kith, at) => {
    const id = idAt(kith.db, 'goals', at);
    return id === undefined ? nothing : kith.client.goals.delete({ writeId: newWriteId(), id });
  }),
);

const offerWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  aWrite('add offers', fc.subarray(['Read a draft', 'Help with hiring', 'Read 王'], { minLength: 1 }), (kith, texts) =>
    kith.client.offers.add({ writeId: newWriteId(), offers: texts.map((text) => ({ text })) }),
  ),
  aWrite('edit offer', which, (kith, at) => {
    const id = idAt(kith.db, 'offers', at);
    return id === undefined ? nothing : kith.client.offers.edit({ writeId: newWriteId(), id, text: `Offer ${at}` });
  }),
  aWrite('remove offer', which, (kith, at) => {
    const id = idAt(kith.db, 'offers', at);
    return id === undefined ? nothing : kith.client.offers.remove({ writeId: newWriteId(), id });
  }),
);

const listWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  aWrite('save list', fc.record({ which, tag: fc.option(which) }), (kith, { which: at, tag }) => {
    const id = tag === null ? undefined : idAt(kith.db, 'tags', tag);
    const filter = id === undefined ? { lastContact: 'never' as const } : { tags: [id] };
    return kith.client.lists.save({ writeId: newWriteId(), name: `List ${at}`, filter });
  }),
  aWrite('change list', which, (kith, at) => {
    const id = idAt(kith.db, 'lists', at);
    return id === undefined ? nothing : kith.client.lists.change({ writeId: newWriteId(), id, filter: { query: 'a' } });
  }),
  aWrite('rename list', fc.record({ which, name: which }), (kith, { which: at, name }) => {
    const id = idAt(kith.db, 'lists', at);
    return id === undefined ? nothing : kith.client.lists.rename({ writeId: newWriteId(), id, name: `List ${name}` });
  }),
  aWrite('delete list', which, (kith, at) => {
    const id = idAt(kith.db, 'lists', at);
    return id === undefined ? nothing : kith.client.lists.delete({ writeId: newWriteId(), id });
  }),
);

const settingWrite: fc.Arbitrary<AnyWrite> = aWrite(
  'settings of the plan',
  fc.record(
    {
      budgetMinutes: fc.constantFrom(2, 10, 30),
      newTieShare: fc.constantFrom(0, 0.6, 1),
      ownCompany: fc.constantFrom('', 'Acme'),
      rhythms: fc.constantFrom({ inner: 7, close: 90, wider: 180 }, { inner: 60, close: 61, wider: 62 }),
    },
    { requiredKeys: ['budgetMinutes'] },
  ),
  (kith, changes) => kith.client.settings.set({ writeId: newWriteId(), changes }),
);

export const followUpWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  {
    weight: 3,
    arbitrary: aWrite('promise', fc.record({ which, promise }), (kith, { which: at, promise: chosen }) => {
      const personId = idAt(kith.db, 'people', at);
      return personId === undefined
        ? nothing
        : kith.client.followUps.add({ writeId: newWriteId(), personId, ...promiseOn(kith, chosen) });
    }),
  },
  aWrite('keep promise', fc.record({ which, contact: fc.option(contact) }), (kith, { which: at, contact: chosen }) => {
    const id = idAt(kith.db, 'follow_ups', at);
    const interaction = chosen === null ? {} : { interaction: contactOn(kith, chosen) };
    return id === undefined ? nothing : kith.client.followUps.done({ writeId: newWriteId(), id, ...interaction });
  }),
  aWrite('change promise', fc.record({ which, promise, moves: fc.boolean() }), (kith, chosen) => {
    const id = idAt(kith.db, 'follow_ups', chosen.which);
    const { text, dueOn } = promiseOn(kith, chosen.promise);
    const changes = chosen.moves ? { dueOn } : { text };
    return id === undefined ? nothing : kith.client.followUps.change({ writeId: newWriteId(), id, ...changes });
  }),
  aWrite('delete promise', which, (kith, at) => {
    const id = idAt(kith.db, 'follow_ups', at);
    return id === undefined ? nothing : kith.client.followUps.delete({ writeId: newWriteId(), id });
  }),
);

export const planWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  aWrite(
    'done',
    fc.record({
      which,
      contact,
      minutesSpent: fc.option(fc.double({ min: 0, max: 600, noNaN: true }), { nil: undefined }),
      promised: fc.option(promise, { freq: 3 }),
    }),
    (kith, { which: at, contact: chosen, minutesSpent, promised }) => {
      const id = idAt(kith.db, 'plan_entries', at);
      if (id === undefined) return nothing;
      const interaction = contactOn(kith, chosen);
      const followUp = promised === null ? {} : { followUp: promiseOn(kith, promised) };
      return kith.client.plan.done({ writeId: newWriteId(), id, interaction, minutesSpent, ...followUp });
    },
  ),
  aWrite('snooze', fc.record({ which, days: fc.integer({ min: 0, max: 9 }) }), (kith, { which: at, days }) => {
    const id = idAt(kith.db, 'plan_entries', at);
    if (id === undefined) return nothing;
    return kith.client.plan.snooze({ writeId: newWriteId(), id, until: addDays(kith.clock.today(), days) });
  }),
  aWrite('skip', which, (kith, at) => {
    const id = idAt(kith.db, 'plan_entries', at);
    return id === undefined ? nothing : kith.client.plan.skip({ writeId: newWriteId(), id });
  }),
  aWrite('not this person', which, (kith, at) => {
    const id = idAt(kith.db, 'plan_entries', at);
    return id === undefined ? nothing : kith.client.plan.notThisPerson({ writeId: newWriteId(), id });
  }),
  aWrite(
    'answer',
    fc.record({
      which,
      wrote: fc.integer({ min: -30, max: -2 }),
      said: fc.constantFrom('answered', 'not-yet', 'leave-it'),
      after: fc.integer({ min: -1, max: 5 }),
    }),
    (kith, { which: at, wrote, said, after }) => {
      const personId = idAt(kith.db, 'people', at);
      if (personId === undefined) return nothing;
      const wroteOn = addDays(kith.clock.today(), wrote);
      const answer = said === 'answered' ? { kind: said, on: addDays(wroteOn, after) } : { kind: said };
      return kith.client.plan.answer({ writeId: newWriteId(), personId, wroteOn, answer });
    },
  ),
  aWrite(
    'answer all',
    fc.record({ some, wrote: fc.integer({ min: -30, max: -2 }), answer: fc.constantFrom('not-yet', 'leave-it') }),
    (kith, { some: places, wrote, answer }) => {
      const wroteOn = addDays(kith.clock.today(), wrote);
      const answers = idsAt(kith.db, places).map((personId) => ({ personId, wroteOn }));
      return answers.length === 0 ? nothing : kith.client.plan.answerAll({ writeId: newWriteId(), answers, answer });
    },
  ),
  aWrite('no answer needed', which, (kith, at) => {
    const personId = idAt(kith.db, 'people', at);
    return personId === undefined ? nothing : kith.client.plan.noAnswerNeeded({ writeId: newWriteId(), personId });
  }),
);

/** Every kind of write that can be undone, imports and undoing itself aside. */
export const anyWrite: fc.Arbitrary<AnyWrite> = fc.oneof(
  logLineWrite,
  { weight: 3, arbitrary: createWrite },
  { weight: 3, arbitrary: contactWrite },
  { weight: 2, arbitrary: decisionWrite },
  { weight: 4, arbitrary: wordsWrite },
  { weight: 3, arbitrary: goingWrite },
  { weight: 1, arbitrary: offerWrite },
  { weight: 1, arbitrary: goalWrite },
  { weight: 1, arbitrary: listWrite },
  { weight: 1, arbitrary: settingWrite },
  { weight: 3, arbitrary: planWrite },
  { weight: 3, arbitrary: followUpWrite },
  { weight: 3, arbitrary: outreachWrite },
  { weight: 4, arbitrary: doorWrite },
);
