import type { ReviewDecision, ThinTie } from '../../../../api/contract/people/thin-ties.ts';
import type { Undo } from '../../../app/undo-history.tsx';

export type PersonId = ThinTie['id'];

/** What was decided about someone, and the write that told the engine. */
export type MadeDecision = { readonly decision: ReviewDecision; readonly writeId: Undo['writeId'] };

/**
 * The people looked at in one go. They are fetched once, so that nobody comes or goes while one is deciding. Every
 * function here gives a new review session and leaves the old one as it was.
 */
export type ReviewSession = {
  readonly people: readonly ThinTie[];
  /** What was decided, in the order in which it was. */
  readonly decided: ReadonlyMap<PersonId, MadeDecision>;
  /** Who is looked at; null once all are decided. */
  readonly current: PersonId | null;
  /** Thin ties that were not reviewed yet, those of this review session among them. */
  readonly left: number;
};

/** How many one looks at before a pause. */
export const reviewSessionSize = 20;

export function newReviewSession(people: readonly ThinTie[], left: number): ReviewSession {
  return { people, decided: new Map(), current: people[0]?.id ?? null, left };
}

/** Whether somebody is looked at: the review session was fetched, and not everybody in it is decided about. */
export function isUnderWay(session: ReviewSession | null): boolean {
  return session !== null && session.current !== null;
}

/** Decides about a person and goes on to the next. Nothing changes for someone who was decided about. */
export function decide(session: ReviewSession, id: PersonId, what: MadeDecision): ReviewSession {
  if (session.decided.has(id) || !session.people.some((person) => person.id === id)) return session;
  const decided = new Map(session.decided).set(id, what);
  return { ...session, decided, current: nextUndecided(session.people, decided, id), left: session.left - 1 };
}

/** Takes a decision back and returns to the person. */
export function undoDecision(session: ReviewSession, id: PersonId): ReviewSession {
  const decided = new Map(session.decided);
  if (!decided.delete(id)) return session;
  return { ...session, decided, current: id, left: session.left + 1 };
}

/** Whose decision Undo takes back: that of the person looked at, else the last one. */
export function personToUndo({ decided, current }: ReviewSession): PersonId | undefined {
  return current !== null && decided.has(current) ? current : [...decided.keys()].at(-1);
}

export function lookAt(session: ReviewSession, id: PersonId): ReviewSession {
  return session.people.some((person) => person.id === id) ? { ...session, current: id } : session;
}

/** The same review session with the number as the engine counts it. */
export function withLeft(session: ReviewSession, left: number): ReviewSession {
  return left === session.left ? session : { ...session, left };
}

/** Without people who were decided about elsewhere. */
export function withoutPeople(session: ReviewSession, ids: ReadonlySet<PersonId>): ReviewSession {
  const people = session.people.filter((person) => !ids.has(person.id) || session.decided.has(person.id));
  const current =
    session.current !== null && people.some((person) => person.id === session.current)
      ? session.current
      : (people.find((person) => !session.decided.has(person.id))?.id ?? null);
  return { ...session, people, current };
}

/** The first after `id` who is still to be decided about, round and round; null when none is. */
function nextUndecided(
  people: readonly ThinTie[],
  decided: ReadonlyMap<PersonId, MadeDecision>,
  id: PersonId,
): PersonId | null {
  const at = people.findIndex((person) => person.id === id);
  const inTurn = [...people.slice(at + 1), ...people.slice(0, at)];
  return inTurn.find((person) => !decided.has(person.id))?.id ?? null;
}
