import { findElectron } from '../../tools/electron.mjs';

const electron = findElectron();

/**
 * Whether the desktop app can be tested here: `describe.skipIf(!electronAvailable)`. Its tests are in files called
 * desktop*.test.ts, by which a run that must include them knows that it did.
 */
export const electronAvailable = electron.path !== undefined;

/** The program of Electron; throws, saying why, where there is none. */
export function electronProgram(): string {
  if (electron.path === undefined) throw new Error(`The desktop app cannot run here, because ${electron.reason}.`);
  return electron.path;
}
