import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { createRouterClient } from '@orpc/server';

import { router } from '../../api/router.ts';
import { openDatabase } from '../../db/connection/open.ts';
import { inventNetwork } from '../../engine/demo/invent-network.ts';
import { connectionRow, connectionsHeader, connectionsPreamble } from '../invented-archive/invent-archive.ts';
import { benchFolder, network, openBenchEngine, today } from './big-file.ts';
import { askOverview, importWithEngine } from './import-with-engine.ts';
import type { Measurement } from './measure.ts';
import { timed, timedSync } from './measure.ts';
import { plainConnection } from './plain-connection.ts';
import { insertRawRows, readRawRows } from './raw-rows.ts';

/**
 * Measures importing the largest possible list of connections into an empty file, from choosing it to finding somebody in
 * it. The floor splits the same file and inserts the same rows into the same tables.
 */
export async function importMeasurement(): Promise<Measurement & { readonly remove: () => void }> {
  const { folder, database: empty, remove } = benchFolder();
  const csv = path.join(folder, 'Connections.csv');
  writeFileSync(csv, connectionsCsv());
  openDatabase(empty).$client.close();

  const rehearsal = benchFolder(empty);
  await importInto(rehearsal.folder, csv);
  const raw = readRawRows(rehearsal.database);
  rehearsal.remove();

  return {
    what: `import of ${network.people} connections, until committed and searchable`,
    atMost: 2.5,
    ours: async () => {
      const place = benchFolder(empty);
      const time = await importInto(place.folder, csv);
      place.remove();
      return time;
    },
    floor: () => {
      const place = benchFolder(empty);
      const connection = plainConnection(place.database);
      const time = timedSync(() => {
        splitCsv(readFileSync(csv));
        insertRawRows(connection, raw);
      });
      connection.close();
      place.remove();
      return time;
    },
    remove,
  };
}

async function importInto(folder: string, csv: string): Promise<number> {
  const engine = openBenchEngine(folder);
  const client = createRouterClient(router, { context: engine.context });
  // The first call of a day computes everyone's tie; here there is nobody yet.
  await askOverview(engine);
  const time = await timed(async () => {
    await importWithEngine(engine, csv);
    const found = await client.people.search({ query: 'an' });
    if (found.length === 0) throw new Error('Nobody of the import is found.');
  });
  engine.close();
  return time;
}

/** Writes the file as LinkedIn does. */
function connectionsCsv(): string {
  const people = [...inventNetwork({ ...network, interactions: 0, today })];
  return [connectionsPreamble, connectionsHeader, ...people.map(connectionRow)].join('');
}

/** Splits a file into rows in the plainest way that respects quotes. */
function splitCsv(bytes: Buffer): string[][] {
  const text = bytes.toString('utf8');
  const rows: string[][] = [];
  let row: string[] = [];
  let begin = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) isQuoted = !isQuoted;
    else if (!isQuoted && (code === 44 || code === 10)) {
      row.push(text.slice(begin, at));
      begin = at + 1;
      if (code === 10) {
        rows.push(row);
        row = [];
      }
    }
  }
  return rows;
}
