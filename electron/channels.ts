/** The names of the channels between a page and the main process, through the preload script. */
export const channels = {
  /** The page asks for a port. */
  connect: 'kith:connect',
  /** Main tells the page the engine's state; `open` carries a port. */
  connection: 'kith:connection',
  /** The preload script sends the path of a file that the user chose, and gets a handle of it. */
  register: 'kith:register',
  /** The page asks main to save a file that Kith created where the user chooses. */
  save: 'kith:save',
} as const;

/** The outcome of asking the user where to save a file, and saving it there. `failure` is a sentence for the user. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: string };

/** The engine's state, as a page is told. */
export type EngineState =
  | { readonly kind: 'open' }
  | { readonly kind: 'restarting' }
  /** The engine will not start again by itself; the message says why, and what to do. */
  | { readonly kind: 'stopped'; readonly message: string };
