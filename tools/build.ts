import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { rolldown } from 'rolldown';
import type { ChunkingContext, InputOptions, OutputOptions } from 'rolldown';
import { build as buildPages } from 'vite';

import { projectFolder } from './prepare.mjs';

// Builds dist/: the pages, the two programs of the desktop host, the engine's process, and the browser host.

const dist = path.join(projectFolder, 'dist');
// Built elsewhere and moved into place, so that a program that starts meanwhile never finds half a build.
const workplace = path.join(projectFolder, 'node_modules', '.cache', `kith-build-${process.pid}`);

type Program = { readonly from: string; readonly to: string };

const programs: readonly Program[] = [
  { from: 'electron/main.ts', to: 'electron/main.cjs' },
  { from: 'electron/preload/preload.ts', to: 'electron/preload.cjs' },
  { from: 'electron/engine-process.ts', to: 'engine/engine.cjs' },
  { from: 'web/host.ts', to: 'web/host.cjs' },
];

async function buildProgram({ from, to }: Program): Promise<void> {
  const input = {
    input: path.join(projectFolder, from),
    platform: 'node',
    external: ['electron', 'better-sqlite3'],
    tsconfig: false,
  } satisfies InputOptions;
  const output = {
    dir: path.join(workplace, path.dirname(to)),
    entryFileNames: path.basename(to),
    chunkFileNames: '[name]-[hash].cjs',
    // CommonJS: a sandboxed preload script needs it, and Node starts faster with it.
    format: 'cjs',
    minify: true,
    codeSplitting: { groups: [{ name: chunkOfStart(path.join(projectFolder, from)), debugName: 'start' }] },
  } satisfies OutputOptions;
  const bundle = await rolldown(input);
  await bundle.write(output);
  await bundle.close();
}

/**
 * Names one chunk for all that a program loads at its start, and none for what it loads later. Left to itself, rolldown makes a
 * chunk of whatever several parts share: some forty small files, each of which a start would look for and read.
 */
function chunkOfStart(entry: string): (module: string, context: ChunkingContext) => string | null {
  let atStart: ReadonlySet<string> | undefined;
  return (module, context) => {
    atStart ??= modulesOfStart(entry, context);
    return atStart.has(module) ? 'start' : null;
  };
}

/** Returns the modules that the program imports, through others too; an entry that loads the rest of its program imports that. */
function modulesOfStart(entry: string, context: ChunkingContext): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [...(context.getModuleInfo(entry)?.dynamicallyImportedIds ?? [])];
  for (let module = left.pop(); module !== undefined; module = left.pop()) {
    if (found.has(module)) continue;
    found.add(module);
    left.push(...(context.getModuleInfo(module)?.importedIds ?? []));
  }
  return found;
}

// Vitest sets "test", and Vite would then take in the development build of React.
process.env['NODE_ENV'] = 'production';

try {
  await mkdir(workplace, { recursive: true });
  await Promise.all([
    ...programs.map(buildProgram),
    // One folder above each program that opens the file, as in the sources.
    cp(path.join(projectFolder, 'db', 'migrations'), path.join(workplace, 'migrations'), { recursive: true }),
    buildPages({
      configFile: path.join(projectFolder, 'vite.config.ts'),
      logLevel: 'warn',
      // No warning of the size, since the pages are loaded from this computer.
      build: { outDir: path.join(workplace, 'renderer'), chunkSizeWarningLimit: 4000 },
    }),
  ]);
  await rm(dist, { recursive: true, force: true });
  await rename(workplace, dist);
} finally {
  await rm(workplace, { recursive: true, force: true });
}
