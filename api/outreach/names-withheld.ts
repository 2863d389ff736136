import { isNameWithheld, withheldNames } from '../../core/doors/withheld-names.ts';
import type { Database } from '../../db/connection/database.ts';
import { openIntroductionsOf } from '../../db/doors/introductions.ts';
import { findPerson } from '../../db/people/people.ts';
import type { StoredPerson } from '../../db/people/people.ts';

/** Returns the parts of names that a person must not hear yet: of those whom the user would introduce them to. */
export function namesWithheldFrom(db: Database, person: StoredPerson): string[] {
  return openIntroductionsOf(db, person.id).flatMap((introduction) => {
    const isFirst = introduction.firstId === person.id;
    if (!isNameWithheld(introduction, isFirst ? 'first' : 'second')) return [];
    const other = findPerson(db, isFirst ? introduction.secondId : introduction.firstId);
    return other === undefined ? [] : withheldNames(other, person);
  });
}
