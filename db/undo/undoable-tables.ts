import * as z from 'zod/mini';

import { parseStoredJson, scalar } from '../connection/stored-json.ts';
import type { Scalar } from '../connection/stored-json.ts';

/**
 * What can be undone, and by which columns. While a write runs, triggers of this connection note every row of these
 * tables before its first change, so that no write can forget to. Derived columns are left out: they are computed anew.
 * Parents stand before what refers to them.
 */
export const undoableTables = {
  people: {
    key: ['id'],
    columns: [
      'first_name',
      'last_name',
      'name',
      'name_key',
      'company',
      'company_key',
      'position',
      'job_seen_on',
      'job_changed_on',
      'connection',
      'connected_on',
      'birthday',
      'added_on',
      'notes',
      'circle',
      'rating',
      'muted_on',
      'archived_on',
      'snoozed_until',
      'reviewed_on',
      'brought_closer_on',
      'handled_on',
    ],
  },
  own_values: { key: ['person_id', 'field'], columns: ['value'] },
  emails: { key: ['person_id', 'address'], columns: ['import_id'] },
  profile_slugs: { key: ['person_id', 'slug'], columns: ['current', 'seen_on', 'import_id'] },
  removed_emails: { key: ['person_id', 'address'], columns: [] },
  records: { key: ['id'], columns: ['person_id', 'kind', 'fields'] },
  import_rows: { key: ['import_id', 'record_id'], columns: ['part', 'line'] },
  messages: { key: ['id'], columns: ['person_id', 'thread', 'sent_at', 'direction', 'text', 'fingerprint'] },
  import_messages: { key: ['message_id', 'import_id'], columns: [] },
  merged_people: { key: ['id'], columns: ['into_id', 'name', 'merged_on', 'own', 'image'] },
  tags: { key: ['id'], columns: ['name', 'name_key'] },
  person_tags: { key: ['person_id', 'tag_id'], columns: [] },
  interactions: {
    key: ['id'],
    columns: ['person_id', 'day', 'direction', 'kind', 'note', 'logged_at', 'imported', 'messages', 'in_group'],
  },
  replaced_days: { key: ['person_id', 'day'], columns: [] },
  offers: { key: ['id'], columns: ['text'] },
  plans: { key: ['day'], columns: ['carry_over'] },
  follow_ups: { key: ['id'], columns: ['person_id', 'text', 'due_on', 'promised_on', 'done_on'] },
  declined_circles: { key: ['person_id', 'circle'], columns: ['declined_on'] },
  plan_entries: {
    key: ['id'],
    columns: [
      'day',
      'person_id',
      'part',
      'kind',
      'minutes',
      'reason',
      'offer_kind',
      'offer_text',
      'offer_id',
      'status',
      'handled_at',
      'minutes_spent',
      'interaction_id',
      'follow_up_id',
      'question',
    ],
  },
  answer_checks: { key: ['person_id', 'wrote_on'], columns: ['said', 'said_on'] },
} as const satisfies Record<string, { readonly key: readonly string[]; readonly columns: readonly string[] }>;

export type UndoableTable = keyof typeof undoableTables;

const scalars = z.array(scalar);

// The keys of a literal are exactly these.
export const undoableTableNames = Object.keys(undoableTables) as UndoableTable[];

export const jsonArrayOf = (prefix: string, columns: readonly string[]): string =>
  `json_array(${columns.map((column) => prefix + column).join(', ')})`;

export function keyCondition(table: UndoableTable): string {
  return undoableTables[table].key.map((column) => `${column} = ?`).join(' AND ');
}

/**
 * The values of a row that is kept for undo, as `jsonArrayOf` wrote them.
 *
 * @throws DamagedValue
 */
export function parseJsonArray(json: string): Scalar[] {
  return parseStoredJson(scalars, json, 'a change that can be undone');
}
