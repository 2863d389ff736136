/**
 * Runs work that reports its progress. Yields the newest report whenever the caller asks for the next one (older reports
 * are dropped) and returns the work's result. Aborts the work when the caller stops asking or `signal` is aborted, and
 * waits for its end before it ends itself.
 */
export async function* streamProgress<Report extends object, Result>(
  signal: AbortSignal | undefined,
  work: (report: (newest: Report) => void, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Report, Result, undefined> {
  const callerStopped = new AbortController();
  const state: { newest?: Report | undefined; isOver: boolean; wake: () => void } = {
    isOver: false,
    wake: () => undefined,
  };
  const running = work(
    (report) => {
      state.newest = report;
      state.wake();
    },
    signal ? AbortSignal.any([signal, callerStopped.signal]) : callerStopped.signal,
  );
  const end = (): void => {
    state.isOver = true;
    state.wake();
  };
  const over = running.then(end, end);
  try {
    while (!state.isOver) {
      const report = state.newest;
      state.newest = undefined;
      if (report !== undefined) yield report;
      else await new Promise<void>((resolve) => (state.wake = resolve));
    }
    return await running;
  } finally {
    callerStopped.abort();
    await over;
  }
}

/** Streams the progress of work, and yields its result as the last event. */
export async function* streamEvents<Event extends object>(
  signal: AbortSignal | undefined,
  work: (report: (newest: Event) => void, signal: AbortSignal) => Promise<Event>,
): AsyncGenerator<Event, void, undefined> {
  yield yield* streamProgress<Event, Event>(signal, work);
}
