import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import type { WriteId } from '../../../../core/ids.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';
import { rowsOf } from '../../db/contents.ts';
import { contactsOf, helpOf, openFollowUps, openPair, step } from './opened-pair.ts';

test('what is to be done about an introduction is not suggested for a draft to a side', async () => {
  using pair = await openPair();
  const { kith, ana, id } = pair;
  await step(kith.client, id, 'ask-first');
  const { details } = await kith.client.outreach.correspondent({ personId: ana });
  expect(JSON.stringify(details)).not.toContain('Petr');
});

describe('a step that is noted by hand', () => {
  it('logs asking as contact, and introducing as one contact with both, undone with the step', async () => {
    using pair = await openPair();
    const { kith, ana, petr, id } = pair;
    const { client } = kith;
    await client.plan.today();
    const before = rowsOf(kith.db);
    const undos = [(await step(client, id, 'ask-first', addDays(aWednesday, -3))).undo];
    expect(await contactsOf(client, ana)).toMatchObject([{ direction: 'out', day: '2026-06-07', note: '', with: [] }]);
    undos.push((await step(client, id, 'first-agrees')).undo);
    expect(await contactsOf(client, ana)).toHaveLength(1);
    undos.push((await step(client, id, 'ask-second')).undo);
    undos.push((await step(client, id, 'second-agrees')).undo, (await step(client, id, 'introduce')).undo);
    const introduced = { kind: 'introduction', direction: 'out', day: aWednesday };
    expect(await contactsOf(client, ana)).toMatchObject([{ ...introduced, with: [{ id: petr }] }, {}]);
    expect(await contactsOf(client, petr)).toMatchObject([{ ...introduced, with: [{ id: ana }] }, {}]);
    expect((await client.people.get({ id: petr })).lastContact).toBe(aWednesday);
    for (const { writeId } of undos.toReversed()) await client.undo.apply({ writeId: newWriteId(), undoes: writeId });
    expect(rowsOf(kith.db)).toEqual(before);
  });

  it('logs nothing that was logged of that day already', async () => {
    using pair = await openPair();
    const { kith, ana, petr, id } = pair;
    const { client } = kith;
    const log = { direction: 'out', day: aWednesday, note: '' } as const;
    await client.interactions.log({ ...log, writeId: newWriteId(), personId: ana, kind: 'call' });
    await step(client, id, 'ask-first');
    expect(await contactsOf(client, ana)).toHaveLength(1);
    await step(client, id, 'first-agrees');
    await step(client, id, 'ask-second');
    await step(client, id, 'second-agrees');
    await client.interactions.log({
      ...log,
      writeId: newWriteId(),
      personId: petr,
      with: [ana],
      kind: 'introduction',
    });
    await step(client, id, 'introduce');
    expect(await contactsOf(client, ana)).toHaveLength(2);
    expect(await contactsOf(client, petr)).toHaveLength(2);
  });
});

test('today asks for no answer to what was written about an introduction, which asks itself', async () => {
  using pair = await openPair();
  const { kith, ana, id } = pair;
  const { client, clock } = kith;
  await step(client, id, 'ask-first');
  clock.turnTo(addDays(aWednesday, 3));
  expect((await client.plan.today()).answers).toEqual([]);
  for (const taken of ['first-agrees', 'ask-second', 'second-agrees', 'introduce'] as const) {
    await step(client, id, taken, clock.today());
  }
  clock.turnTo(addDays(aWednesday, 17));
  const { answers, entries } = await client.plan.today();
  expect(answers).toEqual([]);
  expect(entries).toMatchObject([{ part: 'follow-up', person: { id: ana } }]);
});

test('with a deleted person the other side waits for nothing any more, and all comes back with them', async () => {
  using pair = await openPair();
  const { kith, ana, petr, id } = pair;
  const { client, clock } = kith;
  await step(client, id, 'ask-first');
  clock.turnTo(addDays(aWednesday, 7));
  const planned = async () => (await client.plan.today()).entries.map(({ person }) => person.id);
  expect(await planned()).toContain(ana);
  const before = rowsOf(kith.db);
  const deleted = await client.people.delete({ writeId: newWriteId(), ids: [petr] });
  expect(await openFollowUps(client)).toEqual([]);
  expect((await client.plan.today()).entries.filter(({ part }) => part === 'follow-up')).toEqual([]);
  expect(await helpOf(client, ana)).toEqual([['Introduce you to Petr', 'passed']]);
  await client.undo.apply({ writeId: newWriteId(), undoes: deleted.undo.writeId });
  expect(rowsOf(kith.db)).toEqual(before);
  expect(await planned()).toContain(ana);
});

test('neither letters nor suggestions tell a side the other’s name too early, nor that anybody declined', async () => {
  const stepOrder = fc.array(fc.nat(2), { maxLength: 6 });
  const declined = /declin|said no|turned down|refus|not want/iu;
  await fc.assert(
    fc.asyncProperty(stepOrder, async (choices) => {
      using pair = await openPair();
      const { kith, ana, petr, id } = pair;
      const { client } = kith;
      const log = { kind: 'call', direction: 'both', day: addDays(aWednesday, -20) } as const;
      const note = 'Talked of hiring with Petr Novák, and of Ana Kern';
      for (const personId of [ana, petr])
        await client.interactions.log({ ...log, writeId: newWriteId(), personId, note });
      for (const choice of [undefined, ...choices]) {
        const { steps } = await client.introductions.get({ id });
        const next = choice === undefined ? undefined : steps[choice % steps.length];
        if (next !== undefined) await step(client, id, next);
        const now = await client.introductions.get({ id });
        const heard = {
          first: ['second-agreed', 'introduced', 'went-well', 'came-to-nothing'].includes(now.status),
          second: !['thought-of', 'asked-first', 'first-declined'].includes(now.status),
        };
        for (const side of ['first', 'second'] as const) {
          const { beginning, correspondent } = await client.introductions.letter({ id, addressee: side });
          const alone = await client.outreach.correspondent({ personId: side === 'first' ? ana : petr });
          const told = JSON.stringify([
            beginning,
            ...[correspondent, alone].map((each) => [
              each.greeting,
              now.isOver ? [] : each.details,
              each.questions,
              each.offers,
              each.subject,
              each.changes,
              each.check.last.filter((text) => text !== note),
            ]),
          ]);
          expect(told).not.toMatch(declined);
          // An introduction that was taken back withholds nothing that was told before.
          if (!heard[side] && now.status !== 'withdrawn') {
            expect(told).not.toMatch(side === 'first' ? /Petr|Novák|Payly/u : /Ana|Kern|Globex/u);
          }
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('two steps on one day, which are one contact, are each undone, the earlier one first too', async () => {
  using kith = openKith();
  const { client } = kith;
  const ana = await addPerson(client, { firstName: 'Ana' });
  const bo = await addPerson(client, { firstName: 'Bo' });
  const petr = await addPerson(client, { firstName: 'Petr' });
  const before = rowsOf(kith.db);
  const writes: WriteId[] = [];
  for (const secondId of [bo, petr]) {
    const pair = { writeId: newWriteId(), firstId: ana, secondId, needId: null, about: 'Rowing' };
    const { id } = await client.introductions.create(pair);
    const asked = await step(client, id, 'ask-first');
    writes.push(asked.undo.writeId, pair.writeId);
  }
  for (const undoes of writes) await client.undo.apply({ writeId: newWriteId(), undoes });
  expect(rowsOf(kith.db)).toEqual(before);
});
