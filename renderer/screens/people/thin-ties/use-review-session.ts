import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import type { PersonId, WriteId } from '../../../../core/ids.ts';
import type { KithClient } from '../../../../api/contract/contract.ts';
import type { ReviewDecision } from '../../../../api/contract/people/thin-ties.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { isRefusal, errorSentence } from '../../../app/error-sentence.ts';
import { useToasts } from '../../../app/toasts.tsx';
import { newWriteId } from '../../../app/undo-history.tsx';
import { reviewSessionStoreOf } from './review-session-store.ts';
import {
  decide,
  isUnderWay,
  lookAt,
  newReviewSession,
  reviewSessionSize,
  undoDecision,
  personToUndo,
  withoutPeople,
  withLeft,
} from './review-session.ts';
import type { MadeDecision, ReviewSession } from './review-session.ts';
import { removeUnsent, addUnsent, unsentWrites } from './unsent-writes.ts';
import type { ReviewSessionWrite } from './unsent-writes.ts';

export type ReviewSessionActions = {
  /** Decides about the current person. */
  readonly decide: (decision: ReviewDecision) => void;
  readonly undo: () => void;
  readonly lookAt: (id: PersonId) => void;
  /** Fetches the next session, unless somebody of this one is left to decide about. */
  readonly fetchNext: () => void;
  /** Removes people who were decided about elsewhere. */
  readonly leaveOut: (ids: ReadonlySet<PersonId>) => void;
};

export type ReviewSessionState = {
  /** Null until the first answer. */
  readonly session: ReviewSession | null;
  /** The error of the last fetch; null when it succeeded. */
  readonly error: unknown;
  readonly actions: ReviewSessionActions;
};

/**
 * The review session and its actions. A decision is shown at once, and the engine is told in the background, one write
 * after another. A decision that the engine refuses is undone, and the user is told.
 */
export function useReviewSession(): ReviewSessionState {
  const { client, queries } = useClient();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const store = reviewSessionStoreOf(client);
  const session = useSyncExternalStore(store.subscribe, store.get);
  const [error, setError] = useState<unknown>(null);

  const fetchReviewSession = useCallback(async (): Promise<void> => {
    setError(null);
    // A second fetch, after a remount or a second press of the key, must not replace decisions made since the first.
    if (isUnderWay(store.get())) return;
    try {
      const { people, left } = await client.thinTies.nextToReview({ limit: reviewSessionSize });
      // The user may have returned to a decision meanwhile.
      if (!isUnderWay(store.get())) store.set(newReviewSession(people, left));
    } catch (thrown) {
      setError(thrown);
    }
  }, [client, store]);

  useEffect(() => {
    const kept = store.get();
    if (kept !== null && kept.people.length > 0) return;
    // Writes that a reload cut off are sent first, so that their people do not come again.
    if (store.queue.waiting() === 0) {
      for (const write of unsentWrites()) {
        void store.queue.add(async () => {
          await send(client, write).catch((thrown: unknown) => toasts.warn(errorSentence(thrown)));
          removeUnsent(write);
        });
      }
    }
    void store.queue.add(fetchReviewSession);
  }, [client, fetchReviewSession, store, toasts]);

  // The engine's count includes what was decided elsewhere, but not writes that are still queued here.
  const overview = useQuery(queries.app.overview.queryOptions());
  const left = overview.isFetching ? undefined : overview.data?.thinToReview;
  useEffect(() => {
    if (left !== undefined && store.queue.waiting() === 0) store.change((current) => withLeft(current, left));
  }, [left, store]);

  const actions = useMemo<ReviewSessionActions>(() => {
    const refused = new Set<WriteId>();

    async function enqueue(write: ReviewSessionWrite, onFailure: (thrown: unknown) => void): Promise<void> {
      addUnsent(write);
      await store.queue.add(async () => {
        try {
          const isMoot = write.kind === 'undo' && refused.has(write.input.undoes);
          if (!isMoot) await send(client, write);
        } catch (thrown) {
          onFailure(thrown);
        }
        removeUnsent(write);
      });
      if (store.queue.waiting() === 0) await queryClient.invalidateQueries();
    }

    function review(id: PersonId, made: MadeDecision): void {
      refused.delete(made.writeId);
      store.change((current) => decide(current, id, made));
      const input = { writeId: made.writeId, ids: [id], decision: made.decision };
      void enqueue({ kind: 'review', input }, (thrown) => {
        refused.add(made.writeId);
        store.change((current) => undoDecision(current, id));
        // Sent with the same id: when only the answer was lost, the engine does not do it twice.
        const again = { label: 'Try again', run: () => review(id, made) };
        toasts.warn(errorSentence(thrown), isRefusal(thrown) ? undefined : again);
      });
    }

    function undo(id: PersonId, made: MadeDecision): void {
      store.change((current) => undoDecision(current, id));
      const input = { writeId: newWriteId(), undoes: made.writeId };
      void enqueue({ kind: 'undo', input }, (thrown) => {
        store.change((current) => decide(current, id, made));
        toasts.warn(errorSentence(thrown));
      });
    }

    return {
      decide: (decision) => {
        const now = store.get();
        if (now === null || now.current === null || now.decided.has(now.current)) return;
        review(now.current, { decision, writeId: newWriteId() });
      },
      undo: () => {
        const now = store.get();
        const id = now === null ? undefined : personToUndo(now);
        const made = id === undefined ? undefined : now?.decided.get(id);
        if (id !== undefined && made) undo(id, made);
      },
      lookAt: (id) => store.change((current) => lookAt(current, id)),
      fetchNext: () => void store.queue.add(fetchReviewSession),
      leaveOut: (ids) => store.change((current) => withoutPeople(current, ids)),
    };
  }, [client, fetchReviewSession, queryClient, store, toasts]);

  return { session, error, actions };
}

async function send(client: KithClient, write: ReviewSessionWrite): Promise<void> {
  if (write.kind === 'review') await client.thinTies.review(write.input);
  else await client.undo.apply(write.input);
}
