import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import { openStatuses } from '../../../../core/doors/introduction-steps.ts';
import type { PersonId, TagId } from '../../../../core/ids.ts';
import { anyFile, certain } from '../../import/any-files.ts';
import { contentsOf, expectDerivedIsTrue, importAnyFile, turn } from '../../import/import-any-file.ts';
import { chosenText, exportOf, importFile } from '../../import/kith-with-imports.ts';
import { contactWrite } from '../any-contact-write.ts';
import { decisionWrite, followUpWrite, perform, planWrite, unlessRefused, wordsWrite } from '../any-write.ts';
import type { AnyWrite } from '../a-write.ts';
import { doorWrite, introductionDraftWrite } from '../any-door-write.ts';
import { draftWrite, outreachWrite } from '../any-outreach-write.ts';
import { addPerson, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

const writeTables = ['writes', 'written_rows'];

type Kith = OpenedKith & { readonly setToday: (day: string) => void };

/** Some who were added, some who came in, and some of both; with a plan for today. */
async function openNetwork(files: readonly Parameters<typeof importAnyFile>[1][]): Promise<Kith> {
  const opened = openKith();
  const kith = Object.assign(opened, { setToday: () => undefined });
  await kith.client.offers.add({
    writeId: newWriteId(),
    offers: [{ text: 'Read a draft' }, { text: 'Introduce a designer' }],
  });
  for (const firstName of ['Ana', 'João', 'Mei']) {
    await addPerson(kith.client, { firstName, lastName: 'Hale', company: 'Acme', position: 'Designer' });
  }
  for (const file of files) await importAnyFile(kith, file);
  await kith.client.plan.today();
  return kith;
}

function shownIds({ db }: Kith): PersonId[] {
  return db.$client.prepare<[], PersonId>('SELECT id FROM people ORDER BY id').pluck().all();
}

const merge = (kith: Kith, into: PersonId, from: PersonId) =>
  kith.client.people.merge({ writeId: newWriteId(), into, from });
const unmerge = (kith: Kith, id: PersonId) => kith.client.people.unmerge({ writeId: newWriteId(), id });

/** Looks for two open introductions of the same two people, whom the user would introduce twice. */
function expectIntroducedOnce({ db }: Kith): void {
  const twice = db.$client
    .prepare(
      `SELECT min(first_id, second_id) AS one, max(first_id, second_id) AS other FROM introductions
       WHERE status IN (${openStatuses.map((status) => `'${status}'`).join(', ')}) GROUP BY one, other HAVING count(*) > 1`,
    )
    .all();
  expect(twice).toEqual([]);
}

/** Merges as many of those who are there, in chains and into one. */
async function mergeSome(kith: Kith, pairs: readonly (readonly [number, number])[]): Promise<PersonId[]> {
  const merged: PersonId[] = [];
  for (const [intoAt, fromAt] of pairs) {
    const ids = shownIds(kith);
    const into = ids[intoAt % ids.length];
    const from = ids.filter((id) => id !== into)[fromAt % Math.max(ids.length - 1, 1)];
    if (into === undefined || from === undefined) continue;
    await merge(kith, into, from);
    merged.push(from);
    expectDerivedIsTrue(kith);
    expectIntroducedOnce(kith);
  }
  return merged;
}

const files = fc.array(anyFile(certain), { maxLength: 2 });
const anyWrites: fc.Arbitrary<AnyWrite[]> = fc.array(
  fc.oneof(
    contactWrite,
    decisionWrite,
    wordsWrite,
    planWrite,
    followUpWrite,
    outreachWrite,
    draftWrite,
    doorWrite,
    introductionDraftWrite,
  ),
  {
    maxLength: 10,
  },
);
const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 4 });

describe('two people', () => {
  test('merged and taken apart, in whatever order, are as they were', async () => {
    await fc.assert(
      fc.asyncProperty(files, anyWrites, pairs, fc.array(fc.nat(9)), async (some, writes, chosen, order) => {
        using kith = await openNetwork(some);
        for (const write of writes) await perform(kith, write);
        const before = contentsOf(kith, writeTables);
        const left = await mergeSome(kith, chosen);
        for (let index = 0; left.length > 0; index += 1) {
          const [id] = left.splice((order[index] ?? 0) % left.length, 1);
          if (id !== undefined) await unmerge(kith, id);
          expectDerivedIsTrue(kith);
          expectIntroducedOnce(kith);
        }
        expect(contentsOf(kith, writeTables)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('taken apart after anything was written on who was shown, the others have their own again', async () => {
    await fc.assert(
      fc.asyncProperty(files, anyWrites, anyWrites, pairs, async (some, writes, since, chosen) => {
        using kith = await openNetwork(some);
        for (const write of writes) await perform(kith, write);
        const notes = new Map(
          kith.db.$client.prepare<[], [PersonId, string]>('SELECT id, notes FROM people').raw().all(),
        );
        const merged = await mergeSome(kith, chosen);
        for (const write of since) await perform(kith, write);
        expectDerivedIsTrue(kith);
        for (const id of merged.toReversed()) {
          await unmerge(kith, id);
          expectDerivedIsTrue(kith);
          expectIntroducedOnce(kith);
        }
        // Nobody could write on those who were not shown.
        for (const id of merged) expect((await kith.client.people.get({ id })).notes).toBe(notes.get(id));
        expect(kith.db.$client.prepare('SELECT * FROM merged_people').all()).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('are taken apart by undo, and merged again by its undo', async () => {
    using kith = await openNetwork([]);
    const [ana, joao] = shownIds(kith);
    if (ana === undefined || joao === undefined) throw new Error('They were added.');
    const before = contentsOf(kith, writeTables);
    const { undo } = await merge(kith, ana, joao);
    const after = contentsOf(kith, writeTables);
    const apart = await kith.client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
    expect(contentsOf(kith, writeTables)).toEqual(before);
    await kith.client.undo.apply({ writeId: newWriteId(), undoes: apart.undo.writeId });
    expect(contentsOf(kith, writeTables)).toEqual(after);
  });

  test('are taken apart also when they were merged before people had their newest column', async () => {
    using kith = await openNetwork([]);
    const [ana, joao] = shownIds(kith);
    if (ana === undefined || joao === undefined) throw new Error('They were added.');
    const before = contentsOf(kith, writeTables);
    await merge(kith, ana, joao);
    kith.engine.context.db.$client.exec(`UPDATE merged_people
      SET image = json_remove(image, '$.columns.settled_on', '$.before.settled_on', '$.after.settled_on')`);
    await unmerge(kith, joao);
    expect(contentsOf(kith, writeTables)).toEqual(before);
  });

  test('who were merged into one leave it one by one, each with what is theirs', async () => {
    using kith = await openNetwork([]);
    const { client } = kith;
    const [ana, joao, mei] = shownIds(kith);
    if (ana === undefined || joao === undefined || mei === undefined) throw new Error('They were added.');
    await client.people.addTag({ writeId: newWriteId(), ids: [joao, mei], name: 'Sailing' });
    await client.people.setCircle({ writeId: newWriteId(), ids: [joao], circle: 'inner' });
    await client.people.setCircle({ writeId: newWriteId(), ids: [mei], circle: 'close' });
    await client.people.setNotes({ writeId: newWriteId(), id: joao, notes: 'from João' });
    await client.people.setNotes({ writeId: newWriteId(), id: mei, notes: 'from Mei' });
    await merge(kith, ana, joao);
    await merge(kith, ana, mei);
    expect(await client.people.get({ id: ana })).toMatchObject({ circle: 'inner', notes: 'from João\n\nfrom Mei' });
    await unmerge(kith, joao);
    const left = await client.people.get({ id: ana });
    expect(left).toMatchObject({ circle: 'close', notes: 'from Mei' });
    expect(left.tags.map(({ name }) => name)).toEqual(['Sailing']);
    expect(await client.people.get({ id: joao })).toMatchObject({ circle: 'inner', notes: 'from João' });
    await unmerge(kith, mei);
    expect(await client.people.get({ id: ana })).toMatchObject({ circle: null, notes: '', tags: [] });
  });

  test('who were merged in a row leave it from its middle, and what the user took away since stays away', async () => {
    using kith = await openNetwork([]);
    const { client } = kith;
    const [ana, joao, mei] = shownIds(kith);
    if (ana === undefined || joao === undefined || mei === undefined) throw new Error('They were added.');
    await client.people.addTag({ writeId: newWriteId(), ids: [joao, mei], name: 'Sailing' });
    await client.people.addTag({ writeId: newWriteId(), ids: [ana, joao], name: 'Berlin' });
    await client.people.setCircle({ writeId: newWriteId(), ids: [mei], circle: 'close' });
    await merge(kith, joao, mei);
    await merge(kith, ana, joao);
    const tagNamed = async (name: string): Promise<TagId> => {
      const found = (await client.people.tags()).find((tag) => tag.name === name);
      if (!found) throw new Error('The tag is there.');
      return found.id;
    };
    const sailing = await tagNamed('Sailing');
    await client.people.removeTag({ writeId: newWriteId(), ids: [ana], tag: sailing });
    await client.people.setCircle({ writeId: newWriteId(), ids: [ana], circle: null });
    await unmerge(kith, mei);
    const tagsOf = async (id: PersonId) => (await client.people.get({ id })).tags.map(({ name }) => name);
    expect([await tagsOf(ana), await tagsOf(mei)]).toEqual([['Berlin'], ['Sailing']]);
    await unmerge(kith, joao);
    expect([await tagsOf(ana), await tagsOf(joao), await tagsOf(mei)]).toEqual([
      ['Berlin'],
      ['Berlin', 'Sailing'],
      ['Sailing'],
    ]);
    const circleOf = async (id: PersonId) => (await client.people.get({ id })).circle;
    expect([await circleOf(ana), await circleOf(joao), await circleOf(mei)]).toEqual([null, null, 'close']);
  });

  test('stay one while the import of either is undone and brought back, and so do those merged further', async () => {
    using kith = await openNetwork([]);
    const row = (name: string, slug: string): string =>
      `${name},Berg,https://www.linkedin.com/in/${slug},,,,08 Feb 2021`;
    const first = await importFile(kith, chosenText(kith, exportOf(row('Anna', 'anna'))));
    const second = await importFile(kith, chosenText(kith, exportOf(row('Bo', 'bo'))));
    const [anna, bo] = shownIds(kith).slice(3);
    if (anna === undefined || bo === undefined) throw new Error('They were imported.');
    await kith.client.people.editFacts({ writeId: newWriteId(), id: bo, facts: { company: 'Bo & Co' } });
    const apart = contentsOf(kith, [...writeTables, 'imports']);
    await merge(kith, anna, bo);
    const before = contentsOf(kith, [...writeTables, 'imports']);
    for (const { importId } of [first, second]) await turn(kith, importId, 'undo');
    // What the user wrote on the one keeps both.
    expect(await kith.client.people.get({ id: anna })).toMatchObject({ company: 'Bo & Co', profileUrl: null });
    // Whoever comes in anew is who they were.
    const again = await importFile(kith, chosenText(kith, exportOf(row('Anna', 'anna'))));
    expect(again.people).toEqual({ created: 0, updated: 1 });
    await turn(kith, again.importId, 'undo');
    for (const { importId } of [second, first]) await turn(kith, importId, 'redo');
    expect(contentsOf(kith, [...writeTables, 'imports', 'import_parts', 'import_rows'])).toEqual(
      Object.fromEntries(Object.entries(before).filter(([table]) => !['import_parts', 'import_rows'].includes(table))),
    );
    await unmerge(kith, bo);
    expect(contentsOf(kith, [...writeTables, 'imports', 'import_parts', 'import_rows'])).toEqual(
      Object.fromEntries(Object.entries(apart).filter(([table]) => !['import_parts', 'import_rows'].includes(table))),
    );
    expectDerivedIsTrue(kith);
  });

  test('show what the newest list says of either, also when it says nothing new of that one, until it is undone', async () => {
    using kith = await openNetwork([]);
    const row = (name: string, slug: string): string =>
      `${name},Berg,https://www.linkedin.com/in/${slug},,,,08 Feb 2021`;
    await importFile(kith, chosenText(kith, exportOf(row('Anna', 'anna'), row('Bo', 'bo'))));
    const [anna, bo] = shownIds(kith).slice(3);
    if (anna === undefined || bo === undefined) throw new Error('They were imported.');
    await merge(kith, anna, bo);
    const name = async (): Promise<string> => (await kith.client.people.get({ id: anna })).name;
    expect(await name()).toBe('Anna Berg');
    const { importId } = await importFile(kith, chosenText(kith, exportOf(row('Bo', 'bo'))));
    expect(await name()).toBe('Bo Berg');
    expectDerivedIsTrue(kith);
    await turn(kith, importId, 'undo');
    expect(await name()).toBe('Anna Berg');
    expectDerivedIsTrue(kith);
  });

  test('keep the job of the one who stays where one list has both, and nobody changes theirs by it', async () => {
    using kith = await openNetwork([]);
    const row = (name: string, slug: string, company: string): string =>
      `${name},Berg,https://www.linkedin.com/in/${slug},,${company},CEO,08 Feb 2021`;
    await importFile(kith, chosenText(kith, exportOf(row('Anna', 'anna', 'Acme'), row('Ann', 'ann', 'Bolt'))));
    const [anna, ann] = shownIds(kith).slice(3);
    if (anna === undefined || ann === undefined) throw new Error('They were imported.');
    await merge(kith, anna, ann);
    expect(await kith.client.people.get({ id: anna })).toMatchObject({ name: 'Anna Berg', company: 'Acme' });
    const changes = (await kith.client.people.history({ id: anna })).filter(({ kind }) => kind === 'job-change');
    expect(changes).toEqual([]);
    expectDerivedIsTrue(kith);
  });

  test('cannot be taken apart twice, and nobody is merged into themselves', async () => {
    using kith = await openNetwork([]);
    const [ana, joao] = shownIds(kith);
    if (ana === undefined || joao === undefined) throw new Error('They were added.');
    await expect(merge(kith, ana, ana)).rejects.toMatchObject({ code: 'REFUSED' });
    await merge(kith, ana, joao);
    await unmerge(kith, joao);
    expect(await unlessRefused(() => unmerge(kith, joao))).toBeUndefined();
  });
});

test('what was written since on those who were merged stays with the one who is shown', async () => {
  using kith = await openNetwork([]);
  const { client } = kith;
  const [ana, joao] = shownIds(kith);
  if (ana === undefined || joao === undefined) throw new Error('They were added.');
  const day = addDays(kith.clock.today(), -3);
  const log = { kind: 'call', direction: 'both', day } as const;
  await client.interactions.log({ writeId: newWriteId(), personId: joao, ...log, note: 'before' });
  await merge(kith, ana, joao);
  await client.interactions.log({ writeId: newWriteId(), personId: ana, ...log, note: 'since' });
  await client.people.setNotes({ writeId: newWriteId(), id: ana, notes: 'since' });
  await unmerge(kith, joao);
  const notesOf = async (personId: PersonId) =>
    (await client.interactions.ofPerson({ personId, offset: 0, limit: 9 })).rows.map(({ note }) => note);
  expect([await notesOf(ana), await notesOf(joao)]).toEqual([['since'], ['before']]);
  expect((await client.people.get({ id: ana })).notes).toBe('since');
  expect((await client.people.get({ id: joao })).notes).toBe('');
});
