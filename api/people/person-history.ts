import { parseDay } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { RecordContent } from '../../core/records/record.ts';
import type { Database } from '../../db/connection/database.ts';
import { importedRecordsOf } from '../../db/people/imported-records.ts';
import { derivedPerson } from '../../db/people/derived-person.ts';
import type { HistoryEvent } from '../contract/people/people.ts';

/** Lists what imports know of a person besides contact, newest first; events without a day come last. */
export function personHistory(db: Database, id: PersonId): HistoryEvent[] {
  const said = importedRecordsOf(db, id);
  const { facts, connection, jobChanges } = derivedPerson(db, id, said);
  const events: HistoryEvent[] = jobChanges.map(({ seenOn, from, to }) => ({
    kind: 'job-change',
    day: seenOn,
    from,
    to,
  }));
  const connectedOn = parseDay(facts.connectedOn);
  if (connectedOn !== undefined) events.push({ kind: 'connected', day: connectedOn });
  if (connection === 'missing') {
    const missing = said.findLastIndex(({ record }) => record.kind === 'connection');
    const since = said.find(({ record }, index) => index > missing && record.kind === 'missing');
    if (since) events.push({ kind: 'missing', day: since.seenOn });
  }
  // Several imports may hold the same record.
  const known = new Set<string>();
  for (const { record } of said) {
    const text = JSON.stringify(record);
    if (known.has(text)) continue;
    known.add(text);
    const event = eventOf(record, connection !== null);
    if (event) events.push(event);
  }
  return events.toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
}

function eventOf(record: RecordContent, isConnected: boolean): HistoryEvent | undefined {
  const { kind, fields } = record;
  switch (kind) {
    case 'note':
      return { kind: 'note', day: fields.editedOn ?? fields.createdOn ?? null, text: fields.text };
    case 'card':
      return fields.note === undefined ? undefined : { kind: 'note', day: null, text: fields.note };
    case 'invitation':
      return {
        kind: 'invitation',
        day: fields.sentOn,
        direction: fields.direction,
        note: fields.note ?? '',
        accepted: isConnected ? 'accepted' : 'unknown',
      };
    case 'endorsement':
      return { kind: 'endorsement', day: fields.on, direction: fields.direction, skill: fields.skill };
    case 'recommendation':
      return { kind: 'recommendation', day: fields.on, direction: fields.direction, text: fields.text };
    case 'connection':
    case 'messages':
    case 'missing':
      return undefined;
  }
}

/** Lists the other columns that imports hold of a person, newest first; of several values of a name, the newest. */
export function otherFactsOf(db: Database, id: PersonId): { name: string; value: string }[] {
  const facts = new Map<string, string>();
  for (const { record } of importedRecordsOf(db, id)) {
    if (record.kind !== 'connection' && record.kind !== 'card') continue;
    for (const [name, value] of Object.entries(record.fields.other ?? {})) {
      facts.delete(name);
      facts.set(name, value);
    }
  }
  return [...facts].map(([name, value]) => ({ name, value })).toReversed();
}
