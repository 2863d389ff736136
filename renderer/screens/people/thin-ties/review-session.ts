import type { ReviewDecision, ThinTie } from '../../../../api/contract/people/thin-ties.ts';
import type { Undo } from '../../../app/undo-history.tsx';

export type PersonId = ThinTie['id'];

/** What was decided about someone, and the write that told the engine. */
export type Decided = { readonly decision: ReviewDecision; readonly writeId: Undo['writeId'] };

/**
 * The people looked at in one go. They are fetched once, so that nobody comes or goes while one is deciding. Every
 * function here gives a new sitting and leaves the old one as it was.
 */
export type Sitting = {
  readonly people: readonly ThinTie[];
  /** What was decided, in the order in which it was. */
  readonly decided: ReadonlyMap<PersonId, Decided>;
  /** Who is looked at; null once all are decided. */
  readonly current: PersonId | null;
  /** Thin ties that were not reviewed yet, those of this sitting among them. */
  readonly left: number;
};

/** How many one looks at before a pause. */
export const sittingSize = 20;

export function newSitting(people: readonly ThinTie[], left: number): Sitting {
  return { people, decided: new Map(), current: people[0]?.id ?? null, left };
}

/** Decides about a person and goes on to the next. Nothing changes for someone who was decided about. */
export function decide(sitting: Sitting, id: PersonId, what: Decided): Sitting {
  if (sitting.decided.has(id) || !sitting.people.some((person) => person.id === id)) return sitting;
  const decided = new Map(sitting.decided).set(id, what);
  return { ...sitting, decided, current: nextAfter(sitting.people, decided, id), left: sitting.left - 1 };
}

/** Takes a decision back and returns to the person. */
export function takeBack(sitting: Sitting, id: PersonId): Sitting {
  const decided = new Map(sitting.decided);
  if (!decided.delete(id)) return sitting;
  return { ...sitting, decided, current: id, left: sitting.left + 1 };
}

/** Whose decision Undo takes back: that of the person looked at, else the last one. */
export function toTakeBack({ decided, current }: Sitting): PersonId | undefined {
  return current !== null && decided.has(current) ? current : [...decided.keys()].at(-1);
}

export function lookAt(sitting: Sitting, id: PersonId): Sitting {
  return sitting.people.some((person) => person.id === id) ? { ...sitting, current: id } : sitting;
}

/** The same sitting with the number as the engine counts it. */
export function withLeft(sitting: Sitting, left: number): Sitting {
  return left === sitting.left ? sitting : { ...sitting, left };
}

/** Without people who were decided about elsewhere. */
export function without(sitting: Sitting, ids: ReadonlySet<PersonId>): Sitting {
  const people = sitting.people.filter((person) => !ids.has(person.id) || sitting.decided.has(person.id));
  const current =
    sitting.current !== null && people.some((person) => person.id === sitting.current)
      ? sitting.current
      : (people.find((person) => !sitting.decided.has(person.id))?.id ?? null);
  return { ...sitting, people, current };
}

/** The first after `id` who is still to be decided about, round and round; null when none is. */
function nextAfter(people: readonly ThinTie[], decided: ReadonlyMap<PersonId, Decided>, id: PersonId): PersonId | null {
  const at = people.findIndex((person) => person.id === id);
  const inTurn = [...people.slice(at + 1), ...people.slice(0, at)];
  return inTurn.find((person) => !decided.has(person.id))?.id ?? null;
}
