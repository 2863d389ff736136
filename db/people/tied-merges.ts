import type { PersonId } from '../../core/ids.ts';
import type { MergedPerson, MergeSnapshot } from './merge-snapshot.ts';

/**
 * Returns those of `merges` that are taken apart together, in their order: the merges into whoever is shown as `shown`, and
 * those into people who introduced somebody of them to the user or were introduced by them, and so on. How the user met
 * somebody names two people, and a merge of either changes what stands there.
 *
 * @param shownAs As whom a person is shown after all merges.
 * @param isThere Whether a person has a row; whoever was taken away with an import is named by nobody.
 */
export function mergesTiedTo(
  shown: PersonId,
  merges: readonly MergedPerson[],
  shownAs: (id: PersonId) => PersonId,
  isThere: (id: PersonId) => boolean,
): MergedPerson[] {
  const ties = merges.map(({ id, snapshot }) => ({
    of: shownAs(id),
    to: new Set(namedInHowMet(snapshot).map(shownAs)),
  }));
  // Whoever is added while this runs is looked at as well.
  const tied = new Set([shown]);
  for (const one of tied) {
    for (const { of, to } of ties) {
      const found = of === one ? [...to] : to.has(one) ? [of] : [];
      for (const other of found) if (isThere(other)) tied.add(other);
    }
  }
  return merges.filter(({ id }) => tied.has(shownAs(id)));
}

/** Lists the other people in how the user met those of a merge: who introduced them, and whom they introduced. */
function namedInHowMet({ howMet, howMetBefore, howMetAfter, introducedBy }: MergeSnapshot): PersonId[] {
  const introducers = [howMet, howMetBefore, howMetAfter].flatMap((met) => met?.introducedBy ?? []);
  return [...introducers, ...introducedBy] as PersonId[]; // ids of people, as the file has them
}
