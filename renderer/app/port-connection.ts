import { RPCLink as PortLink } from '@orpc/client/message-port';

import { ReconnectingConnection } from './engine-connection.ts';
import type { EngineConnection, Link } from './engine-connection.ts';

/** The part of a message port that a page, a worker and Node have in common. */
export type ClientPort = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  start(): void;
  close(): void;
};

/** A message from the desktop's preload script about the engine. */
export type PortMessage =
  | { readonly kind: 'open'; readonly port: ClientPort }
  | { readonly kind: 'restarting' }
  | { readonly kind: 'stopped'; readonly message: string };

/** Connects over the newest of the ports that `listen` passes on. */
export function connectOverPorts(listen: (onMessage: (message: PortMessage) => void) => void): EngineConnection {
  const connection = new ReconnectingConnection();
  let endLast = (): void => {};
  listen((message) => {
    endLast();
    endLast = () => {};
    if (message.kind === 'open') endLast = connection.open((lost) => portLink(message.port, lost));
    else connection.become(message);
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
