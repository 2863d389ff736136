import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { openPromise } from 'yauzl';

import { projectFolder } from '../../tools/prepare.mjs';
import { inventArchive } from '../invented-archive/invent-archive.ts';
import { writeArchive } from '../invented-archive/write-archive.ts';
import { hashFiles, today } from './big-file.ts';

/** LinkedIn's limit of connections, and 175 MB of messages. */
export const archiveSize = { connections: 30_000, messages: 500_000, seed: 7 } as const;

const cache = path.join(projectFolder, 'node_modules', '.cache', 'kith-bench-archive');

/** Returns the path of the big archive; invents it unless the same sources did so before. */
export async function ensureBigArchive(say: (text: string) => void): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ archiveSize, today }));
  const sources = hashFiles(hash, [
    'tests/invented-archive',
    'engine/demo/invent-network.ts',
    'engine/demo/languages.ts',
  ]);
  const folder = path.join(cache, sources);
  const file = path.join(folder, 'Complete_LinkedInDataExport_06-09-2026.zip');
  if (existsSync(file)) return file;
  say(`Inventing an archive of ${archiveSize.connections} connections and ${archiveSize.messages} messages, once.`);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const half = path.join(folder, 'half.zip');
  await writeArchive(inventArchive({ ...archiveSize, today }), half);
  renameSync(half, file);
  return file;
}

const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;

/**
 * Unpacks every file of an archive and finds the ends of its quoted fields, which any program must do with it. Returns the
 * number of rows.
 */
export async function unzipAndSplit(file: string): Promise<number> {
  const zip = await openPromise(file, { autoClose: false });
  let rows = 0;
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    let isQuoted = false;
    let ends: number[] = [];
    for await (const block of stream) {
      // Without an encoding, a stream gives buffers.
      const bytes = block as Buffer;
      for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === quote) isQuoted = !isQuoted;
        else if (!isQuoted && (byte === comma || byte === lineFeed)) {
          ends.push(at);
          if (byte === lineFeed) {
            rows += 1;
            ends = [];
          }
        }
      }
    }
  }
  zip.close();
  return rows;
}
