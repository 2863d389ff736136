import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { isRefusal, errorSentence } from './error-sentence.ts';
import { useToasts } from './toasts.tsx';
import type { Undo } from './undo-history.tsx';
import { newWriteId, useUndoHistory } from './undo-history.tsx';

type WithWriteId = { readonly writeId: Undo['writeId'] };
/** `Omit` for unions too. */
type Without<Input, Key extends PropertyKey> = Input extends unknown ? Omit<Input, Key> : never;

export type Write<Input, Result> = {
  /**
   * Gives the write a fresh id and sends it. The answer is undefined when it failed; that was told in words then, with
   * "Try again" where trying again may help.
   */
  readonly run: (input: Input) => Promise<Result | undefined>;
  readonly busy: boolean;
};

export type WriteOptions = {
  /** Nothing is told when it went well: for what the page itself shows at once. */
  readonly silent?: boolean;
};

/**
 * A write of the client: `const setCircle = useWrite(client.people.setCircle)`, then `setCircle.run({ ids, circle })`.
 * When it went well, everything shown is asked again, and what was done is told with Undo beside it.
 */
export function useWrite<Input extends WithWriteId, Result>(
  call: (input: Input) => Promise<Result>,
  { silent = false }: WriteOptions = {},
): Write<Without<Input, 'writeId'>, Result> {
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const history = useUndoHistory();
  const [underWay, setUnderWay] = useState(0);

  async function send(input: Input): Promise<Result | undefined> {
    setUnderWay((count) => count + 1);
    try {
      const result = await call(input);
      const undo = undoOf(result);
      if (undo && !silent) history.announce(undo);
      // Not waited for: what is shown renews itself, while the caller goes on.
      void queryClient.invalidateQueries();
      return result;
    } catch (error) {
      // The same id again: when the engine did it and only the answer was lost, it is not done twice.
      if (isRefusal(error)) toasts.warn(errorSentence(error));
      else toasts.warn(errorSentence(error), { label: 'Try again', run: () => void send(input) });
      return undefined;
    } finally {
      setUnderWay((count) => count - 1);
    }
  }

  return {
    // Input is what was left out, put back together.
    run: (input) => send({ ...input, writeId: newWriteId() } as unknown as Input),
    busy: underWay > 0,
  };
}

function undoOf(result: unknown): Undo | undefined {
  if (typeof result !== 'object' || result === null || !('undo' in result)) return undefined;
  // The contract has this shape wherever it has the name.
  return result.undo as Undo;
}
