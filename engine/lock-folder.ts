import { renameSync, rmSync, writeFileSync } from 'node:fs';

import Database from 'better-sqlite3';

import { dataPaths } from './data-folder.ts';
import { readHolder } from './folder-holder.ts';
import type { Holder } from './folder-holder.ts';

/** The outcome of locking a folder. `by` is undefined while the other process is starting or ending. */
export type FolderLock =
  | { readonly kind: 'locked'; readonly release: () => void }
  | { readonly kind: 'taken'; readonly by: Holder | undefined };

/**
 * Locks the folder for this process until `release` or until the process ends, however it ends: the system drops the lock
 * of a dead process. Does not wait for a lock that another process has.
 */
export function lockFolder(folder: string, details: Holder): FolderLock {
  const files = dataPaths(folder);
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
  // Renamed into place, so that another process never reads half of it.
  writeFileSync(`${files.holder}.new`, JSON.stringify(details), { mode: 0o600 });
  renameSync(`${files.holder}.new`, files.holder);
  return {
    kind: 'locked',
    release: () => {
      rmSync(files.holder, { force: true });
      lock.close();
    },
  };
}
