import * as z from 'zod/mini';

import type { Undo } from './contract/values.ts';
import type { WriteId } from '../core/ids.ts';
import type { UndoLabel } from '../core/undo/undo-label.ts';
import { write } from '../db/connection/database.ts';
import type { WriteTransaction } from '../db/connection/database.ts';
import { parseStoredJson } from '../db/connection/stored-json.ts';
import { captureRowChanges, installChangeTriggers } from '../db/undo/row-changes.ts';
import type { RowChange } from '../db/undo/row-changes.ts';
import { saveRowChanges } from '../db/undo/undo.ts';
import { findWrite, rememberWrite } from '../db/undo/writes.ts';
import type { Context } from './context.ts';
import { storedAnswer } from './undo/inverse-write.ts';
import type { InverseWrite } from './undo/inverse-write.ts';
import { shownUndo } from './undo/shown-undo.ts';

// Every write runs once, in one transaction, and its answer is stored with it: asked for again under the same id, it
// gives the first answer and writes nothing.

/** What a write did: its answer for the page, and the label of its undo. */
export type Undoable<Answer> = {
  readonly label: UndoLabel;
  readonly answer: Answer;
  /** The write that this one undoes. */
  readonly undoes?: WriteId;
};

/** What a write did that is undone by its inverse. */
export type Invertible<Answer> = Undoable<Answer> & { readonly inverse: InverseWrite };

type UndoableAnswer<Answer> = Answer & { readonly undo: Undo };

/** Runs a write and records every row that it changes, so that it can be undone row by row. */
export function undoableWrite<Answer extends object>(
  context: Context,
  id: WriteId,
  work: (tx: WriteTransaction) => Undoable<Answer>,
): Promise<UndoableAnswer<Answer>> {
  installChangeTriggers(context.db);
  return labelledWrite(context, id, (tx) => {
    const { result, rows } = captureRowChanges(tx, () => work(tx));
    return { ...result, rows };
  });
}

/** Runs a write that is undone by its inverse, whatever was written since. */
export function invertibleWrite<Answer extends object>(
  context: Context,
  id: WriteId,
  work: (tx: WriteTransaction) => Invertible<Answer>,
): Promise<UndoableAnswer<Answer>> {
  return labelledWrite(context, id, (tx) => ({ ...work(tx), rows: [] }));
}

/** Runs a write that cannot be undone, such as a setting. */
export async function plainWrite<Answer extends object>(
  { db, clock, writes }: Context,
  id: WriteId,
  work: (tx: WriteTransaction) => Answer,
): Promise<Answer> {
  const { answer } = await runOnce({ db, writes }, id, (tx) => {
    const done = work(tx);
    rememberWrite(tx, { id, at: clock.now(), answer: storedAnswer(done), label: null });
    return { label: null, answer: done };
  });
  return answer;
}

type LabelledWrite<Answer> = Undoable<Answer> & {
  readonly rows: readonly RowChange[];
  readonly inverse?: InverseWrite;
};

/** Runs a write that has an undo label, and stores what its undo needs: the changed rows or the inverse. */
async function labelledWrite<Answer extends object>(
  { db, clock, writes, locale }: Context,
  id: WriteId,
  work: (tx: WriteTransaction) => LabelledWrite<Answer>,
): Promise<UndoableAnswer<Answer>> {
  const { label, answer } = await runOnce<Answer>({ db, writes }, id, (tx) => {
    const done = work(tx);
    rememberWrite(tx, {
      id,
      at: clock.now(),
      answer: storedAnswer(done.answer, done.inverse, done.undoes),
      label: done.label,
    });
    saveRowChanges(tx, id, done.rows);
    return done;
  });
  if (label === null) throw new TypeError('A write that can be undone was asked for under the id of one that cannot.');
  return { ...answer, undo: shownUndo({ clock, locale }, id, label) };
}

const answerObject = z.looseObject({});

type DoneWrite<Answer> = { readonly label: UndoLabel | null; readonly answer: Answer };

/** Runs `work` in a transaction, or returns what it gave when this id was first used. */
function runOnce<Answer>(
  { db, writes }: Pick<Context, 'db' | 'writes'>,
  id: WriteId,
  work: (tx: WriteTransaction) => DoneWrite<Answer>,
): Promise<DoneWrite<Answer>> {
  return writes.run(() => {
    const known = findWrite(db, id);
    if (known === undefined) return write(db, work);
    // A write id belongs to one call of one procedure, and the contract checks the answer once more on its way out.
    const answer = parseStoredJson(answerObject, known.answer, 'the answer of a write') as Answer;
    return { label: known.label, answer };
  });
}
