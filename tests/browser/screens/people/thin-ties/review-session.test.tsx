import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { PersonId } from '../../../../../core/ids.ts';
import type { ThinTie } from '../../../../../api/contract/people/thin-ties.ts';
import { newWriteId } from '../../../../../renderer/app/undo-history.tsx';
import {
  decide,
  lookAt,
  newReviewSession,
  undoDecision,
  personToUndo,
  withoutPeople,
} from '../../../../../renderer/screens/people/thin-ties/review-session.ts';
import type { ReviewSession } from '../../../../../renderer/screens/people/thin-ties/review-session.ts';

// Brands exist in types only.
const ids = [1, 2, 3, 4, 5] as PersonId[];

const people: readonly ThinTie[] = ids.map((id) => ({
  id,
  name: `Person ${id}`,
  company: '',
  position: '',
  connectedOn: null,
  lastContact: null,
  why: '',
  profileUrl: null,
}));

const next = () => ({ decision: { kind: 'next' } as const, writeId: newWriteId() });

const steps = fc.array(fc.tuple(fc.constantFrom('decide', 'undo', 'look', 'without'), fc.constantFrom(...ids)));

function after(taken: readonly (readonly [string, PersonId])[]): ReviewSession {
  let session = newReviewSession(people, 40);
  for (const [step, id] of taken) {
    if (step === 'decide') session = decide(session, id, next());
    else if (step === 'look') session = lookAt(session, id);
    else if (step === 'without') session = withoutPeople(session, new Set([id]));
    else {
      const back = personToUndo(session);
      if (back !== undefined) session = undoDecision(session, back);
    }
  }
  return session;
}

test('whatever is done, the number left counts what was decided, and someone is looked at until all are', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const session = after(taken);
      expect(session.left).toBe(40 - session.decided.size);
      const open = session.people.filter((person) => !session.decided.has(person.id));
      if (open.length > 0) expect(session.people.map((person) => person.id)).toContain(session.current);
      if (session.current === null) expect(open).toEqual([]);
    }),
  );
});

test('taking back a decision gives the session before it, with the person looked at', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(...ids), (taken, id) => {
      const session = after(taken);
      const decided = decide(session, id, next());
      if (decided === session) return;
      const back = undoDecision(decided, id);
      expect(back.decided).toEqual(session.decided);
      expect(back.left).toBe(session.left);
      expect(back.current).toBe(id);
    }),
  );
});

test('nobody is decided about twice', () => {
  const [id] = ids;
  if (id === undefined) throw new Error('There is somebody.');
  const once = decide(newReviewSession(people, 40), id, next());
  expect(decide(once, id, next())).toBe(once);
});
