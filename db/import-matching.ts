import type { PersonId } from '../core/ids.ts';
import type { ConnectionsRead } from '../core/linkedin-connections.ts';
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
  const peopleByRecord = new Map<string, PersonId[]>();
  const questions = rows.flatMap(({ row, match }) => {
    if (match.kind !== 'question') return [];
    const record = recordOf(row, saidFacts(row, read.columns));
    peopleByRecord.set(record, []);
    return [{ record, ...match }];
  });
  if (questions.length === 0) return [];
  const kept = db.$client.prepare<[], { personId: PersonId; fields: string }>(
    'SELECT person_id AS personId, fields FROM records ORDER BY id',
  );
  for (const { personId, fields } of kept.iterate()) peopleByRecord.get(fields)?.push(personId);
  return questions.flatMap(({ record, key, personIds }): [string, MatchAnswer][] => {
    const personId = peopleByRecord.get(record)?.find((id) => personIds.includes(id));
    return personId === undefined ? [] : [[key, { kind: 'same', personId }]];
  });
}
