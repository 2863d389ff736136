import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

import type { FileHandle } from '../core/ids.ts';
import type { Engine } from '../engine/engine.ts';

/** Characters; a handle has fewer. */
const longestHandle = 100;

/**
 * Sends the file that the request's body names by its handle, and deletes it, whatever became of the sending; false when
 * there is none of that handle (any more). Throws when the page goes away in the middle.
 */
export async function sendDownload(
  request: IncomingMessage,
  response: ServerResponse,
  { outgoing }: Engine,
): Promise<boolean> {
  const file = outgoing.take(await handleIn(request));
  if (!file) return false;
  try {
    // The page gives it its name: this one only tells every browser that it is to be kept and not shown.
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': file.size,
      'Content-Disposition': 'attachment',
    });
    await pipeline(createReadStream(file.path), response);
  } finally {
    await rm(file.path, { force: true });
  }
  return true;
}

async function handleIn(request: IncomingMessage): Promise<FileHandle> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) {
    text += String(part);
    if (text.length > longestHandle) break;
  }
  // Whatever it is: only one that was given out leads to a file.
  return text as FileHandle;
}
