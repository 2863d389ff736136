import { and, asc, eq, isNull, sql } from 'drizzle-orm';

import type { PersonId } from '../../core/ids.ts';
import { shownPersonId as shownAsPerson } from '../../core/people/known-person.ts';
import { newestConnectionDay } from '../../core/import/linkedin/connections.ts';
import type { Day } from '../../core/calendar/day.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { importParts, imports, people, records } from '../schema/schema.ts';
import type { Database } from '../connection/database.ts';
import type { KnownPeople } from '../../core/matching/known-people.ts';
import type { OpenQuestion, PartToImport, ResolvedRecord } from '../../core/matching/resolved-record.ts';
import { mergeTargets } from '../people/merged-people.ts';

// Connections that an earlier list had and a newer one has not. They are marked, and never removed.

/** Whom a list of connections lacks. */
export type MissingFromList = {
  /** People whom an earlier list has and this one has not; nobody without a list. */
  readonly missing: readonly PersonId[];
  /** The part with the list. */
  readonly missingPart: number;
  /** No list that counts has a later day of connecting: only then does it mean something to be missing from this one. */
  readonly isNewerList: boolean;
};

/** Who is missing, and the questions that are still open. */
type MissingWithQuestions = MissingFromList & { readonly questions: readonly OpenQuestion[] };

/** Missing people who are shown as connected. */
export type MissingPeople = {
  readonly ids: readonly PersonId[];
  /** The names of the first few. */
  readonly names: readonly string[];
  /** Their part of everyone who is shown as connected, 0 to 1. */
  readonly share: number;
  /** Whether they are so many that they are marked as missing only when the user says so. */
  readonly asksToMark: boolean;
  readonly mark: boolean;
};

/** So many missing people are named. */
const missingNamed = 12;
/** Up to this share, people are marked as missing without a question. */
const largestQuietShare = 0.02;

const newestDayOfLists = readStatement({}, (db) =>
  db
    .select(fields({ newestDay: sql<Day | null>`max(${importParts.newestDay})` }))
    .from(importParts)
    .innerJoin(imports, eq(imports.id, importParts.importId))
    .where(and(isNull(imports.undoneAt), eq(importParts.recognisedAs, 'linkedin-connections'))),
);

/** Everyone on any list, also of undone imports: when one is brought back, the list at hand is newer still. */
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

/**
 * Finds whom the newest list of connections in an import lacks. Merged people are not missing as long as the list has
 * one of them.
 */
export function missingFromList(
  db: Database,
  parts: readonly PartToImport[],
  { identities }: KnownPeople,
  resolved: readonly ResolvedRecord[],
): MissingFromList {
  const lists = parts.flatMap(({ part, read }) =>
    read.kind === 'linkedin-connections' ? [{ part, newest: newestConnectionDay(read.connections) ?? '' }] : [],
  );
  const [first] = lists;
  if (!first) return { missing: [], missingPart: 0, isNewerList: false };
  const list = lists.reduce((best, other) => (other.newest > best.newest ? other : best), first);
  const newestBefore = newestDayOfLists.value(db, {});
  const shown = new Map(identities.map((person) => [person.id, shownAsPerson(person)]));
  const isListed = new Set(
    resolved
      .filter(({ record }) => record.kind === 'connection')
      .map(({ personId }) => shown.get(personId) ?? personId),
  );
  const listedBefore = everListed.values(db, {});
  return {
    missing: listedBefore.filter((id) => !isListed.has(shown.get(id) ?? id)),
    missingPart: list.part,
    isNewerList: list.newest >= (newestBefore ?? ''),
  };
}

/**
 * Finds the missing people who are shown as connected and whom no open question may mean; undefined when the list tells
 * nothing about them.
 */
export function missingPeople(
  db: Database,
  { missing, isNewerList, questions }: MissingWithQuestions,
  markMissing: boolean | null,
): MissingPeople | undefined {
  if (!isNewerList || missing.length === 0) return undefined;
  const connected = new Set(connectedPeople.values(db, {}));
  const ends = mergeTargets(db);
  // While a question is open, nobody knows whether its candidates are missing.
  const asked = new Set(questions.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const ids = [...new Set(missing.map((id) => ends.get(id) ?? id))].filter((id) => connected.has(id) && !asked.has(id));
  const share = connected.size === 0 ? 0 : ids.length / connected.size;
  const names = ids.slice(0, missingNamed).flatMap((id) => nameOfPerson.value(db, { id }) ?? []);
  const asksToMark = share > largestQuietShare;
  return { ids, names, share, asksToMark, mark: markMissing ?? !asksToMark };
}

/**
 * Makes a record for each missing person. People who are marked already get one too, so that the mark stays when the
 * import that set it first is undone.
 */
export function missingRecords(
  { missing, missingPart, questions }: MissingWithQuestions,
  found: MissingPeople | undefined,
): ResolvedRecord[] {
  if (found?.mark !== true) return [];
  const asked = new Set(questions.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  return missing
    .filter((id) => !asked.has(id))
    .map((personId) => ({
      personId,
      record: { kind: 'missing', fields: {} },
      part: missingPart,
      line: 0,
    }));
}
