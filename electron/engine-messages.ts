import * as z from 'zod/mini';

import type { FileHandle } from '../core/ids.ts';
import { holder } from '../engine/folder-holder.ts';

// What the main process and the engine's process tell each other. Each parses what it hears.

const fileHandle = z.custom<FileHandle>((value) => typeof value === 'string' && value !== '');

/** What the engine's process is started with, as one JSON argument. */
export const engineOptions = z.object({
  folder: z.string(),
  demo: z.boolean(),
  version: z.string(),
  /** The user's languages by their tags, the most wanted first. */
  languages: z.array(z.string()),
});
export type EngineOptions = z.infer<typeof engineOptions>;

/**
 * What main tells the engine. `connect` carries a page's port; `register` is answered with `registered`, `save` with
 * `saved`; `discard` deletes what will not be saved.
 */
export const toEngine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connect') }),
  z.object({ kind: z.literal('register'), handle: fileHandle, path: z.string() }),
  z.object({ kind: z.literal('save'), handle: fileHandle, path: z.string() }),
  z.object({ kind: z.literal('discard'), handle: fileHandle }),
  z.object({ kind: z.literal('close') }),
]);
export type ToEngine = z.infer<typeof toEngine>;

/** What the engine tells main. After `taken` and `failed` it only waits to be closed. */
export const fromEngine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('registered'), handle: fileHandle }),
  /** `failure` is a sentence. */
  z.object({ kind: z.literal('saved'), handle: fileHandle, failure: z.optional(z.string()) }),
  z.object({ kind: z.literal('taken'), by: z.optional(holder) }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type FromEngine = z.infer<typeof fromEngine>;
