import { eq } from 'drizzle-orm';

import type { IntroductionId, PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { findIntroduction } from '../doors/introductions.ts';
import { people } from '../schema/schema.ts';
import type { MergedPerson, MergeSnapshot } from './merge-snapshot.ts';

const personWithId = readStatement({ id: people.id }, (db, { id }) =>
  db
    .select(fields({ id: people.id }))
    .from(people)
    .where(eq(people.id, id)),
);

/**
 * Returns those of `merges` that are taken apart together, in their order: the merges into whoever is shown as `shown`, those
 * into whoever is tied to them, and so on. Two people are tied by how the user met one of them through the other, and by
 * introductions of both that a merge joined: a merge of either changes what stands there.
 *
 * @param ends As whom those who were merged are shown after all merges.
 */
export function mergesTiedTo(
  db: Database,
  shown: PersonId,
  merges: readonly MergedPerson[],
  ends: ReadonlyMap<PersonId, PersonId>,
): MergedPerson[] {
  const shownAs = (id: PersonId): PersonId => ends.get(id) ?? id;
  const ties = merges.map(({ id, snapshot }) => ({
    of: shownAs(id),
    to: new Set([...namedInHowMet(snapshot), ...sidesOfJoined(db, snapshot)].map(shownAs)),
  }));
  // Whoever is added while this runs is looked at as well. Who was taken away with an import is tied to nobody.
  const tied = new Set([shown]);
  for (const one of tied) {
    for (const { of, to } of ties) {
      const found = of === one ? [...to] : to.has(one) ? [of] : [];
      for (const id of found) if (personWithId.value(db, { id }) !== undefined) tied.add(id);
    }
  }
  return merges.filter(({ id }) => tied.has(shownAs(id)));
}

/** Lists the other people in how the user met those of a merge: who introduced them, and whom they introduced. */
function namedInHowMet({ howMet, howMetBefore, howMetAfter, introducedBy }: MergeSnapshot): PersonId[] {
  const introducers = [howMet, howMetBefore, howMetAfter].flatMap((met) => met?.introducedBy ?? []);
  return [...introducers, ...introducedBy] as PersonId[]; // ids of people, as the file has them
}

/** Lists the sides of the introductions that a merge withdrew for others of the same two people. */
function sidesOfJoined(db: Database, { introductionsJoined }: MergeSnapshot): PersonId[] {
  return introductionsJoined.flatMap(({ id }) => {
    // An id of the file.
    const introduction = findIntroduction(db, id as IntroductionId);
    return introduction === undefined ? [] : [introduction.firstId, introduction.secondId];
  });
}
