import { shownPersonId } from '../people/known-person.ts';
import type { KnownPerson } from '../people/known-person.ts';
import { displayName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { NamedPerson } from './find-person.ts';
import { nameEvidence, severalNamesakesEvidence, sharedLinkEvidence } from './match-evidence.ts';
import type { Match, MatchAnswer } from './match-types.ts';
import type { PeopleIndex } from './people-index.ts';

/** Somebody who writes or receives messages and has a profile. */
export type WriterWithProfile = NamedPerson & {
  readonly slug: ProfileSlug;
  /** Whether their messages make Kith show them as a person. */
  readonly isShown: boolean;
  /** The known person who has the profile, as `findByProfile` finds them. */
  readonly known: KnownPerson | undefined;
};

/**
 * Matches somebody who writes or receives messages and has a profile: with the known person who has the profile. It makes a
 * question if that person has quite another name; and if nobody has the profile but somebody has the name, provided that
 * the writer would be shown as a person (`isShown`). Else the writer is somebody new.
 *
 * @param isTaken whether a known person is certainly another writer
 */
export function matchWriter(
  { names, slug, isShown, known }: WriterWithProfile,
  people: PeopleIndex,
  answers: ReadonlyMap<string, MatchAnswer>,
  isTaken: (person: KnownPerson) => boolean,
): Match {
  if (known) return { kind: 'same', personId: known.id, by: 'slug' };
  const holders = people.withSlug(slug).filter(({ hidden }) => hidden !== true);
  const namesakes = isShown ? names.flatMap((name) => people.withName(name)).filter((person) => !isTaken(person)) : [];
  const candidates = [...holders, ...namesakes];
  const [first] = candidates;
  if (!first) return { kind: 'new' };

  const key = `messages/in/${slug}`;
  const answer = answers.get(key);
  if (answer?.kind === 'same') {
    const chosen = candidates.find(({ id, mergedInto }) => id === answer.personId || mergedInto === answer.personId);
    if (chosen) return { kind: 'same', personId: chosen.id, by: 'answer' };
  }
  if (answer?.kind === 'different') return { kind: 'new' };
  const personIds = [...new Set(candidates.map(shownPersonId))];
  const evidence =
    holders.length > 0
      ? sharedLinkEvidence(displayName(names[0]), displayName(first.names[0]))
      : personIds.length > 1
        ? severalNamesakesEvidence(personIds.length)
        : nameEvidence({ slug }, first);
  return { kind: 'question', key, personIds, evidence };
}
