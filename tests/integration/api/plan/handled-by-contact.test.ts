import { describe, expect, test } from 'vitest';

import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';
import { first, later, open, openNetwork, people, undo, write } from './opened-plan.ts';

describe('contact that is logged anywhere', () => {
  test('handles their entry of today in the same write, and its undo opens it again', async () => {
    using kith = await openNetwork();
    const { client } = kith;
    const before = await client.plan.today();
    const { person, id } = first(before.entries);
    const logged = await client.interactions.log({ writeId: newWriteId(), personId: person.id, ...write(aWednesday) });
    const after = await client.plan.today();
    expect(after.entries.find((entry) => entry.id === id)?.status).toBe('done');
    expect(open(after.entries)).toHaveLength(open(before.entries).length - 1);
    expect(after.achieved).toMatch(/one person/i);
    await undo(client, logged);
    expect(await client.plan.today()).toEqual(before);
  });

  test('counts also when it was in the last three weeks, both ways, or on the promise that was kept', async () => {
    using kith = await openNetwork();
    const { client } = kith;
    const [one, two, three] = (await client.plan.today()).entries;
    if (!one || !two || !three) throw new Error('Three are on the plan.');
    await client.interactions.log({ writeId: newWriteId(), personId: one.person.id, ...write(later(-21)) });
    const call = { kind: 'call', direction: 'both', day: aWednesday, note: '' } as const;
    await client.interactions.log({ writeId: newWriteId(), personId: two.person.id, ...call });
    const promised = { writeId: newWriteId(), personId: three.person.id, text: 'Send it', dueOn: later(3) };
    const { id } = await client.followUps.add(promised);
    await client.followUps.done({ writeId: newWriteId(), id, interaction: write(aWednesday) });
    expect((await client.plan.today()).entries.slice(0, 3).map(({ status }) => status)).toEqual([
      'done',
      'done',
      'done',
    ]);
  });

  test('handles the entries of everybody who was there, from an entry of the plan or from a promise', async () => {
    using kith = await openNetwork();
    const { client } = kith;
    const before = await client.plan.today();
    const [one, two, three] = before.entries;
    if (!one || !two || !three) throw new Error('Three are on the plan.');
    const lunch = { kind: 'meeting', direction: 'both', day: aWednesday, note: 'At the mill' } as const;
    const together = { ...lunch, with: [two.person.id, one.person.id] };
    const done = await client.plan.done({ writeId: newWriteId(), id: one.id, interaction: together, minutesSpent: 3 });
    const after = await client.plan.today();
    expect(after.entries.slice(0, 3).map(({ status }) => status)).toEqual(['done', 'done', 'open']);
    const ofTwo = { personId: two.person.id, offset: 0, limit: 1 };
    expect((await client.interactions.ofPerson(ofTwo)).rows).toMatchObject([
      { note: 'At the mill', with: [{ id: one.person.id }] },
    ]);
    await undo(client, done);
    expect(await client.plan.today()).toEqual(before);

    const promised = { writeId: newWriteId(), personId: three.person.id, text: 'Send it', dueOn: later(3) };
    const { id } = await client.followUps.add(promised);
    const interaction = { ...lunch, with: [two.person.id] };
    await client.followUps.done({ writeId: newWriteId(), id, interaction });
    expect((await client.plan.today()).entries.slice(0, 3).map(({ status }) => status)).toEqual([
      'open',
      'done',
      'done',
    ]);
  });

  test('leaves it open when they wrote, when it was long ago, and when it is a promise', async () => {
    using kith = openKith();
    const { client } = kith;
    const bo = await addPerson(client, { firstName: 'Bo', connectedOn: later(-400) });
    const ana = await addPerson(client, { firstName: 'Ana', connectedOn: later(-400) });
    await client.followUps.add({ writeId: newWriteId(), personId: ana, text: 'Send it', dueOn: aWednesday });
    const { entries } = await client.plan.today();
    expect(people(entries)).toEqual([ana, bo]);
    const theirs = { ...write(aWednesday), direction: 'in' } as const;
    await client.interactions.log({ writeId: newWriteId(), personId: bo, ...theirs });
    await client.interactions.log({ writeId: newWriteId(), personId: bo, ...write(later(-22)) });
    await client.interactions.log({ writeId: newWriteId(), personId: ana, ...write(aWednesday) });
    expect(open((await client.plan.today()).entries)).toHaveLength(2);
  });
});

describe('many answers', () => {
  test('are noted for as many as there are', async () => {
    using kith = openKith();
    const { client } = kith;
    const wroteOn = later(-6);
    const answers = [];
    for (let count = 0; count < 203; count += 1) {
      const personId = await addPerson(client, { firstName: `Person ${count}` });
      await client.interactions.log({ writeId: newWriteId(), personId, ...write(wroteOn) });
      answers.push({ personId, wroteOn });
    }
    expect((await client.plan.today()).answers).toHaveLength(203);
    await client.plan.answerAll({ writeId: newWriteId(), answers, answer: 'leave-it' });
    expect((await client.plan.today()).answers).toEqual([]);
  });

  test('are noted in one write, and taken back in one', async () => {
    using kith = openKith();
    const { client } = kith;
    const wroteOn = later(-6);
    const ids = [];
    for (const firstName of ['Ana', 'Bo', 'Cy']) {
      const personId = await addPerson(client, { firstName });
      await client.interactions.log({ writeId: newWriteId(), personId, ...write(wroteOn) });
      ids.push(personId);
    }
    const asked = (await client.plan.today()).answers;
    expect(asked.map(({ personId }) => personId)).toEqual(ids);
    const answers = asked.map(({ personId }) => ({ personId, wroteOn }));
    const noted = await client.plan.answerAll({ writeId: newWriteId(), answers, answer: 'not-yet' });
    expect(noted.undo.label).toBe('Three people: not yet');
    expect((await client.plan.today()).answers).toEqual([]);
    await undo(client, noted);
    expect((await client.plan.today()).answers).toEqual(asked);
    const left = await client.plan.answerAll({
      writeId: newWriteId(),
      answers: answers.slice(0, 1),
      answer: 'leave-it',
    });
    expect(left.undo.label).toBe('Ana: left it');
    expect((await client.plan.today()).answers).toEqual(asked.slice(1));
  });
});
