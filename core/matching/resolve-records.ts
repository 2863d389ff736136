import type { SkippedRow } from '../import/common/reader.ts';
import { recordText } from '../import/record-fields.ts';
import type { PersonId } from '../ids.ts';
import type { KnownPerson } from '../people/known-person.ts';
import type { RecordContent } from '../records/record.ts';
import { recordKey } from './known-people.ts';
import type { EarlierRecords, KnownPeople } from './known-people.ts';
import { createPeopleIndex } from './people-index.ts';
import type { IdAssigner } from './id-assigner.ts';
import type { OwnerFacts } from './owner-facts.ts';
import { resolveCards, resolveConnections } from './resolve-lists.ts';
import { resolveNamedRow } from './resolve-named.ts';
import { resolveWriters } from './resolve-writers.ts';
import type { ImportAnswers, OpenQuestion, PartToImport, ResolvedRecord } from './resolved-record.ts';
import type { ResolutionState } from './resolution-state.ts';
import { kindsThatName } from '../import/file-sources.ts';
import { rowsNaming } from './rows-that-name.ts';

/** Of whom every row of an import speaks. */
export type Resolution = {
  /** Parts in order, rows in order. What a part says twice is in it once; several parts may say the same. */
  readonly records: readonly ResolvedRecord[];
  /** Who was never heard of before this import. */
  readonly newIds: ReadonlySet<PersonId>;
  readonly questions: readonly OpenQuestion[];
  /** For each of the given parts, in their order: what is skipped beside what its reader skipped. */
  readonly skipped: readonly (readonly SkippedRow[])[];
  /** Of each part with messages, who its parties are, by their index. The user and those skipped are not among them. */
  readonly parties: ReadonlyMap<number, ReadonlyMap<number, PersonId>>;
};

/** What is known before an import. */
export type KnownBeforeImport = {
  readonly known: KnownPeople;
  readonly ids: IdAssigner;
  readonly earlierRecords: EarlierRecords;
  /** Called when the large lists are matched, before what needs them no longer. */
  readonly onListsResolved: () => void;
};

/**
 * Finds of whom every row of an import speaks, and what it says of them. A question without an answer counts as someone
 * new. The result is the same for the same parts, owner, answers and known people; somebody new keeps their id under
 * other answers.
 *
 * A row is matched with everyone known and with whom earlier rows brought: lists of connections first, then address
 * books, then messages, then what only names people.
 */
export function resolveRecords(
  parts: readonly PartToImport[],
  before: KnownBeforeImport,
  owner: OwnerFacts | undefined,
  answers: ImportAnswers,
): Resolution {
  let found = resolveParts(parts, before, owner, new Map());
  // Ids are given without regard to the answers first: an answer must not change whom another one means.
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

/** Goes through all parts once. */
function resolveParts(
  parts: readonly PartToImport[],
  { known, ids, earlierRecords, onListsResolved }: KnownBeforeImport,
  owner: OwnerFacts | undefined,
  answers: ImportAnswers,
): ResolutionState {
  const people = new Map(known.identities.map((person) => [person.id, person]));
  const resolving: ResolutionState = {
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
  const contents = parts.map(({ part, read }, index) => ({ place: { index, part }, read }));
  const lists = contents.flatMap(({ place, read }) =>
    read.kind === 'linkedin-connections' ? [{ place, connections: read.connections }] : [],
  );
  for (const [at, { place, connections }] of lists.entries()) {
    resolveConnections(resolving, place, connections, { prefix: keyPrefix('', at), isOneOfMany: lists.length > 1 });
  }
  const books = contents.flatMap(({ place, read }) => ('cards' in read ? [{ place, cards: read.cards }] : []));
  for (const [at, { place, cards }] of books.entries()) {
    resolveCards(resolving, place, cards, { prefix: keyPrefix('card/', at), isOneOfMany: books.length > 1 });
  }
  onListsResolved();
  const named = createPeopleIndex(resolving.people.values());
  const messages = contents.flatMap(({ place, read }) =>
    read.kind === 'linkedin-messages' ? [{ place, read: read.messages }] : [],
  );
  resolveWriters(resolving, named, messages);
  for (const kind of kindsThatName) {
    const rows = contents.flatMap(({ place, read }) =>
      read.kind === kind ? rowsNaming(read).map((row) => ({ place, ...row })) : [],
    );
    // Those with a profile first: who they are does not hang on who else is known.
    for (const { place, row, record, what } of rows)
      if (row.slug !== undefined) resolveNamedRow(resolving, named, place, row, record, what);
    for (const { place, row, record, what } of rows)
      if (row.slug === undefined) resolveNamedRow(resolving, named, place, row, record, what);
  }
  return resolving;
}

/** Several files of a kind may ask about the same name. */
function keyPrefix(kind: string, files: number): string {
  return files === 0 ? kind : `${kind}${files + 1}/`;
}

/**
 * Finds who alone had exactly a record that names its person by name only. Such a record is of the same person again,
 * without looking among all names. The earlier records are read when the first is asked for.
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
