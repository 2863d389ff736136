import type { ConnectionsColumns } from '../core/connections-columns.ts';
import type { ConnectionRow } from '../core/linkedin-connections.ts';
import type { FactName } from './shown-person.ts';

/**
 * What a file says of the facts of a person. A blank under a column that the file has is said: they have no company now.
 * A column that the file lacks says nothing, and so does a day of connecting that is blank.
 */
export type SaidFacts = Readonly<Partial<Record<FactName, string>>>;

/** The facts in a row of a file with these columns. */
export function saidFacts(row: ConnectionRow, { known }: ConnectionsColumns): SaidFacts {
  const said: { -readonly [Fact in FactName]?: string } = {};
  if (known.firstName !== undefined) said.firstName = row.firstName;
  if (known.lastName !== undefined) said.lastName = row.lastName;
  if (known.company !== undefined) said.company = row.company ?? '';
  if (known.position !== undefined) said.position = row.position ?? '';
  if (row.connectedOn !== undefined) said.connectedOn = row.connectedOn;
  return said;
}

/**
 * The row as it is kept, in JSON. Equal rows give equal texts, in whatever order the columns of their files stand.
 */
export function recordOf(row: ConnectionRow, said: SaidFacts): string {
  const { firstName, lastName, company, position, connectedOn } = said;
  const { slug, email } = row;
  let other: Readonly<Record<string, string>> | undefined;
  const names = Object.keys(row.other);
  if (names.length > 0) other = Object.fromEntries(names.toSorted().map((name) => [name, row.other[name] ?? '']));
  return JSON.stringify({ firstName, lastName, company, position, connectedOn, slug, email, other });
}
