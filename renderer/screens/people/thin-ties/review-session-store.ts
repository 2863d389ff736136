import type { KithClient } from '../../../../api/contract/contract.ts';
import type { ReviewSession } from './review-session.ts';
import { newWriteQueue } from './write-queue.ts';
import type { WriteQueue } from './write-queue.ts';

/** Holds the review session of this window while the user looks at another screen, and the queue of its writes. */
export type ReviewSessionStore = {
  readonly get: () => ReviewSession | null;
  readonly set: (session: ReviewSession) => void;
  readonly change: (how: (session: ReviewSession) => ReviewSession) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly queue: WriteQueue;
};

const stores = new WeakMap<KithClient, ReviewSessionStore>();

/** Returns the store of a client; each client has one. */
export function reviewSessionStoreOf(client: KithClient): ReviewSessionStore {
  const known = stores.get(client);
  if (known) return known;
  const store = newReviewSessionStore();
  stores.set(client, store);
  return store;
}

function newReviewSessionStore(): ReviewSessionStore {
  let kept: ReviewSession | null = null;
  const listeners = new Set<() => void>();
  const set = (session: ReviewSession): void => {
    kept = session;
    for (const listener of listeners) listener();
  };
  return {
    get: () => kept,
    set,
    change: (how) => {
      if (kept) set(how(kept));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    queue: newWriteQueue(),
  };
}
