import { parseDay } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { RecordContent } from '../../core/records/record.ts';
import type { Database } from '../../db/connection/database.ts';
import { importedRecordsOf } from '../../db/people/imported-records.ts';
import { derivedPerson } from '../../db/people/derived-person.ts';
import type { HistoryEvent } from '../contract/people/people.ts';

/** Lists what imports know of a person besides contact, newest first; events without a day come last. */
export function personHistory(db: Database, id: PersonId): HistoryEvent[] {
  const records = importedRecordsOf(db, id);
  const { facts, connection, jobChanges } = derivedPerson(db, id, records);
  const events: HistoryEvent[] = jobChanges.map(({ seenOn, from, to }) => ({
    kind: 'job-change',
    day: seenOn,
    from,
    to,
  }));
  const connectedOn = parseDay(facts.connectedOn);
  if (connectedOn !== undefined) events.push({ kind: 'connected', day: connectedOn });
  if (connection === 'missing') {
    const lastListed = records.findLastIndex(({ record }) => record.kind === 'connection');
    const firstMissing = records.find(({ record }, index) => index > lastListed && record.kind === 'missing');
    if (firstMissing) events.push({ kind: 'missing', day: firstMissing.seenOn });
  }
  // Several imports may hold the same record.
  const known = new Set<string>();
  for (const { record } of records) {
    const text = JSON.stringify(record);
    if (known.has(text)) continue;
    known.add(text);
    const event = eventOf(record, connection !== null);
    if (event) events.push(event);
  }
  return events.toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
}

/** The event that a record stands for; undefined when it stands for none of its own. `wasConnected`: now or once. */
function eventOf(record: RecordContent, wasConnected: boolean): HistoryEvent | undefined {
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
        accepted: wasConnected ? 'accepted' : 'unknown',
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
