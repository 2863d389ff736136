import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Engine } from '../engine/engine.ts';
import type { PageFiles } from '../engine/page-files.ts';
import { pageHeaders } from '../engine/page-headers.ts';
import { reportFault } from '../engine/log-unexpected-error.ts';
import { httpHandler } from '../engine/serve-http.ts';
import { sendDownload } from './download.ts';
import { refusal } from './check-request.ts';
import type { Gate, Refusal } from './check-request.ts';
import { largestUpload, spoolUpload } from './upload.ts';

/** Bytes; the longest question a page asks is a few thousand people selected at once. */
const largestQuestion = 1024 ** 2;
/** Bytes of the handle of a file. */
const longestHandle = 100;
const questionTimeout = 15_000;
const uploadTimeout = 15 * 60_000;

const diskFull = 'There is not enough room on the disk for this file. Make some, then choose the file again.';

export type WebServerOptions = {
  readonly engine: Engine;
  /** Where the engine's file lives, for uploads. */
  readonly folder: string;
  readonly pages: PageFiles;
  /** 0 takes any free port. */
  readonly port: number;
};

export type WebServer = {
  /** The address to open, with this launch's secret in its fragment. */
  readonly url: string;
  readonly gate: Gate;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
};

/** Serves pages and data on 127.0.0.1. Rejects when the port is taken. */
export async function startWebServer({ engine, folder, pages, port }: WebServerOptions): Promise<WebServer> {
  const answerQuestion = httpHandler(engine, '/rpc');
  const token = randomBytes(32).toString('base64url');
  let gate: Gate = { host: '', token };

  const server = createServer({ headersTimeout: 10_000, requestTimeout: uploadTimeout }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A page that went away in the middle is no fault of ours, and nobody is there to be told.
      if ((request.destroyed && !request.complete) || isCutOff(error)) return;
      reportFault(error);
      if (response.headersSent) response.destroy();
      else if (isDiskFull(error)) refuse(response, { status: 507, sentence: diskFull });
      else refuse(response, { status: 500, sentence: 'Kith could not answer this.' });
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    const address = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (address.startsWith('/rpc/')) {
      const refused =
        refusal(request, 'data', gate) ??
        wrongBody(request, 'application/json', largestQuestion, 'This is more than Kith takes in one question.');
      if (refused) {
        refuse(response, refused);
        return;
      }
      endSlowBody(request, response, questionTimeout);
      const known = await answerQuestion(request, response);
      if (!known) refuse(response, { status: 404, sentence: 'Kith does not know this question.' });
    } else if (address === '/files') {
      const refused =
        refusal(request, 'data', gate) ??
        wrongBody(
          request,
          'application/octet-stream',
          largestUpload,
          'This file is larger than 2 GB, which is more than Kith reads.',
        );
      if (refused) {
        refuse(response, refused);
        return;
      }
      const handle = await spoolUpload(request, engine, folder);
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ handle }));
    } else if (address === '/downloads') {
      const refused =
        refusal(request, 'data', gate) ??
        wrongBody(request, 'application/octet-stream', longestHandle, 'This is not a file that Kith made.');
      if (refused) {
        refuse(response, refused);
        return;
      }
      endSlowBody(request, response, questionTimeout);
      const sent = await sendDownload(request, response, engine);
      if (!sent) refuse(response, { status: 404, sentence: 'This file is no longer there. Make it once more.' });
    } else {
      const refused = refusal(request, 'page', gate);
      const file = pages.get(address);
      if (refused) refuse(response, refused);
      else if (file) sendFile(request, response, file.path, file.contentType);
      else refuse(response, { status: 404, sentence: 'There is nothing here.' });
    }
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

// A length known beforehand lets too much be refused before it is read; Node ends a body that is longer than it said.
function wrongBody(
  request: IncomingMessage,
  contentType: string,
  largest: number,
  tooLarge: string,
): Refusal | undefined {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== contentType) return { status: 415, sentence: `This has to be sent as ${contentType}.` };
  const length = request.headers['content-length'];
  if (length === undefined) return { status: 411, sentence: 'The length of what is sent has to be said first.' };
  return Number(length) > largest ? { status: 413, sentence: tooLarge } : undefined;
}

function endSlowBody(request: IncomingMessage, response: ServerResponse, milliseconds: number): void {
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

/** The page stopped listening while it was sent something. */
function isCutOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}

function refuse(response: ServerResponse, { status, sentence }: Refusal): void {
  // What was sent along is not read, so the connection cannot be used again.
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(sentence);
}
