import type { Day } from '../calendar/day.ts';
import type { PersonId } from '../ids.ts';
import { newestConnectionDay } from '../import/linkedin/connections.ts';
import { shownPersonId } from '../people/known-person.ts';
import type { KnownPeople } from './known-people.ts';
import type { OpenQuestion, PartToImport, ResolvedRecord } from './resolved-record.ts';

// Connections that an earlier list had and a newer one has not. They are marked, and never removed.

/** The lists of connections that were imported before. */
export type EarlierLists = {
  /** The latest day of connecting on any of those that are not undone; null without a list. */
  readonly newestDay: () => Day | null;
  /** Everyone on any list, also of undone imports: when one is brought back, the list at hand is newer still. */
  readonly listed: () => readonly PersonId[];
};

/** Whom a list of connections lacks. */
export type MissingFromList = {
  /** People whom an earlier list has and this one has not; nobody without a list. */
  readonly missing: readonly PersonId[];
  /** The part with the list. */
  readonly missingPart: number;
  /** Whether no earlier list has a later day of connecting: only then does it mean something to be missing from this one. */
  readonly isNewerList: boolean;
};

/** Who is missing, and the questions that are still open. */
type MissingWithQuestions = MissingFromList & { readonly questions: readonly OpenQuestion[] };

/** Missing people who are shown as connected. */
export type MissingPeople = {
  readonly ids: readonly PersonId[];
  /** The names of the first few. */
  readonly names: readonly string[];
  /** Their share of everyone who is shown as connected, 0 to 1. */
  readonly share: number;
  /** Whether they are so many that they are marked as missing only when the user says so. */
  readonly asksToMark: boolean;
  /** Whether they are marked as missing: by the user's word, or without it if they are few. */
  readonly mark: boolean;
};

/** The people who are shown as connected. */
export type ShownConnections = {
  readonly connected: () => readonly PersonId[];
  /** Maps everyone who was merged to whom they were merged into. */
  readonly mergeTargets: () => ReadonlyMap<PersonId, PersonId>;
  readonly nameOf: (id: PersonId) => string | undefined;
};

/** The most missing people that are named. */
const missingNamed = 12;
/** The largest share of missing people that is marked without asking. */
const largestQuietShare = 0.02;

/**
 * Finds whom the newest list of connections in an import lacks. Merged people are not missing as long as the list has
 * one of them.
 */
export function missingFromList(
  parts: readonly PartToImport[],
  { identities }: Pick<KnownPeople, 'identities'>,
  resolved: readonly ResolvedRecord[],
  earlier: EarlierLists,
): MissingFromList {
  const lists = parts.flatMap(({ part, file }) =>
    file.kind === 'linkedin-connections' ? [{ part, newest: newestConnectionDay(file.connections) ?? '' }] : [],
  );
  const [first] = lists;
  if (!first) return { missing: [], missingPart: 0, isNewerList: false };
  const list = lists.reduce((best, other) => (other.newest > best.newest ? other : best), first);
  const shown = new Map(identities.map((person) => [person.id, shownPersonId(person)]));
  const listedIds = new Set(
    resolved
      .filter(({ record }) => record.kind === 'connection')
      .map(({ personId }) => shown.get(personId) ?? personId),
  );
  return {
    missing: earlier.listed().filter((id) => !listedIds.has(shown.get(id) ?? id)),
    missingPart: list.part,
    isNewerList: list.newest >= (earlier.newestDay() ?? ''),
  };
}

/**
 * Finds the missing people who are shown as connected and whom no open question may mean; undefined when the list tells
 * nothing about them.
 *
 * @param markMissing whether the user wants them marked; null as long as they did not say
 */
export function missingPeople(
  { missing, isNewerList, questions }: MissingWithQuestions,
  markMissing: boolean | null,
  people: ShownConnections,
): MissingPeople | undefined {
  if (!isNewerList || missing.length === 0) return undefined;
  const connected = new Set(people.connected());
  const mergedInto = people.mergeTargets();
  // While a question is open, nobody knows whether its candidates are missing.
  const asked = new Set(questions.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const ids = [...new Set(missing.map((id) => mergedInto.get(id) ?? id))].filter(
    (id) => connected.has(id) && !asked.has(id),
  );
  const share = connected.size === 0 ? 0 : ids.length / connected.size;
  const names = ids.slice(0, missingNamed).flatMap((id) => people.nameOf(id) ?? []);
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
