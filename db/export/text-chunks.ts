import { setImmediate } from 'node:timers/promises';

/** The text of a file row by row, each piece with the number of rows in it. */
export type RowText = Generator<{ readonly text: string; readonly rows: number }, void, undefined>;

/** Characters in a chunk: a few milliseconds of work. */
const chunkLength = 64 * 1024;

/**
 * Joins the text into chunks and lets the event loop run between them. `count` gets the number of rows in each chunk;
 * `signal` ends it with its reason.
 */
export async function* toChunks(
  rows: RowText,
  count: (rows: number) => void,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  let chunk = '';
  let rowsInChunk = 0;
  for (const piece of rows) {
    chunk += piece.text;
    rowsInChunk += piece.rows;
    if (chunk.length < chunkLength) continue;
    count(rowsInChunk);
    yield chunk;
    chunk = '';
    rowsInChunk = 0;
    await setImmediate();
    signal.throwIfAborted();
  }
  count(rowsInChunk);
  if (chunk !== '') yield chunk;
}
