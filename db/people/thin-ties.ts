import { and, asc, count, desc, eq, isNull, ne, sql } from 'drizzle-orm';

import { companyGroupOf } from '../../core/people/company-group.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { computed, fields, readStatement } from '../connection/statement.ts';
import { mayBeBroughtUp } from './sql-conditions.ts';
import { people as peopleTable } from '../schema/schema.ts';

const toReview = and(
  eq(peopleTable.tieState, 'thin'),
  isNull(peopleTable.reviewedOn),
  mayBeBroughtUp,
  isNull(peopleTable.mutedOn),
  isNull(peopleTable.circle),
);

const counted = readStatement({}, (db) =>
  db
    .select(fields({ people: count() }))
    .from(peopleTable)
    .where(toReview),
);

const countedOfCompany = readStatement({ companyKey: peopleTable.companyKey }, (db, { companyKey }) =>
  db
    .select(fields({ people: count() }))
    .from(peopleTable)
    .where(and(toReview, eq(peopleTable.companyKey, companyKey))),
);

const newestConnectionFirst = [desc(peopleTable.connectedOn), peopleTable.nameKey, peopleTable.id] as const;

const next = readStatement({ limit: computed<number>() }, (db, { limit }) =>
  db
    .select(fields({ id: peopleTable.id }))
    .from(peopleTable)
    .where(toReview)
    .orderBy(...newestConnectionFirst)
    .limit(limit),
);

const nextOfCompany = readStatement(
  { companyKey: peopleTable.companyKey, limit: computed<number>() },
  (db, { companyKey, limit }) =>
    db
      .select(fields({ id: peopleTable.id }))
      .from(peopleTable)
      .where(and(toReview, eq(peopleTable.companyKey, companyKey)))
      .orderBy(...newestConnectionFirst)
      .limit(limit),
);

/** Counts the thin ties that nobody reviewed, muted, archived, said farewell to or put in a circle. */
export function countThinTiesToReview(db: Database): number {
  return counted.value(db, {}) ?? 0;
}

/**
 * Returns the next thin ties to review, newest connections first, and how many are left in all; only those of one
 * company (folded name) when it is given.
 */
export function thinTiesToReview(
  db: Database,
  companyKey: string | undefined,
  limit: number,
): { left: number; ids: PersonId[] } {
  if (companyKey === undefined) return { left: countThinTiesToReview(db), ids: next.values(db, { limit }) };
  return {
    left: countedOfCompany.value(db, { companyKey }) ?? 0,
    ids: nextOfCompany.values(db, { companyKey, limit }),
  };
}

// SQLite takes the company from the row that has the greatest day.
const companies = readStatement({}, (db) => {
  const people = count();
  return db
    .select(fields({ company: peopleTable.company, people, newest: sql`max(${peopleTable.connectedOn})` }))
    .from(peopleTable)
    .where(and(toReview, ne(peopleTable.companyKey, '')))
    .groupBy(peopleTable.companyKey)
    .orderBy(desc(people), asc(peopleTable.companyKey));
});

/**
 * Returns the companies with the most thin ties to review, most first, named as on the newest connection's row. Being
 * self-employed counts as no company.
 */
export function companiesOfThinTies(db: Database, limit: number): { company: string; people: number }[] {
  const found: { company: string; people: number }[] = [];
  for (const { company, people } of companies.iterate(db, {})) {
    if (companyGroupOf(company) !== null) found.push({ company, people });
    if (found.length === limit) break;
  }
  return found;
}
