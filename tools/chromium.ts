/**
 * Finds a Chromium for the tests: the one that `CHROME_PATH` names, one that the system has, or the one that npm installed,
 * which needs neither root nor a system package.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectFolder } from './prepare.mjs';

/** The options with which Playwright's `chromium.launch` starts it. */
export type ChromiumLaunch = {
  readonly executablePath: string;
  readonly args: string[];
  /** The complete environment of the browser's process. */
  readonly env: Record<string, string>;
};

const cache = path.join(projectFolder, 'node_modules', '.cache');

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const systemPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google/Chrome', 'Chromium'].map((product) =>
      path.join(process.env[variable] ?? '', product, 'Application', 'chrome.exe'),
    ),
  ),
};

/** Finds a Chromium. Throws an error that says what to do when there is none and none can be unpacked. */
export async function findChromium(): Promise<ChromiumLaunch> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
    return { executablePath: chosen, args: sandboxArguments(), env: environment({}) };
  }
  const system = systemChromium();
  if (system) return { executablePath: system, args: sandboxArguments(), env: environment({}) };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome found. Install one, or set CHROME_PATH to the path of its program.');
  }
  return packagedChromium();
}

function systemChromium(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => systemNames.map((name) => path.join(folder, name)));
  return [...onPath, ...(systemPlaces[process.platform] ?? [])].find((file) => existsSync(file));
}

async function packagedChromium(): Promise<ChromiumLaunch> {
  const folder = await unpackOnce();
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ['--no-sandbox', '--no-zygote'],
    env: environment({ LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(folder, 'fonts') }),
  };
}

/** Unpacks the browser once and returns its folder. When two processes unpack at once, the first to finish is kept. */
async function unpackOnce(): Promise<string> {
  const require = createRequire(import.meta.url);
  const archives = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '..', 'bin');
  // Every package.json has a version.
  const { version } = require('../node_modules/@sparticuz/chromium/package.json') as { version: string };
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  try {
    await inflateInto(unfinished, archives);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process was first; its copy is used.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function inflateInto(folder: string, archives: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  // The package unpacks into the temporary folder, which it looks up at each call.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const inflating = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) =>
    inflate(path.join(archives, name)),
  );
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await Promise.all(inflating);
  // The package's own font configuration does not name the folder into which it was unpacked.
  await writeFile(
    path.join(folder, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${path.join(cache, 'fontconfig')}</cachedir>
</fontconfig>
`,
  );
}

// Chromium refuses to start with its sandbox as root.
function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function environment(own: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), ...own };
}
