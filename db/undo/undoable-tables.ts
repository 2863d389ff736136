import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as z from 'zod/mini';

import { parseStoredJson, scalar } from '../connection/stored-json.ts';
import type { Scalar } from '../connection/stored-json.ts';
import { columnDefault } from '../schema/column-default.ts';
import {
  answerChecks,
  declinedCircles,
  drafts,
  emails,
  followUps,
  goals,
  help,
  howMet,
  importMessages,
  importRows,
  interactions,
  introductionDrafts,
  introductions,
  lists,
  mergedPeople,
  messages,
  needs,
  offers,
  ownLabels,
  ownValues,
  people,
  personTags,
  planEntries,
  plans,
  profileSlugs,
  records,
  removedEmails,
  removedTags,
  replacedDays,
  sentTexts,
  settings,
  tags,
} from '../schema/schema.ts';

/** A table whose rows an undo puts back. Rows are kept with the values of these columns, in this very order. */
export type Undoable = {
  readonly table: SQLiteTable;
  /** Its primary key. */
  readonly key: readonly SQLiteColumn[];
  readonly columns: readonly SQLiteColumn[];
};

type FieldOf<Table extends SQLiteTable> = keyof Table['_']['columns'] & string;

/** Declares a table that can be undone, by the names of its columns. */
function undoable<Table extends SQLiteTable>(
  table: Table,
  key: readonly FieldOf<Table>[],
  columns: readonly FieldOf<Table>[],
): Undoable {
  const of: Readonly<Record<string, SQLiteColumn>> = getTableColumns(table);
  const columnsOf = (names: readonly string[]): SQLiteColumn[] => names.flatMap((name) => of[name] ?? []);
  return { table, key: columnsOf(key), columns: columnsOf(columns) };
}

/**
 * The tables that can be undone, by their names, with the columns that an undo puts back. Files hold rows in this order of
 * columns, so a new column goes to the end. Derived columns are left out: they are computed anew. A table stands after
 * those that it refers to.
 *
 * While a write runs, triggers note every row of these tables before its first change, so that no write can forget to.
 */
export const undoableTables = {
  people: undoable(
    people,
    ['id'],
    [
      'firstName',
      'lastName',
      'name',
      'nameKey',
      'company',
      'companyKey',
      'position',
      'jobSeenOn',
      'jobChangedOn',
      'connection',
      'connectedOn',
      'birthday',
      'addedOn',
      'notes',
      'circle',
      'rating',
      'mutedOn',
      'archivedOn',
      'snoozedUntil',
      'reviewedOn',
      'broughtCloserOn',
      'handledOn',
      'settledOn',
      'rhythmDays',
      'farewell',
      'farewellOn',
      'phone',
      'city',
      'website',
    ],
  ),
  own_values: undoable(ownValues, ['personId', 'field'], ['value']),
  own_labels: undoable(ownLabels, ['personId', 'labelKey'], ['label', 'value']),
  lists: undoable(lists, ['id'], ['name', 'nameKey', 'filter']),
  needs: undoable(needs, ['id'], ['personId', 'text', 'saidOn', 'holdsUntil', 'closedOn']),
  introductions: undoable(
    introductions,
    ['id'],
    [
      'firstId',
      'secondId',
      'needId',
      'about',
      'discreet',
      'status',
      'thoughtOn',
      'askedFirstOn',
      'firstAnsweredOn',
      'askedSecondOn',
      'secondAnsweredOn',
      'introducedOn',
      'endedOn',
    ],
  ),
  introduction_drafts: undoable(
    introductionDrafts,
    ['introductionId', 'addressee'],
    ['medium', 'subject', 'text', 'changedAt'],
  ),
  how_met: undoable(howMet, ['personId'], ['text', 'introducedBy', 'metOn']),
  goals: undoable(goals, ['id'], ['text', 'madeOn', 'closedOn']),
  emails: undoable(emails, ['personId', 'address'], ['importId']),
  profile_slugs: undoable(profileSlugs, ['personId', 'slug'], ['current', 'seenOn', 'importId']),
  removed_emails: undoable(removedEmails, ['personId', 'address'], []),
  records: undoable(records, ['id'], ['personId', 'kind', 'fields']),
  import_rows: undoable(importRows, ['importId', 'recordId'], ['part', 'line']),
  messages: undoable(messages, ['id'], ['personId', 'thread', 'sentAt', 'direction', 'text', 'fingerprint']),
  import_messages: undoable(importMessages, ['messageId', 'importId'], []),
  merged_people: undoable(mergedPeople, ['id'], ['intoId', 'name', 'mergedOn', 'own', 'image']),
  tags: undoable(tags, ['id'], ['name', 'nameKey']),
  person_tags: undoable(personTags, ['personId', 'tagId'], ['importId']),
  removed_tags: undoable(removedTags, ['personId', 'nameKey'], []),
  interactions: undoable(
    interactions,
    ['id'],
    ['personId', 'day', 'direction', 'kind', 'note', 'loggedAt', 'imported', 'messages', 'inGroup', 'eventId'],
  ),
  replaced_days: undoable(replacedDays, ['personId', 'day'], []),
  offers: undoable(offers, ['id'], ['text', 'kind', 'words', 'suits']),
  plans: undoable(plans, ['day'], ['carryOver', 'budgetMinutes']),
  follow_ups: undoable(followUps, ['id'], ['personId', 'text', 'dueOn', 'promisedOn', 'doneOn', 'introductionId']),
  declined_circles: undoable(declinedCircles, ['personId', 'circle'], ['declinedOn']),
  plan_entries: undoable(
    planEntries,
    ['id'],
    [
      'day',
      'personId',
      'part',
      'kind',
      'minutes',
      'reason',
      'offerKind',
      'offerText',
      'offerId',
      'status',
      'handledAt',
      'minutesSpent',
      'interactionId',
      'followUpId',
      'question',
    ],
  ),
  drafts: undoable(drafts, ['personId'], ['medium', 'subject', 'text', 'offerId', 'offerText', 'changedAt']),
  sent_texts: undoable(sentTexts, ['id'], ['personId', 'interactionId', 'sentOn', 'medium', 'subject', 'text']),
  help: undoable(
    help,
    ['id'],
    [
      'personId',
      'direction',
      'kind',
      'text',
      'offerId',
      'status',
      'offeredOn',
      'changedOn',
      'interactionId',
      'followUpId',
      'introductionId',
    ],
  ),
  answer_checks: undoable(answerChecks, ['personId', 'wroteOn'], ['said', 'saidOn']),
  settings: undoable(settings, ['name'], ['value']),
} as const satisfies Readonly<Record<string, Undoable>>;

/** The name of a table that can be undone. */
export type UndoableTable = keyof typeof undoableTables;

const scalars = z.array(scalar);

/** The names of the tables that can be undone, each after those that it refers to. */
// The keys of a literal are exactly its type's.
export const undoableTableNames = Object.keys(undoableTables) as UndoableTable[];

/**
 * Parses the values of a row that is kept for undo.
 *
 * @throws DamagedValue
 */
export function parseJsonArray(json: string): Scalar[] {
  return parseStoredJson(scalars, json, 'a change that can be undone');
}

/**
 * Completes a row that was kept for undo before its table had all of today's columns: the newer ones get their defaults,
 * as the migration that added them gave to every row.
 *
 * @throws DamagedValue
 */
export function completeRow(table: UndoableTable, row: string): string {
  const newer = undoableTables[table].columns.slice(parseJsonArray(row).length);
  if (newer.length === 0) return row;
  const values = [row.trim().slice(1, -1), ...newer.map((column) => JSON.stringify(columnDefault(column)))];
  return `[${values.filter((value) => value !== '').join(',')}]`;
}
