import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Runs a full garbage collection, which takes some hundredths of a second. Without it the heap of a long import grows to
 * a multiple of what lives in it, and stays that large for the rest of the day.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    // What the flag gives to a new context.
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
