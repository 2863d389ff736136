/**
 * Runs one write at a time, in the order of the calls. An import writes over many turns of the event loop; other writes
 * wait here meanwhile instead of failing on a locked file.
 */
export class WriteGate {
  #last: Promise<unknown> = Promise.resolve();
  readonly #afterEach: () => void;

  /** @param afterEach is called when a write is over */
  constructor(afterEach: () => void = () => {}) {
    this.#afterEach = afterEach;
  }

  /** Runs `work` when all earlier work is over, whether it succeeded or not. */
  run<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const result = this.#last.then(work, work);
    this.#last = result;
    result.then(this.#afterEach, this.#afterEach);
    return result;
  }
}
