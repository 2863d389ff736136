/** Does one thing after another, in the order in which they were asked for, so that quick keys never overtake a write. */
export type WriteQueue = {
  /** Settles when the task is done. What is asked for after a failure is still done; the task says what went wrong. */
  readonly add: (task: () => Promise<void>) => Promise<void>;
  /** How many are waiting or under way. */
  readonly waiting: () => number;
};

export function newWriteQueue(): WriteQueue {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  return {
    add: (task) => {
      waiting += 1;
      last = last.then(task, task).finally(() => {
        waiting -= 1;
      });
      return last;
    },
    waiting: () => waiting,
  };
}
