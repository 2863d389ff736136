import type { Day } from '../../../../core/calendar/day.ts';
import type { Farewell } from '../../../../core/people/farewell.ts';
import type { Rating } from '../../../../core/strength/tie.ts';
import type { Circle } from '../../../../core/people/circle.ts';
import type { TagId } from '../../../../core/ids.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWayBack } from '../../../app/way-back.ts';
import { useWrite } from '../../../app/use-write.ts';

/** The actions of a person's page. Each is written at once and can be undone. */
export type PersonActions = {
  readonly setCircle: (circle: Circle | null) => void;
  readonly setRating: (rating: Rating | null) => void;
  readonly addTag: (name: string) => void;
  readonly removeTag: (tag: TagId) => void;
  /** Mutes the person, or unmutes them. */
  readonly toggleMuted: () => void;
  /** Archives the person, or brings them back. */
  readonly toggleArchived: () => void;
  /** Ends the connection, or restores it. */
  readonly toggleConnectionEnded: () => void;
  /** Says that there is no contact any more, or takes that back. */
  readonly setFarewell: (farewell: Farewell | null) => void;
  /** Sets a rhythm of their own in days; null for that of their circle. */
  readonly setRhythm: (days: number | null) => void;
  /** Keeps them off plans until a day. */
  readonly snooze: (until: Day) => void;
  /** Deletes the person, and goes to the list of people once that is done. */
  readonly deletePerson: () => void;
  /** Opens their LinkedIn profile, if one is known. */
  readonly openProfile: () => void;
};

/** Returns the actions for a person. */
export function usePersonActions(person: Person): PersonActions {
  const { client, host } = useClient();
  const back = useWayBack('/people');
  const setCircle = useWrite(client.people.setCircle);
  const setRating = useWrite(client.people.setRating);
  const addTag = useWrite(client.people.addTag);
  const removeTag = useWrite(client.people.removeTag);
  const setMuted = useWrite(client.people.setMuted);
  const setArchived = useWrite(client.people.setArchived);
  const setConnectionEnded = useWrite(client.people.setConnectionEnded);
  const setFarewell = useWrite(client.people.setFarewell);
  const setRhythm = useWrite(client.people.setRhythm);
  const snooze = useWrite(client.people.snooze);
  const remove = useWrite(client.people.delete);
  const ids = [person.id];

  async function deletePerson(): Promise<void> {
    if (await remove.run({ ids })) back.go();
  }

  return {
    setCircle: (circle) => void setCircle.run({ ids, circle }),
    setRating: (rating) => void setRating.run({ ids, rating }),
    addTag: (name) => void addTag.run({ ids, name }),
    removeTag: (tag) => void removeTag.run({ ids, tag }),
    toggleMuted: () => void setMuted.run({ ids, muted: !person.muted }),
    toggleArchived: () => void setArchived.run({ ids, archived: !person.archived }),
    toggleConnectionEnded: () => void setConnectionEnded.run({ ids, ended: person.connection !== 'ended' }),
    setFarewell: (farewell) => void setFarewell.run({ ids, farewell }),
    setRhythm: (days) => void setRhythm.run({ ids, days }),
    snooze: (until) => void snooze.run({ ids, until }),
    deletePerson: () => void deletePerson(),
    openProfile: () => {
      if (person.profileUrl !== null) host.openOutside(person.profileUrl);
    },
  };
}
