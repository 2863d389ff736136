import type { Day } from '../core/day.ts';
import type { PersonId } from '../core/ids.ts';
import type { KnownPerson, PersonName } from '../core/matching.ts';
import type { ProfileSlug } from '../core/profile-slug.ts';
import type { Database } from './database.ts';
import type { FactName } from './shown-person.ts';

/** Someone in the file: what rows are matched by, and what an import may change. */
export type PersonInFile = KnownPerson & {
  /** As it is shown. Nothing known is an empty text. */
  readonly shown: {
    readonly firstName: string;
    readonly lastName: string;
    readonly company: string;
    readonly position: string;
    readonly connectedOn: string;
  };
  readonly jobSeenOn: Day | null;
  readonly jobChangedOn: Day | null;
  readonly connection: 'connected' | 'ended' | null;
  readonly lastContact: Day | null;
  /** The facts that the user typed, which no import changes. */
  readonly own: ReadonlySet<FactName>;
  /** Undefined when they are known by aliases only, or not at all. */
  readonly currentSlug: ProfileSlug | undefined;
};

type PersonColumns = [
  id: PersonId,
  firstName: string,
  lastName: string,
  company: string,
  position: string,
  connectedOn: Day | null,
  jobSeenOn: Day | null,
  jobChangedOn: Day | null,
  connection: 'connected' | 'ended' | null,
  lastContact: Day | null,
];

const nothingOwn: ReadonlySet<FactName> = new Set();
const none: readonly never[] = [];

/** Everyone in the file, in the order of their ids. Reads it in a few passes, since an import is matched with all. */
export function peopleInFile(db: Database): PersonInFile[] {
  const people = rows<PersonColumns>(
    db,
    `SELECT id, first_name, last_name, company, position, connected_on, job_seen_on, job_changed_on, connection,
       last_contact
     FROM people ORDER BY id`,
  );
  if (people.length === 0) return [];
  const emails = listsBy(rows<[PersonId, string]>(db, 'SELECT person_id, address FROM emails'));
  const own = listsBy(rows<[PersonId, FactName]>(db, 'SELECT person_id, field FROM own_values'));
  const otherNames = otherNamesOf(db);
  const slugs = new Map<PersonId, ProfileSlug[]>();
  const currentSlugs = new Map<PersonId, ProfileSlug>();
  for (const [id, slug, isCurrent] of rows<[PersonId, ProfileSlug, 0 | 1]>(
    db,
    'SELECT person_id, slug, current FROM profile_slugs ORDER BY current DESC, seen_on DESC, rowid DESC',
  )) {
    if (isCurrent === 1 && !currentSlugs.has(id)) currentSlugs.set(id, slug);
    const known = slugs.get(id);
    if (known) known.push(slug);
    else slugs.set(id, [slug]);
  }

  return people.map(
    ([
      id,
      firstName,
      lastName,
      company,
      position,
      connectedOn,
      jobSeenOn,
      jobChangedOn,
      connection,
      lastContact,
    ]): PersonInFile => {
      const shown = { firstName, lastName, company, position, connectedOn: connectedOn ?? '' };
      const others = otherNames.get(id);
      const ownFacts = own.get(id);
      return {
        id,
        names: others ? [shown, ...others] : [shown],
        slugs: slugs.get(id) ?? none,
        emails: emails.get(id) ?? none,
        connectedOn,
        company: company === '' ? null : company,
        position: position === '' ? null : position,
        shown,
        jobSeenOn,
        jobChangedOn,
        connection,
        lastContact,
        own: ownFacts ? new Set(ownFacts) : nothingOwn,
        currentSlug: currentSlugs.get(id),
      };
    },
  );
}

/** Names that imports gave people who go by another one here, newest first. */
function otherNamesOf(db: Database): ReadonlyMap<PersonId, PersonName[]> {
  const found = rows<[PersonId, string, string]>(
    db,
    `SELECT person_id, coalesce(fields ->> 'firstName', '') AS first, coalesce(fields ->> 'lastName', '') AS last
     FROM records JOIN people ON people.id = person_id
     WHERE (first, last) <> (first_name, last_name)
     ORDER BY records.id DESC`,
  );
  const names = new Map<PersonId, PersonName[]>();
  for (const [id, firstName, lastName] of found) {
    const known = names.get(id);
    if (!known) names.set(id, [{ firstName, lastName }]);
    else known.push({ firstName, lastName });
  }
  return names;
}

function rows<Row extends unknown[]>(db: Database, query: string): Row[] {
  // The type says which columns the query asks for, as with `prepare` itself.
  return db.$client.prepare(query).raw().all() as Row[];
}

function listsBy<Value>(pairs: readonly [PersonId, Value][]): ReadonlyMap<PersonId, Value[]> {
  const lists = new Map<PersonId, Value[]>();
  for (const [id, value] of pairs) {
    const list = lists.get(id);
    if (list) list.push(value);
    else lists.set(id, [value]);
  }
  return lists;
}
