import type { PersonId } from '../../core/ids.ts';
import type { LabelledPeople } from '../../core/undo/undo-label.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { existingPeople, findPerson } from '../../db/people/people.ts';
import type { StoredPerson } from '../../db/people/people.ts';
import { goneError } from '../refusal.ts';

/** Finds those of the people who are still there. @throws GONE when none is. */
export function requirePeople(
  tx: WriteTransaction,
  ids: readonly PersonId[],
): {
  readonly ids: PersonId[];
  readonly people: LabelledPeople;
} {
  const known = existingPeople(tx, ids);
  const [first] = known;
  if (first === undefined) throw goneError(ids.length === 1 ? 'This person' : 'Everyone you selected');
  return { ids: known, people: labelledPeople(tx, known) };
}

/** Describes people for an undo label: one by name, several by their number. */
export function labelledPeople(tx: WriteTransaction, ids: readonly PersonId[]): LabelledPeople {
  const [first] = ids;
  return ids.length === 1 && first !== undefined
    ? { kind: 'one', name: findPerson(tx, first)?.name ?? '' }
    : { kind: 'several', count: ids.length };
}

/** Finds a person. @throws GONE when they are not there. */
export function requirePerson(tx: WriteTransaction, id: PersonId): StoredPerson {
  const person = findPerson(tx, id);
  if (!person) throw goneError('This person');
  return person;
}
