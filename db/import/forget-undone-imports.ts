import { and, eq, exists, lt, notExists, or } from 'drizzle-orm';

import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { importMessages, importRows, imports, messages, records, setAsidePeople } from '../schema/schema.ts';
import { keptDays } from './undone-imports.ts';

const importsUndoneBefore = readStatement({ oldest: computed<Day>() }, (db, { oldest }) =>
  db
    .select(fields({ id: imports.id }))
    .from(imports)
    .where(
      and(
        lt(imports.undoneAt, oldest),
        or(
          exists(db.select({ id: importRows.recordId }).from(importRows).where(eq(importRows.importId, imports.id))),
          exists(
            db
              .select({ id: importMessages.messageId })
              .from(importMessages)
              .where(eq(importMessages.importId, imports.id)),
          ),
        ),
      ),
    ),
);

const deleteRowsOfImport = writeStatement({ id: imports.id }, (db, { id }) =>
  db.delete(importRows).where(eq(importRows.importId, id)),
);

const deleteMessagesOfImport = writeStatement({ id: imports.id }, (db, { id }) =>
  db.delete(importMessages).where(eq(importMessages.importId, id)),
);

/** What no import holds any more. */
const deletionsOfUnheld = [
  writeStatement({}, (db) =>
    db
      .delete(records)
      .where(
        notExists(db.select({ id: importRows.recordId }).from(importRows).where(eq(importRows.recordId, records.id))),
      ),
  ),
  writeStatement({}, (db) =>
    db
      .delete(messages)
      .where(
        notExists(
          db
            .select({ id: importMessages.messageId })
            .from(importMessages)
            .where(eq(importMessages.messageId, messages.id)),
        ),
      ),
  ),
  writeStatement({}, (db) =>
    db
      .delete(setAsidePeople)
      .where(notExists(db.select({ id: records.id }).from(records).where(eq(records.personId, setAsidePeople.id)))),
  ),
];

/** Deletes for good what imports said that were undone too long ago to be brought back. */
export function forgetUndoneImports(tx: WriteTransaction, today: Day): void {
  const old = importsUndoneBefore.values(tx, { oldest: addDays(today, -keptDays) });
  if (old.length === 0) return;
  for (const id of old) {
    deleteRowsOfImport.run(tx, { id });
    deleteMessagesOfImport.run(tx, { id });
  }
  for (const deletion of deletionsOfUnheld) deletion.run(tx, {});
}
