import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';

import { describe, expect, test } from 'vitest';

import type { FileHandle, WriteId } from '../../../core/ids.ts';
import type { Engine } from '../../../engine/engine.ts';
import { servePort } from '../../../engine/serve-port.ts';
import { connectOverHttp } from '../../../renderer/app/http-connection.ts';
import { connectOverPorts } from '../../../renderer/app/port-connection.ts';
import { stoppedConnection } from '../../../renderer/app/engine-connection.ts';
import type { EngineConnection } from '../../../renderer/app/engine-connection.ts';
import type { PortMessage } from '../../../renderer/app/port-connection.ts';
import { startWebServer } from '../../../web/server.ts';
import { clientPort, connections, fetchFrom, openTestEngine } from './connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

// As a page makes them.
const newWriteId = () => randomUUID() as string as WriteId;
const connectionsHeader = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const offersOf = async (client: EngineConnection['client']) => (await client.offers.list()).map(({ text }) => text);

describe.each(Object.entries(connections))('over %s', (_name, connect) => {
  test('the same write sent twice is done once and answered alike', async () => {
    await using kith = await connect();
    const write = { writeId: newWriteId(), offers: [{ text: 'Read a draft' }] };
    const first = await kith.client.offers.add(write);
    expect(await kith.client.offers.add(write)).toEqual(first);
    expect(await offersOf(kith.client)).toEqual(['Read a draft']);
  });

  test('a question that was called off ends as called off, and the next is answered', async () => {
    await using kith = await connect();
    const ending = new AbortController();
    ending.abort();
    await expect(kith.client.offers.list(undefined, { signal: ending.signal })).rejects.toThrow(/aborted|called off/);
    expect(await offersOf(kith.client)).toEqual([]);
  });

  test('what does not fit the contract is refused with an error of its own, and asked once', async () => {
    await using kith = await connect();
    await expect(kith.client.offers.add({ writeId: newWriteId(), offers: [] })).rejects.toMatchObject({ status: 400 });
    expect(kith.connection.state()).toEqual({ kind: 'open' });
  });
});

describe('when the engine of the desktop dies', () => {
  test('a write whose answer was lost is repeated, and done once', async () => {
    using folder = temporaryFolder();
    await using desktop = openDesktop(folder.path);
    desktop.loseAnswers();
    const adding = desktop.connection.client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Read a draft' }] });
    await desktop.questionsAsked(1);
    desktop.restart();
    await adding;
    expect(await offersOf(desktop.connection.client)).toEqual(['Read a draft']);
  });

  test('questions asked meanwhile wait and are answered', async () => {
    using folder = temporaryFolder();
    await using desktop = openDesktop(folder.path);
    await desktop.connection.client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Read a draft' }] });
    desktop.hear({ kind: 'restarting' });
    const asked = offersOf(desktop.connection.client);
    expect(desktop.connection.state()).toEqual({ kind: 'restarting' });
    desktop.restart();
    expect(await asked).toEqual(['Read a draft']);
    expect(desktop.connection.state()).toEqual({ kind: 'open' });
  });

  test('those who watch the connection hear of each change', () => {
    using folder = temporaryFolder();
    using desktop = openDesktop(folder.path);
    const heard: string[] = [];
    const stop = desktop.connection.subscribe(() => heard.push(desktop.connection.state().kind));
    desktop.restart();
    desktop.hear({ kind: 'stopped', message: 'It stopped.' });
    stop();
    desktop.restart();
    expect(heard).toEqual(['restarting', 'open', 'stopped']);
  });

  test('a file that was being read is read again, to the end', async () => {
    using folder = temporaryFolder();
    const file = path.join(folder.path, 'Connections.csv');
    writeFileSync(file, `${connectionsHeader}\nAmara,Okafor,,amara@example.org,Okafor Ltd,Founder,05 Mar 2024\n`);
    await using desktop = openDesktop(folder.path);
    const handle = desktop.register(file);
    desktop.loseAnswers();
    const events: string[] = [];
    const reading = (async () => {
      for await (const event of await desktop.connection.client.imports.preview({ files: [handle] }))
        events.push(event.kind);
    })();
    await desktop.questionsAsked(1);
    desktop.restart();
    await reading;
    expect(events.at(-1)).toBe('preview');
  });

  test('once it has stopped for good, every question says so', async () => {
    using folder = temporaryFolder();
    await using desktop = openDesktop(folder.path);
    desktop.loseAnswers();
    const underWay = offersOf(desktop.connection.client);
    desktop.hear({ kind: 'stopped', message: 'Start it again.' });
    await expect(underWay).rejects.toThrow('Start it again.');
    await expect(offersOf(desktop.connection.client)).rejects.toThrow('Start it again.');
    expect(desktop.connection.state()).toEqual({ kind: 'stopped', message: 'Start it again.' });
  });

  test('a question that waits can be called off', async () => {
    using folder = temporaryFolder();
    await using desktop = openDesktop(folder.path);
    desktop.hear({ kind: 'restarting' });
    const ending = new AbortController();
    const asked = desktop.connection.client.offers.list(undefined, { signal: ending.signal });
    ending.abort();
    await expect(asked).rejects.toThrow(/aborted|called off/);
  });
});

describe('when the way to the browser host fails', () => {
  test('a write whose answer was lost is repeated, and done once', async () => {
    await using browser = await openBrowser();
    browser.loseAnswers(2);
    await browser.connection.client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Read a draft' }] });
    expect(await offersOf(browser.connection.client)).toEqual(['Read a draft']);
    expect(browser.connection.state()).toEqual({ kind: 'open' });
  });

  test('it gives up after a few times and says what to do, and finds back by itself', async () => {
    await using browser = await openBrowser();
    browser.loseAnswers(3);
    await expect(offersOf(browser.connection.client)).rejects.toThrow(/Start it again/);
    expect(browser.connection.state()).toMatchObject({ kind: 'stopped' });
    expect(await offersOf(browser.connection.client)).toEqual([]);
    expect(browser.connection.state()).toEqual({ kind: 'open' });
  });

  test("a page of an earlier launch is told so in the host's words", async () => {
    await using browser = await openBrowser({ token: 'A'.repeat(43) });
    await expect(offersOf(browser.connection.client)).rejects.toThrow(/earlier start of Kith/);
    expect(browser.connection.state()).toMatchObject({ kind: 'stopped' });
  });

  test('a page without a token says where to go instead of asking', async () => {
    const connection = stoppedConnection('Open the address.');
    await expect(offersOf(connection.client)).rejects.toThrow('Open the address.');
  });
});

/** The engine and its page as the desktop host joins them, with a port that can lose what comes back over it. */
function openDesktop(folder: string) {
  let engine: Engine = openTestEngine(folder);
  let hear = (_news: PortMessage): void => {};
  let losing = false;
  let asked = 0;
  const asking: (() => void)[] = [];
  const connection = connectOverPorts((listener) => (hear = listener));
  const connect = (): void => {
    const { port1, port2 } = new MessageChannel();
    servePort(engine, port1);
    const port = clientPort(port2);
    hear({
      kind: 'open',
      port: {
        ...port,
        addEventListener: (type, listener) => {
          port.addEventListener(type, (event) => {
            asked += 1;
            for (const check of asking) check();
            if (!losing) listener(event);
          });
        },
      },
    });
  };
  connect();
  const chosen = new Map<FileHandle, string>();
  return {
    connection,
    /** Chooses a file, which stays chosen after a restart. */
    register: (file: string): FileHandle => {
      const handle = engine.files.register(file);
      chosen.set(handle, file);
      return handle;
    },
    hear: (news: PortMessage) => hear(news),
    loseAnswers: () => (losing = true),
    /** Resolves when the engine has answered so many questions, heard or not. */
    questionsAsked: (count: number) =>
      new Promise<void>((resolve) => {
        asking.push(() => {
          if (asked >= count) resolve();
        });
      }),
    /** Another engine on the same file, as after a death. */
    restart: () => {
      hear({ kind: 'restarting' });
      engine.close();
      engine = openTestEngine(folder);
      for (const [handle, file] of chosen) engine.files.register(file, handle);
      losing = false;
      connect();
    },
    [Symbol.dispose]: () => engine.close(),
    [Symbol.asyncDispose]: async () => engine.close(),
  };
}

/** The browser host's server, and a page whose network can lose answers. */
async function openBrowser({ token }: { readonly token?: string } = {}) {
  const folder = temporaryFolder();
  const engine = openTestEngine(folder.path);
  const server = await startWebServer({ engine, folder: folder.path, pages: new Map(), port: 0 });
  const origin = `http://${server.gate.host}`;
  const fetchHere = fetchFrom(origin);
  let losses = 0;
  const connection = connectOverHttp({
    origin,
    token: token ?? server.gate.token,
    retryAfter: [0, 0],
    fetch: async (input, init) => {
      const response = await fetchHere(input, init);
      if (losses === 0) return response;
      losses -= 1;
      throw new TypeError('Failed to fetch');
    },
  });
  return {
    connection,
    loseAnswers: (count: number) => (losses = count),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      engine.close();
      folder[Symbol.dispose]();
    },
  };
}
