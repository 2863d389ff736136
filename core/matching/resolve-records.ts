import type { SkippedRow } from '../import/common/reader.ts';
import { recordKey, recordText } from '../import/record-fields.ts';
import type { PersonId } from '../ids.ts';
import type { KnownPerson } from '../people/known-person.ts';
import type { RecordContent } from '../records/record.ts';
import type { EarlierRecords, KnownPeople } from './known-people.ts';
import { createPeopleIndex } from './people-index.ts';
import type { IdAssigner } from './id-assigner.ts';
import type { OwnerFacts } from './owner-facts.ts';
import { resolveCards, resolveConnections } from './resolve-lists.ts';
import { resolveNamedRow } from './resolve-named.ts';
import { resolveWriters } from './resolve-writers.ts';
import type { ImportAnswers, OpenQuestion, PartToImport, ResolvedRecord } from './resolved-record.ts';
import type { ResolutionState } from './resolution-state.ts';
import { namedRowKinds, namedRowsOf } from '../import/file-sources.ts';

// The way into this folder. Lists of people (`resolve-lists.ts`) are matched with all rows at once: `match-connections.ts` and
// `match-cards.ts` bring the rows of one person together, `match-rows.ts` goes through the passes from the most certain
// evidence to the least, and `open-rows.ts` asks about what is left. The people of messages (`resolve-writers.ts`) and of rows
// that only name somebody (`resolve-named.ts`) are looked up one by one (`find-person.ts`). Who of them is the user
// (`owner.ts`) is found out before.

/** Which person each row of an import is about. */
export type Resolution = {
  /** In the order of parts and rows. A record that a part holds twice is there once; several parts may hold the same. */
  readonly records: readonly ResolvedRecord[];
  /** The people who were in no import before this one. */
  readonly newIds: ReadonlySet<PersonId>;
  readonly questions: readonly OpenQuestion[];
  /** For each of the given parts, in order: the rows that are skipped besides those that its reader skipped. */
  readonly skipped: readonly (readonly SkippedRow[])[];
  /** By the number of each part with messages: its parties' people, by party index. Without the user and skipped parties. */
  readonly parties: ReadonlyMap<number, ReadonlyMap<number, PersonId>>;
};

/** What is known before an import. */
export type KnownBeforeImport = {
  readonly known: KnownPeople;
  readonly ids: IdAssigner;
  readonly earlierRecords: EarlierRecords;
  /** Called whenever connections and cards are resolved: what only they need may be freed then. */
  readonly onListsResolved: () => void;
};

/**
 * Resolves every row of an import to a person and a record. A question without an answer counts as somebody new. The
 * result depends on the arguments only, and somebody new has the same id whatever the answers are.
 *
 * A row is matched with all known people and with those of earlier rows: lists of connections go first, then address
 * books, then messages, then rows that only name somebody.
 */
export function resolveRecords(
  parts: readonly PartToImport[],
  before: KnownBeforeImport,
  owner: OwnerFacts | undefined,
  answers: ImportAnswers,
): Resolution {
  let found = resolveParts(parts, before, owner, new Map());
  // A first round without the answers assigns the ids: an answer must not change whom another answer means.
  if (answers.size > 0) found = resolveParts(parts, before, owner, answers);
  const records = found.records.flatMap((ofPart) => ofPart.toSorted((a, b) => a.line - b.line));
  return {
    records,
    newIds: before.ids.newAmong(records.map(({ personId }) => personId)),
    questions: found.questions,
    skipped: found.skipped.map((rows) => rows.toSorted((a, b) => a.line - b.line)),
    parties: found.parties,
  };
}

/** Resolves all parts once. */
function resolveParts(
  parts: readonly PartToImport[],
  { known, ids, earlierRecords, onListsResolved }: KnownBeforeImport,
  owner: OwnerFacts | undefined,
  answers: ImportAnswers,
): ResolutionState {
  const people = new Map(known.identities.map((person) => [person.id, person]));
  const state: ResolutionState = {
    known,
    earlierRecords,
    ids,
    owner,
    answers,
    people,
    holderByName: createHoldersByName(earlierRecords, people),
    recordsOfThisImport: new Map(),
    records: parts.map(() => []),
    skipped: parts.map(() => []),
    questions: [],
    parties: new Map(),
  };
  const contents = parts.map(({ part, file }, index) => ({ partRef: { index, part }, file }));
  const lists = contents.flatMap(({ partRef, file }) =>
    file.kind === 'linkedin-connections' ? [{ partRef, connections: file.connections }] : [],
  );
  for (const [at, { partRef, connections }] of lists.entries()) {
    resolveConnections(state, partRef, connections, { prefix: keyPrefix('', at), isOneOfMany: lists.length > 1 });
  }
  const books = contents.flatMap(({ partRef, file }) => ('cards' in file ? [{ partRef, cards: file.cards }] : []));
  for (const [at, { partRef, cards }] of books.entries()) {
    resolveCards(state, partRef, cards, { prefix: keyPrefix('card/', at), isOneOfMany: books.length > 1 });
  }
  onListsResolved();
  const peopleIndex = createPeopleIndex(state.people.values());
  const messages = contents.flatMap(({ partRef, file }) =>
    file.kind === 'linkedin-messages' ? [{ partRef, messages: file.messages }] : [],
  );
  resolveWriters(state, peopleIndex, messages);
  for (const kind of namedRowKinds) {
    const rows = contents.flatMap(({ partRef, file }) =>
      file.kind === kind ? namedRowsOf(file).map((row) => ({ partRef, row })) : [],
    );
    // Rows with a profile go first: who they are about does not depend on who else is known.
    for (const { partRef, row } of rows) if (row.slug !== undefined) resolveNamedRow(state, peopleIndex, partRef, row);
    for (const { partRef, row } of rows) if (row.slug === undefined) resolveNamedRow(state, peopleIndex, partRef, row);
  }
  return state;
}

/** Makes the prefix of the question keys of a file: several files of one kind may ask about the same name. */
function keyPrefix(kind: string, files: number): string {
  return files === 0 ? kind : `${kind}${files + 1}/`;
}

/**
 * Creates a look-up of the one person who has exactly the same record from an earlier import, for records that name their
 * person by name only. The earlier records are read at the first call.
 */
function createHoldersByName(
  { withNameOnly }: EarlierRecords,
  people: ReadonlyMap<PersonId, KnownPerson>,
): (record: RecordContent) => KnownPerson | undefined {
  let holders: Map<string, PersonId | undefined> | undefined;
  return (record) => {
    if (!holders) {
      holders = new Map();
      for (const { personId, kind, fields } of withNameOnly()) {
        const key = recordKey(kind, fields);
        holders.set(key, holders.has(key) ? undefined : personId);
      }
    }
    const holder = holders.get(recordKey(record.kind, recordText(record.fields)));
    return holder === undefined ? undefined : people.get(holder);
  };
}
