import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { dataFiles, defaultDataFolder, throwAwayFolder } from '../engine/data-folder.ts';
import { fillIfDemo } from '../engine/fill-demo-file.ts';
import { openEngine } from '../engine/engine.ts';
import { takenSentence } from '../engine/folder-holder.ts';
import { listPageFiles } from '../engine/page-files.ts';
import { systemClock } from '../engine/system-clock.ts';
import { version } from '../engine/version.ts';
import { startWebServer } from './server.ts';

// The browser host's program: the engine in this process, with HTTP in front of it.

/** The exit code that says another Kith holds the folder. */
const takenExitCode = 3;

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    demo: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
});

const folder = options.data === undefined ? ownFolder() : path.resolve(options.data);

const opening = openEngine({
  folder,
  host: 'browser',
  clock: systemClock,
  // Every page says it with each of its questions.
  languages: [],
  demo: options.demo,
  version,
});
if (opening.kind === 'taken') {
  console.error(takenSentence(folder, opening.by));
  process.exit(takenExitCode);
}
if (opening.kind === 'unusable') {
  console.error(opening.sentence);
  process.exit(1);
}
const { engine } = opening;

// Not awaited at the top level: as CommonJS the host starts faster, since Node then loads no more of itself than is used.
serve().catch((error: unknown) => {
  console.error(error);
  engine.close();
  process.exit(1);
});

function ownFolder(): string {
  if (!options.demo) return defaultDataFolder(process);
  const throwAway = throwAwayFolder();
  process.on('exit', throwAway.remove);
  return throwAway.folder;
}

async function serve(): Promise<void> {
  const { doorway } = dataFiles(folder);
  const running: { server?: Awaited<ReturnType<typeof startWebServer>> } = {};
  let closing = false;
  const close = (): void => {
    if (closing) return;
    closing = true;
    void Promise.resolve(running.server?.close()).then(() => {
      engine.close();
      rmSync(doorway, { force: true });
      process.exit(0);
    });
  };
  // Before anything is waited for: filling a demo takes its time, and may be interrupted too.
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  process.on('SIGHUP', close);

  await fillIfDemo(engine);
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
  if (options['no-open']) return;
  // Loaded only here, since starting programs is a large part of Node that no answer needs.
  const { openInBrowser } = await import('./open-browser.ts');
  openInBrowser(server.url, doorway);
}
