import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

/** The system's facts that decide where data lives; `process` has this shape. */
export type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** Where both hosts keep the file unless `--data` names another folder. Always absolute. */
export function defaultDataFolder({ platform, env }: Surroundings, home: string = homedir()): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Kith');
  if (platform === 'win32') return path.join(env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Kith');
  const shared = env['XDG_DATA_HOME'];
  // The XDG specification says that a relative path is to be ignored.
  return path.join(shared && path.isAbsolute(shared) ? shared : path.join(home, '.local', 'share'), 'kith');
}

/** The files and folders inside a data folder. */
export function dataFiles(folder: string) {
  return {
    database: path.join(folder, 'kith.db'),
    lock: path.join(folder, 'kith.lock'),
    holder: path.join(folder, 'kith.holder.json'),
    /** Uploads of the browser host until they are used, and what Kith makes for the user until they save it. */
    spool: path.join(folder, 'spool'),
    /** The invented network, while the user looks around in it. */
    lookAround: path.join(folder, 'look-around.db'),
    /** The page that hands the launch's address to the user's browser. */
    doorway: path.join(folder, 'open-kith.html'),
    /** What the desktop's browser engine keeps for itself. */
    desktop: path.join(folder, 'desktop'),
  };
}

/**
 * Makes the folder when it is missing, readable by its owner alone, and lets this process and those it starts make
 * nothing that others can read. Throws when the folder cannot be made.
 */
export function prepareDataFolder(folder: string): void {
  process.umask(0o077);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** A folder for a demo, gone after `remove`. */
export function throwAwayFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'kith-demo-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }) };
}
