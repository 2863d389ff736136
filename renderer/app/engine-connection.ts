import { createORPCClient, ORPCError } from '@orpc/client';
import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';

import type { KithClient } from '../../api/contract/contract.ts';

/** The state of the connection to the engine. `stopped` has a sentence for the user. */
export type EngineConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  | { readonly kind: 'restarting' }
  | { readonly kind: 'stopped'; readonly message: string };

/**
 * The client of the engine, and the state of its connection. Every call outlives a restart of the engine: a call
 * without an answer is sent again. That is safe for reads, and for writes too, because the engine answers a write id
 * that it knows with its first result. `subscribe` and `state` have the shape that `useSyncExternalStore` takes.
 */
export type EngineConnection = {
  readonly client: KithClient;
  readonly state: () => EngineConnectionState;
  /** Returns a function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** Returns a connection that never opens, for a page that cannot reach an engine. */
export function stoppedConnection(message: string): EngineConnection {
  const connection = new ReconnectingConnection();
  connection.become({ kind: 'stopped', message });
  return connection;
}

const closedSentence = 'Kith was closed. Start it again and use the page that it opens.';

/** Sends calls to the engine and returns its answers. */
export type Link = ClientLink<ClientContext>;

/**
 * One connection to the engine, over a port or HTTP. `lost` aborts when the connection is lost; calls over it then get
 * no answer.
 */
type Line = { readonly link: Link; readonly lost: AbortSignal };

/** Thrown when the connection has ended; the message is a sentence for the user. */
export class ConnectionStopped extends Error {}

/** When a failed call is sent again, and how often a closed host is looked for. */
export type RetryTimes = {
  /** The waits before each further try, in milliseconds; then the connection counts as stopped. */
  readonly retryAfter: readonly number[];
  /** How often the host is looked for afterwards, in milliseconds. */
  readonly seekEvery: number;
};

/** A connection whose calls outlive the loss of the line over which they were sent. */
export class ReconnectingConnection implements EngineConnection {
  readonly client: KithClient;
  readonly #listeners = new Set<() => void>();
  // Absent when the host announces a new line by itself: a failure then only means that the engine restarts.
  readonly #retryTimes: RetryTimes | undefined;
  #seeking = false;
  #state: EngineConnectionState = { kind: 'connecting' };
  #line: Line | undefined;

  constructor(retryTimes?: RetryTimes) {
    this.#retryTimes = retryTimes;
    this.client = createORPCClient({
      call: (path, input, options) => this.#call(path, input, options),
    } satisfies Link);
  }

  state = (): EngineConnectionState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes the state and tells the listeners. Unless it becomes `open`, the line is given up. */
  become(state: EngineConnectionState): void {
    if (state.kind !== 'open') this.#line = undefined;
    if (state.kind === this.#state.kind && state.kind !== 'stopped') return;
    this.#state = state;
    this.#tell();
  }

  /** Sends calls over this line from now on. Returns a function that marks the line as lost. */
  open(makeLink: (lost: AbortSignal) => Link): () => void {
    const ending = new AbortController();
    this.#line = { link: makeLink(ending.signal), lost: ending.signal };
    this.#state = { kind: 'open' };
    this.#tell();
    return () => ending.abort();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  async #call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const { line, value } = await this.#ask(path, input, options);
    return isAsyncIterator(value) ? this.#continueStream(line, value, path, input, options) : value;
  }

  async #ask(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<{ readonly line: Line; readonly value: unknown }> {
    for (let failures = 0; ; failures += 1) {
      const line = await this.#nextLine(options.signal);
      try {
        const value = await unlessLost(line.lost, line.link.call(path, input, options));
        this.become({ kind: 'open' });
        return { line, value };
      } catch (error) {
        await this.#recover(error, line, failures, options.signal);
      }
    }
  }

  /** Passes on the events of a stream. When its line is lost, asks again and continues with the new answer. */
  async *#continueStream(
    line: Line,
    stream: AsyncIterator<unknown>,
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): AsyncGenerator {
    let current = { line, stream };
    let failures = 0;
    try {
      for (;;) {
        try {
          const next = await unlessLost(current.line.lost, current.stream.next());
          if (next.done) return next.value as unknown;
          yield next.value;
        } catch (error) {
          await this.#recover(error, current.line, failures, options.signal);
          failures += 1;
          const again = await this.#ask(path, input, options);
          if (!isAsyncIterator(again.value)) return again.value;
          current = { line: again.line, stream: again.value };
        }
      }
    } finally {
      // A reader that stops has the engine stop too, unless the line is lost.
      if (!current.line.lost.aborted) void current.stream.return?.().catch(() => {});
    }
  }

  /** Returns when the call is worth sending again; throws the error when it is not. */
  async #recover(error: unknown, line: Line, failures: number, signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted || error instanceof ORPCError) throw error;
    if (error instanceof ConnectionStopped) {
      this.#stop(error.message);
      throw error;
    }
    if (line.lost.aborted) return;
    if (!this.#retryTimes) throw error;
    const wait = this.#retryTimes.retryAfter[failures];
    if (wait === undefined || this.#state.kind === 'stopped') {
      this.#stop(closedSentence);
      void this.#seek(line, this.#retryTimes);
      throw new ConnectionStopped(closedSentence);
    }
    this.#state = { kind: 'restarting' };
    this.#tell();
    await pause(wait);
    // The caller that noticed has given up, and there may be no other call that would notice when the host is back.
    if (signal?.aborted) void this.#seek(line, this.#retryTimes);
  }

  /** Looks for the host until it answers; until then the connection says that Kith was closed. */
  async #seek(line: Line, { seekEvery }: RetryTimes): Promise<void> {
    if (this.#seeking) return;
    this.#seeking = true;
    let found = false;
    while (!found) {
      await pause(seekEvery);
      try {
        if (this.#state.kind !== 'open') await line.link.call(['app', 'overview'], undefined, { context: {} });
        this.become({ kind: 'open' });
        found = true;
      } catch (error) {
        // Another launch of Kith answers, to which this page does not belong.
        found = error instanceof ConnectionStopped;
        this.#stop(error instanceof ConnectionStopped ? error.message : closedSentence);
      }
    }
    this.#seeking = false;
  }

  /** The line is kept, so that a later call can find out whether the host is back. */
  #stop(message: string): void {
    if (this.#state.kind === 'stopped' && this.#state.message === message) return;
    this.#state = { kind: 'stopped', message };
    this.#tell();
  }

  #nextLine(signal: AbortSignal | undefined): Promise<Line> {
    return new Promise((resolve, reject) => {
      const settle = (): boolean => {
        if (signal?.aborted) reject(signal.reason instanceof Error ? signal.reason : new Error('This was called off.'));
        else if (this.#line) resolve(this.#line);
        else if (this.#state.kind === 'stopped') reject(new ConnectionStopped(this.#state.message));
        else return false;
        stopListening();
        signal?.removeEventListener('abort', settle);
        return true;
      };
      const stopListening = this.subscribe(settle);
      if (!settle()) signal?.addEventListener('abort', settle);
    });
  }
}

/** Returns the answer, or rejects as soon as the line is lost. */
function unlessLost<Answer>(lost: AbortSignal, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(new Error('The connection to the engine was lost.'));
    if (lost.aborted) end();
    lost.addEventListener('abort', end);
    answer.then(resolve, reject).finally(() => lost.removeEventListener('abort', end));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function isAsyncIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
}
