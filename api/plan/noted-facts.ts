import { cutNote, findMeeting } from '../../core/plan/reason-facts.ts';
import type { ReasonFacts } from '../../core/plan/reason-facts.ts';
import type { Database } from '../../db/connection/database.ts';
import type { StoredPerson } from '../../db/people/people.ts';
import { findNewestNote, findNextFollowUp, findOldestNote } from '../../db/plan/noted-facts.ts';

/** Finds what the user noted of a person that the reason of an entry quotes: the last contact, how they met, a promise. */
export function notedFactsOf(
  db: Database,
  { id, notes }: Pick<StoredPerson, 'id' | 'notes'>,
): Pick<ReasonFacts, 'about' | 'met' | 'planned'> {
  const newest = findNewestNote(db, id);
  const note = cutNote(newest?.note ?? '');
  const followUp = findNextFollowUp(db, id);
  const promise = cutNote(followUp?.text ?? '');
  return {
    about: newest === undefined || note === undefined ? null : { on: newest.on, note },
    met: findMeeting([findOldestNote(db, id)?.note ?? '', notes]),
    planned: followUp === undefined || promise === undefined ? null : { dueOn: followUp.dueOn, text: promise },
  };
}
