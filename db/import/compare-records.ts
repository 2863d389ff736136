import { and, asc, eq, isNull } from 'drizzle-orm';

import { appendTo } from '../../core/collections/multimap.ts';
import { none } from '../../core/collections/none.ts';
import type { PersonId, RecordId } from '../../core/ids.ts';
import { recordText } from '../../core/import/record-fields.ts';
import type { ResolvedRecord } from '../../core/matching/resolved-record.ts';
import { splitName } from '../../core/people/name-parts.ts';
import { successiveRecordKinds } from '../../core/records/record.ts';
import type { RecordContent, RecordKind } from '../../core/records/record.ts';
import type { Database } from '../connection/database.ts';
import { fields, plannedOnce, readStatement } from '../connection/statement.ts';
import { decodeRecord } from '../people/imported-records.ts';
import { mergeTargets } from '../people/merged-people.ts';
import { importRows, imports, records } from '../schema/schema.ts';
import type { DryRunRecord } from './dry-run-part.ts';
import type { KnownRecord } from './known-records.ts';

// Compares the records of an import with those that earlier imports brought. What is shown of a person follows from all
// their records in the order of imports, so that one that is said once more can change it too: by becoming the newest.

/** The records of an import, and whom they may change. */
export type ComparedRecords = {
  /** In the order in which they were given. */
  readonly records: readonly DryRunRecord[];
  /** The people who may be shown differently with the import, by the ids under which the files name them. */
  readonly changed: ReadonlySet<PersonId>;
};

/** A record of the import with the equal one that the file has. */
type Compared = { readonly resolved: ResolvedRecord; readonly before: KnownRecord | undefined };

/** Compares the records that an import says with those that the file has. */
export function compareRecords(
  db: Database,
  said: readonly ResolvedRecord[],
  known: ReadonlyMap<PersonId, readonly KnownRecord[]>,
): ComparedRecords {
  const ends = mergeTargets(db);
  const merged = new Set([...ends.keys(), ...ends.values()]);
  const isRepeated = createRepetitionCheck(said);
  const changed = new Set<PersonId>();
  const saidAgain = new Map<PersonId, Compared[]>();
  const compared = said.map((resolved) => {
    const { personId, record } = resolved;
    const ofPerson = known.get(personId) ?? none;
    const text = ofPerson.length > 0 ? recordText(record.fields) : '';
    const before = ofPerson.find(({ kind, fields: json }) => kind === record.kind && json === text);
    const isRepeat = isRepeated(resolved);
    if (!isRepeat) {
      if (!isActive(before) || merged.has(personId)) changed.add(personId);
      if (ofPerson.length > 0) appendTo(saidAgain, personId, { resolved, before });
    }
    return { resolved, before, isRepeat };
  });

  /** Known records of which only a person's newest counts, and which become the newest again. */
  const moved = new Set<KnownRecord>();
  for (const [personId, ofPerson] of saidAgain) {
    const active = (known.get(personId) ?? none).filter(isActive);
    // The usual case in a newer export.
    if (active.length === 1 && ofPerson.length === 1 && ofPerson[0]?.before === active[0]) continue;
    const order = createOrder(db, personId);
    const movedOfPerson = movedRecords(ofPerson.filter(isSuccessive), active.filter(isSuccessive), order);
    for (const record of movedOfPerson) moved.add(record);
    if (movedOfPerson.length > 0 || changesName(ofPerson.filter(isNaming), active.filter(isNaming), order)) {
      changed.add(personId);
    }
  }
  return {
    changed,
    records: compared.map(({ resolved, before, isRepeat }) => ({
      resolved,
      recordId: before?.id,
      isNew:
        !isRepeat &&
        (!isActive(before) || moved.has(before) || (merged.has(resolved.personId) && successiveKinds.has(before.kind))),
      isRepeat,
      shownAs: ends.get(resolved.personId) ?? resolved.personId,
    })),
  };
}

function isActive(known: KnownRecord | undefined): known is KnownRecord {
  return known !== undefined && known.newestImport !== null;
}

const successiveKinds: ReadonlySet<RecordKind> = new Set(successiveRecordKinds);

function isSuccessive(one: KnownRecord | Compared): boolean {
  return successiveKinds.has('kind' in one ? one.kind : one.resolved.record.kind);
}

/** Tells whether a record only names somebody: their newest name counts where no list has one. */
function isNaming(one: KnownRecord | Compared): boolean {
  return !isSuccessive(one);
}

/** Creates the check whether a record of the same person stood in another file of the import before. */
function createRepetitionCheck(said: readonly ResolvedRecord[]): (resolved: ResolvedRecord) => boolean {
  const partByKind = new Map<RecordKind, number>();
  const ofSeveralParts = new Set<RecordKind>();
  for (const { part, record } of said) {
    const first = partByKind.get(record.kind);
    if (first === undefined) partByKind.set(record.kind, part);
    else if (first !== part) ofSeveralParts.add(record.kind);
  }
  if (ofSeveralParts.size === 0) return () => false;
  const seen = new Set<string>();
  return ({ personId, record }) => {
    if (!ofSeveralParts.has(record.kind)) return false;
    const key = `${personId} ${record.kind} ${recordText(record.fields)}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  };
}

/** Sorts known records of one person by the newest import that holds each, and within an import by files and lines. */
type Order = (known: readonly KnownRecord[]) => readonly KnownRecord[];

const rowsOfPerson = readStatement({ personId: records.personId }, (db, { personId }) =>
  db
    .select(fields({ recordId: importRows.recordId }))
    .from(records)
    .innerJoin(importRows, eq(importRows.recordId, records.id))
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(and(eq(records.personId, plannedOnce(personId)), isNull(imports.undoneAt)))
    .orderBy(asc(importRows.importId), asc(importRows.part), asc(importRows.line)),
);

function createOrder(db: Database, personId: PersonId): Order {
  let places: Map<RecordId, number> | undefined;
  const placeOf = ({ id }: KnownRecord): number => {
    // Of several rows of a record the last one stays, which is the newest.
    places ??= new Map(rowsOfPerson.values(db, { personId }).map((recordId, place) => [recordId, place]));
    return places.get(id) ?? 0;
  };
  return (known) =>
    known.toSorted(
      (one, other) => (one.newestImport ?? 0) - (other.newestImport ?? 0) || placeOf(one) - placeOf(other),
    );
}

/**
 * Finds the known records that come after others once they are said again: all but those that are the newest already, in
 * the same order.
 */
function movedRecords(
  said: readonly Compared[],
  active: readonly KnownRecord[],
  inOrder: Order,
): readonly KnownRecord[] {
  if (said.length === 0) return none;
  const before = inOrder(active);
  const after = said.toSorted(
    ({ resolved: one }, { resolved: other }) => one.part - other.part || one.line - other.line,
  );
  let alike = 0;
  while (alike < after.length && alike < before.length && after.at(-1 - alike)?.before === before.at(-1 - alike)) {
    alike += 1;
  }
  return after.slice(0, after.length - alike).flatMap((record) => record.before ?? none);
}

/** Tells whether the newest of the names or profiles may be another one, once these records are said again. */
function changesName(said: readonly Compared[], active: readonly KnownRecord[], inOrder: Order): boolean {
  if (active.length < 2) return false;
  const saidKnown = said.filter(({ before }) => before !== undefined);
  if (saidKnown.length === 0) return false;
  const contents = new Map(saidKnown.map(({ before, resolved }) => [before?.id, resolved.record]));
  const names = new Set(
    active.map(({ id, kind, fields: json }) => nameKey(contents.get(id) ?? decodeRecord(kind, json))),
  );
  return names.size > 1 && movedRecords(said, active, inOrder).length > 0;
}

function nameKey({ kind, fields: said }: RecordContent): string {
  if (kind === 'connection' || kind === 'card' || kind === 'missing') return '';
  const { firstName, lastName } = kind === 'messages' || kind === 'invitation' ? splitName(said.name) : said;
  return [firstName, lastName, said.slug ?? ''].join('\n');
}
