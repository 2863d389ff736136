import { and, eq } from 'drizzle-orm';

import type { Day, Instant } from '../../core/calendar/day.ts';
import type { InteractionId, PersonId } from '../../core/ids.ts';
import { mergeContactDays } from '../../core/import/messages/contact-days.ts';
import type { MessageContactDay } from '../../core/import/messages/contact-days.ts';
import type { MessagesFields } from '../../core/records/record.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { interactions } from '../schema/schema.ts';
import { nextId } from './last-ids.ts';
import { replacedDaysOf } from './replaced-days.ts';

/** Merges what imports say of messages with a person into one contact for each day. */
export function importedContactDays(messageRecords: readonly MessagesFields[]): readonly MessageContactDay[] {
  return messageRecords.length === 0 ? [] : mergeContactDays(messageRecords);
}

const insertImported = writeStatement(
  {
    id: interactions.id,
    personId: interactions.personId,
    day: interactions.day,
    direction: interactions.direction,
    loggedAt: interactions.loggedAt,
    messages: interactions.messages,
    inGroup: interactions.inGroup,
  },
  (db, values) => db.insert(interactions).values({ ...values, kind: 'message', note: '', imported: true }),
);

/** Inserts a person's imported interactions on days that have none yet. */
export function insertImportedInteractions(
  tx: WriteTransaction,
  id: PersonId,
  days: readonly MessageContactDay[],
): void {
  if (days.length === 0) return;
  const first = nextId(tx, 'interactions', days.length);
  days.forEach(({ day, direction, messages, inGroup }, index) => {
    insertImported.run(tx, {
      id: (first + index) as InteractionId, // one of the ids that `nextId` gave
      personId: id,
      day,
      direction,
      loggedAt: loggedAt(day),
      messages,
      inGroup,
    });
  });
}

/** Returns midnight, since the time of the day is not kept. */
function loggedAt(day: Day): Instant {
  return `${day}T00:00:00.000Z` as Instant; // the form of an instant
}

const importedOfPerson = readStatement({ personId: interactions.personId }, (db, { personId }) =>
  db
    .select(
      fields({
        id: interactions.id,
        day: interactions.day,
        direction: interactions.direction,
        messages: interactions.messages,
        inGroup: interactions.inGroup,
      }),
    )
    .from(interactions)
    .where(and(eq(interactions.personId, personId), eq(interactions.imported, true))),
);

const updateImported = writeStatement(
  {
    id: interactions.id,
    direction: interactions.direction,
    messages: interactions.messages,
    inGroup: interactions.inGroup,
  },
  (db, { id, ...values }) => db.update(interactions).set(values).where(eq(interactions.id, id)),
);

const deleteInteraction = writeStatement({ id: interactions.id }, (db, { id }) =>
  db.delete(interactions).where(eq(interactions.id, id)),
);

/**
 * Makes a person's imported interactions what imports say, except on days on which the user replaced them. Returns
 * whether any changed.
 */
export function renewImportedInteractions(
  tx: WriteTransaction,
  id: PersonId,
  messageRecords: readonly MessagesFields[],
): boolean {
  const rows = importedOfPerson.all(tx, { personId: id });
  if (rows.length === 0 && messageRecords.length === 0) return false;
  const replaced = replacedDaysOf(tx, id);
  const known = new Map(rows.map((row) => [row.day, row]));
  const added: MessageContactDay[] = [];
  let isChanged = false;
  for (const contactDay of importedContactDays(messageRecords)) {
    const { day, direction, messages, inGroup } = contactDay;
    if (replaced.has(day)) continue;
    const row = known.get(day);
    known.delete(day);
    if (row?.direction === direction && row.messages === messages && (row.inGroup === 1) === inGroup) continue;
    isChanged = true;
    if (row) updateImported.run(tx, { id: row.id, direction, messages, inGroup });
    else added.push(contactDay);
  }
  insertImportedInteractions(tx, id, added);
  for (const { id: gone } of known.values()) deleteInteraction.run(tx, { id: gone });
  return isChanged || known.size > 0;
}
