import { and, eq, inArray, isNull, ne, not, notInArray, or, sql } from 'drizzle-orm';

import { appendTo } from '../../core/collections/multimap.ts';
import type { PersonId } from '../../core/ids.ts';
import { recordKey } from '../../core/import/record-fields.ts';
import type { KnownPeople, MatchCandidate } from '../../core/matching/known-people.ts';
import { identityFromRecords, withOwnFacts, withUndoneRecords } from '../../core/matching/recorded-identity.ts';
import type { OwnFacts } from '../../core/matching/recorded-identity.ts';
import type { KnownPerson } from '../../core/people/known-person.ts';
import type { RecordContent } from '../../core/records/record.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import { decodeRecord } from '../people/imported-records.ts';
import { mergedOwnValues } from '../people/merge-snapshot.ts';
import { mergeTargets } from '../people/merged-people.ts';
import { ownValuesOf } from '../people/own-values.ts';
import { isActiveRecord } from '../people/sql-conditions.ts';
import { emails, mergedPeople, people, profileSlugs, records } from '../schema/schema.ts';
import { hasUndoneImport, peopleInFile } from './shown-people.ts';

/** Reads everyone whom an import can speak of. */
export function knownIdentities(db: Database): KnownPeople {
  const ends = mergeTargets(db);
  const merged = new Set([...ends.keys(), ...ends.values()]);
  const shown = peopleInFile(db);
  const { active, undone } = recordsApartFromShown(db, shown, merged);

  const identities: KnownPerson[] = [];
  const keptByUserData = new Map<string, PersonId>();
  for (const person of shown.values()) {
    const undoneRecords = undone.get(person.id);
    const alone = merged.has(person.id) ? identityAlone(db, person.id, active.get(person.id) ?? []) : person;
    identities.push(undoneRecords ? withUndoneRecords(alone, identityOf(person.id, undoneRecords)) : alone);
    for (const { key } of undoneRecords ?? []) keptByUserData.set(key, person.id);
  }
  const ownOfMerged = ownFactsOfMerged(db);
  for (const id of new Set([...active.keys(), ...ownOfMerged.keys()])) {
    if (shown.has(id)) continue;
    const mergedInto = ends.get(id);
    const identity = withOwnFacts(identityOf(id, active.get(id) ?? []), ownOfMerged.get(id) ?? {});
    const isPartOfShown = mergedInto !== undefined && shown.has(mergedInto);
    identities.push(isPartOfShown ? { ...identity, mergedInto } : { ...identity, hidden: true });
  }
  return {
    shown,
    identities,
    onlyInUndoneImports: [...undone]
      .filter(([id]) => !shown.has(id))
      .map(([id, found]) => ({ ...identityOf(id, found), records: found.map(({ key }) => key) })),
    keptByUserData,
  };
}

/** A record with the text by which an equal one is found. */
type KeyedRecord = { readonly key: string; readonly record: RecordContent };

function identityOf(id: PersonId, found: readonly KeyedRecord[]): KnownPerson {
  return identityFromRecords(
    id,
    found.map(({ record }) => record),
  );
}

const activeRecordsApart = recordsApart(false);
const recordsApartWithUndone = recordsApart(true);

/**
 * The records, oldest first, of people who are not shown or whom others are part of; those of undone imports too, where
 * there are any. Of most records only whose they are is of interest.
 */
function recordsApart(withUndone: boolean) {
  return readStatement({}, (db) => {
    const isOfHidden = notInArray(records.personId, db.select({ id: people.id }).from(people));
    const isOfMerged = inArray(records.personId, db.select({ id: mergedPeople.intoId }).from(mergedPeople));
    const isUndone = withUndone ? not(isActiveRecord(db)) : undefined;
    return db
      .select(
        fields({
          personId: records.personId,
          kind: records.kind,
          fields: records.fields,
          isActive: withUndone ? sql<0 | 1>`${isActiveRecord(db)}` : sql<0 | 1>`1`,
        }),
      )
      .from(records)
      .where(and(ne(records.kind, 'missing'), or(isUndone, isOfHidden, isOfMerged)))
      .orderBy(records.id);
  });
}

const peopleWithActiveRecords = readStatement({}, (db) =>
  db
    .selectDistinct(fields({ personId: records.personId }))
    .from(records)
    .where(and(ne(records.kind, 'missing'), isActiveRecord(db))),
);

/**
 * Reads the records that the shown people do not stand for, oldest first: the active ones of people who are not shown and
 * of each of those who were merged; and in `undone` all records of people of whom only undone imports speak.
 */
function recordsApartFromShown(
  db: Database,
  shown: ReadonlyMap<PersonId, MatchCandidate>,
  merged: ReadonlySet<PersonId>,
): {
  readonly active: ReadonlyMap<PersonId, readonly KeyedRecord[]>;
  readonly undone: ReadonlyMap<PersonId, readonly KeyedRecord[]>;
} {
  const active = new Map<PersonId, KeyedRecord[]>();
  const undone = new Map<PersonId, KeyedRecord[]>();
  const statement = hasUndoneImport(db) ? recordsApartWithUndone : activeRecordsApart;
  for (const { personId, kind, fields: json, isActive } of statement.iterate(db, {})) {
    const keyed = { key: recordKey(kind, json), record: decodeRecord(kind, json) };
    if (isActive === 0) appendTo(undone, personId, keyed);
    else if (!shown.has(personId) || merged.has(personId)) appendTo(active, personId, keyed);
  }
  if (undone.size > 0) for (const id of peopleWithActiveRecords.values(db, {})) undone.delete(id);
  return { active, undone };
}

const ownOfAllMerged = readStatement({}, (db) =>
  db
    .select(fields({ id: mergedPeople.id, own: mergedPeople.own }))
    .from(mergedPeople)
    .where(ne(mergedPeople.own, '{}')),
);

/** Reads the facts that the user typed of people who were merged since. */
function ownFactsOfMerged(db: Database): ReadonlyMap<PersonId, OwnFacts> {
  return new Map(
    ownOfAllMerged.all(db, {}).map(({ id, own }) => [id, parseStoredJson(mergedOwnValues, own, 'a merge')]),
  );
}

const typedSlugs = readStatement({ id: profileSlugs.personId }, (db, { id }) =>
  db
    .select(fields({ slug: profileSlugs.slug }))
    .from(profileSlugs)
    .where(and(eq(profileSlugs.personId, id), isNull(profileSlugs.importId))),
);

const typedEmails = readStatement({ id: emails.personId }, (db, { id }) =>
  db
    .select(fields({ address: emails.address }))
    .from(emails)
    .where(and(eq(emails.personId, id), isNull(emails.importId))),
);

/** Makes the identity of someone whom others were merged into, without those: by their own records and the user's words. */
function identityAlone(db: Database, id: PersonId, found: readonly KeyedRecord[]): KnownPerson {
  const alone = withOwnFacts(identityOf(id, found), Object.fromEntries(ownValuesOf(db, id)));
  return {
    ...alone,
    slugs: [...new Set([...alone.slugs, ...typedSlugs.values(db, { id })])],
    emails: [...new Set([...alone.emails, ...typedEmails.values(db, { id })])],
  };
}
