import type BetterSqlite3 from 'better-sqlite3';

import { plainConnection } from './plain-connection.ts';

/** All that an import fills, parents first. */
const tables = [
  'imports',
  'import_parts',
  'people',
  'profile_slugs',
  'emails',
  'interactions',
  'records',
  'import_rows',
  'settings',
  'writes',
] as const;
type Table = (typeof tables)[number];

type Values = readonly unknown[];

/** The rows of a table, each as the values of `columns`. */
type TableRows = { readonly table: Table; readonly columns: readonly string[]; readonly rows: readonly Values[] };

/** What a file holds of what imports write, for writing it again without any of our code. */
export type RawRows = {
  readonly tables: readonly TableRows[];
  /** What the search index holds cannot be read from it; folded keys stand beside what they are of. */
  readonly searchTexts: readonly Values[];
};

export function readRawRows(database: string): RawRows {
  const connection = plainConnection(database);
  const filled = tables.map((table) => {
    const columns = connection.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    return { table, columns, rows: valuesOf(connection, `SELECT ${columns.join(', ')} FROM ${table}`) };
  });
  const searchTexts = valuesOf(connection, 'SELECT id, name_key, company_key, lower(position) FROM people');
  connection.close();
  return { tables: filled, searchTexts };
}

/** Writes them into a file that has none of them, in one transaction. */
export function insertRaw(connection: BetterSqlite3.Database, raw: RawRows): void {
  connection
    .transaction(() => {
      for (const { table, columns, rows } of raw.tables) {
        const places = columns.map(() => '?').join(', ');
        const statement = connection.prepare(
          `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
        );
        for (const row of rows) statement.run(row);
      }
      const index = connection.prepare(
        "INSERT INTO people_search (rowid, name, company, position, tags, notes) VALUES (?, ?, ?, ?, '', '')",
      );
      for (const row of raw.searchTexts) index.run(row);
    })
    .immediate();
}

/** The primary keys of rows that are in one file and no longer in another, children first. */
export type RawKeys = {
  readonly tables: readonly {
    readonly table: Table;
    readonly key: readonly string[];
    readonly rows: readonly Values[];
  }[];
  /** Whom the search index finds no more. */
  readonly people: readonly Values[];
};

export function keysGone(before: string, after: string): RawKeys {
  const connection = plainConnection(before);
  connection.prepare('ATTACH ? AS later').run(after);
  const gone = tables.toReversed().map((table) => {
    const key = connection
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
      .pluck()
      .all(table);
    const columns = key.join(', ');
    const rows = valuesOf(
      connection,
      `SELECT ${columns} FROM main.${table} EXCEPT SELECT ${columns} FROM later.${table}`,
    );
    return { table, key, rows };
  });
  connection.close();
  return { tables: gone, people: gone.find(({ table }) => table === 'people')?.rows ?? [] };
}

/** Deletes exactly these rows, in one transaction. */
export function deleteRaw(connection: BetterSqlite3.Database, keys: RawKeys): void {
  connection
    .transaction(() => {
      const index = connection.prepare('DELETE FROM people_search WHERE rowid = ?');
      for (const row of keys.people) index.run(row);
      for (const { table, key, rows } of keys.tables) {
        const statement = connection.prepare(
          `DELETE FROM ${table} WHERE ${key.map((name) => `${name} = ?`).join(' AND ')}`,
        );
        for (const row of rows) statement.run(row);
      }
    })
    .immediate();
}

function valuesOf(connection: BetterSqlite3.Database, query: string): Values[] {
  // Rows as lists of their values.
  return connection.prepare(query).raw().all() as Values[];
}
