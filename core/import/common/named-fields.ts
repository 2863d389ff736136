import type { NamedFields } from '../../records/record.ts';

/** Whom a row speaks of, with the keys in the one order in which they are kept. */
export function namedFields({ firstName, lastName, slug }: NamedFields): NamedFields {
  return { firstName, lastName, ...(slug !== undefined && { slug }) };
}
