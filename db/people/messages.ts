import { createHash } from 'node:crypto';

import { and, eq, exists, gte, isNull, lt, or } from 'drizzle-orm';

import { dayNumber } from '../../core/calendar/day.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import type { ImportId, PersonId } from '../../core/ids.ts';
import { lastLineThatAsks } from '../../core/text/asks-something.ts';
import type { StoredMessage, ThreadFields } from '../../core/records/record.ts';
import { unflattenDays } from '../../core/records/thread-days.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { isInJsonList } from '../connection/json-list.ts';
import { identitiesOf } from './merged-people.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { importMessages, imports, messages } from '../schema/schema.ts';
import { messagesIn, importedRecordsOf } from './imported-records.ts';
import type { StoredInteraction } from './interactions.ts';

/** The conversation behind one day's messages: its address, and whether texts of that day are kept. */
export type ConversationOfDay = { readonly url: string | null; readonly hasTexts: boolean };

const anyKept = readStatement({}, (db) =>
  db
    .select(fields({ id: messages.id }))
    .from(messages)
    .limit(1),
);

/** Finds the conversations behind these imported interactions of a person, by day. */
export function conversationsByDay(
  db: Database,
  personId: PersonId,
  interactions: readonly StoredInteraction[],
): ReadonlyMap<Day, ConversationOfDay> {
  const days = interactions.filter(({ imported }) => imported).map(({ day }) => day);
  const conversations = new Map<Day, ConversationOfDay>();
  if (days.length === 0) return conversations;
  const threads = threadsOf(db, personId);
  const keepsAny = anyKept.value(db, {}) !== undefined;
  for (const day of days) {
    const number = dayNumber(day);
    const thread = threads.find(
      ({ id, days: itsDays }) => id !== '' && unflattenDays(itsDays).some(([itsDay]) => itsDay === number),
    );
    conversations.set(day, {
      url: thread ? threadUrl(thread.id) : null,
      hasTexts: keepsAny && keptTexts(db, personId, day).length > 0,
    });
  }
  return conversations;
}

/** Returns the address of a conversation on LinkedIn. */
export function threadUrl(id: string): string {
  return `https://www.linkedin.com/messaging/thread/${encodeURIComponent(id)}/`;
}

function threadsOf(db: Database, personId: PersonId): readonly ThreadFields[] {
  return messagesIn(importedRecordsOf(db, personId)).flatMap(({ threads }) => threads);
}

const textsOfDay = readStatement(
  {
    threads: computed<string>(),
    people: computed<string>(),
    from: computed<string>(),
    to: computed<string>(),
  },
  (db, { threads, people, from, to }) =>
    db
      .select(fields({ sentAt: messages.sentAt, direction: messages.direction, text: messages.text }))
      .from(messages)
      .where(
        and(
          gte(messages.sentAt, from),
          lt(messages.sentAt, to),
          or(
            isInJsonList(messages.thread, threads),
            and(eq(messages.thread, ''), isInJsonList(messages.personId, people)),
          ),
          exists(
            db
              .select({ id: imports.id })
              .from(importMessages)
              .innerJoin(imports, eq(imports.id, importMessages.importId))
              .where(and(eq(importMessages.messageId, messages.id), isNull(imports.undoneAt))),
          ),
        ),
      )
      .orderBy(messages.sentAt, messages.id),
);

/**
 * Returns the kept texts of the messages with a person on a day, oldest first. Those of a group include what others
 * wrote.
 */
export function keptTexts(
  db: Database,
  personId: PersonId,
  day: Day,
): { readonly sentAt: Instant; readonly direction: 'in' | 'out'; readonly text: string }[] {
  return textsIn(db, personId, threadsOf(db, personId), day);
}

function textsIn(db: Database, personId: PersonId, threads: readonly ThreadFields[], day: Day) {
  const ids = [...new Set(threads.map(({ id }) => id))].filter((id) => id !== '');
  return textsOfDay.all(db, {
    threads: JSON.stringify(ids),
    people: JSON.stringify(identitiesOf(db, personId)),
    from: `${day}T`,
    // Behind every time of the day.
    to: `${day}U`,
  });
}

/**
 * Returns the last line that asks something in the last such message from a person on a day, where its text is kept; null
 * else. Groups do not count.
 */
export function lastLineAsked(db: Database, personId: PersonId, day: Day): string | null {
  if (anyKept.value(db, {}) === undefined) return null;
  const threads = threadsOf(db, personId);
  const groups = new Set(threads.flatMap(({ id, group }) => (group === true ? [id] : [])));
  const ofTwo = threads.filter(({ id }) => !groups.has(id));
  for (const { direction, text } of textsIn(db, personId, ofTwo, day).toReversed()) {
    const line = direction === 'in' ? lastLineThatAsks(text) : undefined;
    if (line !== undefined) return line;
  }
  return null;
}

const messageByFingerprint = readStatement({ fingerprint: messages.fingerprint }, (db, { fingerprint }) =>
  db
    .select(fields({ id: messages.id }))
    .from(messages)
    .where(eq(messages.fingerprint, fingerprint)),
);

const insertMessage = writeStatement(
  {
    personId: messages.personId,
    thread: messages.thread,
    sentAt: messages.sentAt,
    direction: messages.direction,
    text: messages.text,
    fingerprint: messages.fingerprint,
  },
  (db, values) => db.insert(messages).values(values),
);

const insertCarried = writeStatement(
  { messageId: importMessages.messageId, importId: importMessages.importId },
  (db, values) => db.insert(importMessages).values(values).onConflictDoNothing(),
);

/**
 * Returns the function that stores the text of a message of an import. One that an earlier import brought is stored
 * once.
 */
export function messageWriter(
  tx: WriteTransaction,
  importId: ImportId,
): (personId: PersonId, sender: string, message: StoredMessage) => void {
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
    const messageId =
      messageByFingerprint.value(tx, { fingerprint }) ??
      Number(insertMessage.run(tx, { personId, thread, sentAt, direction, text, fingerprint }).lastInsertRowid);
    insertCarried.run(tx, { messageId, importId });
  };
}
