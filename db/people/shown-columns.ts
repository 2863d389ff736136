import type { Day } from '../../core/calendar/day.ts';
import { fold } from '../../core/text/fold.ts';
import { fullName } from '../../core/people/full-name.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { ShownPerson } from '../../core/records/shown-person.ts';
import type { WriteTransaction } from '../connection/database.ts';
import type { ShownFacts } from '../../core/people/shown-facts.ts';
import { ownValuesOf } from './own-values.ts';

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

export type ShownColumns = {
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

type ValueName = keyof ShownColumns;

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

export function shownColumnsOf(
  { tx, today }: Renewal,
  id: PersonId,
  { facts, imported, isSomeone, connection, jobSeenOn, jobChangedOn, addedOn }: ShownPerson,
  before: ShownColumns | undefined,
  address: string | undefined,
): ShownColumns {
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

// the keys of a literal
export const readValues = `SELECT id, ${valueNames.map((name) => `${columnOfValue[name]} AS ${name}`).join(', ')} FROM people`;

export const insertValues = `INSERT INTO people (id, ${valueNames.map((name) => columnOfValue[name]).join(', ')})
  VALUES (@id, ${valueNames.map((name) => `@${name}`).join(', ')})`;

export const updateValues = `UPDATE people SET ${valueNames.map((name) => `${columnOfValue[name]} = @${name}`).join(', ')}
  WHERE id = @id`;

type PersonName = Pick<ShownFacts, 'firstName' | 'lastName'>;

/**
 * Who stays because of what the user wrote on them keeps the name by which the user knew them, but for what the user
 * gave of it.
 */
export function nameToKeep(
  tx: WriteTransaction,
  before: ShownColumns,
  facts: PersonName,
  imported: PersonName,
): PersonName {
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
