import type { FileHandle } from '../core/ids.ts';
import type { Holder } from '../engine/holder-details.ts';

/** What the engine's process is started with, as one JSON argument. */
export type EngineArguments = {
  readonly folder: string;
  readonly demo: boolean;
  readonly version: string;
  /** The user's languages by their tags, the most wanted first. */
  readonly languages: readonly string[];
};

/** Reads what the engine's process was started with. */
export function engineArguments(argv: readonly string[]): EngineArguments {
  // Main starts this process with exactly this argument.
  return JSON.parse(argv.at(-1) ?? '') as EngineArguments;
}

/**
 * What main tells the engine. `connect` carries a page's port; `register` is answered with `registered`, `save` with
 * `saved`; `discard` deletes what will not be saved.
 */
export type ToEngine =
  | { readonly kind: 'connect' }
  | { readonly kind: 'register'; readonly handle: FileHandle; readonly path: string }
  | { readonly kind: 'save'; readonly handle: FileHandle; readonly path: string }
  | { readonly kind: 'discard'; readonly handle: FileHandle }
  | { readonly kind: 'close' };

/** What the engine tells main. After `taken` and `failed` it only waits to be closed. */
export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'registered'; readonly handle: FileHandle }
  /** `failure` is a sentence. */
  | { readonly kind: 'saved'; readonly handle: FileHandle; readonly failure: string | undefined }
  | { readonly kind: 'taken'; readonly by: Holder | undefined }
  | { readonly kind: 'failed'; readonly message: string };

/** Between a page and the main process, through the preload. */
export const channels = {
  /** The page asks for a port. */
  connect: 'kith:connect',
  /** Main tells the page how the engine is; `open` carries a port. */
  connection: 'kith:connection',
  /** The preload hands over the path of a file that the user chose, and gets its handle. */
  register: 'kith:register',
  /** The page has a file that Kith made saved where the user chooses. */
  save: 'kith:save',
} as const;

/** What became of a file that the user was asked where to save. The failure is a sentence. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: string };

/** How the engine is, as a page is told. */
export type EngineState =
  | { readonly kind: 'open' }
  | { readonly kind: 'restarting' }
  /** It will not come back by itself; the message says why, and what to do. */
  | { readonly kind: 'stopped'; readonly message: string };
