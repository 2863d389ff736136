import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

/** What decides where data lives on this computer; `process` has this shape. */
export type SystemEnvironment = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** The folder in which both hosts keep the data unless `--data` names another; an absolute path. */
export function defaultDataFolder({ platform, env }: SystemEnvironment, home: string = homedir()): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Kith');
  if (platform === 'win32') return path.join(env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Kith');
  const shared = env['XDG_DATA_HOME'];
  // The XDG specification says that a relative path is to be ignored.
  return path.join(shared && path.isAbsolute(shared) ? shared : path.join(home, '.local', 'share'), 'kith');
}

/** The paths of the files and folders in a data folder. */
export function dataPaths(folder: string) {
  return {
    database: path.join(folder, 'kith.db'),
    lock: path.join(folder, 'kith.lock'),
    holder: path.join(folder, 'kith.holder.json'),
    /** Uploads of the browser host until they are imported, and exports until the user saves them. */
    spool: path.join(folder, 'spool'),
    /** The invented network while the user looks around in it. */
    lookAround: path.join(folder, 'look-around.db'),
    /** A page that only its owner can read; it sends the browser to the address of this launch, which holds a secret. */
    launchPage: path.join(folder, 'open-kith.html'),
    /** Chromium's own files, in the desktop app. */
    desktop: path.join(folder, 'desktop'),
  };
}

/**
 * Creates the folder if it is missing, readable by its owner alone, and sets the umask so that this process and its
 * children create nothing that others can read. Throws when the folder cannot be created.
 */
export function prepareDataFolder(folder: string): void {
  process.umask(0o077);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** Creates a temporary folder for a demo; `remove` deletes it. */
export function createDemoFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'kith-demo-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }) };
}
