import type { PersonId } from '../core/ids.ts';
import type { ConnectionRow, ConnectionsRead } from '../core/linkedin-connections.ts';
import { matchConnections } from '../core/matching.ts';
import type { MatchAnswer, MatchedRow } from '../core/matching.ts';
import type { Database } from './database.ts';
import { peopleInFile } from './import-known-people.ts';
import type { PersonInFile } from './import-known-people.ts';
import { recordOf, saidFacts } from './import-record.ts';

/** The answers to an import's questions, by their keys. */
export type ImportAnswers = ReadonlyMap<string, MatchAnswer>;

/** Each row of an import beside who it is among the people in the file. */
export type MatchedImport = {
  readonly rows: readonly MatchedRow[];
  readonly people: ReadonlyMap<PersonId, PersonInFile>;
};

/**
 * Matches what was read with everyone in the file. A question is asked once: when someone whom a row may be has exactly
 * this row from an earlier import, it is them again.
 */
export function matchImport(db: Database, read: ConnectionsRead, answers: ImportAnswers): MatchedImport {
  const known = peopleInFile(db);
  const people = new Map(known.map((person) => [person.id, person]));
  let rows = matchConnections(read.rows, known, answers);
  const remembered = answersFromRecords(db, read, rows);
  if (remembered.length > 0) rows = matchConnections(read.rows, known, new Map([...answers, ...remembered]));
  return { rows, people };
}

function answersFromRecords(
  db: Database,
  read: ConnectionsRead,
  rows: readonly MatchedRow[],
): [key: string, answer: MatchAnswer][] {
  const hasRecord = db.$client
    .prepare<[PersonId, string], number>('SELECT 1 FROM records WHERE person_id = ? AND fields = ?')
    .pluck();
  const recordOfRow = (row: ConnectionRow): string => recordOf(row, saidFacts(row, read.columns));
  return rows.flatMap(({ row, match }): [string, MatchAnswer][] => {
    if (match.kind !== 'question') return [];
    const record = recordOfRow(row);
    const personId = match.personIds.find((id) => hasRecord.get(id, record) !== undefined);
    return personId === undefined ? [] : [[match.key, { kind: 'same', personId }]];
  });
}
