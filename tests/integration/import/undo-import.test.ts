import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { contactWrite } from '../api/any-contact-write.ts';
import { decisionWrite, followUpWrite, perform, planWrite, wordsWrite } from '../api/any-write.ts';
import { doorWrite, introductionDraftWrite } from '../api/any-door-write.ts';
import { draftWrite, outreachWrite } from '../api/any-outreach-write.ts';
import { openKith as openMovable } from '../api/opened-kith.ts';
import { anyFile, certain, uncertain } from './any-files.ts';
import { contentsOf, expectDerivedIsTrue, expectFound, importAnyFile, ledgerTables, turn } from './import-any-file.ts';
import { chosenText, exportOf, importFile, newWriteId, openKith, personNamed } from './kith-with-imports.ts';

const file = fc.oneof(anyFile(certain), anyFile(uncertain));
const choices = fc.array(fc.nat(2), { maxLength: 5 });

test('once more, a file has nothing new to say; and its preview says what it does', async () => {
  await fc.assert(
    fc.asyncProperty(
      // What names people by their names alone may find more of them the second time.
      fc.array(fc.record({ one: anyFile(certain), mark: fc.boolean(), choices }), { minLength: 1, maxLength: 3 }),
      async (files) => {
        using kith = openKith();
        for (const { one, mark, choices: chosen } of files) {
          const { marked } = await importAnyFile(kith, one, mark, chosen);
          expectDerivedIsTrue(kith);
          const before = contentsOf(kith, ['imports', 'import_parts', 'import_rows', 'writes']);
          const { counts } = await importAnyFile(kith, one, marked);
          expect(contentsOf(kith, ['imports', 'import_parts', 'import_rows', 'writes'])).toEqual(before);
          expect(counts).toMatchObject({ created: 0, updated: 0 });
        }
        await expectFound(kith);
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test('undone at once, an import leaves no trace; brought back, it is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ one: file, mark: fc.boolean(), choices }), { minLength: 1, maxLength: 4 }),
      async (files) => {
        using kith = openKith();
        await kith.client.app.overview();
        for (const { one, mark, choices: chosen } of files) {
          const before = contentsOf(kith, [...ledgerTables, 'settings']);
          const { importId } = await importAnyFile(kith, one, mark, chosen);
          const after = contentsOf(kith, [...ledgerTables, 'settings']);
          await turn(kith, importId, 'undo');
          expect(contentsOf(kith, [...ledgerTables, 'settings'])).toEqual(before);
          expectDerivedIsTrue(kith);
          await turn(kith, importId, 'redo');
          expect(contentsOf(kith, [...ledgerTables, 'settings'])).toEqual(after);
          expectDerivedIsTrue(kith);
        }
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test('undone and brought back after anything was done, an import changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 1, maxLength: 3 }),
      fc.array(
        fc.oneof(
          contactWrite,
          decisionWrite,
          planWrite,
          followUpWrite,
          wordsWrite,
          outreachWrite,
          draftWrite,
          doorWrite,
          introductionDraftWrite,
        ),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      fc.nat(2),
      async (files, writes, which) => {
        using opened = openMovable();
        const kith = Object.assign(opened, { setToday: () => undefined });
        await kith.client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Read a draft' }] });
        const imported = [];
        for (const one of files) imported.push((await importAnyFile(kith, one)).importId);
        await kith.client.plan.today();
        for (const write of writes) await perform(kith, write);
        const before = contentsOf(kith, ledgerTables);
        const id = imported[which % imported.length];
        if (id === undefined) return;
        await turn(kith, id, 'undo');
        expectDerivedIsTrue(kith);
        await turn(kith, id, 'redo');
        expectDerivedIsTrue(kith);
        expect(contentsOf(kith, ledgerTables)).toEqual(before);
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test('undone, the first import of everything leaves what the user wrote, under the names by which they knew people', async () => {
  using kith = openKith('2026-01-10');
  const { client } = kith;
  const row = (name: string, slug: string): string =>
    `${name},Berg,https://www.linkedin.com/in/${slug},${slug}@example.org,Acme,Engineer,08 Feb 2021`;
  const names = ['Anna', 'Bo', 'Cy', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ivo', 'Jan', 'Kim', 'Lea'];
  const { importId } = await importFile(kith, chosenText(kith, exportOf(...names.map((name) => row(name, name)))));
  const ids = await client.people.ids({ filter: {} });
  const [anna, bo, cy, dee, eve, fay, gus, hal, , jan, kim, lea] = ids;
  if (!anna || !bo || !cy || !dee || !eve || !fay || !gus || !hal || !jan || !kim || !lea)
    throw new Error('They were imported.');
  await client.people.setNotes({ writeId: newWriteId(), id: anna, notes: 'Plays the viola' });
  await client.people.editFacts({ writeId: newWriteId(), id: bo, facts: { company: 'Bo & Co' } });
  await client.people.addTag({ writeId: newWriteId(), ids: [cy], name: 'Sailing' });
  await client.people.setEmails({ writeId: newWriteId(), id: dee, emails: ['dee@example.org', 'd@example.org'] });
  const log = { kind: 'call', direction: 'both', day: kith.engine.context.clock.today(), note: 'Lunch' } as const;
  await client.interactions.log({ writeId: newWriteId(), personId: eve, ...log });
  await client.people.editFacts({ writeId: newWriteId(), id: fay, facts: { firstName: 'Fae' } });
  await client.people.setEmails({ writeId: newWriteId(), id: gus, emails: [] });
  await client.followUps.add({ writeId: newWriteId(), personId: hal, text: 'Call', dueOn: log.day });
  const draft = { medium: 'invitation', subject: '', text: 'Hi Jan,', offer: null } as const;
  await client.outreach.saveDraft({ personId: jan, draft });
  await client.outreach.sent({ ...draft, writeId: newWriteId(), personId: kim, day: log.day });
  const help = { direction: 'from-them', kind: 'time', text: 'An hour', status: 'given', on: log.day } as const;
  await client.help.add({ ...help, writeId: newWriteId(), personId: lea });
  await turn(kith, importId, 'undo');

  const left = await Promise.all((await client.people.ids({ filter: {} })).map((id) => client.people.get({ id })));
  expect(
    left.map(({ name, company, position, emails, notes, tags, profileUrl, connection, interactions }) =>
      [name, company, position, emails, notes, tags.length, profileUrl, connection, interactions].flat().join('|'),
    ),
  ).toEqual([
    'Anna Berg|||Plays the viola|0|||0',
    'Bo Berg|Bo & Co|||0|||0',
    'Cy Berg||||1|||0',
    'Dee Berg|||d@example.org||0|||0',
    'Eve Berg||||0|||1',
    'Fae Berg||||0|||0',
    'Hal Berg||||0|||0',
    'Jan Berg||||0|||0',
    'Kim Berg||||0|||0',
    'Lea Berg||||0|||0',
  ]);
  expect(await client.followUps.open()).toMatchObject([{ text: 'Call', person: { id: hal } }]);
});

test('undone, an import takes circles that were declined for its people along, and brings them back with them', async () => {
  using kith = openKith();
  const text = exportOf('Anna,Berg,https://www.linkedin.com/in/anna,,Acme,Engineer,08 Feb 2021');
  const { importId } = await importFile(kith, chosenText(kith, text));
  const { id } = await personNamed(kith, 'Anna Berg');
  kith.engine.context.db.$client.prepare("INSERT INTO declined_circles VALUES (?, 'close', '2026-03-08')").run(id);
  const before = contentsOf(kith, ledgerTables);
  await turn(kith, importId, 'undo');
  expect(await kith.client.people.ids({ filter: {} })).toEqual([]);
  await turn(kith, importId, 'redo');
  expect(contentsOf(kith, ledgerTables)).toEqual(before);
});

test('undone, the first of two equal imports leaves people and their jobs as first seen by the second', async () => {
  using kith = openKith('2026-01-10');
  const text = exportOf('Anna,Berg,https://www.linkedin.com/in/anna,,Acme,Engineer,08 Feb 2021');
  const { importId } = await importFile(kith, chosenText(kith, text));
  kith.setToday('2026-03-08');
  await importFile(kith, chosenText(kith, text));
  const days = async () => {
    const { addedOn, jobSeenOn } = await personNamed(kith, 'Anna Berg');
    return [addedOn, jobSeenOn];
  };
  await turn(kith, importId, 'undo');
  expect(await days()).toEqual(['2026-03-08', '2026-03-08']);
  await turn(kith, importId, 'redo');
  expect(await days()).toEqual(['2026-01-10', '2026-01-10']);
});
