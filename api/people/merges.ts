import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { mergePeople, unmergePerson } from '../../db/people/merges.ts';
import { goneError, refusedError } from '../refusal.ts';
import type { Invertible } from '../writes.ts';

// Undoing a merge takes the two people apart, whenever that is: what was written since stays where it is. So merges are
// undone by their inverse, and not row by row as other writes are.

/** Merges `from` into `into`. @throws GONE, REFUSED */
export function merge(tx: WriteTransaction, into: PersonId, from: PersonId, today: Day): Invertible<object> {
  const merged = mergePeople(tx, into, from, today);
  if (merged === 'same') throw refusedError('This is one and the same person already. Choose somebody else.');
  if (merged === 'unknown') throw goneError('One of the two');
  const [intoName, fromName] = merged.names;
  return {
    label: { kind: 'merged', into: intoName, from: fromName },
    answer: {},
    inverse: { kind: 'unmerge', id: from },
  };
}

/** Takes a merged person out again. @throws GONE */
export function unmerge(tx: WriteTransaction, id: PersonId, today: Day): Invertible<object> {
  const apart = unmergePerson(tx, id, today);
  if (!apart) throw goneError('What was merged');
  return {
    label: { kind: 'taken-apart', name: apart.name },
    answer: {},
    inverse: { kind: 'merge', into: apart.into, from: id },
  };
}
