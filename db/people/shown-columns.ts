import { eq } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import { fold } from '../../core/text/fold.ts';
import { fullName } from '../../core/people/full-name.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { ShownPerson } from '../../core/records/shown-person.ts';
import type { WriteTransaction } from '../connection/database.ts';
import type { ShownFacts } from '../../core/people/shown-facts.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { people } from '../schema/schema.ts';
import type { TagLabels } from './shown-tags.ts';
import { ownValuesOf } from './own-values.ts';

/** What one run of `renewPeople` gathers for its last steps. */
export type Renewal = {
  readonly tx: WriteTransaction;
  readonly today: Day;
  /** Whose contact days changed: their ties are to be recounted. */
  readonly toRecount: PersonId[];
  /** The `askedDay` of the records of those to be recounted. */
  readonly askedDays: Map<PersonId, Day | null>;
  /** Slugs that nobody may have now, or several people would. */
  readonly unsettled: Set<ProfileSlug>;
  /** The labels of imports that become tags. */
  readonly tagLabels: TagLabels;
};

/** The columns of a person's row that show what imports and the user say. */
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
  readonly phone: string;
  readonly city: string;
  readonly website: string;
  readonly addedOn: Day;
};

const columns = {
  id: people.id,
  firstName: people.firstName,
  lastName: people.lastName,
  name: people.name,
  nameKey: people.nameKey,
  company: people.company,
  companyKey: people.companyKey,
  position: people.position,
  jobSeenOn: people.jobSeenOn,
  jobChangedOn: people.jobChangedOn,
  connection: people.connection,
  connectedOn: people.connectedOn,
  birthday: people.birthday,
  phone: people.phone,
  city: people.city,
  website: people.website,
  addedOn: people.addedOn,
} as const satisfies Record<keyof ShownColumns, unknown>;

/** What a statement that writes the shown columns takes. The table checks the two that come as texts. */
export const shownParameters = {
  ...columns,
  connection: computed<string | null>(),
  connectedOn: computed<string | null>(),
} as const;

const shownColumnsOfPerson = readStatement({ id: people.id }, (db, { id }) =>
  db
    .select(fields({ ...columns, askedOn: people.askedOn }))
    .from(people)
    .where(eq(people.id, id)),
);

/** Finds the columns of a person that show what imports and the user say, and the day on which they asked something. */
export function findShownColumns(
  tx: WriteTransaction,
  id: PersonId,
): (ShownColumns & { readonly askedOn: Day | null }) | undefined {
  return shownColumnsOfPerson.get(tx, { id });
}

const insertShown = writeStatement(shownParameters, (db, values) => db.insert(people).values(values));

/** Inserts a person's row with the shown columns. */
export function insertShownColumns(tx: WriteTransaction, values: ShownColumns): void {
  insertShown.run(tx, values);
}

const updateShown = writeStatement(shownParameters, (db, { id, ...values }) =>
  db.update(people).set(values).where(eq(people.id, id)),
);

/** Updates the shown columns of a person's row. */
export function updateShownColumns(tx: WriteTransaction, values: ShownColumns): void {
  updateShown.run(tx, values);
}

// The keys of a literal are exactly these.
const columnNames = Object.keys(columns) as (keyof ShownColumns)[];

/** Tells whether any shown column differs. */
export function differInShownColumns(a: ShownColumns, b: ShownColumns): boolean {
  return columnNames.some((name) => a[name] !== b[name]);
}

/** Computes the shown columns of a person; `address` stands in for a missing name. */
export function shownColumnsOf(
  { tx, today }: Renewal,
  id: PersonId,
  { facts, imported, isShownByImports, connection, jobSeenOn, jobChangedOn, addedOn }: ShownPerson,
  before: ShownColumns | undefined,
  address: string | undefined,
): ShownColumns {
  const keptName = before && !isShownByImports ? nameToKeep(tx, before, facts, imported) : facts;
  const { firstName, lastName } = keptName;
  const name = fullName(firstName, lastName, address);
  const { company, position, birthday, phone, city, website } = facts;
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
    phone,
    city,
    website,
    addedOn: addedOn ?? before?.addedOn ?? today,
  };
}

type PersonName = Pick<ShownFacts, 'firstName' | 'lastName'>;

/**
 * Returns the name for somebody of whom no import speaks any more and who stays because of what the user wrote: the name
 * by which the user knew them, except for the parts that the user gave.
 */
function nameToKeep(tx: WriteTransaction, before: ShownColumns, facts: PersonName, imported: PersonName): PersonName {
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
