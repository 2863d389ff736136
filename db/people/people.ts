import { eq } from 'drizzle-orm';

import type { Circle } from '../../core/people/circle.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Connection } from '../../core/people/shown-facts.ts';
import type { Rating, TieFacts, TieState } from '../../core/strength/tie.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { identitiesOf } from './merged-people.ts';
import { keepLastPersonId, nextPersonId } from './last-ids.ts';
import { prepared } from '../connection/prepared.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { people as peopleTable } from '../schema/schema.ts';
import { setOwnValue } from './own-values.ts';

/** All of a person that stands in their own row. */
export type StoredPerson = TieFacts & {
  readonly id: PersonId;
  readonly firstName: string;
  readonly lastName: string;
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly jobSeenOn: Day | null;
  readonly jobChangedOn: Day | null;
  readonly connection: Connection | null;
  readonly connectedOn: Day | null;
  readonly birthday: string;
  readonly addedOn: Day;
  readonly notes: string;
  readonly circle: Circle | null;
  readonly rating: Rating | null;
  readonly mutedOn: Day | null;
  readonly archivedOn: Day | null;
  readonly snoozedUntil: Day | null;
  readonly reviewedOn: Day | null;
  readonly broughtCloserOn: Day | null;
  readonly strength: number;
  readonly tieState: TieState;
  readonly lastContact: Day | null;
  readonly lastInboundMessage: Day | null;
};

const personById = readStatement({ id: peopleTable.id }, (db, { id }) =>
  db
    .select(
      fields({
        id: peopleTable.id,
        firstName: peopleTable.firstName,
        lastName: peopleTable.lastName,
        name: peopleTable.name,
        company: peopleTable.company,
        position: peopleTable.position,
        jobSeenOn: peopleTable.jobSeenOn,
        jobChangedOn: peopleTable.jobChangedOn,
        connection: peopleTable.connection,
        connectedOn: peopleTable.connectedOn,
        birthday: peopleTable.birthday,
        addedOn: peopleTable.addedOn,
        notes: peopleTable.notes,
        circle: peopleTable.circle,
        rating: peopleTable.rating,
        mutedOn: peopleTable.mutedOn,
        archivedOn: peopleTable.archivedOn,
        snoozedUntil: peopleTable.snoozedUntil,
        reviewedOn: peopleTable.reviewedOn,
        broughtCloserOn: peopleTable.broughtCloserOn,
        strength: peopleTable.strength,
        tieState: peopleTable.tieState,
        lastContact: peopleTable.lastContact,
        inboundDays: peopleTable.inboundDays,
        outboundDays: peopleTable.outboundDays,
        firstInbound: peopleTable.firstInbound,
        lastInbound: peopleTable.lastInbound,
        lastOutbound: peopleTable.lastOutbound,
        lastInboundMessage: peopleTable.lastInboundMessage,
      }),
    )
    .from(peopleTable)
    .where(eq(peopleTable.id, id)),
);

/** Finds a person by their id. */
export function findPerson(db: Database, id: PersonId): StoredPerson | undefined {
  return personById.get(db, { id });
}

const existing = readStatement({ id: peopleTable.id }, (db, { id }) =>
  db
    .select(fields({ id: peopleTable.id }))
    .from(peopleTable)
    .where(eq(peopleTable.id, id)),
);

/** Returns those of the ids that people have, each once. */
export function existingPeople(db: Database, ids: readonly PersonId[]): PersonId[] {
  return [...new Set(ids)].filter((id) => existing.value(db, { id }) !== undefined);
}

/** Makes an empty person whom the user added; their facts come from own values. */
export function insertPerson(tx: WriteTransaction, addedOn: Day): PersonId {
  const id = nextPersonId(tx);
  prepared<[PersonId, Day]>(
    tx,
    "INSERT INTO people (id, first_name, last_name, name, name_key, added_on) VALUES (?, '', '', '', '', ?)",
  ).run(id, addedOn);
  keepLastPersonId(tx);
  setOwnValue(tx, id, 'addedOn', addedOn);
  return id;
}

export type UserColumns = {
  readonly circle: Circle | null;
  readonly rating: Rating | null;
  readonly notes: string;
  readonly mutedOn: Day | null;
  readonly archivedOn: Day | null;
  readonly snoozedUntil: Day | null;
  readonly reviewedOn: Day;
  readonly broughtCloserOn: Day | null;
  readonly handledOn: Day;
};

const userColumns = {
  circle: 'circle',
  rating: 'rating',
  notes: 'notes',
  mutedOn: 'muted_on',
  archivedOn: 'archived_on',
  snoozedUntil: 'snoozed_until',
  reviewedOn: 'reviewed_on',
  broughtCloserOn: 'brought_closer_on',
  handledOn: 'handled_on',
} as const satisfies Record<keyof UserColumns, string>;

/** Sets one thing that the user says of people. Circle and rating ask for `recountTies`, notes for `indexPeople`. */
export function setUserColumn<Name extends keyof UserColumns>(
  tx: WriteTransaction,
  ids: readonly PersonId[],
  name: Name,
  value: UserColumns[Name],
): void {
  const update = prepared<[string | number | null, PersonId]>(
    tx,
    `UPDATE people SET ${userColumns[name]} = ? WHERE id = ?`,
  );
  for (const id of ids) update.run(value, id);
}

/**
 * Deletes people with all that was written about them, and all that imports said of them. The search index is the
 * caller's to renew.
 */
export function deletePeople(tx: WriteTransaction, ids: readonly PersonId[]): void {
  keepLastPersonId(tx);
  const removals = [
    'DELETE FROM people WHERE id = ?',
    'DELETE FROM records WHERE person_id = ?',
    'DELETE FROM messages WHERE person_id = ?',
    'DELETE FROM removed_emails WHERE person_id = ?',
    'DELETE FROM replaced_days WHERE person_id = ?',
    'DELETE FROM merged_people WHERE id = ?',
  ].map((text) => prepared<[PersonId]>(tx, text));
  for (const id of ids) {
    for (const identity of identitiesOf(tx, id)) for (const removal of removals) removal.run(identity);
  }
}

/** In the order of the alphabet. */
export function emailsOf(db: Database, id: PersonId): string[] {
  return prepared<[PersonId], string>(db, 'SELECT address FROM emails WHERE person_id = ? ORDER BY address')
    .pluck()
    .all(id);
}

/**
 * Makes these the person's addresses; those that stay keep the import that brought them, and those that go are not
 * brought again.
 */
export function replaceEmails(tx: WriteTransaction, id: PersonId, addresses: readonly string[]): void {
  const kept = new Set(addresses);
  const remove = prepared<[PersonId, string]>(tx, 'DELETE FROM emails WHERE person_id = ? AND address = ?');
  const rememberRemoved = prepared<[PersonId, string]>(
    tx,
    'INSERT INTO removed_emails (person_id, address) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  for (const address of emailsOf(tx, id)) {
    if (kept.has(address)) continue;
    remove.run(id, address);
    rememberRemoved.run(id, address);
  }
  const insert = prepared<[PersonId, string]>(
    tx,
    'INSERT INTO emails (person_id, address) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const forgetRemoved = prepared<[PersonId, string]>(
    tx,
    'DELETE FROM removed_emails WHERE person_id = ? AND address = ?',
  );
  for (const address of kept) {
    insert.run(id, address);
    for (const identity of identitiesOf(tx, id)) forgetRemoved.run(identity, address);
  }
}

/** The slug of their profile today. */
export function slugOf(db: Database, id: PersonId): ProfileSlug | undefined {
  return prepared<[PersonId], ProfileSlug>(
    db,
    'SELECT slug FROM profile_slugs WHERE person_id = ? AND current = 1 ORDER BY seen_on DESC LIMIT 1',
  )
    .pluck()
    .get(id);
}

/** Whose profile it is today. */
export function personWithSlug(db: Database, slug: ProfileSlug): PersonId | undefined {
  return prepared<[ProfileSlug], PersonId>(db, 'SELECT person_id FROM profile_slugs WHERE slug = ? AND current = 1')
    .pluck()
    .get(slug);
}

export function insertSlug(tx: WriteTransaction, id: PersonId, slug: ProfileSlug, seenOn: Day): void {
  prepared<[PersonId, ProfileSlug, Day]>(
    tx,
    'INSERT INTO profile_slugs (person_id, slug, current, seen_on) VALUES (?, ?, 1, ?)',
  ).run(id, slug, seenOn);
}

export type NetworkCounts = {
  readonly people: number;
  readonly byState: Readonly<Record<TieState, number>>;
};

/** How many there are, archived people aside. */
export function networkCounts(db: Database): NetworkCounts {
  const rows = prepared<[], { state: TieState; people: number }>(
    db,
    'SELECT tie_state AS state, count(*) AS people FROM people WHERE archived_on IS NULL GROUP BY tie_state',
  ).all();
  const byState = { strong: 0, steady: 0, fading: 0, thin: 0 };
  for (const { state, people } of rows) byState[state] = people;
  return { people: rows.reduce((sum, row) => sum + row.people, 0), byState };
}
