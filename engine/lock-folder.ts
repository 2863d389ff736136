import { renameSync, rmSync, writeFileSync } from 'node:fs';

import Database from 'better-sqlite3';

import { dataFiles } from './data-folder.ts';
import { readHolder } from './folder-holder.ts';
import type { Holder } from './folder-holder.ts';

/** What came of trying to hold a folder. `by` is unknown while the other is just starting or ending. */
export type Holding =
  | { readonly kind: 'held'; readonly release: () => void }
  | { readonly kind: 'taken'; readonly by: Holder | undefined };

/**
 * Makes this process the only holder of the folder, until `release` or its end however it comes: the system drops the
 * lock of a dead process. Never waits.
 */
export function holdFolder(folder: string, details: Holder): Holding {
  const files = dataFiles(folder);
  const lock = new Database(files.lock, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return { kind: 'taken', by: readHolder(folder) };
    }
    throw error;
  }
  // Renamed into place, so that a second start never reads half of it.
  writeFileSync(`${files.holder}.new`, JSON.stringify(details), { mode: 0o600 });
  renameSync(`${files.holder}.new`, files.holder);
  return {
    kind: 'held',
    release: () => {
      rmSync(files.holder, { force: true });
      lock.close();
    },
  };
}
