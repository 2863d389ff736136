import { columnKey } from '../text/clean-cell.ts';
import { fold } from '../text/fold.ts';
import type { RecordContent } from './record.ts';

/** The columns of labels: of Google (old and current), of Outlook in seven languages, of vCards, and of other tables. */
const labelColumns = new Set(
  'groupmembership labels categories kategorien categorias categorie categorieen tags etiketten etiquetas'.split(' '),
);
/** The most characters of a tag. */
const longestLabel = 60;
/** Labels that programs give by themselves, as `fold` writes them. */
const systemLabel =
  /^(?:my ?contacts|starred(?: in android)?|all contacts|other contacts|imported on .*|restored on .*)$/;

/** Returns the labels under which an address book has a person: "Friends" of "* myContacts ::: Friends". */
export function labelsIn({ kind, fields }: RecordContent): string[] {
  if (kind !== 'card' || fields.other === undefined) return [];
  const labels: string[] = [];
  for (const [name, value] of Object.entries(fields.other)) {
    const key = columnKey(name);
    if (!labelColumns.has(key)) continue;
    const parts = value.includes(' ::: ') || key === 'groupmembership' ? value.split(' ::: ') : value.split(/[;,]/);
    for (const part of parts) {
      // Google marks its own groups so.
      const label = part.replace(/^\s*\*/, '').trim();
      if (label.length <= longestLabel && fold(label) !== '') labels.push(label);
    }
  }
  return labels;
}

/** Whether a label is given by a program and says nothing of the person: "myContacts". */
export function isSystemLabel(label: string): boolean {
  return systemLabel.test(fold(label));
}
