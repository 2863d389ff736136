import type { Day } from '../../core/calendar/day.ts';
import type { PersonId, WriteId } from '../../core/ids.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { mergePeople, unmergePerson } from '../../db/people/merges.ts';
import type { Context } from '../context.ts';
import { selfUndoneWrite } from '../procedures.ts';
import { goneError, refusedError } from '../refusal.ts';
import type { InverseWrite } from '../undo/inverse-write.ts';

// A merge is taken back by taking the two apart, whenever that is: what was written since stays where it is. So it is
// not noted row by row, as other writes are.

export type MergeResult = { readonly label: UndoLabel; readonly takenBackBy: InverseWrite };

/** @throws GONE, REFUSED */
export function mergeInto(tx: WriteTransaction, into: PersonId, from: PersonId, today: Day): MergeResult {
  const merged = mergePeople(tx, into, from, today);
  if (merged === 'same') throw refusedError('This is one and the same person already. Choose somebody else.');
  if (merged === 'unknown') throw goneError('One of the two');
  const [intoName, fromName] = merged.names;
  return { label: { kind: 'merged', into: intoName, from: fromName }, takenBackBy: { kind: 'unmerge', id: from } };
}

/** @throws GONE */
export function unmerge(tx: WriteTransaction, id: PersonId, today: Day): MergeResult {
  const apart = unmergePerson(tx, id, today);
  if (!apart) throw goneError('What was merged');
  return {
    label: { kind: 'taken-apart', name: apart.name },
    takenBackBy: { kind: 'merge', into: apart.into, from: id },
  };
}

/** Runs it once, and remembers how it is taken back. */
export function mergeWrite(context: Context, writeId: WriteId, work: (tx: WriteTransaction) => MergeResult) {
  return selfUndoneWrite(context, writeId, (tx) => {
    const { label, takenBackBy } = work(tx);
    return { label, answer: { takenBackBy } };
  });
}
