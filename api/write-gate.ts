/**
 * Lets one write through at a time, in the order of asking. Most are over at once; while an import writes over many
 * turns of the event loop, the others wait here instead of failing on a locked file.
 */
export class WriteGate {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` when all that came before is over, whether it went well or not. */
  run<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const result = this.#last.then(work, work);
    this.#last = result;
    return result;
  }
}
