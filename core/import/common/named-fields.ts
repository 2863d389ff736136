import type { NamedFields } from '../../records/record.ts';

/** Picks the fields that name a row's person, in the order in which records have their keys. */
export function namedFields({ firstName, lastName, slug }: NamedFields): NamedFields {
  return { firstName, lastName, ...(slug !== undefined && { slug }) };
}
