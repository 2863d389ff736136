import type { ConnectionsColumns } from './linkedin/connections-columns.ts';
import type { ConnectionRow } from './linkedin/connections.ts';
import type { CardRow } from './address-book/card-row.ts';
import type { CardFields, ConnectionFields } from '../records/record.ts';

// What the rows of files say, as it is kept. Keys are set in one order always, so that equal sayings are equal texts in
// whatever order the columns of their files stand; existing files are searched for these very texts.

type Mutable<Fields> = { -readonly [Key in keyof Fields]: Fields[Key] };

/** As it is kept: equal sayings give equal texts. */
export function recordText(fields: object): string {
  return JSON.stringify(fields);
}

/**
 * A blank under a column that the file has is said: they have no company now. A column that the file lacks says nothing,
 * and so does a day of connecting that is blank.
 */
export function connectionFields(row: ConnectionRow, { known }: ConnectionsColumns): ConnectionFields {
  const fields: Mutable<ConnectionFields> = {};
  if (known.firstName !== undefined) fields.firstName = row.firstName;
  if (known.lastName !== undefined) fields.lastName = row.lastName;
  if (known.company !== undefined) fields.company = row.company ?? '';
  if (known.position !== undefined) fields.position = row.position ?? '';
  if (row.connectedOn !== undefined) fields.connectedOn = row.connectedOn;
  if (row.slug !== undefined) fields.slug = row.slug;
  if (row.email !== undefined) fields.email = row.email;
  const other = sortedByName(row.other);
  if (other) fields.other = other;
  return fields;
}

/** What the card leaves blank it does not say. */
export function cardFields(card: CardRow): CardFields {
  const fields: Mutable<CardFields> = {};
  if (card.firstName !== '') fields.firstName = card.firstName;
  if (card.lastName !== '') fields.lastName = card.lastName;
  if (card.company !== undefined) fields.company = card.company;
  if (card.position !== undefined) fields.position = card.position;
  if (card.birthday !== undefined) fields.birthday = card.birthday;
  if (card.slug !== undefined) fields.slug = card.slug;
  if (card.emails.length > 0) fields.emails = card.emails;
  if (card.note !== undefined) fields.note = card.note;
  const other = sortedByName(card.other);
  if (other) fields.other = other;
  return fields;
}

/** Undefined when there is nothing else. */
function sortedByName(other: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined {
  const names = Object.keys(other);
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.toSorted().map((name) => [name, other[name] ?? '']));
}
