import { readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

import { createRouterClient } from '@orpc/server';

import { router } from '../../api/router.ts';
import type { WriteId } from '../../core/ids.ts';
import { profileUrl } from '../../core/profile-slug.ts';
import { openDatabase } from '../../db/open.ts';
import { inventNetwork } from '../../engine/demo/invent-network.ts';
import { benchFolder, network, openBenchEngine, today } from './big-file.ts';
import type { Measured } from './measure.ts';
import { timed, timedNow } from './measure.ts';
import { plainConnection } from './plain-connection.ts';

/** What an import fills, parents first. */
const tables = ['imports', 'people', 'profile_slugs', 'emails', 'records', 'import_rows', 'writes'] as const;

type FilledTable = { readonly insert: string; readonly rows: readonly unknown[][] };

/**
 * An export of LinkedIn's with as many connections as there can be, into an empty file: from choosing it to finding
 * someone in it. The floor splits the same file and inserts the rows that ours came to, into the same tables.
 */
export async function importOf(): Promise<Measured & { readonly remove: () => void }> {
  const { folder, database: empty, remove } = benchFolder();
  const csv = path.join(folder, 'Connections.csv');
  writeFileSync(csv, connectionsCsv());
  openDatabase(empty).$client.close();

  const rehearsal = benchFolder(empty);
  await importInto(rehearsal.folder, csv);
  const filled = readTables(rehearsal.database);
  const texts = searchTexts(rehearsal.database);
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
      const time = timedNow(() => {
        splitCsv(readFileSync(csv));
        insertRaw(connection, filled, texts);
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
  // Whatever is asked first on a new day renews everyone; here there is nobody yet.
  await client.app.overview();
  const time = await timed(async () => {
    let previewId = '';
    for await (const event of await client.imports.preview({ file: engine.files.register(csv) })) {
      if (event.kind === 'preview') previewId = event.preview.previewId;
      if (event.kind === 'refused') throw new Error(event.message);
    }
    // A uuid is what the brand asks for.
    const writeId = randomUUID() as string as WriteId;
    for await (const event of await client.imports.commit({ writeId, previewId, answers: [] })) {
      if (event.kind === 'refused') throw new Error(event.message);
    }
    const found = await client.people.search({ query: 'an' });
    if (found.length === 0) throw new Error('Nobody of the import is found.');
  });
  engine.close();
  return time;
}

/** The file as LinkedIn writes it. */
function connectionsCsv(): string {
  const lines = [
    'Notes:',
    '"When exporting your connection data, you may notice that some of the email addresses are missing."',
    '',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  ];
  for (const { firstName, lastName, slug, email, job, connectedOn } of inventNetwork({
    ...network,
    interactions: 0,
    today,
  })) {
    const [year = '', month = '', day = ''] = connectedOn.split('-');
    const fields = [firstName, lastName, profileUrl(slug).slice(0, -1), email ?? '', job.company, job.position];
    lines.push([...fields, `${day} ${months[Number(month) - 1] ?? ''} ${year}`].map(quoted).join(','));
  }
  return `${lines.join('\n')}\n`;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function quoted(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function readTables(database: string): FilledTable[] {
  const connection = plainConnection(database);
  const filled = tables.map((table) => {
    const columns = connection.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    // Rows as lists of their values.
    const rows = connection
      .prepare(`SELECT ${columns.join(', ')} FROM ${table}`)
      .raw()
      .all() as unknown[][];
    return { insert, rows };
  });
  connection.close();
  return filled;
}

/** What the index holds cannot be read from it; folded keys stand beside what they are of. */
function searchTexts(database: string): unknown[][] {
  const connection = plainConnection(database);
  // Rows as lists of their values.
  const rows = connection
    .prepare('SELECT id, name_key, company_key, lower(position) FROM people')
    .raw()
    .all() as unknown[][];
  connection.close();
  return rows;
}

function insertRaw(
  connection: ReturnType<typeof plainConnection>,
  filled: readonly FilledTable[],
  texts: readonly unknown[][],
): void {
  connection.transaction(() => {
    for (const { insert, rows } of filled) {
      const statement = connection.prepare(insert);
      for (const row of rows) statement.run(row);
    }
    const index = connection.prepare(
      "INSERT INTO people_search (rowid, name, company, position, tags, notes) VALUES (?, ?, ?, ?, '', '')",
    );
    for (const row of texts) index.run(row);
  })();
}

/** The rows of a file, as plainly as quotes allow. */
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
