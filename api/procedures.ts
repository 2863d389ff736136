import { implement } from '@orpc/server';
import * as z from 'zod/mini';

import type { WriteId } from '../core/ids.ts';
import { write } from '../db/connection/database.ts';
import type { WriteTransaction } from '../db/connection/database.ts';
import { parseStoredJson } from '../db/connection/stored-json.ts';
import { dayOfTies, renewTies } from '../db/people/ties.ts';
import { saveRowChanges } from '../db/undo/undo.ts';
import { captureRowChanges, installChangeTriggers } from '../db/undo/row-changes.ts';
import { forgetUndoneImports } from '../db/import/forget-undone-imports.ts';
import { findWrite, forgetOldWrites, rememberWrite } from '../db/undo/writes.ts';
import type { UndoLabel } from '../core/undo/undo-label.ts';
import { shownUndo } from './undo/shown-undo.ts';
import type { ShownUndo } from './undo/shown-undo.ts';
import type { Context } from './context.ts';
import { contract } from './contract/contract.ts';
import { diskErrorMessage } from './disk-error-message.ts';
import { refusedError } from './refusal.ts';

/**
 * The contract, to be implemented. Whatever is asked first on a new day finds every tie as it is on that day, and a disk
 * that refuses is said so in words.
 */
export const procedures = implement(contract)
  .$context<Context>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      const trouble = diskErrorMessage(error);
      throw trouble === undefined ? error : refusedError(trouble);
    }
  })
  .use(async ({ context, next }) => {
    await renewForToday(context);
    return next();
  });

async function renewForToday({ db, clock, writes }: Context): Promise<void> {
  if (dayOfTies(db) === clock.today()) return;
  await writes.run(() => {
    const today = clock.today();
    // Several requests may have come in at once; the first of them has done it.
    if (dayOfTies(db) === today) return;
    write(db, (tx) => {
      renewTies(tx, today);
      forgetOldWrites(tx, clock.now());
      forgetUndoneImports(tx, today);
    });
  });
}

/** What a write gives back: its answer for the page, and what an undo of it takes back. */
export type Undoable<Answer> = { readonly label: UndoLabel; readonly answer: Answer };

type UndoableAnswer<Answer> = Answer & { readonly undo: ShownUndo };

/**
 * Runs an undoable write in one transaction and remembers its answer with it: asked for again, under the same id, it
 * gives the first answer and writes nothing.
 */
export async function undoableWrite<Answer extends object>(
  { db, clock, writes, locale }: Context,
  id: WriteId,
  work: (tx: WriteTransaction) => Undoable<Answer>,
): Promise<UndoableAnswer<Answer>> {
  installChangeTriggers(db);
  const { label, answer } = await once<Undoable<Answer>>({ db, writes }, id, (tx) => {
    const { result, rows } = captureRowChanges(tx, () => work(tx));
    rememberWrite(tx, { id, at: clock.now(), answer: JSON.stringify(result.answer), label: result.label });
    saveRowChanges(tx, id, rows);
    return result;
  });
  if (label === null) throw new TypeError('A write that can be undone was asked for under the id of one that cannot.');
  return { ...answer, undo: shownUndo({ clock, locale }, id, label) };
}

/**
 * Runs a write once that is undone in a way of its own, which its answer says, and remembers what that takes back.
 */
export async function selfUndoneWrite<Answer extends object>(
  { db, clock, writes, locale }: Context,
  id: WriteId,
  work: (tx: WriteTransaction) => Undoable<Answer>,
): Promise<UndoableAnswer<Answer>> {
  const { label, answer } = await once<Undoable<Answer>>({ db, writes }, id, (tx) => {
    const done = work(tx);
    rememberWrite(tx, { id, at: clock.now(), answer: JSON.stringify(done.answer), label: done.label });
    return done;
  });
  if (label === null) throw new TypeError('A write that can be undone was asked for under the id of one that cannot.');
  return { ...answer, undo: shownUndo({ clock, locale }, id, label) };
}

/** Runs a write once that is not undone, such as a setting. */
export async function plainWrite<Answer extends object>(
  { db, clock, writes }: Context,
  id: WriteId,
  work: (tx: WriteTransaction) => Answer,
): Promise<Answer> {
  const { answer } = await once({ db, writes }, id, (tx) => {
    const done = work(tx);
    rememberWrite(tx, { id, at: clock.now(), answer: JSON.stringify(done), label: null });
    return { label: null, answer: done };
  });
  return answer;
}

const answerObject = z.looseObject({});

type DoneWrite<Answer> = { readonly label: UndoLabel | null; readonly answer: Answer };

/** Runs `work`, or returns what it gave when it was first asked for under this id. */
function once<Done extends DoneWrite<unknown>>(
  { db, writes }: Pick<Context, 'db' | 'writes'>,
  id: WriteId,
  work: (tx: WriteTransaction) => Done,
): Promise<Done | DoneWrite<Done['answer']>> {
  return writes.run(() => {
    const known = findWrite(db, id);
    if (known === undefined) return write(db, work);
    // A write id belongs to one call of one procedure, and the contract checks the answer once more on its way out.
    return {
      label: known.label,
      answer: parseStoredJson(answerObject, known.answer, 'the answer of a write') as Done['answer'],
    };
  });
}
