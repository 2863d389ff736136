import { useLocation } from 'wouter';

import type { Person } from '../../../../api/contract/people/people.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import type { Circle } from '../../../parts/circle-words.ts';
import type { Rating } from '../../../parts/rating-words.ts';

/** What can be done with one person on their page, each written at once and offered to be undone. */
export type PersonActions = {
  readonly setCircle: (circle: Circle | null) => void;
  readonly setRating: (rating: Rating | null) => void;
  readonly addTag: (name: string) => void;
  readonly removeTag: (tag: Person['tags'][number]['id']) => void;
  /** Mutes, or unmutes who is muted. */
  readonly toggleMuted: () => void;
  /** Archives, or brings back who is archived. */
  readonly toggleArchived: () => void;
  /** Ends the connection, or takes it up again when it has ended. */
  readonly toggleConnectionEnded: () => void;
  /** Deletes the person, and goes to the list of people when that went well. */
  readonly deletePerson: () => void;
  /** Opens their LinkedIn profile, if one is known. */
  readonly openProfile: () => void;
};

export function usePersonActions(person: Person): PersonActions {
  const { client, host } = useClient();
  const [, navigate] = useLocation();
  const setCircle = useWrite(client.people.setCircle);
  const setRating = useWrite(client.people.setRating);
  const addTag = useWrite(client.people.addTag);
  const removeTag = useWrite(client.people.removeTag);
  const setMuted = useWrite(client.people.setMuted);
  const setArchived = useWrite(client.people.setArchived);
  const setConnectionEnded = useWrite(client.people.setConnectionEnded);
  const remove = useWrite(client.people.delete);
  const ids = [person.id];

  async function deletePerson(): Promise<void> {
    if (await remove.run({ ids })) navigate('/people');
  }

  return {
    setCircle: (circle) => void setCircle.run({ ids, circle }),
    setRating: (rating) => void setRating.run({ ids, rating }),
    addTag: (name) => void addTag.run({ ids, name }),
    removeTag: (tag) => void removeTag.run({ ids, tag }),
    toggleMuted: () => void setMuted.run({ ids, muted: !person.muted }),
    toggleArchived: () => void setArchived.run({ ids, archived: !person.archived }),
    toggleConnectionEnded: () => void setConnectionEnded.run({ ids, ended: person.connection !== 'ended' }),
    deletePerson: () => void deletePerson(),
    openProfile: () => {
      if (person.profileUrl !== null) host.openOutside(person.profileUrl);
    },
  };
}
