/**
 * `npm run package`: builds an unpacked app for this platform in release/. Uses an installed Electron if there is one, and
 * then needs no network; otherwise electron-builder downloads it. Other arguments are passed on to electron-builder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { ensureBuilt, ensureInstalled, nodeBinary, projectFolder } from './prepare.mjs';

const electronProgram = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

ensureInstalled();
ensureBuilt();

const electron = electronHere();
const result = spawnSync(
  nodeBinary(),
  [
    path.join(projectFolder, 'node_modules', 'electron-builder', 'cli.js'),
    '--dir',
    '--publish=never',
    ...process.argv.slice(2),
    ...(electron ? [`--config.electronDist=${electron.folder}`, `--config.electronVersion=${electron.version}`] : []),
  ],
  { cwd: projectFolder, stdio: 'inherit' },
);
process.exit(result.status ?? 1);

// Returns the folder and version of an unpacked Electron: the one that replaces the package's own, or the package's own.
function electronHere() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folders = [
    // The replacement may be a wrapper around the plain runtime.
    ...(override ? [path.join(override, 'runtime'), override] : []),
    path.join(projectFolder, 'node_modules', 'electron', 'dist'),
  ];
  for (const folder of folders) {
    const program = path.join(folder, electronProgram[process.platform] ?? 'electron');
    if (!existsSync(program)) continue;
    const { stdout } = spawnSync(program, ['-p', 'process.versions.electron'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
    });
    return { folder, version: stdout.trim() };
  }
  return undefined;
}
