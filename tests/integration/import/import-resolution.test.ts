import path from 'node:path';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Instant } from '../../../core/calendar/day.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { MatchAnswer } from '../../../core/matching/match.ts';
import type { ParsedFile } from '../../../core/import/parsed-file.ts';
import { recordText } from '../../../core/import/record-fields.ts';
import type { RecordKind } from '../../../core/records/record.ts';
import { commitImport } from '../../../db/import/imports.ts';
import { write } from '../../../db/connection/database.ts';
import type { Database } from '../../../db/connection/database.ts';
import { resolveImport } from '../../../db/import/import-resolution.ts';
import type { ImportResolution } from '../../../db/import/import-resolution.ts';
import { mergePeople } from '../../../db/people/merges.ts';
import { openDatabase } from '../../../db/connection/open.ts';
import { renewPeople } from '../../../db/people/shown-person.ts';
import { setOwnValue } from '../../../db/people/own-values.ts';
import { undoImport } from '../../../db/import/undone-imports.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import {
  cardsPart,
  connectionsPart,
  dayOf,
  endorsementsPart,
  invitationsPart,
  messagesPart,
  notesPart,
  owner,
  recommendationsPart,
  slugOf,
} from './read-parts.ts';

// A moment in the form of one.
const at = '2026-03-08T12:00:00.000Z' as Instant;
const seenOn = dayOf('2026-03-08');

type OpenFile = Disposable & { readonly db: Database };

function openFile(): OpenFile {
  const folder = temporaryFolder();
  const db = openDatabase(path.join(folder.path, 'kith.sqlite'));
  return {
    db,
    [Symbol.dispose]: () => {
      db.$client.close();
      folder[Symbol.dispose]();
    },
  };
}

const numbered = (reads: readonly ParsedFile[]) => reads.map((read, part) => ({ part, read }));

type Answers = Readonly<Record<string, PersonId | 'different'>>;

function answersOf(answers: Answers): ReadonlyMap<string, MatchAnswer> {
  return new Map(
    Object.entries(answers).map(([key, who]) => [
      key,
      who === 'different' ? { kind: 'different' } : { kind: 'same', personId: who },
    ]),
  );
}

function find({ db }: OpenFile, reads: readonly ParsedFile[], answers: Answers = {}): ImportResolution {
  return resolveImport(db, numbered(reads), owner, answersOf(answers));
}

async function take({ db }: OpenFile, reads: readonly ParsedFile[], answers: Answers = {}) {
  const wishes = { owner, answers: answersOf(answers), markMissing: null };
  const { importId } = await commitImport(db, { fileName: 'a.zip', parts: numbered(reads), wishes, at, seenOn });
  return importId;
}

/** Who says what, in short: `1 connection Anna Berg`. */
function inShort({ records, newIds }: ImportResolution): string[] {
  return records.map(({ personId, record: { kind, fields } }) => {
    const name =
      'name' in fields
        ? fields.name
        : 'firstName' in fields || 'lastName' in fields
          ? `${fields.firstName} ${fields.lastName}`
          : '';
    return `${personId}${newIds.has(personId) ? ' new' : ''} ${kind} ${name}`;
  });
}

const anna = 'Anna,Berg,anna,anna@example.org,Acme,CEO,08 Feb 2021';
const bo = 'Bo,Lind,bo,,Bolt,CTO,09 Feb 2021';

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
    expect(found.skipped.map((rows) => rows.map(({ line, rows: count, said }) => `${line}: ${count} ${said}`))).toEqual(
      [[], ['6: 3 Who Ever'], [], [], [], ['4: 1 Ian None'], ['3: 1 Eve Sale']],
    );
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
    const found = resolveImport(file.db, [{ part: 5, read: twice }], owner, new Map());
    expect(found.records.map(({ part, line }) => [part, line])).toEqual([[5, 2]]);
    expect(found.skipped).toEqual([
      [{ line: 3, rows: 1, reason: 'This row is the same as line 2. There is nothing to do.', said: 'Anna Berg' }],
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

describe('properties', () => {
  const people = ['Anna Berg', 'Bo Lind', 'Cleo Voss', 'Dan Roy', 'Anna Lind'].map((name) => {
    const [firstName = '', lastName = ''] = name.split(' ');
    const slug = name.toLowerCase().replace(' ', '-');
    return { firstName, lastName, name, slug, email: `${slug}@example.org` };
  });
  const some = fc.subarray(people);
  const anyReads = fc
    .record({
      listed: some,
      wrote: fc.tuple(some, fc.infiniteStream(fc.boolean())),
      invited: some,
      noted: some,
      booked: some,
      endorsed: some,
    })
    .map(({ listed, wrote: [wrote, isAnswered], invited, noted, booked, endorsed }) => ({
      connections: listed.map(
        ({ firstName, lastName, slug, email }) => `${firstName},${lastName},${slug},${email},,,08 Feb 2021`,
      ),
      messages: wrote.map(({ name, slug }) => ({
        with: name,
        slug,
        inbound: 1,
        outbound: isAnswered.next().value === true ? 1 : 0,
      })),
      cards: booked.map(({ firstName, lastName, slug, email }) => ({
        firstName,
        lastName,
        slug: slugOf(slug),
        emails: [email],
      })),
      invitations: invited.map(({ name, slug }) => ({ name, slug })),
      notes: noted.map(({ name, slug }) => [name, slug] as const),
      endorsements: endorsed.map(({ name, slug }) => [name, slug] as const),
    }));
  type Reads = Parameters<Parameters<typeof anyReads.map>[0]>[0];
  const partsOf = (reads: Reads): ParsedFile[] => [
    connectionsPart(...reads.connections),
    messagesPart(...reads.messages),
    cardsPart(...reads.cards),
    invitationsPart(...reads.invitations),
    notesPart(...reads.notes),
    endorsementsPart(...reads.endorsements),
  ];

  type Said = { readonly personId: PersonId; readonly kind: RecordKind; readonly fields: string };
  const saidIn = ({ records }: ImportResolution): Said[] =>
    records.map(({ personId, record }) => ({ personId, kind: record.kind, fields: recordText(record.fields) }));

  /** What was said of each person, as texts, without their ids. */
  const groups = (sayings: readonly Said[]): string[] => {
    const byId = new Map<PersonId, string[]>();
    for (const { personId, kind, fields } of sayings) {
      const said = `${kind} ${fields.replaceAll(/\[\d{5},/g, '[')}`;
      byId.set(personId, [...(byId.get(personId) ?? []), said]);
    }
    return [...byId.values()].map((said) => said.toSorted().join('\n')).toSorted();
  };

  test('the order of the rows and of the files changes nothing but ids', () => {
    using file = openFile();
    fc.assert(
      fc.property(anyReads, (reads) => {
        const backwards = {
          connections: reads.connections.toReversed(),
          messages: reads.messages.toReversed(),
          cards: reads.cards.toReversed(),
          invitations: reads.invitations.toReversed(),
          notes: reads.notes.toReversed(),
          endorsements: reads.endorsements.toReversed(),
        };
        const found = find(file, partsOf(reads));
        expect(found.questions).toEqual([]);
        expect(groups(saidIn(find(file, partsOf(backwards).toReversed())))).toEqual(groups(saidIn(found)));
      }),
      { numRuns: 100 },
    );
  });

  test('files that come in one after the other, in any order, end in the same people; and again in nobody new', async () => {
    const inAnyOrder = anyReads.chain((reads) => {
      const parts = partsOf(reads);
      return fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length }));
    });
    await fc.assert(
      fc.asyncProperty(inAnyOrder, async ([parts, shuffled]) => {
        using file = openFile();
        const atOnce = find(file, parts);
        for (const part of shuffled) await take(file, [part]);
        const kept = file.db.$client
          .prepare<[], { personId: PersonId; kind: RecordKind; fields: string }>(
            "SELECT person_id AS personId, kind, fields FROM records WHERE kind <> 'missing'",
          )
          .all();
        expect(groups(kept)).toEqual(groups(saidIn(atOnce)));
        expect(find(file, parts).newIds.size).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});
