import { count, eq, isNull, max, sql } from 'drizzle-orm';

import type { Circle } from '../../core/people/circle.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Farewell } from '../../core/people/farewell.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ConnectionState } from '../../core/people/shown-facts.ts';
import type { Rating, TieFacts, TieState } from '../../core/strength/tie.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { identitiesOf } from './merged-people.ts';
import { keepLastPersonId, nextPersonId } from './last-ids.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import {
  mergedPeople,
  messages,
  people as peopleTable,
  records,
  removedEmails,
  removedTags,
  replacedDays,
} from '../schema/schema.ts';
import { setOwnValue } from './own-values.ts';

/** A person's own row. */
export type StoredPerson = TieFacts & {
  readonly id: PersonId;
  readonly firstName: string;
  readonly lastName: string;
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly jobSeenOn: Day | null;
  readonly jobChangedOn: Day | null;
  readonly connection: ConnectionState | null;
  readonly connectedOn: Day | null;
  readonly birthday: string;
  readonly phone: string;
  readonly city: string;
  readonly website: string;
  readonly addedOn: Day;
  readonly notes: string;
  readonly circle: Circle | null;
  readonly rating: Rating | null;
  readonly mutedOn: Day | null;
  readonly archivedOn: Day | null;
  readonly snoozedUntil: Day | null;
  readonly reviewedOn: Day | null;
  readonly broughtCloserOn: Day | null;
  readonly rhythmDays: number | null;
  readonly farewell: Farewell | null;
  readonly farewellOn: Day | null;
  readonly strength: number;
  readonly tieState: TieState;
  readonly lastContact: Day | null;
  readonly lastInboundMessage: Day | null;
  readonly askedOn: Day | null;
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
        phone: peopleTable.phone,
        city: peopleTable.city,
        website: peopleTable.website,
        addedOn: peopleTable.addedOn,
        notes: peopleTable.notes,
        circle: peopleTable.circle,
        rating: peopleTable.rating,
        mutedOn: peopleTable.mutedOn,
        archivedOn: peopleTable.archivedOn,
        snoozedUntil: peopleTable.snoozedUntil,
        reviewedOn: peopleTable.reviewedOn,
        broughtCloserOn: peopleTable.broughtCloserOn,
        rhythmDays: peopleTable.rhythmDays,
        farewell: peopleTable.farewell,
        farewellOn: peopleTable.farewellOn,
        strength: peopleTable.strength,
        tieState: peopleTable.tieState,
        lastContact: peopleTable.lastContact,
        inboundDays: peopleTable.inboundDays,
        outboundDays: peopleTable.outboundDays,
        firstInbound: peopleTable.firstInbound,
        lastInbound: peopleTable.lastInbound,
        lastOutbound: peopleTable.lastOutbound,
        lastInboundMessage: peopleTable.lastInboundMessage,
        askedOn: peopleTable.askedOn,
      }),
    )
    .from(peopleTable)
    .where(eq(peopleTable.id, id)),
);

/** Finds a person by their id. */
export function findPerson(db: Database, id: PersonId): StoredPerson | undefined {
  return personById.get(db, { id });
}

const greatestId = readStatement({}, (db) => db.select(fields({ id: max(peopleTable.id) })).from(peopleTable));

/** Returns the greatest id of a person; 0 when there is nobody. */
export function newestPersonId(db: Database): number {
  return greatestId.value(db, {}) ?? 0;
}

const existing = readStatement({ id: peopleTable.id }, (db, { id }) =>
  db
    .select(fields({ id: peopleTable.id }))
    .from(peopleTable)
    .where(eq(peopleTable.id, id)),
);

/** Tells whether a person with this id is shown. */
export function personExists(db: Database, id: PersonId): boolean {
  return existing.value(db, { id }) !== undefined;
}

/** Returns those of the ids that people have, each once. */
export function existingPeople(db: Database, ids: readonly PersonId[]): PersonId[] {
  return [...new Set(ids)].filter((id) => personExists(db, id));
}

const insertEmptyPerson = writeStatement({ id: peopleTable.id, addedOn: peopleTable.addedOn }, (db, { id, addedOn }) =>
  db.insert(peopleTable).values({ id, firstName: '', lastName: '', name: '', nameKey: '', addedOn }),
);

/** Inserts an empty person whom the user added, and returns their id. Their facts come from own values. */
export function insertPerson(tx: WriteTransaction, addedOn: Day): PersonId {
  const id = nextPersonId(tx);
  insertEmptyPerson.run(tx, { id, addedOn });
  keepLastPersonId(tx);
  setOwnValue(tx, id, 'addedOn', addedOn);
  return id;
}

/** The columns of a person that the user sets. */
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
  readonly settledOn: Day;
  readonly rhythmDays: number | null;
  readonly farewell: Farewell | null;
  readonly farewellOn: Day | null;
};

function settingColumn(name: keyof UserColumns) {
  return writeStatement(
    { id: peopleTable.id, value: computed<UserColumns[keyof UserColumns]>() },
    (db, { id, value }) =>
      db
        .update(peopleTable)
        .set({ [name]: value })
        .where(eq(peopleTable.id, id)),
  );
}

const setColumn = {
  circle: settingColumn('circle'),
  rating: settingColumn('rating'),
  notes: settingColumn('notes'),
  mutedOn: settingColumn('mutedOn'),
  archivedOn: settingColumn('archivedOn'),
  snoozedUntil: settingColumn('snoozedUntil'),
  reviewedOn: settingColumn('reviewedOn'),
  broughtCloserOn: settingColumn('broughtCloserOn'),
  handledOn: settingColumn('handledOn'),
  settledOn: settingColumn('settledOn'),
  rhythmDays: settingColumn('rhythmDays'),
  farewell: settingColumn('farewell'),
  farewellOn: settingColumn('farewellOn'),
} as const satisfies Record<keyof UserColumns, unknown>;

/**
 * Sets one column that belongs to the user, on several people. After a change of circle, rating or rhythm the caller
 * calls `renewTiesOf`.
 */
export function setUserColumn<Name extends keyof UserColumns>(
  tx: WriteTransaction,
  ids: readonly PersonId[],
  name: Name,
  value: UserColumns[Name],
): void {
  for (const id of ids) setColumn[name].run(tx, { id, value });
}

const deletions = [
  writeStatement({ id: peopleTable.id }, (db, { id }) => db.delete(peopleTable).where(eq(peopleTable.id, id))),
  writeStatement({ id: records.personId }, (db, { id }) => db.delete(records).where(eq(records.personId, id))),
  writeStatement({ id: messages.personId }, (db, { id }) => db.delete(messages).where(eq(messages.personId, id))),
  writeStatement({ id: removedEmails.personId }, (db, { id }) =>
    db.delete(removedEmails).where(eq(removedEmails.personId, id)),
  ),
  writeStatement({ id: removedTags.personId }, (db, { id }) =>
    db.delete(removedTags).where(eq(removedTags.personId, id)),
  ),
  writeStatement({ id: replacedDays.personId }, (db, { id }) =>
    db.delete(replacedDays).where(eq(replacedDays.personId, id)),
  ),
  writeStatement({ id: mergedPeople.id }, (db, { id }) => db.delete(mergedPeople).where(eq(mergedPeople.id, id))),
];

/**
 * Deletes people, everyone who was merged into them, all that the user wrote about them and all that imports say of
 * them.
 */
export function deletePeople(tx: WriteTransaction, ids: readonly PersonId[]): void {
  keepLastPersonId(tx);
  for (const id of ids) {
    for (const identity of identitiesOf(tx, id)) {
      for (const deletion of deletions) deletion.run(tx, { id: identity });
    }
  }
}

/** How many people there are, in all, and by the state of their tie those without a farewell. */
export type NetworkCounts = {
  readonly people: number;
  readonly byState: Readonly<Record<TieState, number>>;
};

const countsByState = readStatement({}, (db) =>
  db
    .select(
      fields({ state: peopleTable.tieState, people: count(), silent: sql<number>`count(${peopleTable.farewell})` }),
    )
    .from(peopleTable)
    .where(isNull(peopleTable.archivedOn))
    .groupBy(peopleTable.tieState),
);

/** Counts the people who are not archived: in all, and by the state of their tie those without a farewell. */
export function countNetwork(db: Database): NetworkCounts {
  const rows = countsByState.all(db, {});
  const byState = { strong: 0, steady: 0, fading: 0, thin: 0 };
  for (const { state, people, silent } of rows) byState[state] = people - silent;
  return { people: rows.reduce((sum, row) => sum + row.people, 0), byState };
}
