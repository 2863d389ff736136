/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** What the page calls once it has painted the answer to a key, with the milliseconds that the answer took. */
declare global {
  var tellPainted: ((took: number) => void) | undefined;
}

/** Presses keys in a page and times the answers. */
export type KeyTimer = {
  /** Begins to time the keys of the page that is open; once more after the page was loaded anew. */
  readonly begin: () => Promise<void>;
  /** Presses each key once the answer to the one before is painted; returns what each took, in milliseconds. */
  readonly press: (keys: readonly string[]) => Promise<readonly number[]>;
};

/**
 * Creates a timer that does not disturb what it times: the page reports each painted answer by itself, so that no script runs in
 * it meanwhile, and the key is released after that, because Chromium delays messages of the page after a release.
 */
export async function createKeyTimer(page: Page): Promise<KeyTimer> {
  let hear = (_took: number): void => {};
  await page.exposeFunction('tellPainted', (took: number) => hear(took));
  const pressOne = async (key: string): Promise<number> => {
    const painted = new Promise<number>((resolve) => (hear = resolve));
    await page.keyboard.down(key);
    const took = await painted;
    await page.keyboard.up(key);
    return took;
  };
  return {
    begin: () => page.evaluate(timeKeys),
    press: async (keys) => {
      const times: number[] = [];
      for (const key of keys) times.push(await pressOne(key));
      return times;
    },
  };
}

/**
 * In the page: times every key, first from the press until what it changes is there, then from the beginning of the next frame
 * until that is painted. The wait for the frame between the two is the screen's. A frame is dated by the tick of the screen
 * that it belongs to, which can be before the key was pressed; no moment counts twice then.
 */
function timeKeys(): void {
  let handled = 0;
  // Runs after the listeners of the page, and after what they have React do at once.
  const handle = (): void => queueMicrotask(() => queueMicrotask(() => (handled = performance.now())));
  // What is pressed, typed and clicked by a key follows it.
  for (const event of ['keydown', 'keypress', 'input', 'click']) window.addEventListener(event, handle);
  window.addEventListener('keydown', ({ timeStamp: pressed }) => {
    requestAnimationFrame((frame) => {
      // Comes right after the frame, before what the page put off until it was painted.
      void scheduler.postTask(
        () => {
          const rendering = performance.now() - Math.max(frame, handled);
          globalThis.tellPainted?.(handled - pressed + rendering);
        },
        { priority: 'user-blocking' },
      );
    });
  });
}
