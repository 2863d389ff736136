import type { PersonId } from '../../core/ids.ts';
import type { ContactFactName, ShownFacts } from '../../core/people/shown-facts.ts';
import { withoutTagLabels } from '../../core/records/card-labels.ts';
import { withoutShownFacts } from '../../core/records/contact-facts.ts';
import { fold } from '../../core/text/fold.ts';
import type { Database } from '../../db/connection/database.ts';
import { importedRecordsOf } from '../../db/people/imported-records.ts';
import { tagLabels } from '../../db/people/shown-tags.ts';
import { ownLabelsOf } from '../../db/people/own-labels.ts';

/** Maps the other columns that imports hold of a person to their values, oldest first; of several of a name, the newest. */
export function importedOtherFacts(db: Database, id: PersonId): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  for (const { record } of importedRecordsOf(db, id)) {
    if (record.kind !== 'connection' && record.kind !== 'card') continue;
    for (const [name, value] of Object.entries(record.fields.other ?? {})) {
      facts.delete(name);
      facts.set(name, value);
    }
  }
  return facts;
}

/**
 * Lists the other columns that imports hold of a person, newest first. Left out is what is shown as their phone, city or
 * website, what the user gave another value of their own, and labels that became tags.
 */
export function otherFactsOf(
  db: Database,
  id: PersonId,
  shown: Pick<ShownFacts, ContactFactName>,
): { name: string; value: string }[] {
  const labels = tagLabels(db);
  const taken = new Set(importedRecordsOf(db, id).flatMap(({ importId }) => [...(labels.get(importId) ?? [])]));
  const own = new Set(ownLabelsOf(db, id).map(({ labelKey }) => labelKey));
  return Object.entries(withoutShownFacts(Object.fromEntries(importedOtherFacts(db, id)), shown))
    .filter(([name]) => !own.has(fold(name)))
    .map(([name, value]) => ({ name, value: withoutTagLabels(name, value, taken) }))
    .filter(({ value }) => value !== '')
    .toReversed();
}
