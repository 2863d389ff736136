import type { PersonId } from '../../core/ids.ts';
import { fold } from '../../core/text/fold.ts';
import type { WriteTransaction } from '../connection/database.ts';
import type { EditsSinceMerge, MergeSnapshot } from './merge-snapshot.ts';
import { deleteOwnLabel, ownLabelsOf, setOwnLabel } from './own-labels.ts';

/** Gives `into` the facts of `from` under labels that `into` has none under, and returns who had which. */
export function mergeOwnLabels(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
  changedSince: EditsSinceMerge,
): Pick<MergeSnapshot, 'labels' | 'labelsGiven' | 'labelsAfter'> {
  const labels = ownLabelsOf(tx, from).map(({ label, value }) => ({ label, value }));
  const known = ownLabelsOf(tx, into);
  const labelsGiven = labels.filter(({ label }) => {
    const key = fold(label);
    return known.every(({ labelKey }) => labelKey !== key) && !changedSince.has(into, 'label', key);
  });
  for (const { label, value } of labelsGiven) setOwnLabel(tx, into, label, value);
  return {
    labels,
    labelsGiven,
    labelsAfter: ownLabelsOf(tx, into).map(({ label, value }) => ({ label, value })),
  };
}

/** Takes the facts that a merge gave away again, unless they were changed since, and gives the person who was merged theirs. */
export function unmergeOwnLabels(
  tx: WriteTransaction,
  into: PersonId,
  id: PersonId,
  { labels, labelsGiven, labelsAfter }: MergeSnapshot,
  changedSince: EditsSinceMerge,
): void {
  const now = new Map(ownLabelsOf(tx, into).map(({ labelKey, value }) => [labelKey, value]));
  for (const { label, value } of labelsAfter) {
    if (now.get(fold(label)) !== value) changedSince.add(into, 'label', fold(label));
  }
  for (const { label, value } of labelsGiven) {
    if (now.get(fold(label)) === value) deleteOwnLabel(tx, into, label);
  }
  for (const { label, value } of labels) setOwnLabel(tx, id, label, value);
}
