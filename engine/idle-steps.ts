/** How long nothing is asked before the next step, in milliseconds. */
const restAfterAsked = 200;
/** How long a step waits after the one before, in milliseconds: what was asked during that goes first. */
const restAfterStep = 10;

/** Does work step by step while nothing is asked of the engine. */
export class IdleSteps {
  readonly #steps: AsyncIterator<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: 'waiting' | 'begun' | 'over' = 'waiting';

  constructor(steps: AsyncIterator<void>) {
    this.#steps = steps;
  }

  /** Begins once nothing is asked for a while. */
  begin(): void {
    if (this.#state !== 'waiting') return;
    this.#state = 'begun';
    this.#plan(restAfterAsked);
  }

  /** Puts the next step off, since something is asked. */
  putOff(): void {
    if (this.#state === 'begun') this.#plan(restAfterAsked);
  }

  /** Does no further step. */
  cancel(): void {
    this.#state = 'over';
    clearTimeout(this.#timer);
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#doStep(), wait);
    // Kith may end meanwhile.
    this.#timer.unref();
  }

  async #doStep(): Promise<void> {
    // Where a step fails, whoever asks for what it prepares is told so.
    const { done } = await this.#steps.next().catch(() => ({ done: true }));
    if (this.#state !== 'begun') return;
    if (done === true) this.#state = 'over';
    else this.#plan(restAfterStep);
  }
}
