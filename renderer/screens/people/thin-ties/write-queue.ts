/** Runs tasks one after another in the order in which they are added, so that quick keys never overtake a write. */
export type WriteQueue = {
  /** Settles when the task is done. Later tasks run after a failure too; a task reports its own errors. */
  readonly add: (task: () => Promise<void>) => Promise<void>;
  /** How many tasks are waiting or running. */
  readonly waiting: () => number;
};

/** Creates an empty queue. */
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
