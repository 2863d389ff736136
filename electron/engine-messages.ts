import * as z from 'zod/mini';

import { fileHandle } from '../engine/file-handle.ts';
import { holder } from '../engine/folder-holder.ts';

// The messages between the main process and the engine's process. Each parses what it receives.

/** The options of the engine's process, passed to it as one JSON argument. */
export const engineProcessOptions = z.object({
  folder: z.string(),
  demo: z.boolean(),
  version: z.string(),
  /** The user's languages as tags, the preferred one first. */
  languages: z.array(z.string()),
});
export type EngineProcessOptions = z.infer<typeof engineProcessOptions>;

/**
 * A message from main to the engine. `connect` carries a page's port; the engine answers `register` with `registered` and
 * `save` with `saved`; `discard` deletes a file that will not be saved.
 */
export const messageToEngine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connect') }),
  z.object({ kind: z.literal('register'), handle: fileHandle, path: z.string() }),
  z.object({ kind: z.literal('save'), handle: fileHandle, path: z.string() }),
  z.object({ kind: z.literal('discard'), handle: fileHandle }),
  z.object({ kind: z.literal('close') }),
]);
export type MessageToEngine = z.infer<typeof messageToEngine>;

/** A message from the engine to main. After `taken` or `failed` the engine only waits to be closed. */
export const messageFromEngine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('registered'), handle: fileHandle }),
  /** `failure` is a sentence for the user. */
  z.object({ kind: z.literal('saved'), handle: fileHandle, failure: z.optional(z.string()) }),
  z.object({ kind: z.literal('taken'), by: z.optional(holder) }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type MessageFromEngine = z.infer<typeof messageFromEngine>;
