import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { countInWords } from '../../core/numbers-in-words.ts';
import { capitalised } from '../../core/text/plain-words.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { existingPeople, findPerson } from '../../db/people/people.ts';
import type { StoredPerson } from '../../db/people/people.ts';
import { gone } from '../refusal.ts';

/** @throws GONE when none of them is there any more. */
export function requirePeople(
  tx: WriteTransaction,
  ids: readonly PersonId[],
  locale: Locale,
): { ids: PersonId[]; names: string } {
  const known = existingPeople(tx, ids);
  const [first] = known;
  if (first === undefined) throw gone(ids.length === 1 ? 'This person' : 'Everyone you selected');
  const names =
    known.length === 1
      ? (findPerson(tx, first)?.name ?? '')
      : capitalised(countInWords(known.length, locale, 'person', 'people'));
  return { ids: known, names };
}

/** @throws GONE */
export function requirePerson(tx: WriteTransaction, id: PersonId): StoredPerson {
  const person = findPerson(tx, id);
  if (!person) throw gone('This person');
  return person;
}
