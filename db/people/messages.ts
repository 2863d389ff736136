import { createHash } from 'node:crypto';

import { dayNumber } from '../../core/calendar/day.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import type { ImportId, PersonId } from '../../core/ids.ts';
import type { KeptMessage, ThreadFields } from '../../core/records/record.ts';
import { unflattenDays } from '../../core/records/thread-days.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { identitiesOf } from './merged-people.ts';
import { prepared } from '../connection/prepared.ts';
import { messagesIn, importedRecordsOf } from './imported-records.ts';
import type { StoredInteraction } from './interactions.ts';

/** What is known of the messages of one day. */
export type ConversationOfDay = { readonly url: string | null; readonly hasTexts: boolean };

/** The conversations behind these imported interactions of a person, by day. */
export function conversationsByDay(
  db: Database,
  personId: PersonId,
  interactions: readonly StoredInteraction[],
): ReadonlyMap<Day, ConversationOfDay> {
  const days = interactions.filter(({ imported }) => imported).map(({ day }) => day);
  const conversations = new Map<Day, ConversationOfDay>();
  if (days.length === 0) return conversations;
  const threads = threadsOf(db, personId);
  const keepsAny = prepared<[], number>(db, 'SELECT EXISTS (SELECT 1 FROM messages)').pluck().get() === 1;
  for (const day of days) {
    const number = dayNumber(day);
    const thread = threads.find(
      ({ id, days: itsDays }) => id !== '' && unflattenDays(itsDays).some(([itsDay]) => itsDay === number),
    );
    conversations.set(day, {
      url: thread ? `https://www.linkedin.com/messaging/thread/${encodeURIComponent(thread.id)}/` : null,
      hasTexts: keepsAny && keptTexts(db, personId, day).length > 0,
    });
  }
  return conversations;
}

function threadsOf(db: Database, personId: PersonId): readonly ThreadFields[] {
  return messagesIn(importedRecordsOf(db, personId)).flatMap(({ threads }) => threads);
}

/** The kept texts of the messages with a person on a day, oldest first; in a group, those of the others too. */
export function keptTexts(
  db: Database,
  personId: PersonId,
  day: Day,
): { readonly sentAt: Instant; readonly direction: 'in' | 'out'; readonly text: string }[] {
  const threads = [...new Set(threadsOf(db, personId).map(({ id }) => id))].filter((id) => id !== '');
  return prepared<
    { threads: string; people: string; from: string; to: string },
    { sentAt: Instant; direction: 'in' | 'out'; text: string }
  >(
    db,
    `SELECT sent_at AS sentAt, direction, text FROM messages
     WHERE sent_at >= @from AND sent_at < @to
       AND (thread IN (SELECT value FROM json_each(@threads))
         OR thread = '' AND person_id IN (SELECT value FROM json_each(@people)))
       AND EXISTS (SELECT 1 FROM import_messages JOIN imports ON imports.id = import_id
         WHERE message_id = messages.id AND undone_at IS NULL)
     ORDER BY sent_at, id`,
  ).all({
    threads: JSON.stringify(threads),
    people: JSON.stringify(identitiesOf(db, personId)),
    from: `${day}T`,
    // Behind every time of the day.
    to: `${day}U`,
  });
}

/** Keeps texts for an import; one that an earlier import brought is kept once. */
export function messageWriter(
  tx: WriteTransaction,
  importId: ImportId,
): (personId: PersonId, sender: string, message: KeptMessage) => void {
  const find = tx.$client.prepare<[string], number>('SELECT id FROM messages WHERE fingerprint = ?').pluck();
  const insert = tx.$client.prepare(
    'INSERT INTO messages (person_id, thread, sent_at, direction, text, fingerprint) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const carry = tx.$client.prepare('INSERT OR IGNORE INTO import_messages (message_id, import_id) VALUES (?, ?)');
  // The same text twice within a second is two messages.
  const times = new Map<string, number>();
  return (personId, sender, { thread, sentAt, direction, text }) => {
    const same = createHash('sha256')
      .update(`${thread}\n${sender}\n${sentAt}\n${text}`)
      .digest('base64url')
      .slice(0, 24);
    const time = (times.get(same) ?? 0) + 1;
    times.set(same, time);
    const fingerprint = `${same}.${time}`;
    const id =
      find.get(fingerprint) ?? insert.run(personId, thread, sentAt, direction, text, fingerprint).lastInsertRowid;
    carry.run(id, importId);
  };
}
