import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Gives back what is held for nothing, in some hundredths of a second. Left to itself the heap of a long import grows to
 * a multiple of what lives in it before it is looked through, and stays as large for the rest of the day.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    // What the flag gives to a new context.
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
