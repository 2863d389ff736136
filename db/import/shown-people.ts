import { and, desc, eq, isNotNull, ne, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import { appendTo } from '../../core/collections/multimap.ts';
import type { PersonId } from '../../core/ids.ts';
import type { MatchCandidate } from '../../core/matching/known-people.ts';
import type { PersonName } from '../../core/people/person-name.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { isActiveRecord } from '../people/sql-conditions.ts';
import { emails, imports, people, profileSlugs, records } from '../schema/schema.ts';

const undoneImport = readStatement({}, (db) =>
  db
    .select(fields({ id: imports.id }))
    .from(imports)
    .where(isNotNull(imports.undoneAt))
    .limit(1),
);

/** Whether an import was undone. Where none was, every record is active and need not be asked one by one. */
export function hasUndoneImport(db: Database): boolean {
  return undoneImport.get(db, {}) !== undefined;
}

const everyone = readStatement({}, (db) =>
  db
    .select(
      fields({
        id: people.id,
        firstName: people.firstName,
        lastName: people.lastName,
        company: people.company,
        position: people.position,
        connectedOn: people.connectedOn,
        connection: people.connection,
        lastContact: people.lastContact,
      }),
    )
    .from(people)
    .orderBy(people.id),
);

const allEmails = readStatement({}, (db) =>
  db.select(fields({ personId: emails.personId, address: emails.address })).from(emails),
);

const allSlugs = readStatement({}, (db) =>
  db
    .select(fields({ personId: profileSlugs.personId, slug: profileSlugs.slug, isCurrent: profileSlugs.current }))
    .from(profileSlugs)
    .orderBy(desc(profileSlugs.current), desc(profileSlugs.seenOn), sql`${profileSlugs}.rowid desc`),
);

/** Reads everyone who is shown, in the order of their ids and in a few passes, since an import is matched with all. */
export function peopleInFile(db: Database): Map<PersonId, MatchCandidate> {
  const rows = everyone.all(db, {});
  if (rows.length === 0) return new Map();
  const emailsByPerson = new Map<PersonId, string[]>();
  for (const { personId, address } of allEmails.iterate(db, {})) appendTo(emailsByPerson, personId, address);
  const slugsByPerson = new Map<PersonId, ProfileSlug[]>();
  const currentSlugs = new Map<PersonId, ProfileSlug>();
  for (const { personId, slug, isCurrent } of allSlugs.iterate(db, {})) {
    if (isCurrent === 1 && !currentSlugs.has(personId)) currentSlugs.set(personId, slug);
    appendTo(slugsByPerson, personId, slug);
  }
  const otherNames = otherNamesByPerson(db);

  const shownPeople = new Map<PersonId, MatchCandidate>();
  for (const { id, firstName, lastName, company, position, connectedOn, connection, lastContact } of rows) {
    const shown = { firstName, lastName, company, position, connectedOn: connectedOn ?? '' };
    shownPeople.set(id, {
      id,
      names: [shown, ...(otherNames.get(id) ?? [])],
      slugs: slugsByPerson.get(id) ?? [],
      emails: emailsByPerson.get(id) ?? [],
      connectedOn,
      company: company === '' ? null : company,
      position: position === '' ? null : position,
      shown,
      connection,
      lastContact,
      currentSlug: currentSlugs.get(id),
    });
  }
  return shownPeople;
}

/**
 * SQL condition: the record begins with the shown name, as nearly all do. Comparing texts is much cheaper than reading the
 * JSON; where the name stands elsewhere or is escaped in another way, the JSON is read. The third character tells which of
 * two beginnings a record has, `{"name":` or `{"firstName":`.
 */
const beginsWithShownName = sql`instr(${records.fields}, case substr(${records.fields}, 3, 1)
  when 'n' then '{"name":' || json_quote(${people.name})
  else '{"firstName":' || json_quote(${people.firstName}) || ',"lastName":' || json_quote(${people.lastName}) end) = 1`;

const otherNamesInAll = otherNamesIn(() => undefined);
const otherNamesInActive = otherNamesIn(isActiveRecord);

/**
 * Selects the names in records (`condition` says which) that are not the one by which the person is shown, newest
 * first.
 */
function otherNamesIn(condition: (db: StatementBuilder) => SQL | undefined) {
  return readStatement({}, (db) => {
    const name = sql`${records.fields} ->> 'name'`;
    const firstName = sql<string>`coalesce(${records.fields} ->> 'name', ${records.fields} ->> 'firstName', '')`;
    const lastName = sql<string>`coalesce(${records.fields} ->> 'lastName', '')`;
    return db
      .select(fields({ personId: records.personId, firstName, lastName }))
      .from(records)
      .innerJoin(people, eq(people.id, records.personId))
      .where(
        and(
          ne(records.kind, 'missing'),
          condition(db),
          sql`case when ${beginsWithShownName} then 0
            when ${name} is null
            then (${firstName}, ${lastName}) <> (${people.firstName}, ${people.lastName})
            else ${name} <> ${people.name} end`,
        ),
      )
      .orderBy(desc(records.id));
  });
}

/** Reads the names that active imports gave people who are shown by another one, newest first. */
function otherNamesByPerson(db: Database): ReadonlyMap<PersonId, PersonName[]> {
  const statement = hasUndoneImport(db) ? otherNamesInActive : otherNamesInAll;
  const names = new Map<PersonId, PersonName[]>();
  for (const { personId, firstName, lastName } of statement.iterate(db, {})) {
    if (firstName !== '' || lastName !== '') appendTo(names, personId, { firstName, lastName });
  }
  return names;
}
