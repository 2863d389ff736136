import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Bytes that the folders of all tests that run at once may need together, at most. */
const room = 2 * 1024 ** 3;

/** Linux has a folder whose files are in memory: what is written there waits for no disk. Containers may keep it small. */
const inMemory = '/dev/shm';
const parent = hasRoom(inMemory) ? inMemory : tmpdir();

/** An empty folder, removed with everything in it when the test lets go of it (`using`). */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const folder = mkdtempSync(path.join(parent, 'kith-test-'));
  return { path: folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= room;
}
