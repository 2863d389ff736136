import { and, desc, eq, exists, isNull } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Instant } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ThreadFields } from '../../core/records/record.ts';
import type { ImportedRecord } from '../../core/records/shown-person.ts';
import type { Database } from '../connection/database.ts';
import { computed, fields, firstValue, plannedOnce, readStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { messagesIn } from '../people/imported-records.ts';
import { identitiesOf } from '../people/merged-people.ts';
import { importMessages, imports, messages, people } from '../schema/schema.ts';

/** A message of a conversation of two whose text is kept. */
export type KeptText = { readonly sentAt: Instant; readonly direction: 'in' | 'out'; readonly text: string };

/** Picks the conversations of two with a person, the one with the newest message first. */
export function threadsOfTwo(records: readonly ImportedRecord[]): ThreadFields[] {
  const threads = messagesIn(records).flatMap((fieldsOfFile) => fieldsOfFile.threads);
  const groups = new Set(threads.filter(({ group }) => group === true).map(({ id }) => id));
  return threads.filter(({ id }) => !groups.has(id)).toSorted((a, b) => lastDayOf(b) - lastDayOf(a));
}

function lastDayOf({ days }: ThreadFields): number {
  return days.at(-3) ?? 0;
}

/** SQL condition on `messages`: an import that is not undone carried the message. */
function isOfActiveImport(db: StatementBuilder): SQL {
  return exists(
    db
      .select({ id: imports.id })
      .from(importMessages)
      .innerJoin(imports, eq(imports.id, importMessages.importId))
      .where(and(eq(importMessages.messageId, messages.id), isNull(imports.undoneAt))),
  );
}

const keptFields = fields({ sentAt: messages.sentAt, direction: messages.direction, text: messages.text });

const newestOfThread = readStatement({ thread: messages.thread, limit: computed<number>() }, (db, { thread, limit }) =>
  db
    .select(keptFields)
    .from(messages)
    .where(and(eq(messages.thread, plannedOnce(thread)), isOfActiveImport(db)))
    .orderBy(desc(messages.sentAt), desc(messages.id))
    .limit(plannedOnce(limit)),
);

// The files of 2019 and 2020 do not name their conversations.
const newestWithoutThread = readStatement(
  { personId: messages.personId, limit: computed<number>() },
  (db, { personId, limit }) =>
    db
      .select(keptFields)
      .from(messages)
      .where(and(eq(messages.personId, plannedOnce(personId)), eq(messages.thread, ''), isOfActiveImport(db)))
      .orderBy(desc(messages.sentAt), desc(messages.id))
      .limit(plannedOnce(limit)),
);

/** Returns the newest kept messages of these conversations of two with a person, newest first, at most `limit`. */
export function newestKeptTexts(
  db: Database,
  personId: PersonId,
  threads: readonly ThreadFields[],
  limit: number,
): KeptText[] {
  const ids = new Set(threads.map(({ id }) => id));
  const kept = [...ids].flatMap((thread) =>
    thread === ''
      ? identitiesOf(db, personId).flatMap((id) => newestWithoutThread.all(db, { personId: id, limit }))
      : newestOfThread.all(db, { thread, limit }),
  );
  return ids.size === 1 ? kept : kept.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt)).slice(0, limit);
}

const newestToPeople = readStatement({ limit: computed<number>() }, (db, { limit }) =>
  db
    .select(
      fields({
        personId: people.id,
        firstName: people.firstName,
        lastName: people.lastName,
        text: firstValue(
          db
            .select(fields({ text: messages.text }))
            .from(messages)
            .where(and(eq(messages.personId, people.id), eq(messages.direction, 'out'), isOfActiveImport(db)))
            .orderBy(desc(messages.sentAt), desc(messages.id))
            .limit(1),
        ),
      }),
    )
    .from(people)
    .where(isNull(people.archivedOn))
    .orderBy(desc(people.lastContact))
    .limit(limit),
);

/** Returns the newest kept message of the user's to each of the `limit` people with whom they were in touch last. */
export function newestKeptTextToEach(
  db: Database,
  limit: number,
): { readonly personId: PersonId; readonly firstName: string; readonly lastName: string; readonly text: string }[] {
  return newestToPeople.all(db, { limit }).flatMap(({ text, ...to }) => (text === null ? [] : [{ ...to, text }]));
}
