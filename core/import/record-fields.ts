import type { ConnectionsColumns } from './linkedin/connections-columns.ts';
import type { ConnectionRow } from './linkedin/connection-row.ts';
import type { CardRow } from './address-book/card-row.ts';
import type { CardFields, ConnectionFields, RecordKind } from '../records/record.ts';

// Makes the fields of records from the rows of files. Keys are always set in the same order, so that equal records have
// equal texts whatever the order of columns is. The order must never change: stored records are compared by these texts.

type Mutable<Fields> = { -readonly [Key in keyof Fields]: Fields[Key] };

/** Serialises the fields of a record for storing; equal fields give equal texts. */
export function recordText(fields: object): string {
  return JSON.stringify(fields);
}

/** Makes the key by which records of all kinds are compared: equal records have equal keys. `text` is the `recordText`. */
export function recordKey(kind: RecordKind, text: string): string {
  return `${kind} ${text}`;
}

/**
 * Makes the fields of a connection's record. A blank in a column that the file has is kept as an empty text: they have no
 * company now. A column that the file lacks is left out, and so is a blank day of connecting.
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

/** Makes the fields of a card's record. Blanks are left out. */
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
  if (card.phone !== undefined) fields.phone = card.phone;
  if (card.city !== undefined) fields.city = card.city;
  if (card.website !== undefined) fields.website = card.website;
  const other = sortedByName(card.other);
  if (other) fields.other = other;
  return fields;
}

/** Sorts entries by name; undefined if there are none. */
function sortedByName(other: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined {
  const names = Object.keys(other);
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.toSorted().map((name) => [name, other[name] ?? '']));
}
