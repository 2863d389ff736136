/**
 * Runs work that reports how far it is, hands the newest report on whenever someone asks for the next, and returns the
 * work's result. When nobody asks any more, or `signal` says so, the work is called off; it is over before this is.
 */
export async function* streamProgress<Report extends object, Result>(
  signal: AbortSignal | undefined,
  work: (report: (newest: Report) => void, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Report, Result, undefined> {
  const nobodyAsks = new AbortController();
  const course: { newest?: Report | undefined; isOver: boolean; wake: () => void } = {
    isOver: false,
    wake: () => undefined,
  };
  const running = work(
    (report) => {
      course.newest = report;
      course.wake();
    },
    signal ? AbortSignal.any([signal, nobodyAsks.signal]) : nobodyAsks.signal,
  );
  const end = (): void => {
    course.isOver = true;
    course.wake();
  };
  const over = running.then(end, end);
  try {
    while (!course.isOver) {
      const report = course.newest;
      course.newest = undefined;
      if (report !== undefined) yield report;
      else await new Promise<void>((resolve) => (course.wake = resolve));
    }
    return await running;
  } finally {
    nobodyAsks.abort();
    await over;
  }
}
