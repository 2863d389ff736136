import { profileSlugOf } from '../people/profile-slug.ts';
import { contactFactNames } from '../people/shown-facts.ts';
import type { ContactFactName, ShownFacts } from '../people/shown-facts.ts';
import { contactColumnOf } from './contact-columns.ts';
import type { ContactColumn } from './contact-columns.ts';
import type { CardFields, ConnectionFields } from './record.ts';

/** The values of a record in columns that have no field, by the columns' names. */
export type OtherValues = Readonly<Record<string, string>>;

/** Several values in one cell: of Google, and as cards join them. */
const separator = / ::: |; |\n/;
const phoneShape = /^\+?[\d(][\d\s()./+-]*(?:\s*(?:x|ext\.?)\s*\d+)?$/i;
const fewestDigits = 3;
const websiteShape = /^(?:https?:\/\/\S+|[^\s/@:]+\.[^\s@]+)$/i;
const googleNumbered = /^(.*\d.*?)Value$/;

/** The most names of columns that are remembered; files rarely have more than a hundred. */
const mostNames = 5000;
const knownColumns = new Map<string, ContactColumn | null>();

/** `contactColumnOf`, remembered, since the cards of a file have the same few names. */
function knownColumnOf(name: string): ContactColumn | null {
  let column = knownColumns.get(name);
  if (column === undefined) {
    if (knownColumns.size >= mostNames) knownColumns.clear();
    column = contactColumnOf(name) ?? null;
    knownColumns.set(name, column);
  }
  return column;
}

/**
 * Finds the phone, city and website in a record: those that a file or the user's mapping names; else the best of the values
 * in other columns, a mobile before other phones, one that is marked as preferred before all.
 */
export function contactFactsOf(fields: ConnectionFields | CardFields): Partial<Record<ContactFactName, string>> {
  const found: Partial<Record<ContactFactName, string>> = {};
  if (fields.other !== undefined) {
    const ranks: Partial<Record<ContactFactName, number>> = {};
    for (const name in fields.other) {
      const column = knownColumnOf(name);
      if (column === null) continue;
      const value = partsOf(fields.other[name] ?? '').find((part) => looksLike(column.fact, part));
      if (value === undefined) continue;
      const rank = rankOf(column, labelOf(fields.other, name));
      if (rank >= (ranks[column.fact] ?? Infinity)) continue;
      ranks[column.fact] = rank;
      found[column.fact] = value;
    }
  }
  for (const fact of contactFactNames) {
    const named = fact in fields ? (fields as CardFields)[fact] : undefined; // of a connection, never
    if (named !== undefined) found[fact] = named;
  }
  return found;
}

function partsOf(value: string): string[] {
  return (
    value
      .split(separator)
      // As vCard 4.0 writes phones.
      .map((part) => part.trim().replace(/^tel:/i, ''))
      .filter((part) => part !== '')
  );
}

function looksLike(fact: ContactFactName, value: string): boolean {
  switch (fact) {
    case 'phone':
      return phoneShape.test(value) && value.replace(/\D/g, '').length >= fewestDigits;
    case 'website':
      return websiteShape.test(value) && profileSlugOf(value) === undefined;
    case 'city':
      return /\p{L}/u.test(value);
  }
}

/** The label that Google gives the value of a numbered column: "* Mobile" beside "Phone 1 - Value". */
function labelOf(other: OtherValues, name: string): string {
  const numbered = googleNumbered.exec(name)?.[1];
  return numbered === undefined ? '' : (other[`${numbered}Label`] ?? other[`${numbered}Type`] ?? '');
}

function rankOf({ fact, rank }: ContactColumn, label: string): number {
  if (label.startsWith('* ')) return -1;
  if (fact !== 'phone' || label === '') return rank;
  if (/fax|pager/i.test(label)) return 9;
  return /mobil|cell|handy|iphone/i.test(label) ? 0 : rank;
}

/**
 * Removes from other values what is shown as the phone, city or website already, with Google's label of it, so that
 * nothing stands on a page twice.
 */
export function withoutShownFacts(other: OtherValues, shown: Pick<ShownFacts, ContactFactName>): OtherValues {
  const rest: Record<string, string> = { ...other };
  for (const [name, value] of Object.entries(other)) {
    const column = knownColumnOf(name);
    if (column === null) continue;
    const parts = partsOf(value);
    const others = parts.filter((part) => part !== shown[column.fact]);
    if (others.length === parts.length) continue;
    if (others.length > 0) {
      rest[name] = others.join('; ');
      continue;
    }
    delete rest[name];
    const numbered = googleNumbered.exec(name)?.[1];
    if (numbered === undefined) continue;
    delete rest[`${numbered}Label`];
    delete rest[`${numbered}Type`];
  }
  return rest;
}
