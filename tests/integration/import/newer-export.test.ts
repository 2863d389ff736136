import { expect, test } from 'vitest';

import type { Kith } from './kith-with-imports.ts';
import {
  allRows,
  chosenText,
  commit,
  everyone,
  exportOf,
  importFile,
  ledger,
  newWriteId,
  openKith,
  personNamed,
  preview,
} from './kith-with-imports.ts';

const anna = 'Anna,Berg,https://www.linkedin.com/in/anna,anna@example.org,Acme,Engineer,08 Feb 2021';
const importRows = (kith: Kith, ...rows: string[]) => importFile(kith, chosenText(kith, exportOf(...rows)));

test('a new job is seen as a change on the day of the import, and found', async () => {
  using kith = openKith('2026-01-10');
  await importRows(kith, anna);
  kith.setToday('2026-03-08');
  const { counts } = await importRows(kith, anna.replace('Acme', 'Bolt'));
  expect(counts).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
  expect(await personNamed(kith, 'Anna Berg')).toMatchObject({
    company: 'Bolt',
    jobSeenOn: '2026-03-08',
    addedOn: '2026-01-10',
  });
  expect(jobChangedOn(kith)).toEqual(['2026-03-08']);
  expect(await kith.client.people.search({ query: 'bolt' })).toHaveLength(1);
  expect(await kith.client.people.search({ query: 'acme' })).toEqual([]);
});

test('another spelling, or a blank that is filled, is no new job', async () => {
  using kith = openKith('2026-01-10');
  await importRows(kith, anna, 'Bo,Lind,https://www.linkedin.com/in/bo,,Acme,,08 Feb 2021');
  kith.setToday('2026-03-08');
  await importRows(
    kith,
    anna.replace('Acme', 'ACME'),
    'Bo,Lind,https://www.linkedin.com/in/bo,,Acme,Designer,08 Feb 2021',
  );
  expect((await personNamed(kith, 'Anna Berg')).company).toBe('ACME');
  expect((await personNamed(kith, 'Bo Lind')).position).toBe('Designer');
  expect(jobChangedOn(kith)).toEqual([null, null]);
});

test('an older export that comes in again brings no news', async () => {
  using kith = openKith('2026-01-10');
  await importRows(kith, anna);
  kith.setToday('2026-02-01');
  await importRows(kith, anna.replace('Acme', 'Bolt'));
  kith.setToday('2026-03-08');
  await importRows(kith, anna);
  expect(await personNamed(kith, 'Anna Berg')).toMatchObject({ company: 'Acme', jobSeenOn: '2026-01-10' });
  expect(jobChangedOn(kith)).toEqual([null]);
});

test('a column that a file lacks takes nothing away; a blank in one that it has does', async () => {
  using kith = openKith();
  await importRows(kith, anna);
  const short = 'First Name,Last Name,URL,Connected On\nAnna,Berg,https://www.linkedin.com/in/anna,08 Feb 2021\n';
  expect((await importFile(kith, chosenText(kith, short))).counts.unchanged).toBe(1);
  expect(await personNamed(kith, 'Anna Berg')).toMatchObject({ company: 'Acme', emails: ['anna@example.org'] });
  await importRows(kith, 'Anna,Berg,https://www.linkedin.com/in/anna,,,,08 Feb 2021');
  expect(await personNamed(kith, 'Anna Berg')).toMatchObject({
    company: '',
    position: '',
    jobSeenOn: null,
    emails: ['anna@example.org'],
  });
});

test('what the user typed stays, and can be given back to the newest import', async () => {
  using kith = openKith();
  await importRows(kith, anna);
  const { id } = await personNamed(kith, 'Anna Berg');
  await kith.client.people.editFacts({ writeId: newWriteId(), id, facts: { company: 'Her own studio' } });
  await kith.client.people.setNotes({ writeId: newWriteId(), id, notes: 'Plays the viola' });
  await importRows(kith, anna.replace('Acme', 'Bolt'));
  expect(await kith.client.people.get({ id })).toMatchObject({ company: 'Her own studio', notes: 'Plays the viola' });
  await importRows(kith, anna.replace('Acme,Engineer', 'Bolt,Director'));
  expect(await kith.client.people.get({ id })).toMatchObject({ company: 'Her own studio', position: 'Director' });
  for (const query of ['viola', 'studio', 'director']) {
    expect(await kith.client.people.search({ query })).toMatchObject([{ id }]);
  }
  await kith.client.people.useImportedFact({ writeId: newWriteId(), id, fact: 'company' });
  expect((await kith.client.people.get({ id })).company).toBe('Bolt');
});

test('addresses that the user took away or typed stay as the user has them', async () => {
  using kith = openKith();
  await importRows(kith, anna);
  const { id } = await personNamed(kith, 'Anna Berg');
  await kith.client.people.setEmails({ writeId: newWriteId(), id, emails: ['anna@home.example'] });
  await importRows(kith, anna.replace('Acme', 'Bolt'));
  expect((await kith.client.people.get({ id })).emails).toEqual(['anna@home.example']);
  await importRows(kith, anna.replace('anna@example.org', 'berg@example.org'));
  expect((await kith.client.people.get({ id })).emails).toEqual(['anna@home.example', 'berg@example.org']);
});

test('someone whom the user no longer counts as connected stays so', async () => {
  using kith = openKith();
  await importRows(kith, anna);
  const { id } = await personNamed(kith, 'Anna Berg');
  await kith.client.people.setConnectionEnded({ writeId: newWriteId(), ids: [id], ended: true });
  await importRows(kith, anna.replace('Acme', 'Bolt'));
  expect((await kith.client.people.get({ id })).connection).toBe('ended');
});

test('someone added by hand becomes connected by an import that knows their profile', async () => {
  using kith = openKith();
  const profileUrl = 'https://www.linkedin.com/in/anna/';
  const facts = { firstName: 'Anna', lastName: 'Berg' };
  const { id } = await kith.client.people.create({ writeId: newWriteId(), facts, profileUrl });
  expect((await importRows(kith, anna)).counts).toMatchObject({ created: 0, updated: 1 });
  expect(await kith.client.people.get({ id })).toMatchObject({
    connection: 'connected',
    connectedOn: '2021-02-08',
    company: 'Acme',
    ownFacts: ['firstName', 'lastName'],
  });
});

test('a profile that moved is known by the address, and by its old link too', async () => {
  using kith = openKith();
  await importRows(kith, anna);
  const { id } = await personNamed(kith, 'Anna Berg');
  const moved = anna.replace('/anna,', '/anna-berg-studio,');
  expect((await importRows(kith, moved)).counts).toMatchObject({ created: 0, updated: 1 });
  expect((await kith.client.people.get({ id })).profileUrl).toBe('https://www.linkedin.com/in/anna-berg-studio/');
  const before = allRows(kith, ledger);
  expect((await importRows(kith, moved)).counts).toMatchObject({ unchanged: 1 });
  expect(allRows(kith, ledger)).toEqual(before);
  expect((await importRows(kith, anna.replace('anna@example.org', ''))).counts).toMatchObject({ created: 0 });
  expect(await everyone(kith)).toHaveLength(1);
});

test('a link that someone else took is theirs from then on', async () => {
  using kith = openKith();
  await importRows(kith, 'Anna,Berg,https://www.linkedin.com/in/ab,,Acme,CEO,08 Feb 2021');
  const taken = 'Ali,Bakr,https://www.linkedin.com/in/ab,,Bolt,CEO,01 Mar 2026';
  const previewed = await preview(kith, chosenText(kith, exportOf(taken)));
  expect(previewed.questions).toHaveLength(1);
  const [question] = previewed.questions;
  await commit(kith, previewed, [{ question: question?.key ?? '', samePersonAs: null }]);
  expect((await personNamed(kith, 'Anna Berg')).profileUrl).toBeNull();
  expect((await personNamed(kith, 'Ali Bakr')).profileUrl).toBe('https://www.linkedin.com/in/ab/');
  const before = allRows(kith, ledger);
  expect((await importRows(kith, taken)).counts).toMatchObject({ unchanged: 1 });
  expect(allRows(kith, ledger)).toEqual(before);
});

const annaOfOld =
  'First Name,Last Name,Email Address,Company,Position,Connected On\nAnna,Berg,,Acme,Intern,03 Mar 2015\n';

test('a name alone is a question that shows both sides', async () => {
  using kith = openKith();
  await importRows(kith, anna);
  const { questions, counts } = await preview(kith, chosenText(kith, annaOfOld));
  const { id } = await personNamed(kith, 'Anna Berg');
  expect(questions).toMatchObject([
    {
      line: 2,
      evidence:
        'The name and company are the same, but the file has 2015-03-03 as the day of connecting, and 2021-02-08 is known here.',
      inFile: { name: 'Anna Berg', position: 'Intern', connectedOn: '2015-03-03', profileUrl: null },
      candidates: [
        { personId: id, name: 'Anna Berg', position: 'Engineer', email: 'anna@example.org', lastContact: null },
      ],
    },
  ]);
  expect(counts).toMatchObject({ created: 1, updated: 0 });
});

test.each([
  { said: 'the same', same: true, people: 1, counts: { created: 0, updated: 1 } },
  { said: 'someone else', same: false, people: 2, counts: { created: 1, updated: 0 } },
  { said: 'nothing', same: undefined, people: 2, counts: { created: 1, updated: 0 } },
])('answered with $said, it is asked once', async ({ same, people, counts }) => {
  using kith = openKith();
  await importRows(kith, anna);
  const { id } = await personNamed(kith, 'Anna Berg');
  const previewed = await preview(kith, chosenText(kith, annaOfOld));
  const question = previewed.questions[0]?.key ?? '';
  const answers = same === undefined ? [] : [{ question, samePersonAs: same ? id : null }];
  expect((await commit(kith, previewed, answers)).counts).toMatchObject(counts);
  expect(await everyone(kith)).toHaveLength(people);

  const before = allRows(kith, ledger);
  const again = await preview(kith, chosenText(kith, annaOfOld));
  expect(again.questions).toEqual([]);
  expect((await commit(kith, again)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  expect(allRows(kith, ledger)).toEqual(before);
});

test('a row with nothing but a name is itself again when its file comes in again', async () => {
  using kith = openKith();
  const bare = 'First Name,Last Name,Position,Connected On\nAnna,Berg,,\n';
  await importFile(kith, chosenText(kith, bare));
  expect((await importFile(kith, chosenText(kith, bare))).counts).toMatchObject({ created: 0, unchanged: 1 });
});

test('everything that a file says is kept with the import and the line that said it', async () => {
  using kith = openKith();
  const text = 'First Name,Last Name,Met At,Connected On,Alma Mater\nAnna,Berg,Lisbon,08 Feb 2021,Uppsala\n';
  const reordered = 'Alma Mater,Connected On,Last Name,First Name,Met At\nUppsala,08 Feb 2021,Berg,Anna,Lisbon\n';
  const first = await importFile(kith, chosenText(kith, text));
  const second = await importFile(kith, chosenText(kith, reordered));
  const kept = kith.engine.context.db.$client
    .prepare('SELECT import_id, line, fields FROM import_rows JOIN records ON records.id = record_id ORDER BY 1')
    .all();
  const fields =
    '{"firstName":"Anna","lastName":"Berg","connectedOn":"2021-02-08","other":{"Alma Mater":"Uppsala","Met At":"Lisbon"}}';
  expect(kept).toEqual([
    { import_id: first.importId, line: 2, fields },
    { import_id: second.importId, line: 2, fields },
  ]);
});

function jobChangedOn({ engine }: Kith): unknown[] {
  return engine.context.db.$client.prepare('SELECT job_changed_on FROM people ORDER BY id').pluck().all();
}
