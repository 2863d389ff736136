import { RPCLink as PortLink } from '@orpc/client/message-port';

import { ReconnectingConnection } from './engine-connection.ts';
import type { EngineConnection, Link } from './engine-connection.ts';

/** A port as a page, a worker or Node has it. */
export type ClientPort = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  start(): void;
  close(): void;
};

/** News about the engine, as the desktop's preload brings it. */
export type PortMessage =
  | { readonly kind: 'open'; readonly port: ClientPort }
  | { readonly kind: 'restarting' }
  | { readonly kind: 'stopped'; readonly message: string };

/** Connects over the newest of the ports that `listen` brings. */
export function connectOverPorts(listen: (hear: (news: PortMessage) => void) => void): EngineConnection {
  const connection = new ReconnectingConnection();
  let endLast = (): void => {};
  listen((news) => {
    endLast();
    endLast = () => {};
    if (news.kind === 'open') endLast = connection.open((lost) => portLink(news.port, lost));
    else connection.become(news);
  });
  return connection;
}

function portLink(port: ClientPort, lost: AbortSignal): Link {
  const link = new PortLink({
    port: {
      on: (event, callback) => {
        if (event === 'message') port.addEventListener('message', callback);
        else lost.addEventListener('abort', () => callback());
      },
      postMessage: (message: unknown) => port.postMessage(message),
    },
  });
  lost.addEventListener('abort', () => port.close());
  port.start();
  return link;
}
