import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { FileHandle } from '../core/ids.ts';
import { dataPaths } from '../engine/data-folder.ts';
import type { Engine } from '../engine/engine.ts';
import { pageRequestHeaders } from './check-request.ts';

/** Bytes; more than any export of LinkedIn has. */
export const largestUpload = 2 * 1024 ** 3;

/**
 * Writes the body to a file that only its owner can read and registers it; releasing the handle deletes the file. Throws
 * when the body ends early or the disk is full, and leaves nothing behind then.
 */
export async function spoolUpload(request: IncomingMessage, engine: Engine, folder: string): Promise<FileHandle> {
  const { spool } = dataPaths(folder);
  mkdirSync(spool, { recursive: true, mode: 0o700 });
  const file = path.join(spool, randomUUID());
  try {
    await pipeline(request, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
  return engine.files.registerSpooled(file, readFileName(request.headers[pageRequestHeaders.fileName]));
}

// The name is shown and compared, never used as a path; still, folders before it are dropped.
function readFileName(header: string | string[] | undefined): string {
  try {
    const name =
      decodeURIComponent(String(header ?? ''))
        .split(/[\\/]/)
        .at(-1) ?? '';
    return name.slice(0, 255) || 'file';
  } catch {
    return 'file';
  }
}
