const unexpectedSentence =
  'Something unexpected happened, and this was not done. Try again; if it stays so, start Kith again.';

/**
 * Codes whose messages the engine wrote for the person at the screen. `undefined` stands for errors of this page's own,
 * such as a connection that has ended: they are sentences too.
 */
const writtenForPeople: ReadonlySet<unknown> = new Set(['GONE', 'REFUSED', 'STOPPED', undefined]);

/** What was thrown, as a sentence for the person at the screen. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof Error) || error instanceof TypeError) return unexpectedSentence;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'BAD_REQUEST') return 'What was typed cannot be kept like this. Look it over and try again.';
  return writtenForPeople.has(code) && error.message !== '' ? error.message : unexpectedSentence;
}

/** Whether the engine considered the request and declined it, so that repeating it is of no use. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['GONE', 'REFUSED', 'BAD_REQUEST'].includes(String(error.code));
}
