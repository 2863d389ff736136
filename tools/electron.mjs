/**
 * Finds an Electron that can run here. Plain JavaScript without dependencies, since it runs before anything is
 * installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { nodeBinary, projectFolder } from './prepare.mjs';

const electronPackage = path.join(projectFolder, 'node_modules', 'electron');
const failedDownload = path.join(projectFolder, 'node_modules', '.cache', 'kith-electron-not-downloaded');
// Both in milliseconds.
const downloadTimeout = 180_000;
const failureRememberedFor = 60 * 60_000;

/**
 * Finds the program of Electron, or says why it cannot run.
 *
 * @param {{ download?: boolean, display?: boolean }} [options] `download`: downloads a missing program (installing the
 *   package does not), unless that failed within the last hour; `display`: whether there will be a display, if not the
 *   one of this process
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

/** Tells whether windows can be shown: always, except on Linux without a display. */
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
    // The output of a failed download is a stack trace, which would not help.
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
