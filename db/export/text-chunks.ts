import { setImmediate } from 'node:timers/promises';

/** Yields the text of a file row by row, each piece with the number of rows in it. */
export type RowText = Generator<{ readonly text: string; readonly rows: number }, void, undefined>;

/** Characters in a chunk: a few milliseconds of work. */
const partLength = 64 * 1024;

/**
 * Joins the text into chunks and lets the event loop run between them. `count` gets the number of rows in each chunk;
 * `signal` ends it with its reason.
 */
export async function* toChunks(
  rows: RowText,
  count: (rows: number) => void,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  let part = '';
  let rowsInPart = 0;
  for (const piece of rows) {
    part += piece.text;
    rowsInPart += piece.rows;
    if (part.length < partLength) continue;
    count(rowsInPart);
    yield part;
    part = '';
    rowsInPart = 0;
    await setImmediate();
    signal.throwIfAborted();
  }
  count(rowsInPart);
  if (part !== '') yield part;
}
