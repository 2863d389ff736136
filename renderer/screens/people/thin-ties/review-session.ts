import type { PersonId, WriteId } from '../../../../core/ids.ts';
import type { ReviewDecision, ThinTie } from '../../../../api/contract/people/thin-ties.ts';

/** A decision about somebody, and the write that tells the engine. */
export type MadeDecision = { readonly decision: ReviewDecision; readonly writeId: WriteId };

/**
 * The people who are reviewed in one go. They are fetched once, so that nobody comes or goes meanwhile. Every function
 * here returns a new session and leaves the given one unchanged.
 */
export type ReviewSession = {
  readonly people: readonly ThinTie[];
  /** The decisions, in the order in which they were made. */
  readonly decided: ReadonlyMap<PersonId, MadeDecision>;
  /** The person to decide about; null once everybody is decided about. */
  readonly current: PersonId | null;
  /** How many thin ties are still to be reviewed, those of this session included. */
  readonly left: number;
};

/** How many people a session has. */
export const reviewSessionSize = 20;

/** Starts a session at its first person. */
export function newReviewSession(people: readonly ThinTie[], left: number): ReviewSession {
  return { people, decided: new Map(), current: people[0]?.id ?? null, left };
}

/** Whether a session was fetched and has somebody left to decide about. */
export function isUnderWay(session: ReviewSession | null): boolean {
  return session !== null && session.current !== null;
}

/** Adds a decision about a person and goes on to the next. A person who was decided about already stays as they are. */
export function decide(session: ReviewSession, id: PersonId, made: MadeDecision): ReviewSession {
  if (session.decided.has(id) || !session.people.some((person) => person.id === id)) return session;
  const decided = new Map(session.decided).set(id, made);
  return { ...session, decided, current: nextUndecided(session.people, decided, id), left: session.left - 1 };
}

/** Removes the decision about a person and returns to them. */
export function undoDecision(session: ReviewSession, id: PersonId): ReviewSession {
  const decided = new Map(session.decided);
  if (!decided.delete(id)) return session;
  return { ...session, decided, current: id, left: session.left + 1 };
}

/** Returns the person whose decision is undone next: the current one if they were decided about, else the last one. */
export function personToUndo({ decided, current }: ReviewSession): PersonId | undefined {
  return current !== null && decided.has(current) ? current : [...decided.keys()].at(-1);
}

/** Makes a person of the session the current one. */
export function lookAt(session: ReviewSession, id: PersonId): ReviewSession {
  return session.people.some((person) => person.id === id) ? { ...session, current: id } : session;
}

/** Returns the session with the engine's count of what is left. */
export function withLeft(session: ReviewSession, left: number): ReviewSession {
  return left === session.left ? session : { ...session, left };
}

/** Removes people who were decided about elsewhere. */
export function withoutPeople(session: ReviewSession, ids: ReadonlySet<PersonId>): ReviewSession {
  const people = session.people.filter((person) => !ids.has(person.id) || session.decided.has(person.id));
  const current =
    session.current !== null && people.some((person) => person.id === session.current)
      ? session.current
      : (people.find((person) => !session.decided.has(person.id))?.id ?? null);
  return { ...session, people, current };
}

/**
 * Returns the next person after `id` who is not decided about, beginning again at the first; null when there is none.
 */
function nextUndecided(
  people: readonly ThinTie[],
  decided: ReadonlyMap<PersonId, MadeDecision>,
  id: PersonId,
): PersonId | null {
  const at = people.findIndex((person) => person.id === id);
  const inTurn = [...people.slice(at + 1), ...people.slice(0, at)];
  return inTurn.find((person) => !decided.has(person.id))?.id ?? null;
}
