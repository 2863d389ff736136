import { implement } from '@orpc/server';
import * as z from 'zod/mini';

import type { WriteId } from '../core/ids.ts';
import { write } from '../db/connection/database.ts';
import type { WriteTransaction } from '../db/connection/database.ts';
import { parseStoredJson } from '../db/connection/stored-json.ts';
import { dayOfTies, renewTies } from '../db/people/ties.ts';
import { saveRowChanges } from '../db/undo/undo.ts';
import { captureRowChanges, installChangeTriggers } from '../db/undo/row-changes.ts';
import { forgetUndoneImports } from '../db/import/undone-imports.ts';
import { answerOfWrite, forgetOldWrites, rememberWrite } from '../db/undo/writes.ts';
import type { Context } from './context.ts';
import { contract } from './contract/contract.ts';
import { diskErrorMessage } from './disk-trouble.ts';
import { refused } from './refusal.ts';

/**
 * The contract, to be implemented. Whatever is asked first on a new day finds every tie as it is on that day, and a disk
 * that refuses is said so in words.
 */
export const kith = implement(contract)
  .$context<Context>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      const trouble = diskErrorMessage(error);
      throw trouble === undefined ? error : refused(trouble);
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

/** What a write gives back: its answer for the page, and what an undo of it says it takes back. */
export type Undoable<Answer> = { readonly label: string; readonly answer: Answer };

type UndoableAnswer<Answer> = Answer & { readonly undo: { readonly writeId: WriteId; readonly label: string } };

/**
 * Runs an undoable write in one transaction and remembers its answer with it: asked for again, under the same id, it
 * gives the first answer and writes nothing.
 */
export function undoableWrite<Answer extends object>(
  { db, clock, writes }: Context,
  id: WriteId,
  work: (tx: WriteTransaction) => Undoable<Answer>,
): Promise<UndoableAnswer<Answer>> {
  installChangeTriggers(db);
  return once({ db, writes }, id, (tx) => {
    const { result, rows } = captureRowChanges(tx, () => work(tx));
    const { label } = result;
    const answer = { ...result.answer, undo: { writeId: id, label } };
    rememberWrite(tx, { id, at: clock.now(), answer: JSON.stringify(answer), label });
    saveRowChanges(tx, id, rows);
    return answer;
  });
}

/** The same for a write that is not undone, such as a setting. */
export function plainWrite<Answer extends object>(
  { db, clock, writes }: Context,
  id: WriteId,
  work: (tx: WriteTransaction) => Answer,
): Promise<Answer> {
  return once({ db, writes }, id, (tx) => {
    const answer = work(tx);
    rememberWrite(tx, { id, at: clock.now(), answer: JSON.stringify(answer), label: null });
    return answer;
  });
}

const answerObject = z.looseObject({});

function once<Answer>(
  { db, writes }: Pick<Context, 'db' | 'writes'>,
  id: WriteId,
  work: (tx: WriteTransaction) => Answer,
): Promise<Answer> {
  return writes.run(() => {
    const known = answerOfWrite(db, id);
    if (known === undefined) return write(db, work);
    // A write id belongs to one call of one procedure, and the contract checks the answer once more on its way out.
    return parseStoredJson(answerObject, known, 'the answer of a write') as Answer;
  });
}
