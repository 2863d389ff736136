import type { ParentPort } from 'electron';

import { fillDemoFile } from '../engine/fill-demo-file.ts';
import { openEngine } from '../engine/engine.ts';
import type { Engine } from '../engine/engine.ts';
import { saveFile } from '../engine/save-file.ts';
import { servePort } from '../engine/serve-port.ts';
import { systemClock } from '../engine/system-clock.ts';
import { engineProcessOptions, messageToEngine } from './engine-messages.ts';
import type { MessageFromEngine } from './engine-messages.ts';

// The program of the engine's process: opens the engine and serves it over ports.

// Ctrl-C in a terminal reaches this process too, but the main process decides when the file is closed.
process.on('SIGINT', () => {});

const parent: ParentPort = process.parentPort;
const send = (message: MessageFromEngine): void => parent.postMessage(message);

const options = engineProcessOptions.parse(JSON.parse(process.argv.at(-1) ?? ''));

let engine: Engine | undefined;

parent.on('message', (event) => {
  const message = messageToEngine.parse(event.data);
  if (message.kind === 'close') {
    engine?.close();
    process.exit(0);
  }
  if (!engine) return;
  if (message.kind === 'register') {
    engine.files.register(message.path, message.handle);
    send({ kind: 'registered', handle: message.handle });
    return;
  }
  if (message.kind === 'save') {
    const { handle, path: target } = message;
    void saveFile(engine, handle, target).then((failure) => send({ kind: 'saved', handle, failure }));
    return;
  }
  if (message.kind === 'discard') {
    engine.outgoing.discard(message.handle);
    return;
  }
  const port = event.ports[0];
  if (port) servePort(engine, port);
});

open().catch((error: unknown) => {
  console.error(error);
  send({ kind: 'failed', message: `Kith could not open its file in ${options.folder}. ${messageOf(error)}` });
});

async function open(): Promise<void> {
  const opening = openEngine({ ...options, host: 'desktop', clock: systemClock });
  if (opening.kind === 'taken') {
    send(opening);
  } else if (opening.kind === 'unusable') {
    send({ kind: 'failed', message: opening.sentence });
  } else {
    await fillDemoFile(opening.engine);
    engine = opening.engine;
    send({ kind: 'ready' });
    engine.idle.begin();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
