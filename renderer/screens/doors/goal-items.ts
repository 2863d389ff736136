import type { GoalMatch } from '../../../api/contract/doors/goals.ts';
import type { GoalId, PersonId } from '../../../core/ids.ts';

/** How many people of each part of a door are shown at first. */
const shownAtFirst = 5;

/** Chooses whom to show of a door's people: the strongest at it and next to it, or all. */
export function shownOfDoor(people: readonly GoalMatch[], all: boolean): readonly GoalMatch[] {
  if (all) return people;
  const at = people.filter(({ stands }) => stands === 'at').slice(0, shownAtFirst);
  const nextTo = people.filter(({ stands }) => stands === 'next-to');
  return [...at, ...nextTo.slice(0, Math.max(shownAtFirst - at.length, 2))];
}

/** The key of a door among the items that the keys move through. */
export function goalItemKey(goal: GoalId): string {
  return `goal:${goal}`;
}

/** The key of a person of a door among the items that the keys move through. */
export function personItemKey(goal: GoalId, person: PersonId): string {
  return `goal:${goal} person:${person}`;
}
