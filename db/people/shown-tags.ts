import { and, eq } from 'drizzle-orm';

import type { ImportId, PersonId } from '../../core/ids.ts';
import { labelsIn } from '../../core/records/card-labels.ts';
import type { ImportedRecord } from '../../core/records/shown-person.ts';
import { fold } from '../../core/text/fold.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { excluded, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { importLabels, personTags, removedTags, tags } from '../schema/schema.ts';
import { identitiesOf } from './merged-people.ts';
import { tagNamed } from './tags.ts';

const allImportLabels = readStatement({}, (db) =>
  db.select(fields({ importId: importLabels.importId, labelKey: importLabels.labelKey })).from(importLabels),
);

const insertImportLabel = writeStatement(
  { importId: importLabels.importId, labelKey: importLabels.labelKey },
  (db, values) => db.insert(importLabels).values(values).onConflictDoNothing(),
);

/** Notes which labels of an import become tags. */
export function setImportLabels(tx: WriteTransaction, importId: ImportId, labelKeys: Iterable<string>): void {
  for (const labelKey of labelKeys) insertImportLabel.run(tx, { importId, labelKey });
}

/** The labels that become tags, by import; empty for most files. */
export type TagLabels = ReadonlyMap<ImportId, ReadonlySet<string>>;

/** Reads which labels of which imports become tags. */
export function tagLabels(db: Database): TagLabels {
  const labels = new Map<ImportId, Set<string>>();
  for (const { importId, labelKey } of allImportLabels.all(db, {})) {
    const known = labels.get(importId);
    if (known) known.add(labelKey);
    else labels.set(importId, new Set([labelKey]));
  }
  return labels;
}

const tagsOfPerson = readStatement({ personId: personTags.personId }, (db, { personId }) =>
  db
    .select(fields({ tagId: personTags.tagId, nameKey: tags.nameKey, importId: personTags.importId }))
    .from(personTags)
    .innerJoin(tags, eq(tags.id, personTags.tagId))
    .where(eq(personTags.personId, personId)),
);

const removedOfPerson = readStatement({ personId: removedTags.personId }, (db, { personId }) =>
  db
    .select(fields({ nameKey: removedTags.nameKey }))
    .from(removedTags)
    .where(eq(removedTags.personId, personId)),
);

const upsertImportedTag = writeStatement(
  { personId: personTags.personId, tagId: personTags.tagId, importId: personTags.importId },
  (db, values) =>
    db
      .insert(personTags)
      .values(values)
      .onConflictDoUpdate({
        target: [personTags.personId, personTags.tagId],
        set: { importId: excluded(personTags.importId) },
      }),
);

const deletePersonTag = writeStatement(
  { personId: personTags.personId, tagId: personTags.tagId },
  (db, { personId, tagId }) =>
    db.delete(personTags).where(and(eq(personTags.personId, personId), eq(personTags.tagId, tagId))),
);

/**
 * Makes a person's imported tags what the labels in records say, without those that the user gave or took away. Returns whether
 * one was taken away, so that nobody may carry it any more.
 */
export function renewTags(
  tx: WriteTransaction,
  id: PersonId,
  records: readonly ImportedRecord[],
  labels: TagLabels,
): boolean {
  const rows = tagsOfPerson.all(tx, { personId: id });
  if (labels.size === 0 && rows.every(({ importId }) => importId === null)) return false;
  const wanted = new Map<string, { readonly name: string; readonly importId: ImportId }>();
  for (const { importId, record } of records) {
    const chosen = labels.get(importId);
    if (chosen === undefined) continue;
    for (const name of labelsIn(record)) {
      const key = fold(name);
      if (chosen.has(key)) wanted.set(key, { name, importId });
    }
  }
  const removed =
    wanted.size === 0
      ? []
      : identitiesOf(tx, id).flatMap((identity) => removedOfPerson.values(tx, { personId: identity }));
  for (const key of removed) wanted.delete(key);
  let tookOne = false;
  for (const { tagId, nameKey, importId } of rows) {
    if (importId === null || wanted.get(nameKey)?.importId === importId) {
      wanted.delete(nameKey);
    } else if (!wanted.has(nameKey)) {
      deletePersonTag.run(tx, { personId: id, tagId });
      tookOne = true;
    }
  }
  for (const { name, importId } of wanted.values()) {
    const tagId = tagNamed(tx, name);
    if (tagId !== undefined) upsertImportedTag.run(tx, { personId: id, tagId, importId });
  }
  return tookOne;
}
