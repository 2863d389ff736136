import { copyFileSync } from 'node:fs';

import { createRouterClient } from '@orpc/server';

import { router } from '../../api/router.ts';
import type { ImportId } from '../../core/ids.ts';
import { openDatabase } from '../../db/connection/open.ts';
import { archiveSize, unzipAndSplit } from './archive-file.ts';
import { benchFolder, openBenchEngine } from './big-file.ts';
import { askOverview, importWithEngine, undoWithEngine } from './import-with-engine.ts';
import type { Measurement } from './measure.ts';
import { timed, timedSync } from './measure.ts';
import { plainConnection } from './plain-connection.ts';
import { deleteRawRows, insertRawRows, deletedKeys, readRawRows } from './raw-rows.ts';

/** An archive, and data files without it and with it imported. */
export type ArchiveImported = {
  readonly archive: string;
  readonly empty: string;
  readonly filled: string;
  readonly importId: ImportId;
  readonly remove: () => void;
};

/** Imports the archive once, for everything that is measured on its file. */
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
  // So that the file itself, which is copied, has everything.
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

/** Each round takes seconds, so that a few are enough. */
const fewRounds = { rounds: 3, warmUps: 0 } as const;

/** Collects garbage before a time is taken. */
const tidy = (): void => globalThis.gc?.();

/** Measures the import of the archive into an empty file, from choosing it to the commit. */
export function archiveImportMeasurement({ archive, empty, filled }: ArchiveImported): Measurement {
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
        insertRawRows(connection, raw);
      });
      connection.close();
      place.remove();
      return time;
    },
  };
}

/** Measures importing the same archive a second time. */
export function archiveAgainMeasurement({ archive, filled }: ArchiveImported): Measurement {
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

/** Measures undoing the import; the floor deletes the same rows by their keys. */
export async function archiveUndoMeasurement({ filled, importId }: ArchiveImported): Promise<Measurement> {
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
  const gone = deletedKeys(filled, rehearsal.database);
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
      const time = timedSync(() => deleteRawRows(connection, gone));
      connection.close();
      place.remove();
      return time;
    },
  };
}
