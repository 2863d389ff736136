import type { ParsedFile } from '../../core/import/parsed-file.ts';
import { cardFields } from '../../core/import/record-fields.ts';
import { isSystemLabel, labelsIn } from '../../core/records/card-labels.ts';
import { fold } from '../../core/text/fold.ts';
import type { ImportPreview } from '../contract/import/imports.ts';
import { partsToImport } from './import-choices.ts';
import type { WaitingFiles } from './import-previews.ts';

/** The most labels that are asked about; further ones have fewer people. */
const mostLabels = 100;

type CountedLabel = { readonly label: string; readonly key: string; readonly people: number };

/** Counts the people of each label in address books, the labels of the most people first, those of programs last. */
function labelsOf(files: readonly ParsedFile[]): CountedLabel[] {
  const found = new Map<string, CountedLabel>();
  for (const file of files) {
    if (!('cards' in file)) continue;
    for (const card of file.cards) {
      for (const label of new Set(labelsIn({ kind: 'card', fields: cardFields(card) }))) {
        const key = fold(label);
        const known = found.get(key);
        found.set(key, { label: known?.label ?? label, key, people: 1 + (known?.people ?? 0) });
      }
    }
  }
  return [...found.values()]
    .toSorted((a, b) => Number(isSystemLabel(a.label)) - Number(isSystemLabel(b.label)) || b.people - a.people)
    .slice(0, mostLabels);
}

/** Returns the labels in these files that an earlier import took as tags, by their keys. */
export function labelsTakenBefore(files: readonly ParsedFile[], taken: ReadonlySet<string>): ReadonlySet<string> {
  if (taken.size === 0) return taken;
  return new Set(labelsOf(files).flatMap(({ key }) => (taken.has(key) ? [key] : [])));
}

/** Lists the labels in the files that are included, each with whether it would become a tag. */
export function shownLabels(waiting: WaitingFiles): ImportPreview['labels'] {
  return labelsOf(partsToImport(waiting).map(({ file }) => file)).map(({ label, key, people }) => ({
    label,
    people,
    isTag: waiting.choices.labels.has(key),
  }));
}
