import type { PersonId } from '../../core/ids.ts';
import type { HopedForDoor } from '../../core/plan/reason-facts.ts';
import type { Database } from '../connection/database.ts';
import { openGoals } from './goals.ts';
import { peopleAtDoor, readGoalOf } from './people-of-goal.ts';

/** Maps everyone who stands at a door that the user hopes for to that door; of several, to that of the oldest goal. */
export function hopedForDoors(db: Database): ReadonlyMap<PersonId, HopedForDoor> {
  const doors = new Map<PersonId, HopedForDoor>();
  for (const { text } of openGoals(db)) {
    const goal = readGoalOf(db, text);
    const isOfCompany = goal.parts.some(({ kind }) => kind === 'company');
    for (const { person } of peopleAtDoor(db, goal)) {
      if (!doors.has(person.id)) doors.set(person.id, { goal: text, company: isOfCompany ? person.company : null });
    }
  }
  return doors;
}
