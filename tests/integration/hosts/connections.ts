import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

import type { Clock } from '../../../api/context.ts';
import type { Day, Instant } from '../../../core/calendar/day.ts';
import { dataPaths } from '../../../engine/data-folder.ts';
import { openEngine } from '../../../engine/engine.ts';
import type { Engine } from '../../../engine/engine.ts';
import { servePort } from '../../../engine/serve-port.ts';
import { connectOverHttp } from '../../../renderer/app/http-connection.ts';
import { connectOverPorts } from '../../../renderer/app/port-connection.ts';
import type { ClientPort } from '../../../renderer/app/port-connection.ts';
import type { EngineConnection } from '../../../renderer/app/engine-connection.ts';
import { startWebServer } from '../../../web/server.ts';
import { createEmptyFile } from '../db/empty-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A client and the engine that answers it, over a transport that a host uses; both end when let go (`await using`). */
export type Connected = AsyncDisposable & {
  readonly connection: EngineConnection;
  readonly client: EngineConnection['client'];
  readonly engine: Engine;
  readonly folder: string;
};

export type ConnectOptions = {
  /** Without it, a day in the middle of a calm week. */
  readonly clock?: Clock;
  /** The bytes of the data file; without them, an empty one. */
  readonly file?: Uint8Array | undefined;
};

export type Connect = (options?: ConnectOptions) => Promise<Connected>;

/** The ways in which the hosts connect pages to the engine, by name. */
export const connections = { 'a message port': overPort, HTTP: overHttp } satisfies Record<string, Connect>;

/** A clock that stands still at noon, UTC, of a day. */
export function clockAt(day: string): Clock {
  // Tests give days that exist.
  return { now: () => `${day}T12:00:00.000Z` as Instant, today: () => day as Day };
}

/** As the desktop host connects: through a port, over which both sides talk in strings. */
export async function overPort({ clock = clockAt('2026-06-10'), file }: ConnectOptions = {}): Promise<Connected> {
  const folder = temporaryFolder();
  if (file) writeFileSync(dataPaths(folder.path).database, file);
  const engine = openTestEngine(folder.path, clock);
  const { port1, port2 } = new MessageChannel();
  servePort(engine, port1);
  const connection = connectOverPorts((hear) => hear({ kind: 'open', port: clientPort(port2) }));
  return {
    connection,
    client: connection.client,
    engine,
    folder: folder.path,
    [Symbol.asyncDispose]: async () => {
      port2.close();
      engine.close();
      folder[Symbol.dispose]();
    },
  };
}

/** As the browser host connects: through a server on a port of its own, under all of its checks. */
async function overHttp({ clock = clockAt('2026-06-10'), file }: ConnectOptions = {}): Promise<Connected> {
  const folder = temporaryFolder();
  if (file) writeFileSync(dataPaths(folder.path).database, file);
  const engine = openTestEngine(folder.path, clock);
  const server = await startWebServer({ engine, folder: folder.path, pages: new Map(), port: 0 });
  const origin = `http://${server.gate.host}`;
  const connection = connectOverHttp({ origin, token: server.gate.token, fetch: fetchFrom(origin) });
  return {
    connection,
    client: connection.client,
    engine,
    folder: folder.path,
    [Symbol.asyncDispose]: async () => {
      await server.close();
      engine.close();
      folder[Symbol.dispose]();
    },
  };
}

/** Node's port with the face of a page's. */
export function clientPort(port: MessagePort): ClientPort {
  return {
    postMessage: (message) => port.postMessage(message),
    addEventListener: (_type, listener) => port.on('message', (data: unknown) => listener({ data })),
    start: () => port.start(),
    close: () => port.close(),
  };
}

/** Opens the engine on a folder that nothing else holds; without a file in it, on an empty one. */
export function openTestEngine(folder: string, clock: Clock = clockAt('2026-06-10')): Engine {
  const { database } = dataPaths(folder);
  if (!existsSync(database)) {
    mkdirSync(folder, { recursive: true });
    createEmptyFile(database);
  }
  const opening = openEngine({ folder, host: 'browser', clock, languages: [], demo: false, version: '0.0.0' });
  if (opening.kind !== 'open') throw new Error(`${folder} cannot be opened: ${JSON.stringify(opening)}`);
  return opening.engine;
}

/** Node's fetch, saying where it comes from as a page's would. */
export function fetchFrom(origin: string): typeof fetch {
  return (input, init) => {
    const request = new Request(input, init);
    request.headers.set('origin', origin);
    request.headers.set('sec-fetch-site', 'same-origin');
    return fetch(request);
  };
}
