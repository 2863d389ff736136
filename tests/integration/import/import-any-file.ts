import { expect } from 'vitest';

import type { ImportPreview, PastImport } from '../../../api/contract/import/imports.ts';
import type { ImportId, PersonId, WriteId } from '../../../core/ids.ts';
import { write } from '../../../db/connection/database.ts';
import { renewPeople } from '../../../db/people/shown-person.ts';
import { searchIndexFromScratch, searchIndexOf, tablesOf, tiesFromScratch, tiesOf } from '../db/contents.ts';
import { contentOf } from './any-files.ts';
import type { AnyFile } from './any-files.ts';
import { chosenText, commit, lastOf, newWriteId, preview } from './kith-with-imports.ts';
import type { Answers, Kith } from './kith-with-imports.ts';

export type ImportedAs = {
  readonly importId: ImportId;
  /** Whether those whom the list lacks were marked. */
  readonly marked: boolean;
  readonly preview: ImportPreview;
  readonly counts: ImportPreview['counts'];
};

/**
 * Takes a file in as its preview suggests, with the user's word on who is missing. Questions are answered by the place
 * of a candidate; without an answer they are about somebody new.
 */
export async function importAnyFile(
  kith: Kith,
  file: AnyFile,
  mark = false,
  choices: readonly number[] = [],
): Promise<ImportedAs> {
  const { name, content } = contentOf(file);
  const first = await preview(kith, chosenText(kith, content, name));
  const me = first.owner?.candidates.find(({ name: candidate }) => candidate.startsWith('Mira'));
  const previewed = await adjust(kith, first, first.owner?.chosen ?? me?.key ?? null, first.missing !== null && mark);
  const answers: Answers = previewed.questions.flatMap(({ key, candidates }, index) => {
    const choice = choices[index];
    return choice === undefined ? [] : [{ question: key, samePersonAs: candidates[choice]?.personId ?? null }];
  });
  const { importId, counts, people, contactDays } = await commit(kith, previewed, answers);
  if (answers.length === 0) {
    expect({ counts, people, contactDays }).toEqual({
      counts: previewed.counts,
      people: previewed.people,
      contactDays: previewed.contactDays,
    });
    expect(partCounts((await pastImports(kith))[0])).toEqual(previewed.parts.map(({ counts: ofPart }) => ofPart));
  }
  for (const { read, created, updated, unchanged, skipped } of [
    counts,
    ...previewed.parts.map((part) => part.counts),
  ]) {
    expect(created + updated + unchanged + skipped).toBe(read);
    expect(Math.min(created, updated, unchanged, skipped)).toBeGreaterThanOrEqual(0);
  }
  return { importId, marked: previewed.missing?.mark ?? false, preview: previewed, counts };
}

async function adjust(
  kith: Kith,
  { previewId, parts }: ImportPreview,
  owner: string | null,
  markMissing: boolean,
): Promise<ImportPreview> {
  const choices = {
    parts: parts.map(({ part, included }) => ({ part, included })),
    owner,
    keepTexts: false,
    markMissing,
  };
  const last = await lastOf(await kith.client.imports.adjust({ previewId, choices }));
  if (last?.kind !== 'preview') throw new Error('There is no preview.');
  return last.preview;
}

function pastImports({ client }: Kith): Promise<PastImport[]> {
  return client.imports.list();
}

function partCounts(past: PastImport | undefined): unknown {
  return past?.parts.map(({ counts }) => counts);
}

/** Undoes an import or brings it back, and gives the id by which that is taken back. */
export async function turn(kith: Kith, id: ImportId, way: 'undo' | 'redo'): Promise<WriteId> {
  const last = await lastOf(await kith.client.imports[way]({ writeId: newWriteId(), id }));
  if (last?.kind !== 'done') throw new Error(last?.kind === 'refused' ? last.message : 'It was not done.');
  return last.undo.writeId;
}

/** Tables that say which imports and writes there were, rather than what is known of people. */
export const ledgerTables = ['imports', 'import_parts', 'import_rows', 'records', 'writes', 'written_rows'] as const;
/** Columns with the import that brought an address or a profile, and its day, as of when that was written. */
const broughtBy: ReadonlySet<string> = new Set([
  'emails.import_id',
  'profile_slugs.import_id',
  'profile_slugs.seen_on',
]);

/** Every row of every table but these, in order. */
export function contentsOf({ engine }: Kith, leftOut: readonly string[] = []): Record<string, unknown[]> {
  const { db } = engine.context;
  const contents: Record<string, unknown[]> = { search: searchIndexOf(db) };
  for (const table of tablesOf(db)) {
    // No undo takes back which ids were given.
    if (leftOut.includes(table) || table === 'last_ids' || table.startsWith('people_search')) continue;
    contents[table] = db.$client
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
      .all()
      .map((row) =>
        JSON.stringify(
          Object.entries(row).filter(([column]) => {
            // What is derived from imports is written anew, with ids of its own.
            const isDerivedId = table === 'interactions' && row['imported'] === 1 && column === 'id';
            return !isDerivedId && !broughtBy.has(`${table}.${column}`);
          }),
        ),
      )
      .toSorted();
  }
  return contents;
}

/** What is derived is what follows from what is kept, by other means or by deriving everybody once more. */
export function expectDerivedIsTrue(kith: Kith): void {
  const { db, clock } = kith.engine.context;
  const today = clock.today();
  expect(tiesOf(db)).toEqual(tiesFromScratch(db, today));
  expect(searchIndexOf(db)).toEqual(searchIndexFromScratch(db));
  expect(db.$client.pragma('foreign_key_check')).toEqual([]);
  expect(
    db.$client
      .prepare('SELECT person_id, count(*) FROM profile_slugs WHERE current = 1 GROUP BY person_id HAVING count(*) > 1')
      .all(),
  ).toEqual([]);
  const before = contentsOf(kith, ledgerTables);
  expect(renewedContents(kith)).toEqual(before);
}

/** What the tables would hold if everybody were derived once more. */
function renewedContents(kith: Kith): Record<string, unknown[]> | undefined {
  const { db, clock } = kith.engine.context;
  const onlyToCompare = new Error('Only to compare.');
  let renewed: Record<string, unknown[]> | undefined;
  try {
    write(db, (tx) => {
      const ids = tx.$client
        .prepare<[], PersonId>('SELECT id FROM people UNION SELECT person_id FROM records')
        .pluck()
        .all()
        .filter((id) => tx.$client.prepare('SELECT 1 FROM merged_people WHERE id = ?').get(id) === undefined);
      renewPeople(tx, ids, clock.today());
      renewed = contentsOf(kith, ledgerTables);
      throw onlyToCompare;
    });
  } catch (error) {
    if (error !== onlyToCompare) throw error;
  }
  return renewed;
}

/** Everyone is found by their name, and nobody else is. */
export async function expectFound(kith: Kith): Promise<void> {
  const people = kith.engine.context.db.$client
    .prepare<[], { id: PersonId; name: string }>('SELECT id, name FROM people WHERE archived_on IS NULL')
    .all();
  for (const { id, name } of people) {
    expect((await kith.client.people.search({ query: name })).map((found) => found.id)).toContain(id);
  }
  for (const query of ['a', 'b', 'g', 'l']) {
    for (const { id } of await kith.client.people.search({ query })) {
      expect(people.map((person) => person.id)).toContain(id);
    }
  }
}
