import type { Day } from '../../core/calendar/day.ts';
import { fold } from '../../core/text/fold.ts';
import { fullName } from '../../core/people/full-name.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { ShownFacts } from '../../core/people/shown-facts.ts';
import type { Said, ShownPerson } from '../../core/records/shown-person.ts';
import { carriesOwn } from './carries-own.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { renewImportedInteractions } from './imported-interactions.ts';
import { identitiesOf } from './merged-people.ts';
import { indexPeople } from './people-search.ts';
import { prepared } from '../connection/prepared.ts';
import { messagesSaidIn, saidOf } from './imported-records.ts';
import { bringBack, setAside } from './person-snapshot.ts';
import { dropSlugs, settleSlugs } from './slug-claims.ts';
import { recountTies } from './ties.ts';
import { freshWriter } from './new-people.ts';
import { claimTeller, renewSlugs } from './shown-slugs.ts';
import { derivedPerson } from './derived-person.ts';
import { renewEmails } from './shown-emails.ts';
import { ownValuesOf } from './own-values.ts';

/**
 * Derives what is shown of these people anew and writes what differs: their rows, addresses, profiles, imported
 * interactions, the numbers that follow, and the search index. Whoever no import speaks of any more, and of whom the
 * user wrote nothing, goes; whoever is spoken of again comes back under the same id. To be called after every write to
 * what it is derived from.
 *
 * @param fresh what imports say of people whose ids were never used before, when it is at hand
 */
export function renewPeople(
  tx: WriteTransaction,
  ids: Iterable<PersonId>,
  today: Day,
  fresh: ReadonlyMap<PersonId, readonly Said[]> = new Map(),
): void {
  const work: Renewal = { tx, today, otherWords: [], otherDays: [], unsettled: new Set() };
  const insertFresh = freshWriter(work);
  for (const id of ids) {
    const said = fresh.get(id);
    if (said) insertFresh(id, said);
    else renewPerson(work, id);
  }
  settleSlugs(tx, work.unsettled, claimTeller(tx));
  recountTies(tx, work.otherDays, today);
  indexPeople(tx, work.otherWords);
}

export type Renewal = {
  readonly tx: WriteTransaction;
  readonly today: Day;
  /** Who is found by other words now. */
  readonly otherWords: PersonId[];
  /** Whose days of contact changed. */
  readonly otherDays: PersonId[];
  /** Profiles that nobody may have now, or several would. */
  readonly unsettled: Set<ProfileSlug>;
};

export type PersonValues = {
  readonly id: PersonId;
  readonly firstName: string;
  readonly lastName: string;
  readonly name: string;
  readonly nameKey: string;
  readonly company: string;
  readonly companyKey: string;
  readonly position: string;
  readonly jobSeenOn: Day | null;
  readonly jobChangedOn: Day | null;
  readonly connection: string | null;
  readonly connectedOn: string | null;
  readonly birthday: string;
  readonly addedOn: Day;
};

type ValueName = keyof PersonValues;

export const columnOfValue = {
  firstName: 'first_name',
  lastName: 'last_name',
  name: 'name',
  nameKey: 'name_key',
  company: 'company',
  companyKey: 'company_key',
  position: 'position',
  jobSeenOn: 'job_seen_on',
  jobChangedOn: 'job_changed_on',
  connection: 'connection',
  connectedOn: 'connected_on',
  birthday: 'birthday',
  addedOn: 'added_on',
} as const satisfies Record<Exclude<ValueName, 'id'>, string>;

export const valueNames = Object.keys(columnOfValue) as (keyof typeof columnOfValue)[];

// the keys of a literal
const readValues = `SELECT id, ${valueNames.map((name) => `${columnOfValue[name]} AS ${name}`).join(', ')} FROM people`;

const insertValues = `INSERT INTO people (id, ${valueNames.map((name) => columnOfValue[name]).join(', ')})
  VALUES (@id, ${valueNames.map((name) => `@${name}`).join(', ')})`;

const updateValues = `UPDATE people SET ${valueNames.map((name) => `${columnOfValue[name]} = @${name}`).join(', ')}
  WHERE id = @id`;

function renewPerson(work: Renewal, id: PersonId): void {
  const { tx } = work;
  const before = prepared<[PersonId], PersonValues>(tx, `${readValues} WHERE id = ?`).get(id);
  const said = saidOf(tx, id);
  const shown = derivedPerson(tx, id, said);
  if (!shown.isSomeone && !(before && isCarried(tx, id))) {
    if (before) removePerson(work, id);
    return;
  }
  // The row comes first, since addresses and profiles refer to it; its name may be an address.
  if (!before) prepared<PersonValues>(tx, insertValues).run(valuesOf(work, id, shown, before, undefined));
  const address = renewEmails(tx, id, shown.emails);
  const after = valuesOf(work, id, shown, before, address);
  const isOther = !before || valueNames.some((name) => before[name] !== after[name]);
  if (isOther) prepared<PersonValues>(tx, updateValues).run(after);
  if (!before) bringBack(tx, id);
  renewSlugs(work, id, shown.slugs);
  const daysChanged = renewImportedInteractions(tx, id, messagesSaidIn(said));
  if (daysChanged || !before) work.otherDays.push(id);
  if (isOther) work.otherWords.push(id);
}

function valuesOf(
  { tx, today }: Renewal,
  id: PersonId,
  { facts, imported, isSomeone, connection, jobSeenOn, jobChangedOn, addedOn }: ShownPerson,
  before: PersonValues | undefined,
  address: string | undefined,
): PersonValues {
  const keptName = before && !isSomeone ? nameToKeep(tx, before, facts, imported) : facts;
  const { firstName, lastName } = keptName;
  const name = fullName(firstName, lastName, address);
  const { company, position, birthday } = facts;
  const isSameJob = before?.company === company && before.position === position;
  const isOwnJob = jobSeenOn === null && (company !== '' || position !== '');
  return {
    id,
    firstName,
    lastName,
    name,
    nameKey: fold(name),
    company,
    companyKey: fold(company),
    position,
    jobSeenOn: isOwnJob ? (isSameJob ? before.jobSeenOn : today) : jobSeenOn,
    jobChangedOn,
    connection,
    connectedOn: facts.connectedOn === '' ? null : facts.connectedOn,
    birthday,
    addedOn: addedOn ?? before?.addedOn ?? today,
  };
}

type PersonName = Pick<ShownFacts, 'firstName' | 'lastName'>;

/**
 * Who stays because of what the user wrote on them keeps the name by which the user knew them, but for what the user
 * gave of it.
 */
function nameToKeep(tx: WriteTransaction, before: PersonValues, facts: PersonName, imported: PersonName): PersonName {
  if (imported.firstName !== '' || imported.lastName !== '') return facts;
  const own = ownValuesOf(tx, before.id);
  const isNameless = facts.firstName === '' && facts.lastName === '';
  // The name of somebody whom the user added is the user's own.
  const isKept = (name: keyof PersonName): boolean =>
    facts[name] === '' && !own.has(name) && (isNameless || !own.has('addedOn'));
  return {
    firstName: isKept('firstName') ? before.firstName : facts.firstName,
    lastName: isKept('lastName') ? before.lastName : facts.lastName,
  };
}

/** Whether the user wrote or logged something on the person, or said something of them: then no undo takes them away. */
function isCarried(tx: WriteTransaction, id: PersonId): boolean {
  return (
    prepared<{ id: PersonId; identities: string }, number>(
      tx,
      `SELECT EXISTS (SELECT 1 FROM people WHERE id = @id AND ${carriesOwn})
         OR EXISTS (SELECT 1 FROM merged_people WHERE id IN (SELECT value FROM json_each(@identities)) AND own <> '{}')`,
    )
      .pluck()
      .get({ id, identities: JSON.stringify(identitiesOf(tx, id)) }) === 1
  );
}

function removePerson(work: Renewal, id: PersonId): void {
  const { tx } = work;
  setAside(tx, id);
  for (const slug of dropSlugs(tx, id)) work.unsettled.add(slug);
  prepared<[PersonId]>(tx, 'DELETE FROM people_search WHERE rowid = ?').run(id);
  prepared<[PersonId]>(tx, 'DELETE FROM people WHERE id = ?').run(id);
}
