import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { appendTo } from '../../core/collections/multimap.ts';
import type { KnownPerson } from '../../core/people/known-person.ts';
import type { PersonName } from '../../core/people/person-name.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { RecordKind, RecordContent } from '../../core/records/record.ts';
import type { ConnectionState, OwnField } from '../../core/people/shown-facts.ts';
import type { Database } from '../connection/database.ts';
import { isActiveRecord } from '../people/sql-conditions.ts';
import { mergeTargets } from '../people/merged-people.ts';
import { decodeRecord } from '../people/imported-records.ts';
import { ownValuesOf } from '../people/own-values.ts';
import type { KnownPeople, MatchCandidate } from '../../core/matching/known-people.ts';
import { recordKey } from '../../core/matching/known-people.ts';

type PersonColumns = [
  id: PersonId,
  firstName: string,
  lastName: string,
  company: string,
  position: string,
  connectedOn: Day | null,
  connection: ConnectionState | null,
  lastContact: Day | null,
];

const none: readonly never[] = [];

/** Reads whom an import can speak of, in a few passes, since it is matched with all. */
export function knownIdentities(db: Database): KnownPeople {
  const ends = mergeTargets(db);
  const merged = new Set([...ends.keys(), ...ends.values()]);
  const hasUndone =
    db.$client.prepare<[], number>('SELECT 1 FROM imports WHERE undone_at IS NOT NULL LIMIT 1').pluck().get() === 1;
  const shown = peopleInFile(db, hasUndone);
  const { live, away } = apartFromShown(db, shown, merged, hasUndone);

  const identities: KnownPerson[] = [];
  const keptByUserData = new Map<string, PersonId>();
  for (const person of shown.values()) {
    const gone = away.get(person.id);
    const alone = merged.has(person.id) ? aloneOf(db, person, live.get(person.id)) : person;
    identities.push(gone ? asBefore(alone, identityOf(person.id, gone)) : alone);
    for (const { key } of gone ?? none) keptByUserData.set(key, person.id);
  }
  const ownOfMerged = ownValuesOfMerged(db);
  for (const id of new Set([...live.keys(), ...ownOfMerged.keys()])) {
    if (shown.has(id)) continue;
    const mergedInto = ends.get(id);
    const identity = withOwnValues(identityOf(id, live.get(id) ?? none), ownOfMerged.get(id) ?? nothingOwn);
    const isSeen = mergedInto !== undefined && shown.has(mergedInto);
    identities.push({ ...identity, ...(isSeen ? { mergedInto } : { hidden: true }) });
  }
  return {
    shown,
    identities,
    onlyInUndoneImports: [...away]
      .filter(([id]) => !shown.has(id))
      .map(([id, said]) => ({ ...identityOf(id, said), records: said.map(({ key }) => key) })),
    keptByUserData,
  };
}

function peopleInFile(db: Database, hasUndone: boolean): Map<PersonId, MatchCandidate> {
  const people = rows<PersonColumns>(
    db,
    `SELECT id, first_name, last_name, company, position, connected_on, connection, last_contact
     FROM people ORDER BY id`,
  );
  if (people.length === 0) return new Map();
  const emails = listsBy(rows<[PersonId, string]>(db, 'SELECT person_id, address FROM emails'));
  const otherNames = otherNamesOf(db, hasUndone);
  const slugs = new Map<PersonId, ProfileSlug[]>();
  const currentSlugs = new Map<PersonId, ProfileSlug>();
  for (const [id, slug, isCurrent] of rows<[PersonId, ProfileSlug, 0 | 1]>(
    db,
    'SELECT person_id, slug, current FROM profile_slugs ORDER BY current DESC, seen_on DESC, rowid DESC',
  )) {
    if (isCurrent === 1 && !currentSlugs.has(id)) currentSlugs.set(id, slug);
    appendTo(slugs, id, slug);
  }

  const shownPeople = new Map<PersonId, MatchCandidate>();
  for (const [id, firstName, lastName, company, position, connectedOn, connection, lastContact] of people) {
    const shown = { firstName, lastName, company, position, connectedOn: connectedOn ?? '' };
    const others = otherNames.get(id);
    shownPeople.set(id, {
      id,
      names: others ? [shown, ...others] : [shown],
      slugs: slugs.get(id) ?? none,
      emails: emails.get(id) ?? none,
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

/** Names that imports gave people who go by another one here, newest first. */
function otherNamesOf(db: Database, hasUndone: boolean): ReadonlyMap<PersonId, PersonName[]> {
  const found = rows<[PersonId, string, string]>(
    db,
    `SELECT person_id, first, last FROM (
       SELECT records.id, person_id, first_name, last_name, people.name AS whole,
         fields ->> 'name' AS name, coalesce(fields ->> 'name', fields ->> 'firstName', '') AS first,
         coalesce(fields ->> 'lastName', '') AS last
       FROM records JOIN people ON people.id = person_id
       WHERE kind <> 'missing' ${hasUndone ? `AND ${isActiveRecord}` : ''})
     WHERE CASE WHEN name IS NULL THEN (first, last) <> (first_name, last_name) ELSE name <> whole END
     ORDER BY id DESC`,
  );
  const names = new Map<PersonId, PersonName[]>();
  for (const [id, firstName, lastName] of found) {
    if (firstName !== '' || lastName !== '') appendTo(names, id, { firstName, lastName });
  }
  return names;
}

type Kept = { readonly key: string; readonly record: RecordContent };

/**
 * What was said of those whom the shown people do not tell, oldest first: of those who are not shown, and of each of
 * those who were merged. In `away` are those of whom nothing is said any more, whether the user wrote on them or not.
 */
function apartFromShown(
  db: Database,
  shown: ReadonlyMap<PersonId, MatchCandidate>,
  merged: ReadonlySet<PersonId>,
  hasUndone: boolean,
): { readonly live: ReadonlyMap<PersonId, Kept[]>; readonly away: ReadonlyMap<PersonId, Kept[]> } {
  const live = new Map<PersonId, Kept[]>();
  const gone = new Map<PersonId, Kept[]>();
  const spokenOf = new Set<PersonId>();
  const isLiveColumn = hasUndone ? isActiveRecord : '1';
  // Of most records only whose they are is of interest.
  const asked = hasUndone
    ? `NOT ${isActiveRecord} OR person_id NOT IN (SELECT id FROM people)`
    : 'person_id NOT IN (SELECT id FROM people)';
  for (const [id, kind, fields, isSaid] of rows<[PersonId, RecordKind, string, 0 | 1]>(
    db,
    `SELECT person_id, kind, fields, ${isLiveColumn} FROM records
     WHERE kind <> 'missing' AND (${asked} OR person_id IN (SELECT into_id FROM merged_people)) ORDER BY id`,
  )) {
    const kept = { key: recordKey(kind, fields), record: decodeRecord(kind, fields) };
    if (isSaid === 0) {
      appendTo(gone, id, kept);
    } else if (!shown.has(id) || merged.has(id)) {
      appendTo(live, id, kept);
    }
  }
  if (gone.size > 0) {
    const said = rows<[PersonId]>(
      db,
      `SELECT DISTINCT person_id FROM records WHERE kind <> 'missing' AND ${isActiveRecord}`,
    );
    for (const [id] of said) spokenOf.add(id);
  }
  return { live, away: new Map([...gone].filter(([id]) => !spokenOf.has(id))) };
}

/** What was said of someone, as far as it helps to recognise them; the newest first. */
function identityOf(id: PersonId, said: readonly Kept[]): KnownPerson {
  const names = new Map<string, PersonName>();
  const slugs = new Set<ProfileSlug>();
  const emails = new Set<string>();
  let connectedOn: Day | null = null;
  let company: string | null = null;
  let position: string | null = null;
  for (const { record } of said.toReversed()) {
    const { kind, fields } = record;
    if (kind === 'missing') continue;
    if (fields.slug !== undefined) slugs.add(fields.slug);
    const name =
      kind === 'messages' || kind === 'invitation'
        ? { firstName: fields.name, lastName: '' }
        : { firstName: fields.firstName ?? '', lastName: fields.lastName ?? '' };
    if (name.firstName !== '' || name.lastName !== '') names.set(`${name.firstName}\n${name.lastName}`, name);
    if (kind === 'card') for (const email of fields.emails ?? none) emails.add(email);
    if (kind === 'connection') {
      if (fields.email !== undefined) emails.add(fields.email);
      connectedOn ??= fields.connectedOn ?? null;
    }
    if (kind === 'connection' || kind === 'card') {
      company ??= fields.company || null;
      position ??= fields.position || null;
    }
  }
  return { id, names: [...names.values()], slugs: [...slugs], emails: [...emails], connectedOn, company, position };
}

/** Somebody of whom only what the user wrote is left, by what was said of them once: they come back as themselves. */
function asBefore(person: KnownPerson, gone: KnownPerson): KnownPerson {
  return {
    id: person.id,
    names: [...person.names.filter(({ firstName, lastName }) => firstName !== '' || lastName !== ''), ...gone.names],
    slugs: [...new Set([...person.slugs, ...gone.slugs])],
    emails: [...new Set([...person.emails, ...gone.emails])],
    connectedOn: person.connectedOn ?? gone.connectedOn,
    company: person.company ?? gone.company,
    position: person.position ?? gone.position,
  };
}

type OwnFacts = Readonly<Partial<Record<OwnField, string>>>;

const nothingOwn: OwnFacts = {};

/** The facts that the user gave people who were merged since. */
function ownValuesOfMerged(db: Database): ReadonlyMap<PersonId, OwnFacts> {
  const found = rows<[PersonId, string]>(db, "SELECT id, own FROM merged_people WHERE own <> '{}'");
  // Written by a merge: the user's own values by field.
  return new Map(found.map(([id, own]) => [id, JSON.parse(own) as OwnFacts]));
}

/** With the facts that the user gave, before those that imports did. */
function withOwnValues(person: KnownPerson, own: OwnFacts): KnownPerson {
  const [first] = person.names;
  const firstName = own.firstName ?? first?.firstName ?? '';
  const lastName = own.lastName ?? first?.lastName ?? '';
  const isNamed = firstName !== '' || lastName !== '';
  return {
    ...person,
    names: isNamed ? [{ firstName, lastName }, ...person.names] : person.names,
    // Kept as a day.
    connectedOn: (own.connectedOn as Day | undefined) || person.connectedOn,
    company: own.company || person.company,
    position: own.position || person.position,
  };
}

/** Somebody without what they have only because others were merged into them: by their records, and what the user wrote. */
function aloneOf(db: Database, { id }: MatchCandidate, said: readonly Kept[] = none): KnownPerson {
  const { slugs, emails, ...person } = withOwnValues(identityOf(id, said), Object.fromEntries(ownValuesOf(db, id)));
  const typed = (query: string): string[] => db.$client.prepare<[PersonId], string>(query).pluck().all(id);
  const typedSlugs = typed('SELECT slug FROM profile_slugs WHERE person_id = ? AND import_id IS NULL');
  const typedEmails = typed('SELECT address FROM emails WHERE person_id = ? AND import_id IS NULL');
  return {
    ...person,
    // Kept as slugs.
    slugs: [...new Set([...slugs, ...(typedSlugs as ProfileSlug[])])],
    emails: [...new Set([...emails, ...typedEmails])],
  };
}

function rows<Row extends unknown[]>(db: Database, query: string): Row[] {
  // The type says which columns the query asks for, as with `prepare` itself.
  return db.$client.prepare(query).raw().all() as Row[];
}

function listsBy<Value>(pairs: readonly [PersonId, Value][]): ReadonlyMap<PersonId, Value[]> {
  const lists = new Map<PersonId, Value[]>();
  for (const [id, value] of pairs) appendTo(lists, id, value);
  return lists;
}
