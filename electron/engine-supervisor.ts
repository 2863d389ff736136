import { MessageChannelMain, utilityProcess } from 'electron';
import type { UtilityProcess, WebContents } from 'electron';

import type { FileHandle } from '../core/ids.ts';
import { newFileHandle } from '../engine/file-handle.ts';
import { channels } from './channels.ts';
import type { EngineState, SaveOutcome } from './channels.ts';
import { messageFromEngine } from './engine-messages.ts';
import type { EngineProcessOptions, MessageFromEngine, MessageToEngine } from './engine-messages.ts';

/** How many deaths within `deathsRememberedFor` milliseconds lead to a restart; the next one does not. */
const deathsAllowed = 2;
const deathsRememberedFor = 60_000;
/** Milliseconds that the engine has to close the file before it is killed. */
const closingTimeout = 10_000;

const stoppedWhileSaving = 'Kith had to start again, and the file was not saved. Make it once more.';
const stoppedTooOften =
  'Kith stopped working three times within a minute, so it has not been started again. What you saved is safe. Close the window and start Kith again.';

/** What a supervisor needs to run the engine. */
export type EngineSupervisorOptions = {
  /** The path of the built program of the engine's process. */
  readonly entry: string;
  /** The folder in which Node keeps the compiled code of the engine for its next start. */
  readonly compileCache: string;
  readonly engine: EngineProcessOptions;
  /** A monotonic clock, in milliseconds. */
  readonly now: () => number;
  /** Called when another process has the folder locked. */
  readonly onTaken: (message: MessageFromEngine & { readonly kind: 'taken' }) => void;
};

/**
 * Runs the engine's process and gives the pages ports to it. Starts it again when it dies, up to twice within a minute;
 * at the third death it gives up and tells the pages.
 */
export class EngineSupervisor {
  readonly #options: EngineSupervisorOptions;
  readonly #pages = new Set<WebContents>();
  readonly #files = new Map<FileHandle, string>();
  readonly #registering = new Map<FileHandle, () => void>();
  readonly #saving = new Map<FileHandle, (outcome: SaveOutcome) => void>();
  #deaths: number[] = [];
  #process: UtilityProcess | undefined;
  /** Whether the process sent a first message: one to a process that is still starting may get lost. */
  #listening = false;
  #stopped: (EngineState & { readonly kind: 'stopped' }) | undefined;
  #closing = false;

  constructor(options: EngineSupervisorOptions) {
    this.#options = options;
    this.#start();
  }

  /** Gives the page a port to the engine as soon as the engine listens, and a new one after every restart. */
  connect(page: WebContents): void {
    if (!this.#pages.has(page)) {
      this.#pages.add(page);
      page.once('destroyed', () => this.#pages.delete(page));
    }
    if (this.#stopped) page.postMessage(channels.connection, this.#stopped);
    else if (this.#listening) this.#givePort(page);
  }

  /** Creates a handle for a file; resolves once the engine knows it. */
  register(file: string): Promise<FileHandle> {
    const handle = newFileHandle();
    this.#files.set(handle, file);
    return new Promise((resolve) => {
      this.#registering.set(handle, () => resolve(handle));
      if (this.#listening) this.#send({ kind: 'register', handle, path: file });
    });
  }

  /** Saves a file that the engine created under this path. */
  save(handle: FileHandle, file: string): Promise<SaveOutcome> {
    return new Promise((resolve) => {
      if (!this.#listening) {
        resolve({ kind: 'failed', failure: stoppedWhileSaving });
        return;
      }
      this.#saving.set(handle, resolve);
      this.#send({ kind: 'save', handle, path: file });
    });
  }

  /** Deletes a file that the engine created and that will not be saved. */
  discard(handle: FileHandle): void {
    if (this.#listening) this.#send({ kind: 'discard', handle });
  }

  /** Asks the engine to close the file; resolves when its process has ended. */
  async close(): Promise<void> {
    this.#closing = true;
    const engine = this.#process;
    if (!engine) return;
    const ended = new Promise<void>((resolve) => {
      engine.once('exit', () => resolve());
    });
    // Every acknowledged write is safe either way, so the wait is short.
    const timeout = setTimeout(() => engine.kill(), closingTimeout);
    // A process that is still starting gets the message when it listens.
    if (this.#listening) this.#send({ kind: 'close' });
    await ended;
    clearTimeout(timeout);
  }

  #start(): void {
    const { entry, compileCache, engine: options } = this.#options;
    const engine = utilityProcess.fork(entry, [compileCache, JSON.stringify(options)], {
      serviceName: 'Kith engine',
      stdio: 'inherit',
    });
    this.#process = engine;
    engine.on('message', (message: unknown) => this.#receive(messageFromEngine.parse(message)));
    engine.once('exit', () => this.#handleExit());
  }

  #receive(message: MessageFromEngine): void {
    this.#listening = true;
    if (this.#closing) {
      this.#send({ kind: 'close' });
    } else if (message.kind === 'ready') {
      // Files chosen before a restart stay chosen.
      for (const [handle, file] of this.#files) this.#send({ kind: 'register', handle, path: file });
      for (const page of this.#pages) this.#givePort(page);
    } else if (message.kind === 'registered') {
      this.#registering.get(message.handle)?.();
      this.#registering.delete(message.handle);
    } else if (message.kind === 'saved') {
      const { handle, failure } = message;
      this.#saving.get(handle)?.(failure === undefined ? { kind: 'saved' } : { kind: 'failed', failure });
      this.#saving.delete(handle);
    } else if (message.kind === 'taken') {
      this.#closing = true;
      this.#options.onTaken(message);
    } else if (message.kind === 'failed') {
      this.#stop(message.message);
    }
  }

  #handleExit(): void {
    this.#process = undefined;
    this.#listening = false;
    for (const resolve of this.#saving.values()) resolve({ kind: 'failed', failure: stoppedWhileSaving });
    this.#saving.clear();
    if (this.#closing || this.#stopped) return;
    const now = this.#options.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < deathsRememberedFor), now];
    if (this.#deaths.length > deathsAllowed) {
      this.#stop(stoppedTooOften);
      return;
    }
    for (const page of this.#pages) page.postMessage(channels.connection, { kind: 'restarting' } satisfies EngineState);
    this.#start();
  }

  #stop(message: string): void {
    this.#stopped = { kind: 'stopped', message };
    for (const page of this.#pages) page.postMessage(channels.connection, this.#stopped);
  }

  #givePort(page: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    this.#process?.postMessage({ kind: 'connect' } satisfies MessageToEngine, [port1]);
    page.postMessage(channels.connection, { kind: 'open' } satisfies EngineState, [port2]);
  }

  #send(message: MessageToEngine): void {
    this.#process?.postMessage(message);
  }
}
