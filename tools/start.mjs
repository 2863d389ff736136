/**
 * `npm start`: prepares a fresh clone, then opens Kith in the desktop app if Electron can run here, else in the browser.
 * Plain JavaScript without dependencies, since it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { findElectron } from './electron.mjs';
import { ensureBuilt, ensureInstalled, nodeBinary, projectFolder } from './prepare.mjs';

const help = `Kith: a personal CRM that fits in ten minutes a day.

  npm start                  open Kith: the desktop app, or your browser where that cannot run
  npm start -- OPTIONS

  --browser     use the browser even where the desktop app could run
  --demo        look around an invented network, in a folder that is thrown away at the end
  --data DIR    keep the data in DIR
  --port N      port of the browser host; 0 takes any free one (the default)
  --no-open     only print the address, do not open a browser
  --help        show this
`;

const options = readOptions();
if (options.help) {
  process.stdout.write(help);
  process.exit(0);
}

ensureInstalled();
ensureBuilt();

// Deleted here, once all processes of the host have ended: Chromium writes to it after its main process has ended.
const demoFolder = options.demo ? mkdtempSync(path.join(tmpdir(), 'kith-demo-')) : undefined;
const folder = demoFolder ?? options.data;
// Name and value in one argument each, since Chromium reads switches that way.
const shared = [...(options.demo ? ['--demo'] : []), ...(folder ? [`--data=${path.resolve(folder)}`] : [])];
const electron = options.browser ? { reason: 'you asked for it' } : findElectron({ download: true });
if (electron.path === undefined) {
  say(`Opening in the browser, because ${electron.reason}.`);
  startBrowserHost();
} else {
  startDesktop(electron.path);
}

function startDesktop(binary) {
  const begun = performance.now();
  // Chromium refuses its sandbox to root on Linux; everyone else keeps it.
  const noSandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  run(binary, [projectFolder, ...noSandbox, ...shared], (code, signal) => {
    // The program could not be loaded, or the system ended it before it opened a window.
    const failed =
      code === 126 || code === 127 || ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS'].includes(signal);
    if (!failed || performance.now() - begun > 15_000) return false;
    say(`Opening in the browser, because the desktop app could not start (${signal ?? `exit code ${code}`}).`);
    startBrowserHost();
    return true;
  });
}

function startBrowserHost() {
  const args = [...shared, '--port', options.port, ...(options.open ? [] : ['--no-open'])];
  run(nodeBinary(), [path.join(projectFolder, 'dist', 'web', 'host.cjs'), ...args], () => false);
}

// Runs a host until it ends, and ends with its exit code unless `takeOver` starts another host.
function run(program, args, takeOver) {
  const child = spawn(program, args, { stdio: 'inherit' });
  // In a terminal, Ctrl-C reaches the host too; getting a signal twice does no harm.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  const ended = (code, signal) => {
    for (const name of signals) process.off(name, passOn);
    if (takeOver(code, signal)) return;
    if (demoFolder) rmSync(demoFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    process.exitCode = code ?? 1;
  };
  child.on('exit', ended);
  child.on('error', () => ended(127, null));
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
      throw new Error('--port takes a number from 0 to 65535.');
    if (values.demo && values.data !== undefined)
      throw new Error('--demo uses a folder of its own, so it cannot go with --data.');
    return { ...values, open: !values['no-open'] };
  } catch (error) {
    say(`${error.message}\n\n${help}`);
    process.exit(2);
  }
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
