import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Engine } from '../engine/engine.ts';
import type { PageFiles } from '../engine/page-files.ts';
import { pageHeaders } from '../engine/page-headers.ts';
import { logUnexpectedError } from '../engine/log-unexpected-error.ts';
import { createHttpHandler } from '../engine/serve-http.ts';
import { longestHandle, sendDownload } from './download.ts';
import { checkRequest } from './check-request.ts';
import type { Gate, HttpRefusal, RequestPurpose } from './check-request.ts';
import { largestUpload, spoolUpload } from './upload.ts';

/** Bytes; the longest call names a whole network of selected people. */
const largestCall = 1024 ** 2;
/** Milliseconds until the body of a call must have come. */
const callTimeout = 15_000;
/** Milliseconds until an upload, or any other request, must have come whole. */
const uploadTimeout = 15 * 60_000;

const diskFull = 'There is not enough room on the disk for this file. Make some, then choose the file again.';

/** What a web server serves, and where. */
export type WebServerOptions = {
  readonly engine: Engine;
  /** The data folder, for uploads. */
  readonly folder: string;
  readonly pages: PageFiles;
  /** 0 for any free port. */
  readonly port: number;
};

/** A server that listens. */
export type WebServer = {
  /** The address to open, with the secret of this launch in its fragment. */
  readonly url: string;
  readonly gate: Gate;
  /** Closes the server and every connection. */
  readonly close: () => Promise<void>;
};

/** What the body of a request must be: its content type, and its length in bytes at the most. */
type BodyRule = { readonly contentType: string; readonly largest: number; readonly tooLarge: string };

/** How requests to one kind of address are checked and answered. */
type Route = {
  readonly purpose: RequestPurpose;
  readonly body?: BodyRule;
  readonly answer: (request: IncomingMessage, response: ServerResponse, address: string) => Promise<void> | void;
};

/** Serves pages and data on 127.0.0.1. Rejects when the port is taken. */
export async function startWebServer({ engine, folder, pages, port }: WebServerOptions): Promise<WebServer> {
  const answerCall = createHttpHandler(engine, '/rpc');
  const token = randomBytes(32).toString('base64url');
  let gate: Gate = { host: '', token };

  const server = createServer({ headersTimeout: 10_000, requestTimeout: uploadTimeout }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The page went away in the middle: there is no fault to log, and nobody to answer.
      if ((request.destroyed && !request.complete) || isPrematureClose(error)) return;
      logUnexpectedError(error);
      if (response.headersSent) response.destroy();
      else if (isDiskFull(error)) refuse(response, { status: 507, sentence: diskFull });
      else refuse(response, { status: 500, sentence: 'Kith could not answer this.' });
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    const address = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const route = routeOf(address);
    const refused = checkRequest(request, route.purpose, gate) ?? (route.body && checkBody(request, route.body));
    if (refused) refuse(response, refused);
    else await route.answer(request, response, address);
  }

  const routes = {
    call: {
      purpose: 'data',
      body: {
        contentType: 'application/json',
        largest: largestCall,
        tooLarge: 'This is more than Kith takes in one question.',
      },
      answer: async (request, response) => {
        limitBodyTime(request, response, callTimeout);
        const isKnown = await answerCall(request, response);
        if (!isKnown) refuse(response, { status: 404, sentence: 'Kith does not know this question.' });
      },
    },
    upload: {
      purpose: 'data',
      body: {
        contentType: 'application/octet-stream',
        largest: largestUpload,
        tooLarge: 'This file is larger than 2 GB, which is more than Kith reads.',
      },
      answer: async (request, response) => {
        const handle = await spoolUpload(request, engine, folder);
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ handle }));
      },
    },
    download: {
      purpose: 'data',
      body: {
        contentType: 'application/octet-stream',
        largest: longestHandle,
        tooLarge: 'This is not a file that Kith made.',
      },
      answer: async (request, response) => {
        limitBodyTime(request, response, callTimeout);
        const isSent = await sendDownload(request, response, engine);
        if (!isSent) refuse(response, { status: 404, sentence: 'This file is no longer there. Make it once more.' });
      },
    },
    page: {
      purpose: 'page',
      answer: (request, response, address) => {
        const file = pages.get(address);
        if (file) sendFile(request, response, file.path, file.contentType);
        else refuse(response, { status: 404, sentence: 'There is nothing here.' });
      },
    },
  } as const satisfies Record<string, Route>;

  function routeOf(address: string): Route {
    if (address.startsWith('/rpc/')) return routes.call;
    if (address === '/files') return routes.upload;
    return address === '/downloads' ? routes.download : routes.page;
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  // A server that listens on an IP port has an address of this kind.
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  gate = { host, token };

  return {
    url: `http://${host}/#token=${token}`,
    gate,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

// With its length known, a body that is too large is refused before it is read; Node cuts off one that is longer than it said.
function checkBody(request: IncomingMessage, { contentType, largest, tooLarge }: BodyRule): HttpRefusal | undefined {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== contentType) return { status: 415, sentence: `This has to be sent as ${contentType}.` };
  const length = request.headers['content-length'];
  if (length === undefined) return { status: 411, sentence: 'The length of what is sent has to be said first.' };
  return Number(length) > largest ? { status: 413, sentence: tooLarge } : undefined;
}

/** Closes the connection unless the body has come within so many milliseconds. */
function limitBodyTime(request: IncomingMessage, response: ServerResponse, milliseconds: number): void {
  const timer = setTimeout(() => response.destroy(), milliseconds);
  const stop = (): void => clearTimeout(timer);
  request.once('end', stop);
  request.once('close', stop);
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: string, contentType: string): void {
  response.setHeader('Content-Type', contentType);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Tells whether the page closed the connection while it was sent something. */
function isPrematureClose(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}

function refuse(response: ServerResponse, { status, sentence }: HttpRefusal): void {
  // The body is not read, so the connection cannot be used again.
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(sentence);
}
