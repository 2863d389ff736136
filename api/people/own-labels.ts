import type { PersonId } from '../../core/ids.ts';
import { fold } from '../../core/text/fold.ts';
import type { Database } from '../../db/connection/database.ts';
import { deleteOwnLabel, ownLabelsOf, setOwnLabel, usedLabels } from '../../db/people/own-labels.ts';
import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';
import { importedOtherFacts } from './other-facts.ts';
import { requirePerson } from './require-people.ts';

/** The procedures about facts under labels of the user's own. */
export const ownLabelProcedures = {
  labels: procedures.people.labels.handler(({ context }) => usedLabels(context.db)),
  setLabel: procedures.people.setLabel.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { name } = requirePerson(tx, input.id);
      const labelKey = fold(input.label);
      if (labelKey === '') {
        throw refusedError('A label needs at least one letter or digit. Type another one, such as “Boat”.');
      }
      // An empty value is kept only where it hides something.
      if (input.value === '' && !isImported(tx, input.id, labelKey)) deleteOwnLabel(tx, input.id, input.label);
      else setOwnLabel(tx, input.id, input.label, input.value);
      return { label: { kind: 'person-changed', name }, answer: {} };
    }),
  ),
  useImportedLabel: procedures.people.useImportedLabel.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { name } = requirePerson(tx, input.id);
      deleteOwnLabel(tx, input.id, input.label);
      return { label: { kind: 'person-changed', name }, answer: {} };
    }),
  ),
};

function isImported(db: Database, id: PersonId, labelKey: string): boolean {
  return [...importedOtherFacts(db, id).keys()].some((name) => fold(name) === labelKey);
}

/** Returns the facts of a person under own labels, and whether imports have another under the same label. */
export function shownOwnLabels(
  db: Database,
  id: PersonId,
): { readonly label: string; readonly value: string; readonly imported: boolean }[] {
  const own = ownLabelsOf(db, id);
  if (own.length === 0) return [];
  const imported = new Set([...importedOtherFacts(db, id).keys()].map(fold));
  return own
    .map(({ label, labelKey, value }) => ({ label, value, imported: imported.has(labelKey) }))
    .filter(({ value, imported: isHidden }) => value !== '' || isHidden);
}
