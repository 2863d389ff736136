import { writeFileSync } from 'node:fs';
import path from 'node:path';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import type { WriteId } from '../../../../core/ids.ts';
import { rowsOf, searchIndexFromScratch, searchIndexOf, tiesFromScratch, tiesOf } from '../../db/contents.ts';
import { anyWrite, perform, unlessRefused } from '../any-write.ts';
import { addPerson, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

const undo = ({ client }: OpenedKith, undoes: WriteId) => client.undo.apply({ writeId: newWriteId(), undoes });

/** A few people with a little history, a plan for today and two offers. */
async function openSmallNetwork(): Promise<OpenedKith> {
  const kith = openKith();
  const { client } = kith;
  await client.settings.set({ writeId: newWriteId(), changes: { newTieShare: 0.65 } });
  await client.offers.add({
    writeId: newWriteId(),
    offers: [{ text: 'Read a draft' }, { text: 'Introduce a designer' }],
  });
  for (const [index, firstName] of ['Ana', 'João', 'Mei', 'Soren', 'Ada', 'Łukasz', 'Noor', 'Siddharth'].entries()) {
    await addPerson(client, { firstName, lastName: 'Hale', company: `Acme ${index}`, position: 'Designer' });
  }
  await client.plan.today();
  return kith;
}

function expectDerivedIsTrue({ db, clock }: OpenedKith): void {
  expect(tiesOf(db)).toEqual(tiesFromScratch(db, clock.today()));
  expect(searchIndexOf(db)).toEqual(searchIndexFromScratch(db));
  expect(db.$client.pragma('foreign_key_check')).toEqual([]);
}

describe('undo', () => {
  test('of any writes, the last first, ends where they began; undoing that does them again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWrite, { minLength: 1, maxLength: 14 }), async (writes) => {
        using kith = await openSmallNetwork();
        const before = rowsOf(kith.db);
        const done: { readonly id: WriteId; readonly after: ReturnType<typeof rowsOf> }[] = [];
        for (const write of writes) {
          const id = await perform(kith, write);
          if (id !== undefined) done.push({ id, after: rowsOf(kith.db) });
          expectDerivedIsTrue(kith);
        }
        const undos: WriteId[] = [];
        for (const { id } of done.toReversed()) {
          undos.push((await undo(kith, id)).undo.writeId);
          expectDerivedIsTrue(kith);
        }
        expect(rowsOf(kith.db)).toEqual(before);
        for (const { after } of done) {
          const last = undos.pop();
          if (last !== undefined) await undo(kith, last);
          expect(rowsOf(kith.db)).toEqual(after);
        }
        expectDerivedIsTrue(kith);
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  test('of a write from before people had their newest column gives that column its default', async () => {
    using kith = await openSmallNetwork();
    const before = rowsOf(kith.db);
    const { id, undo: added } = await kith.client.people.create({
      writeId: newWriteId(),
      facts: { firstName: 'Ines', lastName: 'Moor', company: 'Choir', position: '' },
    });
    const { undo: deleted } = await kith.client.people.delete({ writeId: newWriteId(), ids: [id] });
    kith.db.$client
      .exec(`UPDATE written_rows SET before = json_remove(before, '$[#-1]'), after = json_remove(after, '$[#-1]')
      WHERE table_name = 'people'`);
    await undo(kith, deleted.writeId);
    expect(await kith.client.people.get({ id })).toMatchObject({ name: 'Ines Moor' });
    await undo(kith, added.writeId);
    expect(rowsOf(kith.db)).toEqual(before);
  });

  test('of a write among others works or is refused in a sentence, and then changes nothing', async () => {
    const choices = fc.array(fc.nat(30), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyWrite, { minLength: 2, maxLength: 14 }), choices, async (writes, picks) => {
        using kith = await openSmallNetwork();
        const done: WriteId[] = [];
        for (const write of writes) {
          const id = await perform(kith, write);
          if (id !== undefined) done.push(id);
        }
        for (const pick of picks) {
          const chosen = done[pick % Math.max(done.length, 1)];
          if (chosen === undefined) return;
          const before = rowsOf(kith.db);
          const { steps } = await kith.client.undo.list({ offset: 0, limit: 50 });
          expect(rowsOf(kith.db)).toEqual(before);
          const step = steps.find(({ writeId }) => writeId === chosen);
          const answer = await unlessRefused(() => undo(kith, chosen));
          // A step is listed by its newest write; what it says of it is what then happens.
          if (step) expect(step.obstacle === '').toBe(answer !== undefined);
          if (answer) done.push(answer.undo.writeId);
          else expect(rowsOf(kith.db)).toEqual(before);
          expectDerivedIsTrue(kith);
        }
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  test('of what filled the plan up to a raised budget takes the budget of the day back too', async () => {
    using kith = await openSmallNetwork();
    const { client, clock } = kith;
    const before = rowsOf(kith.db);
    const raised = await client.settings.set({ writeId: newWriteId(), changes: { budgetMinutes: 30 } });
    const [person] = await client.people.ids({ filter: {} });
    if (person === undefined || !raised.undo) throw new Error('People were added, and the setting can be undone.');
    const promise = { personId: person, text: 'Send the paper', dueOn: clock.today() };
    const added = await client.followUps.add({ writeId: newWriteId(), ...promise });
    const after = rowsOf(kith.db);
    const undone = await undo(kith, added.undo.writeId);
    const again = await undo(kith, raised.undo.writeId);
    expect(rowsOf(kith.db)).toEqual(before);
    await undo(kith, again.undo.writeId);
    await undo(kith, undone.undo.writeId);
    expect(rowsOf(kith.db)).toEqual(after);
  });

  test('of a tag leaves it with those who were given it since', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const bo = await addPerson(client, { firstName: 'Bo' });
    const first = await client.people.addTag({ writeId: newWriteId(), ids: [ana], name: 'Berlin' });
    await client.people.addTag({ writeId: newWriteId(), ids: [bo], name: 'berlin' });
    await undo(kith, first.undo.writeId);
    expect((await client.people.search({ query: 'berlin' })).map(({ id }) => id)).toEqual([bo]);
    expect(await client.people.tags()).toMatchObject([{ name: 'Berlin', people: 1 }]);
  });

  test('of taking a tag away is refused when one of that name was made since', async () => {
    using kith = openKith();
    const { client } = kith;
    const ana = await addPerson(client, { firstName: 'Ana' });
    const tag = (name: string) => client.people.addTag({ writeId: newWriteId(), ids: [ana], name });
    await tag('Berlin');
    await tag('Sailing');
    const [berlin] = await client.people.tags();
    if (!berlin) throw new Error('The tag is there.');
    const taken = await client.people.removeTag({ writeId: newWriteId(), ids: [ana], tag: berlin.id });
    await tag('BERLIN');
    const before = rowsOf(kith.db);
    await expect(undo(kith, taken.undo.writeId)).rejects.toMatchObject({ code: 'REFUSED' });
    expect(rowsOf(kith.db)).toEqual(before);
  });

  test('of adding someone is refused once something was written about them', async () => {
    using kith = openKith();
    const { client, clock } = kith;
    const added = await client.people.create({ writeId: newWriteId(), facts: { firstName: 'Ana' } });
    const log = { kind: 'call', direction: 'both', day: clock.today(), note: '' } as const;
    const logged = await client.interactions.log({ writeId: newWriteId(), personId: added.id, ...log });
    await expect(undo(kith, added.undo.writeId)).rejects.toMatchObject({ code: 'REFUSED' });
    await undo(kith, logged.undo.writeId);
    // A place on a plan is nothing that was written about them.
    expect((await client.plan.today()).entries).toHaveLength(1);
    await undo(kith, added.undo.writeId);
    expect(await client.people.ids({ filter: {} })).toEqual([]);
    expect((await client.plan.today()).entries).toEqual([]);
  });

  test('is forgotten after 30 days, and so is the answer to a repeated write', async () => {
    using kith = openKith();
    const { client, clock, db } = kith;
    const { undo: kept } = await client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Read a draft' }] });
    clock.turnTo(addDays(clock.today(), 29));
    await client.app.overview();
    const { undo: undone } = await undo(kith, kept.writeId);
    clock.turnTo(addDays(clock.today(), 31));
    await client.app.overview();
    await expect(undo(kith, undone.writeId)).rejects.toMatchObject({ code: 'GONE' });
    expect(db.$client.prepare('SELECT count(*) FROM written_rows').pluck().get()).toBe(0);
  });

  test('leaves alone what was changed beside it since, by the user or by an import', async () => {
    using kith = openKith();
    const { client } = kith;
    await importConnections(kith, 'Ana,Hale,https://www.linkedin.com/in/ana,,Acme,Baker,08 Feb 2021');
    const [id] = await client.people.ids({ filter: {} });
    if (id === undefined) throw new Error('Ana was imported.');
    const circle = await client.people.setCircle({ writeId: newWriteId(), ids: [id], circle: 'inner' });
    await client.people.setNotes({ writeId: newWriteId(), id, notes: 'sails' });
    const typed = await client.people.editFacts({ writeId: newWriteId(), id, facts: { company: 'Typed' } });
    await importConnections(kith, 'Ana,Hale,https://www.linkedin.com/in/ana,,Bolt,Chef,08 Feb 2021');
    expect(await client.people.get({ id })).toMatchObject({ company: 'Typed', position: 'Chef', circle: 'inner' });

    await undo(kith, circle.undo.writeId);
    expect(await client.people.get({ id })).toMatchObject({ circle: null, notes: 'sails', position: 'Chef' });
    const undone = await undo(kith, typed.undo.writeId);
    expect(await client.people.get({ id })).toMatchObject({ company: 'Bolt', ownFacts: [] });
    expect((await client.people.search({ query: 'bolt' })).map((person) => person.id)).toEqual([id]);
    await undo(kith, undone.undo.writeId);
    expect(await client.people.get({ id })).toMatchObject({ company: 'Typed' });
    expectDerivedIsTrue(kith);
  });
});

/** Imports a file of one connection. */
async function importConnections({ client, engine, folder }: OpenedKith, row: string): Promise<void> {
  const file = path.join(folder, `${newWriteId()}.csv`);
  writeFileSync(file, `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${row}\n`);
  let previewId = '';
  for await (const event of await client.imports.preview({ files: [engine.files.register(file)] })) {
    if (event.kind === 'preview') previewId = event.preview.previewId;
  }
  const commit = { writeId: newWriteId(), previewId, answers: [] };
  for await (const event of await client.imports.commit(commit)) expect(event.kind).not.toBe('refused');
}
