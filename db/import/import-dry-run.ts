import type { Locale } from '../../core/locale.ts';
import { sql } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { ImportId, PersonId } from '../../core/ids.ts';
import { appendTo } from '../../core/collections/multimap.ts';
import type { OwnerFacts } from '../../core/matching/owner-facts.ts';
import { fileSources } from '../../core/import/file-sources.ts';
import type { ParsedFile } from '../../core/import/parsed-file.ts';
import { deriveShownPerson } from '../../core/records/shown-person.ts';
import type { ImportedRecord, ShownPerson } from '../../core/records/shown-person.ts';
import { collectGarbage } from '../connection/collect-garbage.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { imports, people } from '../schema/schema.ts';
import { compareRecords } from './compare-records.ts';
import { countRows, waitingPart } from './dry-run-rows.ts';
import type { DryRunPart, DryRunRecord, OutcomeOfRow } from './dry-run-part.ts';
import { resolveImport } from './import-resolution.ts';
import { isLargeFirstImport } from './large-first-import.ts';
import type { ImportResolution } from './import-resolution.ts';
import type { ImportAnswers, OpenQuestion, PartToImport } from '../../core/matching/resolved-record.ts';
import { importedContactDays } from '../people/imported-interactions.ts';
import { recordsInFile } from './known-records.ts';
import { missingPeople, missingRecords } from '../../core/matching/missing-connections.ts';
import type { MissingPeople } from '../../core/matching/missing-connections.ts';
import { shownConnectionsIn } from './earlier-lists.ts';
import { importedRecordsOf, messagesIn } from '../people/imported-records.ts';
import { derivedPerson } from '../people/derived-person.ts';

/** What the user wants of an import. */
export type ImportOptions = {
  /** Who the user is; undefined while nobody knows, and then messages wait. */
  readonly owner: OwnerFacts | undefined;
  readonly answers: ImportAnswers;
  /** Whether those whom a newer list no longer has are marked; null leaves it to their number. */
  readonly markMissing: boolean | null;
};

/** Somebody whom an import would create, as they would be shown. */
export type Newcomer = { readonly id: PersonId; readonly shown: ShownPerson };

/** What an import would do. Questions without an answer count as someone new. */
export type ImportDryRun = {
  readonly parts: readonly DryRunPart[];
  readonly people: { readonly created: number; readonly updated: number };
  /** Days of contact that are added to people's timelines. */
  readonly contactDays: number;
  readonly questions: readonly OpenQuestion[];
  /** The first few whom it would create. */
  readonly newcomers: readonly Newcomer[];
  readonly missing: MissingPeople | undefined;
};

/** What an import writes: everything follows from the records. */
export type ImportToWrite = ImportDryRun & {
  /** For each part with messages, by its number: who its parties are. */
  readonly parties: ImportResolution['parties'];
  readonly records: readonly DryRunRecord[];
  /** Everyone whose shown facts may change. */
  readonly affected: readonly PersonId[];
  /** Those of them whose ids are new, with all that is said of them. */
  readonly fresh: ReadonlyMap<PersonId, readonly ImportedRecord[]>;
};

const everyone = readStatement({}, (db) => db.select(fields({ id: people.id })).from(people));

const newcomersShown = 5;
const outcomesAtOnce = 2000;

/**
 * Computes what importing these parts would do, and writes nothing. The same for the same parts, options and file, which
 * must not be written meanwhile: `yieldControl` is asked now and then whether others should have their turn.
 */
export async function dryRunImport(
  db: Database,
  parts: readonly PartToImport[],
  options: ImportOptions,
  { today: seenOn, locale }: { readonly today: Day; readonly locale: Locale },
  yieldControl: () => Promise<void> | undefined = () => undefined,
): Promise<ImportToWrite> {
  const waits = ({ file }: PartToImport): boolean => options.owner === undefined && needsOwner(file);
  const ready = parts.filter((part) => !waits(part));
  const shownNow = new Set(everyone.values(db, {}));
  // A first import takes the most memory: everyone whom it brings is new.
  const isLarge = isLargeFirstImport(shownNow.size, ready);
  if (isLarge) collectGarbage();
  const found = resolveImport(db, ready, options.owner, options.answers);
  if (isLarge) collectGarbage();
  await yieldControl();
  const missing = missingPeople(found, options.markMissing, shownConnectionsIn(db));
  const known = recordsInFile(db);
  await yieldControl();
  const importId = nextImportId(db);
  const { records: dryRunRecords, changed } = compareRecords(
    db,
    [...found.records, ...missingRecords(found, missing)],
    known,
  );

  // Of those who may change, what is known counts too: it becomes the newest.
  const saidOfChanged = new Map<PersonId, ImportedRecord[]>();
  for (const { resolved, isRepeat, shownAs: id } of dryRunRecords) {
    if (isRepeat || !changed.has(resolved.personId)) continue;
    const ofMerged = resolved.personId !== id;
    appendTo(saidOfChanged, id, { importId, seenOn, record: resolved.record, ...(ofMerged && { ofMerged }) });
  }
  await yieldControl();

  // All that is shown of tens of thousands would take more room than the import itself.
  const outcomes = new Map<PersonId, Omit<Outcome, 'shown'>>();
  const newcomers: Newcomer[] = [];
  const fresh = new Map<PersonId, readonly ImportedRecord[]>();
  for (const [id, said] of saidOfChanged) {
    const isFresh = found.newIds.has(id);
    if (isFresh) fresh.set(id, said);
    const { shown, ...outcome } = isFresh ? outcomeOfFresh(said) : outcomeOf(db, id, said, shownNow.has(id));
    outcomes.set(id, outcome);
    if (outcome.isCreated && newcomers.length < newcomersShown) newcomers.push({ id, shown });
    if (outcomes.size % outcomesAtOnce === 0) await yieldControl();
  }

  if (isLarge) collectGarbage();
  const waiting = parts.filter(waits).map(waitingPart);
  const peopleOutcomes = {
    outcomeOf: (id: PersonId) => outcomes.get(id),
    isShown: (id: PersonId) => outcomes.get(id)?.isShown ?? shownNow.has(id),
    known,
  };
  const countedParts = countRows(ready, found.skipped, dryRunRecords, peopleOutcomes, locale);
  let created = 0;
  let updated = 0;
  let contactDays = 0;
  for (const outcome of outcomes.values()) {
    if (outcome.isCreated) created += 1;
    else if (outcome.isUpdated) updated += 1;
    if (outcome.isShown) contactDays += outcome.newDays;
  }
  return {
    parts: [...countedParts, ...waiting].toSorted((one, other) => one.part - other.part),
    people: { created, updated },
    contactDays,
    questions: found.questions,
    newcomers,
    missing,
    parties: found.parties,
    records: dryRunRecords,
    affected: [...outcomes.keys()],
    fresh,
  };
}

/** Whether the rows of a part mean nothing as long as nobody knows who the user is. */
export function needsOwner({ kind }: ParsedFile): boolean {
  return fileSources[kind].resolvedAs === 'messages';
}

const newestImportId = readStatement({}, (db) =>
  db.select(fields({ id: sql<ImportId | null>`max(${imports.id})` })).from(imports),
);

/** Returns the id that SQLite gives the next import. */
function nextImportId(db: Database): ImportId {
  return ((newestImportId.value(db, {}) ?? 0) + 1) as ImportId; // that of the next row
}

/** What an import makes of one person. */
type Outcome = OutcomeOfRow & { readonly newDays: number; readonly shown: ShownPerson };

function outcomeOfFresh(said: readonly ImportedRecord[]): Outcome {
  const shown = deriveShownPerson(said, new Map());
  const isShown = shown.isShownByImports;
  return {
    isShown,
    isCreated: isShown,
    isUpdated: false,
    newDays: isShown ? importedContactDays(messagesIn(said)).length : 0,
    shown,
  };
}

function outcomeOf(db: Database, id: PersonId, saidNow: readonly ImportedRecord[], wasShown: boolean): Outcome {
  const saidBefore = importedRecordsOf(db, id);
  const said = [...saidBefore, ...inOrderOfMerges(saidNow)];
  const before = derivedPerson(db, id, saidBefore);
  const shown = derivedPerson(db, id, said);
  const isShown = wasShown || shown.isShownByImports;
  const days = (of: readonly ImportedRecord[]): number => importedContactDays(messagesIn(of)).length;
  return {
    isShown,
    isCreated: !wasShown && isShown,
    isUpdated: wasShown && !isShownAlike(before, shown),
    newDays: isShown ? days(said) - (wasShown ? days(saidBefore) : 0) : 0,
    shown,
  };
}

function isShownAlike(one: ShownPerson, other: ShownPerson): boolean {
  return (
    one.connection === other.connection &&
    Object.entries(one.facts).every(([fact, value]) => other.facts[fact as keyof typeof other.facts] === value) &&
    one.emails.size === other.emails.size &&
    [...one.slugs.keys()].at(-1) === [...other.slugs.keys()].at(-1)
  );
}

/** Puts what one import says of others who were merged into a person first, as `importedRecordsOf` does. */
function inOrderOfMerges(said: readonly ImportedRecord[]): readonly ImportedRecord[] {
  const ofMerged = said.filter((record) => record.ofMerged);
  return ofMerged.length === 0 ? said : [...ofMerged, ...said.filter((record) => !record.ofMerged)];
}
