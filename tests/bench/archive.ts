import { copyFileSync } from 'node:fs';

import { createRouterClient } from '@orpc/server';

import { router } from '../../api/router.ts';
import type { ImportId } from '../../core/ids.ts';
import { openDatabase } from '../../db/connection/open.ts';
import { archiveSize, unzipAndSplit } from './archive-file.ts';
import { benchFolder, openBenchEngine } from './big-file.ts';
import { askOverview, importWithEngine, undoWithEngine } from './import-with-engine.ts';
import type { Measured } from './measure.ts';
import { timed, timedNow } from './measure.ts';
import { plainConnection } from './plain-connection.ts';
import { deleteRaw, insertRaw, keysGone, readRawRows } from './raw-rows.ts';

/** An archive, and the files of a Kith before and after it came in. */
export type ArchiveImported = {
  readonly archive: string;
  readonly empty: string;
  readonly filled: string;
  readonly importId: ImportId;
  readonly remove: () => void;
};

/** Imports the archive once, so that there is a file of it for whatever is measured. */
export async function importArchive(archive: string): Promise<ArchiveImported> {
  const before = benchFolder();
  openDatabase(before.database).$client.close();
  const after = benchFolder(before.database);
  const engine = openBenchEngine(after.folder);
  await askOverview(engine);
  const { importId, contactDays } = await importWithEngine(engine, archive);
  if (contactDays === 0) throw new Error('No message of the archive became contact.');
  const found = await createRouterClient(router, { context: engine.context }).people.search({ query: 'an' });
  if (found.length === 0) throw new Error('Nobody of the archive is found.');
  // Into the file itself, which is copied.
  engine.context.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  engine.close();
  return {
    archive,
    empty: before.database,
    filled: after.database,
    importId,
    remove() {
      before.remove();
      after.remove();
    },
  };
}

/** Seconds each: a few are enough, and what they share with the rest of the program is warm. */
const fewRounds = { rounds: 3, warmUps: 0 } as const;

/** Everything that is thrown away before the clock runs. */
const tidy = (): void => globalThis.gc?.();

/** From choosing the archive to its being committed, in a file without anybody. */
export function archiveOf({ archive, empty, filled }: ArchiveImported): Measured {
  const raw = readRawRows(filled);
  return {
    what: `archive of ${archiveSize.connections} connections and ${archiveSize.messages} messages, file to committed`,
    atMost: 3,
    ...fewRounds,
    ours: () => timeToImport(archive, empty),
    floor: async () => {
      const place = benchFolder(empty);
      const connection = plainConnection(place.database);
      tidy();
      const time = await timed(async () => {
        await unzipAndSplit(archive);
        insertRaw(connection, raw);
      });
      connection.close();
      place.remove();
      return time;
    },
  };
}

/** The same archive once more. */
export function archiveAgainOf({ archive, filled }: ArchiveImported): Measured {
  return {
    what: 'the same archive a second time, with no change',
    atMost: 2.5,
    ...fewRounds,
    ours: () => timeToImport(archive, filled),
    floor: () => {
      tidy();
      return timed(() => unzipAndSplit(archive));
    },
  };
}

async function timeToImport(archive: string, into: string): Promise<number> {
  const place = benchFolder(into);
  const engine = openBenchEngine(place.folder);
  await askOverview(engine);
  tidy();
  const time = await timed(() => importWithEngine(engine, archive));
  engine.close();
  place.remove();
  return time;
}

/** Taking the archive back; the floor deletes the same rows by their keys. */
export async function archiveUndoOf({ filled, importId }: ArchiveImported): Promise<Measured> {
  const undo = async (keepAs?: string): Promise<number> => {
    const place = benchFolder(filled);
    const engine = openBenchEngine(place.folder);
    await askOverview(engine);
    tidy();
    const time = await timed(() => undoWithEngine(engine, importId));
    engine.context.db.$client.pragma('wal_checkpoint(TRUNCATE)');
    engine.close();
    if (keepAs !== undefined) copyFileSync(place.database, keepAs);
    place.remove();
    return time;
  };
  const rehearsal = benchFolder();
  await undo(rehearsal.database);
  const gone = keysGone(filled, rehearsal.database);
  rehearsal.remove();
  return {
    what: 'undo of it',
    atMost: 3,
    ...fewRounds,
    ours: () => undo(),
    floor: () => {
      const place = benchFolder(filled);
      const connection = plainConnection(place.database);
      tidy();
      const time = timedNow(() => deleteRaw(connection, gone));
      connection.close();
      place.remove();
      return time;
    },
  };
}
