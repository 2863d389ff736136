import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Undo } from '../../api/contract/values.ts';
import type { WriteId } from '../../core/ids.ts';
import { isRefusal, errorSentence } from './error-sentence.ts';
import { useToasts } from './toasts.tsx';
import { newWriteId, useUndoHistory } from './undo-history.tsx';

type WithWriteId = { readonly writeId: WriteId };
/** `Omit` that keeps unions apart. */
type Without<Input, Key extends PropertyKey> = Input extends unknown ? Omit<Input, Key> : never;

/** A write that can be sent, and whether one is on its way. */
export type Write<Input, Result> = {
  /**
   * Gives the write a new id and sends it. Returns undefined when it failed; the user is told why, with "Try again"
   * where that may help.
   */
  readonly run: (input: Input) => Promise<Result | undefined>;
  readonly busy: boolean;
};

export type WriteOptions = {
  /** Says nothing after a success, because the page itself shows it at once. */
  readonly silent?: boolean;
};

/**
 * Wraps a write of the client: `const setCircle = useWrite(client.people.setCircle)`, then `setCircle.run({ ids, circle
 * })`. After a success every query is fetched again, and the user is told what was done with Undo beside it.
 */
export function useWrite<Input extends WithWriteId, Result>(
  call: (input: Input) => Promise<Result>,
  { silent = false }: WriteOptions = {},
): Write<Without<Input, 'writeId'>, Result> {
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const history = useUndoHistory();
  const [pending, setPending] = useState(0);

  async function send(input: Input): Promise<Result | undefined> {
    setPending((count) => count + 1);
    try {
      const result = await call(input);
      const undo = undoOf(result);
      if (undo && !silent) history.announce(undo);
      // Not awaited: the page renews itself while the caller continues.
      void queryClient.invalidateQueries();
      return result;
    } catch (error) {
      // Sent with the same id: when only the answer was lost, the engine does not do it twice.
      if (isRefusal(error)) toasts.warn(errorSentence(error));
      else toasts.warn(errorSentence(error), { label: 'Try again', run: () => void send(input) });
      return undefined;
    } finally {
      setPending((count) => count - 1);
    }
  }

  return {
    // The input without its id, and the id, make the whole input.
    run: (input) => send({ ...input, writeId: newWriteId() } as unknown as Input),
    busy: pending > 0,
  };
}

function undoOf(result: unknown): Undo | undefined {
  if (typeof result !== 'object' || result === null || !('undo' in result)) return undefined;
  // The contract gives this shape to every field of that name.
  return result.undo as Undo;
}
