import { chmodSync, existsSync, rmSync } from 'node:fs';

import type { Clock, Context } from '../api/context.ts';
import { ImportPreviews } from '../api/import/import-previews.ts';
import { stepsToPalette } from '../api/people/palette.ts';
import { WriteGate } from '../api/write-gate.ts';
import { localeOf } from '../core/locale.ts';
import { openDatabase, UnusableFile } from '../db/connection/open.ts';
import { dataPaths, prepareDataFolder } from './data-folder.ts';
import { IdleSteps } from './idle-steps.ts';
import { lockFolder } from './lock-folder.ts';
import type { Holder } from './folder-holder.ts';
import { createLookAround } from './look-around.ts';
import { OutgoingFiles } from './outgoing-files.ts';
import { RegisteredFiles } from './registered-files.ts';
import { TextIndexRenewal } from './text-index-renewal.ts';

/** What an engine is opened with. */
export type EngineOptions = {
  /** The data folder; created when it is missing. */
  readonly folder: string;
  readonly host: Holder['host'];
  readonly clock: Clock;
  /** The user's languages as tags, the preferred one first; empty where every request names them. */
  readonly languages: readonly string[];
  /** Whether the file holds the invented network, with which `fillDemoFile` fills it. */
  readonly demo: boolean;
  readonly version: string;
};

/** The part of Kith that has the file open and answers the pages. `context` is what the router works with. */
export type Engine = {
  readonly context: Context;
  /** The context for a page whose user prefers these languages. */
  readonly contextForLanguages: (languages: readonly string[]) => Context;
  readonly files: RegisteredFiles;
  /** Files that Kith created for the user to save. */
  readonly outgoing: OutgoingFiles;
  /** What is done beforehand while nothing is asked, so that the palette answers its first keys as soon as the others. */
  readonly idle: Pick<IdleSteps, 'begin' | 'putOff'>;
  /** Closes the file and unlocks the folder. The engine answers nothing afterwards. */
  readonly close: () => void;
};

/** The outcome of opening an engine. */
export type OpenEngineResult =
  | { readonly kind: 'open'; readonly engine: Engine }
  /** Another process has the folder locked; `by` is undefined while that is starting or ending. */
  | { readonly kind: 'taken'; readonly by: Holder | undefined }
  /** The file cannot be used; the sentence says why, and what to do. */
  | { readonly kind: 'unusable'; readonly sentence: string };

/** Locks the folder and opens its file; unlocks the folder when that fails. Throws errors of the disk. */
export function openEngine(options: EngineOptions): OpenEngineResult {
  const { folder, clock } = options;
  prepareDataFolder(folder);
  const lock = lockFolder(folder, { pid: process.pid, host: options.host, since: clock.now() });
  if (lock.kind === 'taken') return lock;

  try {
    const paths = dataPaths(folder);
    // Files that an earlier engine left when it was killed.
    rmSync(paths.spool, { recursive: true, force: true });
    // A file that was copied here may have wider modes, which SQLite would pass on to the files beside it.
    if (existsSync(paths.database)) chmodSync(paths.database, 0o600);
    const db = openDatabase(paths.database);
    const files = new RegisteredFiles();
    const outgoing = new OutgoingFiles(paths.spool);
    const lookAround = createLookAround(paths.lookAround, clock);
    const renewal = new TextIndexRenewal(() => lookAround.db() ?? db);
    const writes: WriteGate = new WriteGate(() => renewal.planAfterWrite(writes));
    const shared: Omit<Context, 'db' | 'locale'> = {
      clock,
      files,
      outgoing,
      writes,
      previews: new ImportPreviews((file) => files.release(file)),
      app: { version: options.version, dataFolder: folder, demo: options.demo },
      lookAround: { isOn: () => lookAround.db() !== undefined, enter: lookAround.enter, leave: lookAround.leave },
    };
    const contextForLanguages = (languages: readonly string[]): Context => ({
      ...shared,
      locale: localeOf(languages),
      get db() {
        return lookAround.db() ?? db;
      },
    });
    const context = contextForLanguages(options.languages);
    const idle = new IdleSteps(stepsToPalette(context));
    const close = (): void => {
      idle.cancel();
      renewal.cancel();
      files.releaseAll();
      outgoing.discardAll();
      lookAround.leave();
      db.$client.close();
      lock.release();
    };
    return {
      kind: 'open',
      engine: { context, contextForLanguages, files, outgoing, idle, close },
    };
  } catch (error) {
    lock.release();
    if (error instanceof UnusableFile) return { kind: 'unusable', sentence: error.message };
    throw error;
  }
}
