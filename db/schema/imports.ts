import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

import type { Instant } from '../../core/calendar/day.ts';
import type { ImportId, PersonId, RecordId } from '../../core/ids.ts';
import { partKinds, recordKinds } from '../../core/records/record.ts';
import type { PartKind, RecordKind } from '../../core/records/record.ts';
import { day, isDay, isOneOf } from './columns.ts';

/** Files and archives that were imported, also those that were undone since. */
export const imports = sqliteTable('imports', {
  id: integer().$type<ImportId>().primaryKey(),
  /** The file or archive; the first of several. */
  fileName: text().notNull(),
  importedAt: text().$type<Instant>().notNull(),
  /** The user's day on which it came in: when its values were seen. */
  seenOn: day().notNull(),
  /** When it was undone: its records count for nothing then, until it is brought back. */
  undoneAt: text().$type<Instant>(),
});

/** The files of an import, each with what became of its rows: `rows_read` is the sum of the other four. */
export const importParts = sqliteTable(
  'import_parts',
  {
    importId: integer()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id),
    part: integer().notNull(),
    fileName: text().notNull(),
    recognisedAs: text({ enum: partKinds }).$type<PartKind>().notNull(),
    rowsRead: integer().notNull(),
    created: integer().notNull(),
    updated: integer().notNull(),
    unchanged: integer().notNull(),
    skipped: integer().notNull(),
    /**
     * In a list of connections: the newest day of connecting, by which older lists are told from newer ones. In a file of
     * messages: the newest day with one, until which the file knows who wrote.
     */
    newestDay: day(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.part] }),
    check('import_parts_newest_day', sql`${table.newestDay} IS NULL OR ${isDay(table.newestDay)}`),
  ],
);

/**
 * What a file said of somebody, word for word, also in columns that Kith does not use. Said again, it is kept once. All
 * that is shown of people follows from these and from what the user wrote. `person_id` is who they were found to be,
 * for good: it refers to no row while nothing is shown of them (an import was undone, they only ever wrote unasked),
 * and to someone who was merged into another.
 */
export const records = sqliteTable(
  'records',
  {
    id: integer().$type<RecordId>().primaryKey(),
    personId: integer().$type<PersonId>().notNull(),
    kind: text({ enum: recordKinds }).$type<RecordKind>().notNull(),
    /** JSON: see `core/records/record.ts`. */
    fields: text().notNull(),
  },
  (table) => [
    index('records_by_person').on(table.personId, table.kind),
    check('records_kind', isOneOf(table.kind, recordKinds)),
  ],
);

/** Which line of which import carried a record: with `records`, where every imported value comes from. */
export const importRows = sqliteTable(
  'import_rows',
  {
    importId: integer()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id),
    recordId: integer()
      .$type<RecordId>()
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    part: integer().notNull(),
    line: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.recordId] }),
    index('import_rows_by_record').on(table.recordId, table.importId),
  ],
);

/** The labels of an import's address books that became tags, as the user chose. */
export const importLabels = sqliteTable(
  'import_labels',
  {
    importId: integer()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id),
    /** `fold(label)`. */
    labelKey: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.labelKey] })],
);

/** The text of messages, for whoever asked to keep it. */
export const messages = sqliteTable(
  'messages',
  {
    id: integer().primaryKey(),
    /** With whom, as in `records`; in a group, who wrote it, or one of those to whom the user wrote. */
    personId: integer().$type<PersonId>().notNull(),
    thread: text().notNull(),
    sentAt: text().$type<Instant>().notNull(),
    direction: text({ enum: ['in', 'out'] }).notNull(),
    text: text().notNull(),
    /**
     * Tells the same message in another archive: conversation, sender, time and text, and its number among those that
     * share all four.
     */
    fingerprint: text().notNull(),
  },
  (table) => [
    uniqueIndex('messages_by_fingerprint').on(table.fingerprint),
    index('messages_by_person').on(table.personId),
    index('messages_by_thread').on(table.thread, table.sentAt),
    check('messages_direction', isOneOf(table.direction, ['in', 'out'])),
  ],
);

/** Which imports carried a message whose text is kept. */
export const importMessages = sqliteTable(
  'import_messages',
  {
    messageId: integer()
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    importId: integer()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.importId] })],
);
