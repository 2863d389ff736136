import type { PersonId } from '../../core/ids.ts';
import { shownAs as shownAsPerson } from '../../core/people/known-person.ts';
import { newestDayIn } from '../../core/import/linkedin/connections.ts';
import type { Database } from '../connection/database.ts';
import type { KnownPeople } from '../../core/matching/known-people.ts';
import type { ImportResolution } from './import-resolution.ts';
import type { PartToImport, ResolvedRecord } from '../../core/matching/resolved-record.ts';
import { mergeTargets } from '../people/merged-people.ts';

// Connections that an earlier list had and a newer one has not. They are marked, and never removed.

/** What a list of connections says of those who are not in it. */
export type MissingFromList = {
  /** Whom the list of connections no longer has though an earlier one did; nobody without a list. */
  readonly missing: readonly PersonId[];
  /** The part of the list. */
  readonly missingPart: number;
  /** No list that counts has a later day of connecting, so that missing from this one means something. */
  readonly isNewerList: boolean;
};

export type MissingPeople = {
  /** Those of them who count as connected up to now. */
  readonly ids: readonly PersonId[];
  /** The names of the first few. */
  readonly names: readonly string[];
  /** Of everyone who counts as connected, 0 to 1. */
  readonly share: number;
  readonly mark: boolean;
};

/** How many are named. */
const missingNamed = 12;
/** From this share on, people are marked as missing only when the user says so. */
const largestQuietShare = 0.02;

/**
 * Whom a list of connections no longer has. Whoever was merged is not missing as long as the list has any of those who
 * are one with them.
 */
export function missingFromList(
  db: Database,
  parts: readonly PartToImport[],
  { identities }: KnownPeople,
  sayings: readonly ResolvedRecord[],
): MissingFromList {
  const lists = parts.flatMap(({ part, read }) =>
    read.kind === 'linkedin-connections' ? [{ part, newest: newestDayIn(read.connections) ?? '' }] : [],
  );
  const [first] = lists;
  if (!first) return { missing: [], missingPart: 0, isNewerList: false };
  const list = lists.reduce((best, other) => (other.newest > best.newest ? other : best), first);
  const newestBefore = db.$client
    .prepare<[], string | null>(
      `SELECT max(newest_day) FROM import_parts JOIN imports ON imports.id = import_id
       WHERE undone_at IS NULL AND recognised_as = 'linkedin-connections'`,
    )
    .pluck()
    .get();
  const shown = new Map(identities.map((person) => [person.id, shownAsPerson(person)]));
  const isListed = new Set(
    sayings.filter(({ record }) => record.kind === 'connection').map(({ personId }) => shown.get(personId) ?? personId),
  );
  const listedBefore = db.$client
    .prepare<[], PersonId>(
      // Also by an import that is undone: when it is brought back, this list is newer still.
      "SELECT DISTINCT person_id FROM records WHERE kind = 'connection' ORDER BY person_id",
    )
    .pluck()
    .all();
  return {
    missing: listedBefore.filter((id) => !isListed.has(shown.get(id) ?? id)),
    missingPart: list.part,
    isNewerList: list.newest >= (newestBefore ?? ''),
  };
}

/** Those of them who are shown as connected, but for whom a question is open; undefined where missing means nothing. */
export function missingPeople(
  db: Database,
  { missing, isNewerList, questions }: ImportResolution,
  markMissing: boolean | null,
): MissingPeople | undefined {
  if (!isNewerList || missing.length === 0) return undefined;
  const connected = new Set(
    db.$client.prepare<[], PersonId>("SELECT id FROM people WHERE connection = 'connected'").pluck().all(),
  );
  const ends = mergeTargets(db);
  // Of those whom a row may be, nobody knows yet whether they are missing.
  const asked = new Set(questions.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const ids = [...new Set(missing.map((id) => ends.get(id) ?? id))].filter((id) => connected.has(id) && !asked.has(id));
  const share = connected.size === 0 ? 0 : ids.length / connected.size;
  const nameOf = db.$client.prepare<[PersonId], string>('SELECT name FROM people WHERE id = ?').pluck();
  const names = ids.slice(0, missingNamed).flatMap((id) => nameOf.get(id) ?? []);
  return { ids, names, share, mark: markMissing ?? share <= largestQuietShare };
}

/** Said again of those who are missing already, so that it holds when the import that said it first is undone. */
export function missingRecords(
  { missing, missingPart, questions }: ImportResolution,
  people: MissingPeople | undefined,
): ResolvedRecord[] {
  if (people?.mark !== true) return [];
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
