import { eq, max } from 'drizzle-orm';

import { addDays, dayNumber } from '../../core/calendar/day.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import { recordText } from '../../core/import/record-fields.ts';
import type { MessagesFields } from '../../core/records/record.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { fields, readStatement, returningStatement, writeStatement } from '../../db/connection/statement.ts';
import { messageWriter } from '../../db/people/messages.ts';
import { recountTies } from '../../db/people/ties.ts';
import { importParts, importRows, imports, interactions, records } from '../../db/schema/schema.ts';
import type { InsertedPerson } from './insert-network.ts';

/** What people asked the user; it waits for an answer. */
const questions = [
  'It was good to talk at the workshop.\n\nWe are looking for our first designer. Do you know somebody whom I should meet?',
  'Thank you for the last time! From autumn on we publish in two languages. Do you know a good translator?',
  'We have our plan for next year on one page now. Would you have a look at it?',
] as const;

/**
 * The days since somebody asked, at least and at most. Of what the user wrote later the demo's file of messages knows
 * nothing, so that they are asked for its answers.
 */
const daysAgo = { least: 22, most: 58 } as const;

const newestImport = readStatement({}, (db) => db.select(fields({ id: max(imports.id) })).from(imports));

const insertPart = writeStatement(
  { importId: importParts.importId, rows: importParts.rowsRead, newestDay: importParts.newestDay },
  (db, { importId, rows, newestDay }) =>
    db.insert(importParts).values({
      importId,
      part: 1,
      fileName: 'messages.csv',
      recognisedAs: 'linkedin-messages',
      rowsRead: rows,
      created: rows,
      updated: 0,
      unchanged: 0,
      skipped: 0,
      newestDay,
    }),
);

const insertRecord = returningStatement({ personId: records.personId, fields: records.fields }, (db, values) =>
  db
    .insert(records)
    .values({ ...values, kind: 'messages' })
    .returning(fields({ id: records.id })),
);

const insertRow = writeStatement(
  { importId: importRows.importId, recordId: importRows.recordId, line: importRows.line },
  (db, values) => db.insert(importRows).values({ ...values, part: 1 }),
);

const markImported = writeStatement({ id: interactions.id, loggedAt: interactions.loggedAt }, (db, { id, loggedAt }) =>
  db.update(interactions).set({ loggedAt, note: '', imported: true, messages: 1 }).where(eq(interactions.id, id)),
);

/**
 * Creates a collector: `consider` picks people who wrote to the user last, and `insert` makes these messages questions that
 * the newest import brought, with their texts.
 */
export function createQuestionCollector(today: Day): {
  readonly consider: (person: InsertedPerson) => void;
  readonly insert: (tx: WriteTransaction) => void;
} {
  const asking: { readonly person: InsertedPerson; readonly on: Day }[] = [];
  return {
    consider(person) {
      const last = person.invented.interactions.at(-1);
      if (asking.length >= questions.length || person.invented.muted || last === undefined) return;
      if (last.kind !== 'message' || last.direction !== 'in') return;
      if (last.day < addDays(today, -daysAgo.most) || last.day > addDays(today, -daysAgo.least)) return;
      asking.push({ person, on: last.day });
    },
    insert(tx) {
      const importId = newestImport.value(tx, {});
      const newestDay = asking
        .map(({ on }) => on)
        .toSorted()
        .at(-1);
      if (importId === undefined || importId === null || newestDay === undefined) return;
      insertPart.run(tx, { importId, rows: asking.length, newestDay });
      const writeText = messageWriter(tx, importId);
      for (const [index, { person, on }] of asking.entries()) {
        const { id, invented, interactionIds } = person;
        const interactionId = interactionIds.at(-1);
        const text = questions[index];
        if (interactionId === undefined || text === undefined) continue;
        const thread = `2-demo-${index + 1}`;
        const said: MessagesFields = {
          name: `${invented.firstName} ${invented.lastName}`,
          slug: invented.slug,
          threads: [{ id: thread, days: [dayNumber(on), 1, 0], asks: true }],
        };
        const recordId = insertRecord.value(tx, { personId: id, fields: recordText(said) });
        if (recordId === undefined) throw new Error('An inserted row has no id.');
        insertRow.run(tx, { importId, recordId, line: index + 2 });
        // The form of an instant; imports keep no time of the day.
        markImported.run(tx, { id: interactionId, loggedAt: `${on}T00:00:00.000Z` as Instant });
        const sentAt = `${on}T09:40:00.000Z` as Instant; // the form of an instant
        writeText(id, invented.slug, { thread, sentAt, direction: 'in', text });
      }
      recountTies(
        tx,
        asking.map(({ person }) => person.id),
        today,
      );
    },
  };
}
