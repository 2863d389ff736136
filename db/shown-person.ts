import type { Day } from '../core/day.ts';
import { fold } from '../core/fold.ts';
import { fullName } from '../core/full-name.ts';
import type { PersonId } from '../core/ids.ts';
import type { Database, WriteTransaction } from './database.ts';
import { prepared } from './prepared.ts';

/** The facts of a person that both the user and imports can give. */
export const factNames = ['firstName', 'lastName', 'company', 'position', 'connectedOn'] as const;
export type FactName = (typeof factNames)[number];

/** What is shown of a person. Nothing known is an empty text. */
export type ShownFacts = Readonly<Record<FactName, string>>;

/**
 * Derives what is shown of a person anew after the user changed it: their own values, else the newest import's. `seenOn`
 * is the day on which a company or position that is new here was seen; the user's correction of one is no news of a
 * change, as an import's is. The search index is the caller's to renew.
 */
export function renewShownFacts(tx: WriteTransaction, id: PersonId, seenOn: Day): void {
  const facts = factsShownOf(tx, id);
  const email = prepared<[PersonId], string>(tx, 'SELECT min(address) FROM emails WHERE person_id = ?').pluck().get(id);
  const name = fullName(facts.firstName, facts.lastName, email ?? undefined);
  prepared<Record<string, string | number | null>>(
    tx,
    `UPDATE people SET
       first_name = @firstName, last_name = @lastName, name = @name, name_key = @nameKey,
       job_changed_on = CASE WHEN company = @company AND position = @position THEN job_changed_on END,
       job_seen_on = CASE
         WHEN company = @company AND position = @position THEN job_seen_on
         WHEN @company <> '' OR @position <> '' THEN @seenOn END,
       company = @company, company_key = @companyKey, position = @position,
       connected_on = @connectedOn,
       connection = CASE WHEN @connectedOn IS NULL THEN connection ELSE coalesce(connection, 'connected') END
     WHERE id = @id`,
  ).run({
    ...facts,
    id,
    seenOn,
    name,
    nameKey: fold(name),
    companyKey: fold(facts.company),
    connectedOn: facts.connectedOn === '' ? null : facts.connectedOn,
  });
}

/** Own values where there are any, else the newest import's. */
function factsShownOf(db: Database, id: PersonId): ShownFacts {
  const imported = importedFactsOf(db, id);
  const own = new Map(ownValuesOf(db, id));
  const shown = (name: FactName): string => own.get(name) ?? imported[name] ?? '';
  return {
    firstName: shown('firstName'),
    lastName: shown('lastName'),
    company: shown('company'),
    position: shown('position'),
    connectedOn: shown('connectedOn'),
  };
}

export function ownValuesOf(db: Database, id: PersonId): [FactName, string][] {
  return prepared<[PersonId], { field: FactName; value: string }>(
    db,
    'SELECT field, value FROM own_values WHERE person_id = ?',
  )
    .all(id)
    .map(({ field, value }) => [field, value]);
}

/** What imports say of the person: of each fact what the newest that speaks of it says. */
export function importedFactsOf(db: Database, id: PersonId): Partial<Record<FactName, string>> {
  const records = prepared<[PersonId], string>(
    db,
    `SELECT fields FROM records JOIN import_rows ON record_id = records.id
     WHERE person_id = ? GROUP BY records.id ORDER BY max(import_id), max(line)`,
  )
    .pluck()
    .all(id);
  // Written by imports, with these names for these facts.
  return Object.assign(
    {},
    ...records.map((fields) => JSON.parse(fields) as Partial<Record<FactName, string>>),
  ) as Partial<Record<FactName, string>>;
}

export function setOwnValue(tx: WriteTransaction, id: PersonId, fact: FactName, value: string): void {
  prepared<[PersonId, FactName, string]>(
    tx,
    `INSERT INTO own_values (person_id, field, value) VALUES (?, ?, ?)
     ON CONFLICT (person_id, field) DO UPDATE SET value = excluded.value`,
  ).run(id, fact, value);
}

export function dropOwnValue(tx: WriteTransaction, id: PersonId, fact: FactName): void {
  prepared<[PersonId, FactName]>(tx, 'DELETE FROM own_values WHERE person_id = ? AND field = ?').run(id, fact);
}

/** The company and position that an import showed before those that are shown now; undefined when none did. */
export function jobBefore(db: Database, id: PersonId): { company: string; position: string } | undefined {
  return prepared<[PersonId], { company: string; position: string }>(
    db,
    `SELECT coalesce(fields ->> 'company', '') AS company, coalesce(fields ->> 'position', '') AS position
     FROM records JOIN people ON people.id = person_id
     WHERE person_id = ? AND (coalesce(fields ->> 'company', ''), coalesce(fields ->> 'position', ''))
       <> (people.company, people.position)
     ORDER BY records.id DESC LIMIT 1`,
  ).get(id);
}
