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
  const labels = Object.entries(fields.other).flatMap(([name, value]) => labelsOfColumn(name, value));
  return labels.filter((label) => label.length <= longestLabel);
}

/** Returns the labels in a column of an address book, of whatever length; none when it is no column of labels. */
function labelsOfColumn(name: string, value: string): string[] {
  const key = columnKey(name);
  if (!labelColumns.has(key)) return [];
  const parts = value.includes(' ::: ') || key === 'groupmembership' ? value.split(' ::: ') : value.split(/[;,]/);
  // Google marks its own groups so.
  const labels = parts.map((part) => part.replace(/^\s*\*/, '').trim());
  return labels.filter((label) => fold(label) !== '');
}

/**
 * Returns the value of a column without the labels that became tags, given by their keys: all of it when none did or it is no column
 * of labels, and an empty text when nothing is left but what programs give by themselves.
 */
export function withoutTagLabels(name: string, value: string, taken: ReadonlySet<string>): string {
  const labels = labelsOfColumn(name, value);
  if (!labels.some((label) => taken.has(fold(label)))) return value;
  return labels.filter((label) => !taken.has(fold(label)) && !isSystemLabel(label)).join(', ');
}

/** Whether a label is given by a program and says nothing of the person: "myContacts". */
export function isSystemLabel(label: string): boolean {
  return systemLabel.test(fold(label));
}
