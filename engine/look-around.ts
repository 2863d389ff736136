import { rmSync } from 'node:fs';

import type { Clock } from '../api/context.ts';
import type { Database } from '../db/connection/database.ts';
import { openDatabase } from '../db/connection/open.ts';

/** A look around the invented network from within a running Kith, in a throw-away file beside the user's own. */
export type LookAround = {
  /** The throw-away file while the user looks around. */
  readonly db: () => Database | undefined;
  /** Makes the file and fills it, unless the user looks around already. */
  readonly enter: () => Promise<void>;
  /** Closes the file and deletes it. */
  readonly leave: () => void;
};

/** `file` is where the throw-away file goes; what an earlier launch left there is deleted. */
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
      // Loaded only here, since all those names would slow every start.
      const { fillDemo } = await import('./demo/fill-demo.ts');
      if (open) return;
      const db = openDatabase(file);
      fillDemo(db, clock.today(), clock.now());
      open = db;
    },
    leave,
  };
}
