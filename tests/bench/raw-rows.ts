import type BetterSqlite3 from 'better-sqlite3';

import { plainConnection } from './plain-connection.ts';

/** The tables that an import fills, parents first. */
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

/** The rows that imports wrote to a file, for inserting them again without any of Kith's code. */
export type RawRows = {
  readonly tables: readonly TableRows[];
  /** The search index cannot be read back, so its texts are taken from the people. */
  readonly searchTexts: readonly Values[];
};

/** Reads the rows that imports wrote to a file. */
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

/** Inserts the rows into an empty file, in one transaction. */
export function insertRawRows(connection: BetterSqlite3.Database, raw: RawRows): void {
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
export type DeletedKeys = {
  readonly tables: readonly {
    readonly table: Table;
    readonly key: readonly string[];
    readonly rows: readonly Values[];
  }[];
  /** The people whom the search index no longer has. */
  readonly people: readonly Values[];
};

/** Compares two files and returns the primary keys of rows that only the first has. */
export function deletedKeys(before: string, after: string): DeletedKeys {
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

/** Deletes these rows, in one transaction. */
export function deleteRawRows(connection: BetterSqlite3.Database, keys: DeletedKeys): void {
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
  // `raw` makes each row a list of its values.
  return connection.prepare(query).raw().all() as Values[];
}
