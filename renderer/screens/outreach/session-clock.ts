/** Counts how long the session has run, without its pauses. */
export class SessionClock {
  #countedMilliseconds: number;
  /** The time since which it runs, in milliseconds; null while it rests. */
  #since: number | null = null;
  readonly #now: () => number;

  /** @param now returns a time in milliseconds that never goes back */
  constructor(seconds: number, now: () => number = () => performance.now()) {
    this.#countedMilliseconds = seconds * 1000;
    this.#now = now;
  }

  /** Returns the seconds counted so far, as a whole number. */
  seconds(): number {
    const running = this.#since === null ? 0 : this.#now() - this.#since;
    return Math.floor((this.#countedMilliseconds + running) / 1000);
  }

  run(): void {
    this.#since ??= this.#now();
  }

  rest(): void {
    if (this.#since === null) return;
    this.#countedMilliseconds += this.#now() - this.#since;
    this.#since = null;
  }
}
