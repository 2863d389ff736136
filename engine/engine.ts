import { chmodSync, existsSync, rmSync } from 'node:fs';

import type { Clock, Context } from '../api/context.ts';
import { ImportPreviews } from '../api/import/import-previews.ts';
import { WriteGate } from '../api/write-gate.ts';
import { localeOf } from '../core/locale.ts';
import { openDatabase, UnusableFile } from '../db/connection/open.ts';
import { dataFiles, prepareDataFolder } from './data-folder.ts';
import { holdFolder } from './lock-folder.ts';
import type { Holder } from './folder-holder.ts';
import { createLookAround } from './look-around.ts';
import { OutgoingFiles } from './outgoing-files.ts';
import { RegisteredFiles } from './registered-files.ts';

export type EngineOptions = {
  readonly folder: string;
  readonly host: Holder['host'];
  readonly clock: Clock;
  /** The user's languages by their tags, the most wanted first; none where every question says them. */
  readonly languages: readonly string[];
  /** Whether this is a look around the invented network, with which `fillIfDemo` fills the file. */
  readonly demo: boolean;
  readonly version: string;
};

/** The one that holds the file. `context` is what the router works with. */
export type Engine = {
  readonly context: Context;
  /** The same for a page whose user wants these languages. */
  readonly contextIn: (languages: readonly string[]) => Context;
  readonly files: RegisteredFiles;
  /** What Kith made for the user to save. */
  readonly outgoing: OutgoingFiles;
  /** Closes the file and lets the folder go. Nothing can be asked afterwards. */
  readonly close: () => void;
};

export type EngineOpening =
  | { readonly kind: 'open'; readonly engine: Engine }
  | { readonly kind: 'taken'; readonly by: Holder | undefined }
  /** The file cannot be used; the sentence says why, and what to do. */
  | { readonly kind: 'unusable'; readonly sentence: string };

/** Holds the folder and opens its file; the folder is let go again where that fails. Throws when the disk does. */
export function openEngine(options: EngineOptions): EngineOpening {
  const { folder, clock } = options;
  prepareDataFolder(folder);
  const holding = holdFolder(folder, { pid: process.pid, host: options.host, since: clock.now() });
  if (holding.kind === 'taken') return holding;

  try {
    const paths = dataFiles(folder);
    // What an engine that was killed had not used yet.
    rmSync(paths.spool, { recursive: true, force: true });
    // A file that was copied here may have wider modes, which SQLite would pass on to the files beside it.
    if (existsSync(paths.database)) chmodSync(paths.database, 0o600);
    const db = openDatabase(paths.database);
    const files = new RegisteredFiles();
    const outgoing = new OutgoingFiles(paths.spool);
    const lookAround = createLookAround(paths.lookAround, clock);
    const shared: Omit<Context, 'db' | 'locale'> = {
      clock,
      files,
      outgoing,
      writes: new WriteGate(),
      previews: new ImportPreviews((file) => files.release(file)),
      app: { version: options.version, dataFolder: folder, demo: options.demo },
      lookAround: { isOn: () => lookAround.db() !== undefined, enter: lookAround.enter, leave: lookAround.leave },
    };
    const contextIn = (languages: readonly string[]): Context => ({
      ...shared,
      locale: localeOf(languages),
      get db() {
        return lookAround.db() ?? db;
      },
    });
    const close = (): void => {
      files.releaseAll();
      outgoing.discardAll();
      lookAround.leave();
      db.$client.close();
      holding.release();
    };
    return { kind: 'open', engine: { context: contextIn(options.languages), contextIn, files, outgoing, close } };
  } catch (error) {
    holding.release();
    if (error instanceof UnusableFile) return { kind: 'unusable', sentence: error.message };
    throw error;
  }
}
