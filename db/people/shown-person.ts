import { dayNumber } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { fold } from '../../core/text/fold.ts';
import { fullName } from '../../core/people/full-name.ts';
import type { ImportId, PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { FactName, OwnField, ShownFacts } from '../../core/people/shown-facts.ts';
import { shownPerson } from '../../core/records/shown-person.ts';
import type { JobChange, OwnValues, Said, SaidBy, ShownPerson } from '../../core/records/shown-person.ts';
import { carriesOwn } from './carries-own.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { rememberedFolds } from '../connection/remembered-folds.ts';
import { factsOfContactDays } from '../../core/strength/tie-facts.ts';
import { contactDaysShown, insertImportedInteractions, renewImportedInteractions } from './imported-interactions.ts';
import { identitiesOf } from './merged-people.ts';
import { indexPeople } from './people-search.ts';
import { prepared } from '../connection/prepared.ts';
import { messagesSaidIn, saidOf } from './imported-records.ts';
import { bringBack, setAside } from './person-snapshot.ts';
import { dropSlugs, settleSlugs, sharedSlugs, slugsOf, writeFreeSlug, writeSlug } from './slug-claims.ts';
import type { ClaimOf, SlugRow } from './slug-claims.ts';
import { dayOfTies, recountTies, tieOfFacts } from './ties.ts';

/** Everything that is shown of a person, derived as it is now. */
export function derivedPerson(db: Database, id: PersonId, said: readonly Said[] = saidOf(db, id)): ShownPerson {
  return shownPerson(said, ownValuesOf(db, id), fallbackOf(db, id));
}

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

type Renewal = {
  readonly tx: WriteTransaction;
  readonly today: Day;
  /** Who is found by other words now. */
  readonly otherWords: PersonId[];
  /** Whose days of contact changed. */
  readonly otherDays: PersonId[];
  /** Profiles that nobody may have now, or several would. */
  readonly unsettled: Set<ProfileSlug>;
};

type PersonValues = {
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

const columnOfValue = {
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
const valueNames = Object.keys(columnOfValue) as (keyof typeof columnOfValue)[]; // the keys of a literal
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

/** Returns the address by which someone without a name goes. */
function renewEmails(tx: WriteTransaction, id: PersonId, said: ReadonlyMap<string, SaidBy>): string | undefined {
  const rows = prepared<[PersonId], { address: string; importId: ImportId | null }>(
    tx,
    'SELECT address, import_id AS importId FROM emails WHERE person_id = ?',
  ).all(id);
  const own = new Set(rows.filter(({ importId }) => importId === null).map(({ address }) => address));
  const removed =
    said.size === 0
      ? []
      : identitiesOf(tx, id).flatMap((identity) =>
          prepared<[PersonId], string>(tx, 'SELECT address FROM removed_emails WHERE person_id = ?')
            .pluck()
            .all(identity),
        );
  const wanted = new Map([...said].filter(([address]) => !own.has(address) && !removed.includes(address)));
  for (const { address, importId } of rows) {
    if (importId === null || wanted.get(address)?.importId === importId) wanted.delete(address);
    else if (!wanted.has(address)) {
      prepared<[PersonId, string]>(tx, 'DELETE FROM emails WHERE person_id = ? AND address = ?').run(id, address);
    }
  }
  const insert = prepared<[PersonId, string, ImportId]>(
    tx,
    `INSERT INTO emails (person_id, address, import_id) VALUES (?, ?, ?)
     ON CONFLICT (person_id, address) DO UPDATE SET import_id = excluded.import_id`,
  );
  for (const [address, { importId }] of wanted) insert.run(id, address, importId);
  return (
    prepared<[PersonId], string | null>(tx, 'SELECT min(address) FROM emails WHERE person_id = ?').pluck().get(id) ??
    undefined
  );
}

function renewSlugs({ tx, unsettled }: Renewal, id: PersonId, said: ReadonlyMap<ProfileSlug, SaidBy>): void {
  const rows = slugsOf(tx, id);
  const current = currentSlug(said, rows);
  for (const { slug, importId, isCurrent } of rows) {
    const isGone = importId !== null && !said.has(slug);
    if (isGone) {
      prepared<[PersonId, ProfileSlug]>(tx, 'DELETE FROM profile_slugs WHERE person_id = ? AND slug = ?').run(id, slug);
    } else if (isCurrent && slug !== current) {
      prepared<[PersonId, ProfileSlug]>(
        tx,
        'UPDATE profile_slugs SET current = 0 WHERE person_id = ? AND slug = ?',
      ).run(id, slug);
    }
    if (isCurrent && (isGone || slug !== current)) unsettled.add(slug);
  }
  for (const [slug, { importId, seenOn }] of said) {
    const known = rows.find((row) => row.slug === slug);
    const isOwn = known !== undefined && known.importId === null;
    const isCurrent = slug === current;
    if (known?.importId === importId && known.isCurrent === isCurrent) continue;
    if (!writeSlug(tx, { id, slug, importId: isOwn ? null : importId, seenOn, isCurrent })) unsettled.add(slug);
  }
  const own = rows.find(({ slug }) => slug === current);
  if (own?.importId === null && !own.isCurrent && !said.has(own.slug)) unsettled.add(own.slug);
}

/** What imports say last; else what the user typed. */
function currentSlug(said: ReadonlyMap<ProfileSlug, SaidBy>, rows: readonly SlugRow[]): ProfileSlug | undefined {
  return [...said.keys()].at(-1) ?? rows.find(({ importId }) => importId === null)?.slug;
}

function claimTeller(tx: WriteTransaction): ClaimOf {
  return (id, slug) => {
    const { slugs } = derivedPerson(tx, id);
    return currentSlug(slugs, slugsOf(tx, id)) === slug ? (slugs.get(slug)?.importId ?? 0) : undefined;
  };
}

/**
 * Settles who has the profiles that several people have or had, and those that were `released`. To be called after
 * imports came or went: one that says nothing new of somebody may still be the newest that says it.
 */
export function settleSharedSlugs(tx: WriteTransaction, released: ReadonlySet<ProfileSlug> = new Set()): void {
  settleSlugs(tx, new Set([...released, ...sharedSlugs(tx)]), claimTeller(tx));
}

/** Writes people whose ids were never used before: nothing is there that could differ. */
function freshWriter(work: Renewal): (id: PersonId, said: readonly Said[]) => void {
  const { tx, today } = work;
  const { $client } = tx;
  const insertPerson = $client.prepare(
    `INSERT INTO people (id, ${valueNames.map((name) => columnOfValue[name]).join(', ')}, inbound_days, outbound_days,
       first_inbound, last_inbound, last_outbound, last_inbound_message, strength, tie_state)
     VALUES (@id, ${valueNames.map((name) => `@${name}`).join(', ')}, @inboundDays, @outboundDays,
       @firstInbound, @lastInbound, @lastOutbound, @lastInboundMessage, @strength, @tieState)`,
  );
  const insertSearch = $client.prepare(
    "INSERT INTO people_search (rowid, name, company, position, tags, notes) VALUES (?, ?, ?, ?, '', '')",
  );
  const insertEmail = $client.prepare('INSERT INTO emails (person_id, address, import_id) VALUES (?, ?, ?)');
  const folded = rememberedFolds();
  // Between midnight and the first request everyone else still stands where they stood yesterday, and so do these.
  const t = dayNumber(dayOfTies(tx) ?? today);
  return (id, said) => {
    const shown = shownPerson(said, new Map());
    if (!shown.isSomeone) return;
    const { facts, emails, slugs } = shown;
    const [address] = [...emails.keys()].toSorted();
    const name = fullName(facts.firstName, facts.lastName, address);
    const nameKey = fold(name);
    const days = contactDaysShown(messagesSaidIn(said));
    const tieFacts = factsOfContactDays(days);
    insertPerson.run({
      ...tieFacts,
      ...tieOfFacts(tieFacts, t),
      lastInboundMessage: days.findLast(({ direction, inGroup }) => direction !== 'out' && !inGroup)?.day ?? null,
      id,
      firstName: facts.firstName,
      lastName: facts.lastName,
      name,
      nameKey,
      company: facts.company,
      companyKey: folded(facts.company),
      position: facts.position,
      jobSeenOn: shown.jobSeenOn,
      jobChangedOn: shown.jobChangedOn,
      connection: shown.connection,
      connectedOn: facts.connectedOn === '' ? null : facts.connectedOn,
      birthday: facts.birthday,
      addedOn: shown.addedOn ?? today,
    } satisfies PersonValues & Record<string, unknown>);
    insertSearch.run(id, nameKey, folded(facts.company), folded(facts.position));
    for (const [email, { importId }] of emails) insertEmail.run(id, email, importId);
    let left = slugs.size;
    for (const [slug, { importId, seenOn }] of slugs) {
      left -= 1;
      if (!writeFreeSlug(tx, { id, slug, importId, seenOn, isCurrent: left === 0 })) work.unsettled.add(slug);
    }
    insertImportedInteractions(tx, id, days);
  };
}

/** What the user says of a person. */
export function ownValuesOf(db: Database, id: PersonId): OwnValues {
  const rows = prepared<[PersonId], { field: OwnField; value: string }>(
    db,
    'SELECT field, value FROM own_values WHERE person_id = ?',
  ).all(id);
  return new Map(rows.map(({ field, value }) => [field, value]));
}

/** What the user said of those who became part of the person; of the one who did so last first. */
function fallbackOf(db: Database, id: PersonId): OwnValues {
  const values = new Map<OwnField, string>();
  const read = prepared<[PersonId], string>(db, 'SELECT own FROM merged_people WHERE id = ?').pluck();
  for (const identity of identitiesOf(db, id).slice(1)) {
    const own = JSON.parse(read.get(identity) ?? '{}') as Partial<Record<FactName, string>>; // written by a merge
    for (const [field, value] of Object.entries(own)) {
      // The names of facts, as above.
      if (value !== '' && !values.has(field as OwnField)) values.set(field as OwnField, value);
    }
  }
  return values;
}

/** Writes what the user says of a person; an empty value is their own blank. */
export function setOwnValue(tx: WriteTransaction, id: PersonId, field: OwnField, value: string): void {
  prepared<[PersonId, OwnField, string]>(
    tx,
    `INSERT INTO own_values (person_id, field, value) VALUES (?, ?, ?)
     ON CONFLICT (person_id, field) DO UPDATE SET value = excluded.value`,
  ).run(id, field, value);
}

/** Forgets what the user said, so that what imports say counts again. */
export function dropOwnValue(tx: WriteTransaction, id: PersonId, field: OwnField): void {
  prepared<[PersonId, OwnField]>(tx, 'DELETE FROM own_values WHERE person_id = ? AND field = ?').run(id, field);
}

/** The change of job that is shown as news; undefined without one. */
export function newestJobChange(db: Database, id: PersonId): JobChange | undefined {
  return derivedPerson(db, id).jobChanges.at(-1);
}
