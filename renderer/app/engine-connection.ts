import { createORPCClient, ORPCError } from '@orpc/client';
import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';

import type { KithClient } from '../../api/contract/contract.ts';

/** How the way to the engine is. `stopped` comes with a sentence for the person at the screen. */
export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  | { readonly kind: 'restarting' }
  | { readonly kind: 'stopped'; readonly message: string };

/**
 * The client, and how it fares. Every call outlives a restart of the engine: what was under way is asked again. That is
 * safe for reads, and for writes too, since the engine answers a write id that it knows with its first result.
 * `subscribe` and `state` have the shape that `useSyncExternalStore` takes.
 */
export type EngineConnection = {
  readonly client: KithClient;
  readonly state: () => ConnectionState;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** A connection that never opens, for a page without a way to the engine. */
export function stoppedConnection(message: string): EngineConnection {
  const connection = new ReconnectingConnection();
  connection.become({ kind: 'stopped', message });
  return connection;
}

const closedSentence = 'Kith was closed. Start it again and use the page that it opens.';

/** Sends calls to the engine and brings its answers. */
export type Link = ClientLink<ClientContext>;

/** A way to the engine. `lost` aborts when it has gone; what was asked over it then gets no answer. */
type Line = { readonly link: Link; readonly lost: AbortSignal };

/** The connection has ended; the message is a sentence for the person at the screen. */
export class ConnectionStopped extends Error {}

/** How long a connection is tried again. */
export type RetryTimes = {
  /** Waits between the tries before the connection counts as stopped, in milliseconds. */
  readonly retryAfter: readonly number[];
  /** How often the host is looked for afterwards, in milliseconds. */
  readonly seekEvery: number;
};

/** A connection whose calls outlive the loss of the line that they were made on. */
export class ReconnectingConnection implements EngineConnection {
  readonly client: KithClient;
  readonly #listeners = new Set<() => void>();
  // Without it a failure means that the engine restarts, and a new line comes by itself.
  readonly #patience: RetryTimes | undefined;
  #seeking = false;
  #state: ConnectionState = { kind: 'connecting' };
  #line: Line | undefined;

  constructor(patience?: RetryTimes) {
    this.#patience = patience;
    this.client = createORPCClient({
      call: (path, input, options) => this.#call(path, input, options),
    } satisfies Link);
  }

  state = (): ConnectionState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  become(state: ConnectionState): void {
    if (state.kind !== 'open') this.#line = undefined;
    if (state.kind === this.#state.kind && state.kind !== 'stopped') return;
    this.#state = state;
    this.#tell();
  }

  /** Takes the line into use; returns what ends it. */
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
    return isAsyncIterator(value) ? this.#outliving(line, value, path, input, options) : value;
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

  /** Passes a stream on; when its line is lost, asks again and goes on with what the new answer brings. */
  async *#outliving(
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
      // Whoever stops reading tells the engine to stop; on a lost line there is nobody to tell.
      if (!current.line.lost.aborted) void current.stream.return?.().catch(() => {});
    }
  }

  /** Returns when it is worth asking again, and throws the error when it is not. */
  async #recover(error: unknown, line: Line, failures: number, signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted || error instanceof ORPCError) throw error;
    if (error instanceof ConnectionStopped) {
      this.#stop(error.message);
      throw error;
    }
    if (line.lost.aborted) return;
    if (!this.#patience) throw error;
    const wait = this.#patience.retryAfter[failures];
    if (wait === undefined || this.#state.kind === 'stopped') {
      this.#stop(closedSentence);
      void this.#seek(line, this.#patience);
      throw new ConnectionStopped(closedSentence);
    }
    this.#state = { kind: 'restarting' };
    this.#tell();
    await pause(wait);
    // Whoever found out that the host is away asks no more, and others may not ask at all.
    if (signal?.aborted) void this.#seek(line, this.#patience);
  }

  /** Asks for the host until it answers; what is told meanwhile is that it was closed. */
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
        // Another start of Kith answers, which this page does not belong to.
        found = error instanceof ConnectionStopped;
        this.#stop(error instanceof ConnectionStopped ? error.message : closedSentence);
      }
    }
    this.#seeking = false;
  }

  /** The line stays: a page that asks later finds out by itself whether the host is back. */
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

/** The answer, or a rejection as soon as the line is lost. */
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
