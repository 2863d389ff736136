import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

import type { FileHandle } from '../core/ids.ts';
import type { Engine } from '../engine/engine.ts';
import { fileHandle } from '../engine/file-handle.ts';

/** Characters of a request's body that are read at most; a handle, which is ASCII, has fewer. */
export const longestHandle = 100;

/**
 * Sends the file whose handle is the request's body, and deletes it, even if sending fails. Returns false when the handle
 * is unknown or the file is gone. Throws when the connection closes in the middle.
 */
export async function sendDownload(
  request: IncomingMessage,
  response: ServerResponse,
  { outgoing }: Engine,
): Promise<boolean> {
  const handle = await readHandle(request);
  const file = handle === undefined ? undefined : outgoing.take(handle);
  if (!file) return false;
  try {
    // The page names the file; this header only tells browsers to save it and not to show it.
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

async function readHandle(request: IncomingMessage): Promise<FileHandle | undefined> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) {
    text += String(part);
    if (text.length > longestHandle) break;
  }
  return fileHandle.safeParse(text).data;
}
