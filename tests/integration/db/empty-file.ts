import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { openDatabase } from '../../../db/connection/open.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';

let emptyFile: Buffer | undefined;

/** Creates a file of today's schema that holds nothing: a copy of one, since the migrations take long to run. */
export function createEmptyFile(file: string): void {
  emptyFile ??= migratedFile();
  writeFileSync(file, emptyFile);
}

function migratedFile(): Buffer {
  using folder = temporaryFolder();
  const file = path.join(folder.path, 'kith.db');
  openDatabase(file).$client.close();
  return readFileSync(file);
}
