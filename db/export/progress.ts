import { setImmediate } from 'node:timers/promises';

/** Text of a file that is being made, row by row: each piece with how many rows it holds. */
export type RowText = Generator<{ readonly text: string; readonly rows: number }, void, undefined>;

/** Characters that are handed on at once: a few thousandths of a second of work. */
const partLength = 64 * 1024;

/**
 * The text in parts of a good size, with a turn for others between them. `count` is told how many rows each part held;
 * `signal` calls it off.
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
