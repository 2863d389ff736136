import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../core/ids.ts';
import { write } from '../../../db/connection/database.ts';
import { resolveImport } from '../../../db/import/import-resolution.ts';
import { mergePeople } from '../../../db/people/merges.ts';
import { renewPeople } from '../../../db/people/shown-person.ts';
import { setOwnValue } from '../../../db/people/own-values.ts';
import { undoImport } from '../../../db/import/undone-imports.ts';
import {
  cardsPart,
  connectionsPart,
  endorsementsPart,
  invitationsPart,
  messagesPart,
  notesPart,
  owner,
  recommendationsPart,
} from './read-parts.ts';
import { anna, at, bo, find, inShort, numbered, openFile, seenOn, take } from './resolved-files.ts';
import type { Answers } from './resolved-files.ts';

describe('one archive', () => {
  const archive = [
    invitationsPart({ name: 'Anna Berg', slug: 'anna' }, { name: 'Dan Roy', slug: 'dan' }, { name: 'Bo Lind' }),
    messagesPart(
      { with: 'Anna Berg', slug: 'anna', inbound: 2, outbound: 1 },
      { with: 'Cleo Voss', slug: 'cleo', inbound: 1, outbound: 1 },
      { with: 'Eve Sale', slug: 'eve', inbound: 1 },
      { with: 'Bo Lind', inbound: 1 },
      { with: 'Who Ever', inbound: 3 },
    ),
    connectionsPart(anna, bo),
    notesPart(['Anna Berg', 'anna'], ['Fay Moss', 'fay'], ['Gus Rahn'], ['Cleo Voss']),
    cardsPart(
      { firstName: 'A.', lastName: 'Berg', emails: ['anna@example.org', 'berg@example.org'] },
      { emails: ['berg@example.org'], company: 'Acme' },
      { emails: ['nobody@example.org'] },
    ),
    endorsementsPart(['Bo Lind'], ['Hal Ives', 'hal'], ['Ian None']),
    recommendationsPart(['Bo Lind', 'bo'], ['Eve Sale']),
  ];

  test('everyone whom it names is one person, in whatever files', () => {
    using file = openFile();
    const found = find(file, archive);
    expect(inShort(found)).toEqual([
      '1 new invitation Anna Berg',
      '6 new invitation Dan Roy',
      '2 new invitation Bo Lind',
      '1 new messages Anna Berg',
      '4 new messages Cleo Voss',
      '5 new messages Eve Sale',
      '2 new messages Bo Lind',
      '1 new connection Anna Berg',
      '2 new connection Bo Lind',
      '1 new note Anna Berg',
      '7 new note Fay Moss',
      '8 new note Gus Rahn',
      '4 new note Cleo Voss',
      '1 new card A. Berg',
      '1 new card ',
      '3 new card ',
      '2 new endorsement Bo Lind',
      '9 new endorsement Hal Ives',
      '2 new recommendation Bo Lind',
    ]);
    expect(found.questions).toEqual([]);
    expect(found.parties.get(1)).toEqual(
      new Map([
        [1, 1],
        [2, 4],
        [3, 5],
        [4, 2],
      ]),
    );
    expect(
      found.skipped.map((rows) => rows.map(({ line, rows: count, excerpt }) => `${line}: ${count} ${excerpt}`)),
    ).toEqual([[], ['6: 3 Who Ever'], [], [], [], ['4: 1 Ian None'], ['3: 1 Eve Sale']]);
    expect(found.skipped[1]?.[0]?.reason).toBe(
      'The file has no profile link with these messages, and nobody among your people has this name. If you know who is meant, add them under this name and import the file again.',
    );
  });

  test('comes in a second time as nobody new, with the same said', async () => {
    using file = openFile();
    const first = find(file, archive);
    await take(file, archive);
    const second = find(file, archive);
    expect(second.newIds.size).toBe(0);
    expect(second.records).toEqual(first.records);
    expect(second.questions).toEqual([]);
  });

  test('of very many parts is older than the next import, whatever the number of a part', async () => {
    using file = openFile();
    const cleo = (company: string) => cardsPart({ firstName: 'Cleo', emails: ['cleo@example.org'], company });
    const others = Array.from({ length: 120 }, (_, index) =>
      cardsPart({ firstName: `Bo${index}`, emails: [`bo${index}@example.org`] }),
    );
    const companyOfCleo = (): unknown =>
      file.db.$client.prepare("SELECT company FROM people WHERE first_name = 'Cleo'").pluck().get();
    await take(file, [...others, cleo('Acme')]);
    await take(file, [cleo('Bolt')]);
    expect(companyOfCleo()).toBe('Bolt');
    await take(file, [cleo('Acme')]);
    expect(companyOfCleo()).toBe('Acme');
  });

  test('has the same ids again when it comes in after it was undone', async () => {
    using file = openFile();
    const importId = await take(file, archive);
    const before = find(file, archive);
    await undoImport(file.db, importId, at, seenOn);
    const after = find(file, archive);
    expect(after.newIds.size).toBe(0);
    expect(after.records).toEqual(before.records);
  });

  test('says nothing of messages while nobody knows who the user is', () => {
    using file = openFile();
    const { records } = resolveImport(file.db, numbered(archive), undefined, new Map());
    const kinds = new Set(records.map(({ record }) => record.kind));
    expect(kinds).toEqual(new Set(['invitation', 'connection', 'note', 'card', 'endorsement', 'recommendation']));
  });

  test('a part keeps its number, and what it says twice is left out', () => {
    using file = openFile();
    const twice = invitationsPart({ name: 'Anna Berg', slug: 'anna' }, { name: 'Anna Berg', slug: 'anna' });
    const found = resolveImport(file.db, [{ part: 5, file: twice }], owner, new Map());
    expect(found.records.map(({ part, line }) => [part, line])).toEqual([[5, 2]]);
    expect(found.skipped).toEqual([
      [{ line: 3, rows: 1, reason: 'This row is the same as line 2. There is nothing to do.', excerpt: 'Anna Berg' }],
    ]);
  });
});

describe('questions', () => {
  const other = 'Anna,Berg,anna-2,,Corp,CFO,10 Mar 2022';

  test('show both sides, and settle who it is', async () => {
    using file = openFile();
    await take(file, [connectionsPart(anna)]);
    const [question] = find(file, [connectionsPart(other)]).questions;
    expect(question).toMatchObject({
      key: 'in/anna-2',
      part: 0,
      line: 2,
      row: { name: 'Anna Berg', company: 'Corp', position: 'CFO', slug: 'anna-2', connectedOn: '2022-03-10' },
      candidates: [{ id: 1, shown: { company: 'Acme' }, currentSlug: 'anna', connection: 'connected' }],
    });
    expect(inShort(find(file, [connectionsPart(other)]))).toEqual(['2 new connection Anna Berg']);
    expect(inShort(find(file, [connectionsPart(other)], { 'in/anna-2': 1 as PersonId }))).toEqual([
      '1 connection Anna Berg',
    ]);
  });

  test.each<[Answers[string], number]>([
    ['different', 2],
    // Whoever is asked about is the first.
    [1 as PersonId, 1],
  ])('answered with %s are not asked again, of a newer export neither', async (answer, id) => {
    using file = openFile();
    await take(file, [connectionsPart(anna)]);
    await take(file, [connectionsPart(other)], { 'in/anna-2': answer });
    for (const again of [other, other.replace('Corp', 'Dune')]) {
      const found = find(file, [connectionsPart(again)]);
      expect(found.questions).toEqual([]);
      expect(inShort(found)).toEqual([`${id} connection Anna Berg`]);
    }
  });

  test('about a row with neither link nor address are not asked again while it stays as it is', async () => {
    using file = openFile();
    const bare = 'Anna,Berg,,,Corp,CFO,10 Mar 2022';
    await take(file, [connectionsPart(anna)]);
    const [question] = find(file, [connectionsPart(bare)]).questions;
    await take(file, [connectionsPart(bare)], { [question?.key ?? '']: 'different' });
    const again = find(file, [connectionsPart(anna, bare)]);
    expect(again.questions).toEqual([]);
    expect(inShort(again)).toEqual(['1 connection Anna Berg', '2 connection Anna Berg']);
  });

  test('come again when the import in which they were answered is undone', async () => {
    using file = openFile();
    await take(file, [connectionsPart(anna)]);
    const importId = await take(file, [connectionsPart(other)], { 'in/anna-2': 1 as PersonId });
    await undoImport(file.db, importId, at, seenOn);
    expect(find(file, [connectionsPart(other)]).questions.map(({ key }) => key)).toEqual(['in/anna-2']);
  });

  test('can be about somebody who is in the same import, and answers do not change who is meant', () => {
    using file = openFile();
    const reads = [
      connectionsPart(anna, bo),
      cardsPart({ firstName: 'Anna', lastName: 'Berg' }, { firstName: 'Bo', lastName: 'Lind' }),
    ];
    const { questions } = find(file, reads);
    expect(questions.map(({ candidates }) => candidates.map(({ id }) => id))).toEqual([[1], [2]]);
    const [aboutAnna, aboutBo] = questions;
    const sayings = (answers: Answers): PersonId[] =>
      find(file, reads, answers).records.map(({ personId }) => personId);
    expect(sayings({})).toEqual([1, 2, 3, 4]);
    expect(sayings({ [aboutAnna?.key ?? '']: 1 as PersonId })).toEqual([1, 2, 1, 4]);
    expect(sayings({ [aboutBo?.key ?? '']: 2 as PersonId })).toEqual([1, 2, 3, 2]);
  });

  test('are asked about someone who wrote only when they would be shown', async () => {
    using file = openFile();
    await take(file, [connectionsPart(anna)]);
    const oneWay = messagesPart({ with: 'Anna Berg', slug: 'anna-2', inbound: 1 });
    const bothWays = messagesPart({ with: 'Anna Berg', slug: 'anna-2', inbound: 1, outbound: 1 });
    expect(find(file, [oneWay]).questions).toEqual([]);
    expect(find(file, [bothWays]).questions).toMatchObject([{ key: 'messages/in/anna-2', candidates: [{ id: 1 }] }]);
    const withBoth = messagesPart(
      { with: 'Anna Berg', slug: 'anna', inbound: 1 },
      { with: 'Anna Berg', slug: 'anna-2', inbound: 1, outbound: 1 },
    );
    expect(find(file, [withBoth]).questions).toEqual([]);
    await take(file, [bothWays], { 'messages/in/anna-2': 'different' });
    expect(find(file, [bothWays]).questions).toEqual([]);
  });
});

describe('those of whom nothing is shown', () => {
  test('are found again by their profile, and are nobody’s namesake', async () => {
    using file = openFile();
    await take(file, [messagesPart({ with: 'Eve Sale', slug: 'eve', inbound: 1 })]);
    expect(inShort(find(file, [connectionsPart('Eve,Sale,eve,,,,08 Feb 2021')]))).toEqual(['1 connection Eve Sale']);
    const namesake = find(file, [connectionsPart('Eve,Sale,eve-2,,,,08 Feb 2021')]);
    expect(inShort(namesake)).toEqual(['2 new connection Eve Sale']);
    expect(namesake.questions).toEqual([]);
  });
});

describe('those who stayed when their import was undone', () => {
  test('are themselves when they come again, whatever they were known by', async () => {
    using file = openFile();
    const list = [connectionsPart(anna, 'Bo,Lind,,,,,09 Feb 2021', 'Cleo,Voss,,,,,')];
    const importId = await take(file, list);
    file.db.$client.exec("UPDATE people SET notes = 'Met at the harbour.'");
    await undoImport(file.db, importId, at, seenOn);
    const again = find(file, list);
    expect(inShort(again)).toEqual(['1 connection Anna Berg', '2 connection Bo Lind', '3 connection Cleo Voss']);
    expect(again.questions).toEqual([]);
  });
});

describe('those who were merged', () => {
  test('keep what is theirs, and stand for the other in questions', async () => {
    using file = openFile();
    await take(file, [connectionsPart(anna, 'Anna,Lind,anna-l,lind@example.org,Corp,CFO,10 Mar 2022')]);
    write(file.db, (tx) => mergePeople(tx, 1 as PersonId, 2 as PersonId, seenOn));
    const again = find(file, [
      connectionsPart('Anna,Lind,anna-l,,Dune,CFO,10 Mar 2022', anna),
      cardsPart({ firstName: 'Anna', lastName: 'Lind', emails: ['lind@example.org'] }),
    ]);
    expect(inShort(again)).toEqual(['2 connection Anna Lind', '1 connection Anna Berg', '2 card Anna Lind']);
    expect(again.missing).toEqual([]);
    const asked = find(file, [cardsPart({ firstName: 'Anna', lastName: 'Lind' })]);
    expect(asked.questions).toMatchObject([{ candidates: [{ id: 1 }] }]);
    const key = asked.questions[0]?.key ?? '';
    expect(inShort(find(file, [cardsPart({ firstName: 'Anna', lastName: 'Lind' })], { [key]: 1 as PersonId }))).toEqual(
      ['2 card Anna Lind'],
    );
  });

  test('are known by the names that the user gave them', async () => {
    using file = openFile();
    await take(file, [connectionsPart(anna, bo)]);
    write(file.db, (tx) => {
      setOwnValue(tx, 2 as PersonId, 'lastName', 'Moss');
      renewPeople(tx, [2 as PersonId], seenOn);
      mergePeople(tx, 1 as PersonId, 2 as PersonId, seenOn);
    });
    expect(find(file, [connectionsPart('Bo,Moss,,,,,01 Mar 2022')]).questions).toMatchObject([
      { row: { name: 'Bo Moss' }, candidates: [{ id: 1 }] },
    ]);
  });
});

describe('a list of connections', () => {
  test('tells whom it no longer has, and whether it is newer', async () => {
    using file = openFile();
    await take(file, [connectionsPart(anna, bo)]);
    const newer = find(file, [
      invitationsPart({ name: 'Bo Lind', slug: 'bo' }),
      connectionsPart(anna, 'Cleo,Voss,cleo,,,,01 Mar 2022'),
    ]);
    expect([newer.missing, newer.missingPart, newer.isNewerList]).toEqual([[2], 1, true]);
    const older = find(file, [connectionsPart(anna)]);
    expect([older.missing, older.isNewerList]).toEqual([[2], false]);
    const none = find(file, [invitationsPart({ name: 'Bo Lind', slug: 'bo' })]);
    expect([none.missing, none.isNewerList]).toEqual([[], false]);
  });

  test('is newer than those that were undone, and says missing of theirs too, for when they are brought back', async () => {
    using file = openFile();
    const importId = await take(file, [connectionsPart(anna, bo)]);
    await undoImport(file.db, importId, at, seenOn);
    const found = find(file, [connectionsPart(anna)]);
    expect([found.missing, found.isNewerList]).toEqual([[2], true]);
  });
});
