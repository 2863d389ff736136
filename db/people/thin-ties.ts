import { companyGroup } from '../../core/people/company-group.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';

const toReview =
  "tie_state = 'thin' AND reviewed_on IS NULL AND archived_on IS NULL AND muted_on IS NULL AND circle IS NULL";

export function countThinTiesToReview(db: Database): number {
  return prepared<[], number>(db, `SELECT count(*) FROM people WHERE ${toReview}`).pluck().get() ?? 0;
}

/** The next thin ties that nobody looked at or put in a circle, newest connections first; of one company (folded name) when given. */
export function thinTiesToReview(
  db: Database,
  companyKey: string | undefined,
  limit: number,
): { left: number; ids: PersonId[] } {
  const where = companyKey === undefined ? toReview : `${toReview} AND company_key = @companyKey`;
  const bound = companyKey === undefined ? {} : { companyKey };
  return {
    left: prepared<object, number>(db, `SELECT count(*) FROM people WHERE ${where}`).pluck().get(bound) ?? 0,
    ids: prepared<object, PersonId>(
      db,
      `SELECT id FROM people WHERE ${where} ORDER BY connected_on DESC, name_key, id LIMIT @limit`,
    )
      .pluck()
      .all({ ...bound, limit }),
  };
}

/** The companies with most thin ties to review (being self-employed is none), as the newest of these people's rows writes them. */
export function companiesOfThinTies(db: Database, limit: number): { company: string; people: number }[] {
  const rows = prepared<[], { company: string; people: number }>(
    db,
    `SELECT company, count(*) AS people, max(connected_on) FROM people
     WHERE ${toReview} AND company_key <> '' GROUP BY company_key ORDER BY people DESC, company_key`,
  );
  const companies: { company: string; people: number }[] = [];
  for (const { company, people } of rows.iterate()) {
    if (companyGroup(company) !== null) companies.push({ company, people });
    if (companies.length === limit) break;
  }
  return companies;
}
