/** Finds an Electron that can run here: its program, and a display for its windows. Plain JavaScript, no dependencies. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { nodeBinary, projectFolder } from './prepare.mjs';

const electronPackage = path.join(projectFolder, 'node_modules', 'electron');
const failedDownload = path.join(projectFolder, 'node_modules', '.cache', 'kith-electron-not-downloaded');
const downloadTimeout = 180_000;
const failureRememberedFor = 60 * 60_000;

/**
 * The program of Electron, or why there is none to run.
 *
 * @param {{ download?: boolean, display?: boolean }} [options] `download`: when the program is missing, try to fetch it
 *   first (its package does not do so when it is installed), unless that failed within the last hour; `display`:
 *   whether it will have one, when not from here
 * @returns {{ path: string, reason?: undefined } | { path?: undefined, reason: string }} `reason` completes "because …"
 */
export function findElectron({ download = false, display = hasDisplay() } = {}) {
  if (!display) return { reason: 'there is no display to open a window on' };
  const present = presentElectron();
  if (present) return { path: present };
  if (download) fetchElectron();
  const fetched = presentElectron();
  if (fetched) return { path: fetched };
  return {
    reason: download
      ? 'the program of Electron is not here and could not be downloaded'
      : 'the program of Electron is not here',
  };
}

/** Whether windows can be shown: always, but on Linux without a display. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

function presentElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const marker = path.join(electronPackage, 'path.txt');
  const marked = existsSync(marker) ? readFileSync(marker, 'utf8').trim() : undefined;
  const program = override
    ? path.join(override, marked ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'))
    : marked && path.join(electronPackage, 'dist', marked);
  return program && existsSync(program) ? program : undefined;
}

function fetchElectron() {
  const failedAt = statSync(failedDownload, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  if (Date.now() - failedAt < failureRememberedFor) return;
  process.stderr.write('Fetching Electron for the desktop app …\n');
  const result = spawnSync(nodeBinary(), [path.join(electronPackage, 'install.js')], {
    // Its own words are a stack trace; what happens instead matters more.
    stdio: 'ignore',
    timeout: downloadTimeout,
  });
  if (result.status === 0) {
    rmSync(failedDownload, { force: true });
    return;
  }
  mkdirSync(path.dirname(failedDownload), { recursive: true });
  writeFileSync(failedDownload, '');
}
