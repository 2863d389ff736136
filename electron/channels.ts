/** The channels between a page and the main process, through the preload. */
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
