import { setImmediate } from 'node:timers/promises';

import type { Database, WriteTransaction } from './database.ts';
import { renewSomeOfSearchIndex, renewTextIndex } from '../search/search-index.ts';
import { openBeside } from './open.ts';

/** Reports the progress of a long write, and cancels it. */
export type WriteProgress = {
  /** Called after each batch with the number of steps that are done. */
  readonly report?: (done: number, total: number) => void;
  /** Cancels the write: nothing of it is kept. */
  readonly signal?: AbortSignal;
};

/**
 * Runs a long write in one transaction on a connection of its own; what it throws undoes all of it. The search index
 * follows what it wrote.
 */
export async function writeBeside<Result>(
  db: Database,
  signal: AbortSignal | undefined,
  work: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  // A search meanwhile could not, since the other connection holds the lock.
  renewTextIndex(db);
  const beside = openBeside(db);
  try {
    // 16 MB are enough for writing in order, and a long write should not double what Kith needs of the computer.
    beside.$client.pragma('cache_size = -16384');
    beside.$client.exec('BEGIN IMMEDIATE');
    // It is inside a transaction from here on.
    const tx = beside as WriteTransaction;
    const result = await work(tx);
    while (renewSomeOfSearchIndex(tx)) await yieldControl(signal);
    signal?.throwIfAborted();
    beside.$client.exec('COMMIT');
    return result;
  } finally {
    // What was not committed is rolled back by this.
    beside.$client.close();
  }
}

/** Notes that more is done; after every `batchSize` of it, reports the progress and yields to the event loop. */
export type Pace = (done: number, batchSize: number) => Promise<void> | undefined;

/**
 * Returns the pace of a write of `total` steps. Awaiting it throws the reason of the signal once the write is
 * cancelled.
 */
export function createPacer(progress: WriteProgress, total: number): Pace {
  let done = 0;
  let sincePause = 0;
  return (more, batchSize) => {
    done += more;
    sincePause += more;
    if (sincePause < batchSize) return undefined;
    sincePause = 0;
    progress.report?.(done, total);
    return yieldControl(progress.signal);
  };
}

/** Yields to the event loop; throws the reason of `signal` if it was aborted meanwhile. */
export async function yieldControl(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}
