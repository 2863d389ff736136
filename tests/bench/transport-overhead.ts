import { MessageChannel } from 'node:worker_threads';

import { createRouterClient } from '@orpc/server';

import type { KithClient } from '../../api/contract/contract.ts';
import { router } from '../../api/router.ts';
import type { Engine } from '../../engine/engine.ts';
import { servePort } from '../../engine/serve-port.ts';
import { connectOverHttp } from '../../renderer/app/http-connection.ts';
import { connectOverPorts } from '../../renderer/app/port-connection.ts';
import { startWebServer } from '../../web/server.ts';
import { clientPort, fetchFrom } from '../integration/hosts/connections.ts';
import { mediansByTurns, timed } from './measure.ts';

/** What each transport adds to a call of the engine, in milliseconds. */
export type TransportOverhead = { readonly question: string; readonly port: number; readonly http: number };

const times = 50;

/** Makes the same calls over each transport. Client and engine share a process, so that only the transport counts. */
export async function measureTransportOverhead(engine: Engine, folder: string): Promise<TransportOverhead[]> {
  const { port1, port2 } = new MessageChannel();
  servePort(engine, port1);
  const server = await startWebServer({ engine, folder, pages: new Map(), port: 0 });
  const origin = `http://${server.gate.host}`;
  const clients = {
    process: createRouterClient(router, { context: engine.context }),
    port: connectOverPorts((hear) => hear({ kind: 'open', port: clientPort(port2) })).client,
    http: connectOverHttp({ origin, token: server.gate.token, fetch: fetchFrom(origin) }).client,
  };
  const questions: Readonly<Record<string, (client: KithClient) => Promise<unknown>>> = {
    'the settings': (client) => client.settings.get(),
    'a page of 50': (client) =>
      client.people.page({ filter: {}, sort: 'name', descending: false, offset: 0, limit: 50 }),
    'a search': (client) => client.people.search({ query: 'mar' }),
  };
  const added: TransportOverhead[] = [];
  for (const [question, ask] of Object.entries(questions)) {
    const [inProcess, port, http] = await mediansByTurns(
      [clients.process, clients.port, clients.http].map((client) => async () => {
        const time = await timed(async () => {
          for (let count = 0; count < times; count += 1) await ask(client);
        });
        return time / times;
      }),
    );
    if (inProcess === undefined || port === undefined || http === undefined) throw new Error('There are three ways.');
    added.push({ question, port: port - inProcess, http: http - inProcess });
  }
  port2.close();
  await server.close();
  return added;
}
