const unexpectedSentence =
  'Something unexpected happened, and this was not done. Try again; if it stays so, start Kith again.';

/**
 * Codes of errors whose messages are sentences for the user. `undefined` stands for errors of the page itself, such as
 * a connection that has ended: their messages are sentences too.
 */
const codesWithSentences: ReadonlySet<unknown> = new Set(['GONE', 'REFUSED', 'STOPPED', undefined]);

/** Returns a thrown error as a sentence for the user. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof Error) || error instanceof TypeError) return unexpectedSentence;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'BAD_REQUEST') return 'What was typed cannot be kept like this. Look it over and try again.';
  return codesWithSentences.has(code) && error.message !== '' ? error.message : unexpectedSentence;
}

/** Whether the engine answered that what the request is about is not there any more. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'GONE';
}

/** Whether the engine understood the request and declined it, so that repeating it is of no use. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['GONE', 'REFUSED', 'BAD_REQUEST'].includes(String(error.code));
}
