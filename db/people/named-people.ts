import { fold } from '../../core/text/fold.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { computed, handWrittenRead } from '../connection/statement.ts';
import { people } from '../schema/schema.ts';

/** Somebody whose name has the words that were looked for. */
export type PersonOfName = {
  readonly id: PersonId;
  readonly name: string;
  readonly company: string;
  readonly position: string;
};

/** How many of those whom a name fits are returned. */
const mostShown = 9;

// By hand, since drizzle has no words for full text. Who is archived or has a farewell comes last.
const byName = handWrittenRead(
  { match: computed<string>(), limit: computed<number>() },
  {
    id: people.id,
    name: people.name,
    nameKey: people.nameKey,
    company: people.company,
    position: people.position,
    all: computed<number>(),
  },
  `SELECT people.id, people.name, people.name_key AS nameKey, people.company, people.position, count(*) OVER () AS "all"
   FROM people_search CROSS JOIN people ON people.id = people_search.rowid
   WHERE people_search MATCH @match
   ORDER BY people.archived_on IS NOT NULL, people.farewell IS NOT NULL, people.strength DESC,
     max(coalesce(people.last_inbound, ''), coalesce(people.last_outbound, '')) DESC, people.id
   LIMIT @limit`,
);

/**
 * Finds those whose name or nickname has all of the folded words, each whole; a single Latin letter stands for a word that
 * begins with it. Whoever has exactly two or more of the words as their name is meant before all others. The strongest
 * tie comes first.
 */
export function peopleOfName(
  db: Database,
  words: readonly string[],
): { readonly candidates: readonly PersonOfName[]; readonly more: number } {
  if (words.length === 0) return { candidates: [], more: 0 };
  const match = `{name nickname} : (${words.map((word) => (/^[a-z]$/u.test(word) ? `"${word}"*` : `"${word}"`)).join(' AND ')})`;
  const rows = byName.all(db, { match, limit: mostShown });
  const [first] = rows;
  if (first === undefined) return { candidates: [], more: 0 };
  const key = words.join(' ');
  const exact = words.length > 1 ? rows.filter(({ nameKey }) => nameKey === key) : [];
  const shown = exact.length > 0 ? exact : rows;
  return {
    candidates: shown.map(({ id, name, company, position }) => ({ id, name, company, position })),
    more: exact.length > 0 ? 0 : first.all - rows.length,
  };
}

const anyAtCompany = handWrittenRead(
  { key: people.companyKey },
  { found: computed<1>() },
  `SELECT 1 AS found FROM people
   WHERE (company_key = '') = 0 AND company_key = @key AND archived_on IS NULL LIMIT 1`,
);

/** Whether somebody works at a company of this name. */
export function isCompanyOfPeople(db: Database, name: string): boolean {
  const key = fold(name);
  return key !== '' && anyAtCompany.get(db, { key }) !== undefined;
}
