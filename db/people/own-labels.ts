import { and, count, desc, eq, min, ne } from 'drizzle-orm';

import type { PersonId } from '../../core/ids.ts';
import { fold } from '../../core/text/fold.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { excluded, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { ownLabels } from '../schema/schema.ts';

/** A fact under a label of the user's; an empty value hides what imports have under that label. */
export type OwnLabel = { readonly label: string; readonly labelKey: string; readonly value: string };

const labelsOfPerson = readStatement({ id: ownLabels.personId }, (db, { id }) =>
  db
    .select(fields({ label: ownLabels.label, labelKey: ownLabels.labelKey, value: ownLabels.value }))
    .from(ownLabels)
    .where(eq(ownLabels.personId, id))
    .orderBy(ownLabels.labelKey),
);

/** Returns the facts of a person under labels of the user's, by label. */
export function ownLabelsOf(db: Database, id: PersonId): OwnLabel[] {
  return labelsOfPerson.all(db, { id });
}

const labelsByUse = readStatement({}, (db) =>
  db
    .select(fields({ label: min(ownLabels.label) }))
    .from(ownLabels)
    .where(ne(ownLabels.value, ''))
    .groupBy(ownLabels.labelKey)
    .orderBy(desc(count()), ownLabels.labelKey)
    .limit(50),
);

/** Returns the labels that the user gave, those of the most people first; at most 50. */
export function usedLabels(db: Database): string[] {
  return labelsByUse.values(db, {}).filter((label) => label !== null);
}

const upsertLabel = writeStatement(
  { id: ownLabels.personId, labelKey: ownLabels.labelKey, label: ownLabels.label, value: ownLabels.value },
  (db, { id, ...values }) =>
    db
      .insert(ownLabels)
      .values({ personId: id, ...values })
      .onConflictDoUpdate({
        target: [ownLabels.personId, ownLabels.labelKey],
        set: { label: excluded(ownLabels.label), value: excluded(ownLabels.value) },
      }),
);

/** Writes a fact of a person under a label, which has a letter or digit; an empty value hides what imports have under it. */
export function setOwnLabel(tx: WriteTransaction, id: PersonId, label: string, value: string): void {
  upsertLabel.run(tx, { id, labelKey: fold(label), label, value });
}

const deleteLabel = writeStatement({ id: ownLabels.personId, labelKey: ownLabels.labelKey }, (db, { id, labelKey }) =>
  db.delete(ownLabels).where(and(eq(ownLabels.personId, id), eq(ownLabels.labelKey, labelKey))),
);

/** Deletes what the user gave under a label, so that what imports have under it counts again. */
export function deleteOwnLabel(tx: WriteTransaction, id: PersonId, label: string): void {
  deleteLabel.run(tx, { id, labelKey: fold(label) });
}
