import { rmSync } from 'node:fs';

import type { Clock } from '../api/context.ts';
import type { Database } from '../db/connection/database.ts';
import { openDatabase } from '../db/connection/open.ts';

/** The user's look around the invented network, in a temporary file beside their own. */
export type LookAround = {
  /** The temporary file while the user looks around. */
  readonly db: () => Database | undefined;
  /** Creates and fills the file, unless the user looks around already; deletes it again when that fails. */
  readonly enter: () => Promise<void>;
  /** Closes the file and deletes it. */
  readonly leave: () => void;
};

/** Prepares a look around; deletes what an earlier launch left at `file`, the path of the temporary file. */
export function createLookAround(file: string, clock: Clock): LookAround {
  let open: Database | undefined;
  const leave = (): void => {
    open?.$client.close();
    open = undefined;
    for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
  };
  leave();
  return {
    db: () => open,
    enter: async () => {
      // Loaded only here, since all its names would slow every start.
      const { fillDemo } = await import('./demo/fill-demo.ts');
      if (open) return;
      const db = openDatabase(file);
      try {
        fillDemo(db, clock.today(), clock.now());
      } catch (error) {
        db.$client.close();
        leave();
        throw error;
      }
      open = db;
    },
    leave,
  };
}
