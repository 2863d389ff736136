import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ThinTie } from '../../../../../api/contract/people/thin-ties.ts';
import { newWriteId } from '../../../../../renderer/app/undo-history.tsx';
import {
  decide,
  lookAt,
  newSitting,
  takeBack,
  toTakeBack,
  without,
} from '../../../../../renderer/screens/people/thin-ties/review-session.ts';
import type { PersonId, Sitting } from '../../../../../renderer/screens/people/thin-ties/review-session.ts';

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

function after(taken: readonly (readonly [string, PersonId])[]): Sitting {
  let sitting = newSitting(people, 40);
  for (const [step, id] of taken) {
    if (step === 'decide') sitting = decide(sitting, id, next());
    else if (step === 'look') sitting = lookAt(sitting, id);
    else if (step === 'without') sitting = without(sitting, new Set([id]));
    else {
      const back = toTakeBack(sitting);
      if (back !== undefined) sitting = takeBack(sitting, back);
    }
  }
  return sitting;
}

test('whatever is done, the number left counts what was decided, and someone is looked at until all are', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const sitting = after(taken);
      expect(sitting.left).toBe(40 - sitting.decided.size);
      const open = sitting.people.filter((person) => !sitting.decided.has(person.id));
      if (open.length > 0) expect(sitting.people.map((person) => person.id)).toContain(sitting.current);
      if (sitting.current === null) expect(open).toEqual([]);
    }),
  );
});

test('taking back a decision gives the sitting before it, with the person looked at', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(...ids), (taken, id) => {
      const sitting = after(taken);
      const decided = decide(sitting, id, next());
      if (decided === sitting) return;
      const back = takeBack(decided, id);
      expect(back.decided).toEqual(sitting.decided);
      expect(back.left).toBe(sitting.left);
      expect(back.current).toBe(id);
    }),
  );
});

test('nobody is decided about twice', () => {
  const [id] = ids;
  if (id === undefined) throw new Error('There is somebody.');
  const once = decide(newSitting(people, 40), id, next());
  expect(decide(once, id, next())).toBe(once);
});
