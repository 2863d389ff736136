import { cutNote, findLinkedinEvent, findMeeting } from '../../core/plan/reason-facts.ts';
import type { ReasonFacts } from '../../core/plan/reason-facts.ts';
import type { Database } from '../../db/connection/database.ts';
import type { StoredPerson } from '../../db/people/people.ts';
import { findNewestNote, findNextFollowUp, findOldestNote, linkedinEventRecordsOf } from '../../db/plan/noted-facts.ts';

/** Finds what the reason of an entry tells besides the tie: the user's notes on it, an event on LinkedIn, and a promise. */
export function notedFactsOf(
  db: Database,
  { id, notes }: Pick<StoredPerson, 'id' | 'notes'>,
): Pick<ReasonFacts, 'about' | 'met' | 'event' | 'planned'> {
  const newest = findNewestNote(db, id);
  const note = cutNote(newest?.note ?? '');
  const followUp = findNextFollowUp(db, id);
  const promise = cutNote(followUp?.text ?? '');
  return {
    about: newest === undefined || note === undefined ? null : { on: newest.on, note },
    met: findMeeting([findOldestNote(db, id)?.note ?? '', notes]),
    event: findLinkedinEvent(linkedinEventRecordsOf(db, id)),
    planned: followUp === undefined || promise === undefined ? null : { dueOn: followUp.dueOn, text: promise },
  };
}
