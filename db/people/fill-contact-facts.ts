import { eq, or, ne } from 'drizzle-orm';

import type { PersonId } from '../../core/ids.ts';
import type { ContactFactName, ShownFacts } from '../../core/people/shown-facts.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { fields, handWrittenRead, handWrittenWrite, readStatement, writeStatement } from '../connection/statement.ts';
import { DamagedValue } from '../connection/stored-json.ts';
import { people, records } from '../schema/schema.ts';
import { derivedPerson } from './derived-person.ts';
import { mergeTargets } from './merged-people.ts';

/** The version of the schema that brought the columns: a file from before has phones in other values of records alone. */
export const contactFactsVersion = 9;

const withOtherValues = handWrittenRead(
  {},
  { id: records.personId },
  `SELECT DISTINCT person_id AS id FROM records WHERE kind IN ('card', 'connection') AND instr(fields, '"other":') > 0`,
);

const setContactFacts = writeStatement(
  { id: people.id, phone: people.phone, city: people.city, website: people.website },
  (db, { id, ...facts }) => db.update(people).set(facts).where(eq(people.id, id)),
);

const anyFilled = readStatement({}, (db) =>
  db
    .select(fields({ id: people.id }))
    .from(people)
    .where(or(ne(people.phone, ''), ne(people.city, ''), ne(people.website, '')))
    .limit(1),
);

const emptyIndex = handWrittenWrite({}, "INSERT INTO people_search (people_search) VALUES ('delete-all')");

/** Derives the facts of a person; none where a record is damaged, which must not keep the file from opening. */
function factsOf(tx: WriteTransaction, id: PersonId): Pick<ShownFacts, ContactFactName> {
  try {
    return derivedPerson(tx, id).facts;
  } catch (error) {
    if (error instanceof DamagedValue) return { phone: '', city: '', website: '' };
    throw error;
  }
}

/**
 * Derives phone, city and website of everyone of a file from before there were these columns, and empties the search index
 * if anybody has one, so that it is made anew. The file has today's schema already.
 */
export function fillContactFacts(tx: WriteTransaction): void {
  const ends = mergeTargets(tx);
  const ids = new Set(withOtherValues.values(tx, {}).map((id) => ends.get(id) ?? id));
  for (const id of ids) {
    const { phone, city, website } = factsOf(tx, id);
    if (phone !== '' || city !== '' || website !== '') setContactFacts.run(tx, { id, phone, city, website });
  }
  if (anyFilled.get(tx, {}) !== undefined) emptyIndex.run(tx, {});
}
