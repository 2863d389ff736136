import { implement } from '@orpc/server';

import { write } from '../db/connection/database.ts';
import { forgetUndoneImports } from '../db/import/forget-undone-imports.ts';
import { dayOfTies, renewTies } from '../db/people/ties.ts';
import { forgetOldWrites } from '../db/undo/writes.ts';
import type { Context } from './context.ts';
import { contract } from './contract/contract.ts';
import { diskErrorMessage } from './disk-error-message.ts';
import { refusedError } from './refusal.ts';

/**
 * The procedures of the contract, each to be given its handler. Before the first call of a new day every tie is computed
 * for that day; an error of the disk becomes a sentence for the user.
 */
export const procedures = implement(contract)
  .$context<Context>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      const message = diskErrorMessage(error);
      throw message === undefined ? error : refusedError(message);
    }
  })
  .use(async ({ context, next }) => {
    await startDay(context);
    return next();
  });

/** Computes the ties and forgets what is too old, once a day. */
async function startDay({ db, clock, writes }: Context): Promise<void> {
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
