import { undoLabelInWords } from '../../core/undo/undo-label.ts';
import type { Database } from '../../db/connection/database.ts';
import { isImportUndone } from '../../db/import/undone-imports.ts';
import { isMerged } from '../../db/people/merged-people.ts';
import { findPerson, personExists } from '../../db/people/people.ts';
import { pastSteps } from '../../db/undo/past-steps.ts';
import type { PastStep as StoredStep } from '../../db/undo/past-steps.ts';
import { lookAtWrite } from '../../db/undo/undo.ts';
import type { Context } from '../context.ts';
import type { PastStep } from '../contract/undo/undo.ts';
import { findInverse } from './inverse-write.ts';
import type { InverseWrite } from './inverse-write.ts';

/** How many people are named with a step. */
const mostNamed = 3;

/** Lists past steps with what each did, whom it touched, and whether it can be undone or redone. */
export function shownPastSteps(
  { db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; steps: PastStep[] } {
  const today = clock.today();
  const { total, steps } = pastSteps(db, offset, limit);
  return {
    total,
    steps: steps.map((step): PastStep => {
      const { mayBeUndone, people } = lookAtWrite(db, step.newest);
      const named = people.slice(0, mostNamed).flatMap((id) => {
        const person = findPerson(db, id);
        return person === undefined ? [] : [{ id, name: person.name }];
      });
      const { newest: writeId, at, isUndone } = step;
      return {
        writeId,
        words: undoLabelInWords(step.label, today, locale),
        at,
        isUndone,
        obstacle: obstacleOf(db, step, mayBeUndone),
        people: named,
      };
    }),
  };
}

function obstacleOf(db: Database, { newest, isUndone }: StoredStep, mayBeUndone: boolean): string {
  const inverse = findInverse(db, newest);
  if (inverse !== undefined) return obstacleOfInverse(db, inverse);
  if (mayBeUndone) return '';
  return isUndone
    ? 'What it was about was changed since, so it cannot be done again.'
    : 'What it did was changed again since. Undo the later change first.';
}

function obstacleOfInverse(db: Database, inverse: InverseWrite): string {
  switch (inverse.kind) {
    case 'merge':
      return personExists(db, inverse.into) && personExists(db, inverse.from)
        ? ''
        : 'One of the two is not there any more.';
    case 'unmerge':
      return isMerged(db, inverse.id) ? '' : 'They were taken apart since.';
    case 'undo-import':
      return isImportUndone(db, inverse.id) === false ? '' : 'This import was undone since.';
    case 'redo-import':
      return isImportUndone(db, inverse.id) === true ? '' : 'This import is in force again.';
  }
}
