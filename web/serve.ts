import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { createDemoFolder, dataPaths, defaultDataFolder } from '../engine/data-folder.ts';
import { fillDemoFile } from '../engine/fill-demo-file.ts';
import { openEngine } from '../engine/engine.ts';
import { folderTakenSentence, takenExitCode } from '../engine/folder-holder.ts';
import { listPageFiles } from '../engine/page-files.ts';
import { systemClock } from '../engine/system-clock.ts';
import { version } from '../engine/version.ts';
import { startWebServer } from './server.ts';

// The program of the browser host: the engine and an HTTP server in one process.

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    demo: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
});

const folder = options.data === undefined ? defaultOrDemoFolder() : path.resolve(options.data);

const opening = openEngine({
  folder,
  host: 'browser',
  clock: systemClock,
  // Browsers send the user's languages with each request.
  languages: [],
  demo: options.demo,
  version,
});
if (opening.kind === 'taken') {
  console.error(folderTakenSentence(folder, opening.by));
  process.exit(takenExitCode);
}
if (opening.kind === 'unusable') {
  console.error(opening.sentence);
  process.exit(1);
}
const { engine } = opening;

// No top-level await, so that the host can be built as CommonJS, with which Node starts faster.
serve().catch((error: unknown) => {
  console.error(error);
  engine.close();
  process.exit(1);
});

function defaultOrDemoFolder(): string {
  if (!options.demo) return defaultDataFolder(process);
  const demoFolder = createDemoFolder();
  process.on('exit', demoFolder.remove);
  return demoFolder.folder;
}

async function serve(): Promise<void> {
  const { launchPage } = dataPaths(folder);
  // In an object, because TypeScript would take a variable that is set later for undefined in `close`.
  const running: { server?: Awaited<ReturnType<typeof startWebServer>> } = {};
  let closing = false;
  const close = (): void => {
    if (closing) return;
    closing = true;
    void Promise.resolve(running.server?.close()).then(() => {
      engine.close();
      rmSync(launchPage, { force: true });
      process.exit(0);
    });
  };
  // Before anything is awaited: filling a demo takes a while, and the user may interrupt it.
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  process.on('SIGHUP', close);

  await fillDemoFile(engine);
  const pages = listPageFiles(path.join(__dirname, '..', 'renderer'));
  const server = await startWebServer({ engine, folder, pages, port: Number(options.port) }).catch((error: unknown) => {
    engine.close();
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `Kith cannot listen on port ${options.port} (${reason}). Choose another with --port, or leave it out.`,
    );
    process.exit(1);
  });

  running.server = server;
  console.log(`Kith is ready: ${server.url}`);
  engine.idle.begin();
  if (options['no-open']) return;
  // Loaded only here, since child_process is a large part of Node that no request needs.
  const { openInBrowser } = await import('./open-browser.ts');
  openInBrowser(server.url, launchPage);
}
