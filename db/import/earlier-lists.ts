import { and, asc, eq, isNull, sql } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { EarlierLists, ShownConnections } from '../../core/matching/missing-connections.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { mergeTargets } from '../people/merged-people.ts';
import { importParts, imports, people, records } from '../schema/schema.ts';

const newestDayOfLists = readStatement({}, (db) =>
  db
    .select(fields({ newestDay: sql<Day | null>`max(${importParts.newestDay})` }))
    .from(importParts)
    .innerJoin(imports, eq(imports.id, importParts.importId))
    .where(and(isNull(imports.undoneAt), eq(importParts.recognisedAs, 'linkedin-connections'))),
);

const everListed = readStatement({}, (db) =>
  db
    .selectDistinct(fields({ personId: records.personId }))
    .from(records)
    .where(eq(records.kind, 'connection'))
    .orderBy(asc(records.personId)),
);

const connectedPeople = readStatement({}, (db) =>
  db
    .select(fields({ id: people.id }))
    .from(people)
    .where(eq(people.connection, 'connected')),
);

const nameOfPerson = readStatement({ id: people.id }, (db, { id }) =>
  db
    .select(fields({ name: people.name }))
    .from(people)
    .where(eq(people.id, id)),
);

/** Looks up the lists of connections that were imported before; reads them only when asked. */
export function earlierListsIn(db: Database): EarlierLists {
  return {
    newestDay: () => newestDayOfLists.value(db, {}) ?? null,
    listed: () => everListed.values(db, {}),
  };
}

/** Looks up the people who are shown as connected; reads them only when asked. */
export function shownConnectionsIn(db: Database): ShownConnections {
  return {
    connected: () => connectedPeople.values(db, {}),
    mergeTargets: () => mergeTargets(db),
    nameOf: (id) => nameOfPerson.value(db, { id }),
  };
}
