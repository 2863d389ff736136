import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod/mini';

// The tables of a file as the file itself describes them, whatever the version of its schema: an export holds all of
// them. Computed columns, the search index and what SQLite and the migrator keep for themselves are left out. Statements
// are made from that description, since the schema in the sources knows only today's tables.

/** A column in which values are written. */
export type StoredColumn = {
  readonly name: string;
  readonly type: 'integer' | 'real' | 'text';
  readonly notNull: boolean;
  /** Whether it alone is the primary key, as a whole number above 0. */
  readonly isId: boolean;
};

/** A table as the file describes it. */
export type StoredTable = {
  readonly name: string;
  readonly columns: readonly StoredColumn[];
  /** Selects the rows in the order of their primary key. */
  readonly select: string;
};

const columnRow = z.object({
  name: z.string(),
  type: z.pipe(
    z.pipe(
      z.string(),
      z.transform((type) => type.toLowerCase()),
    ),
    z.enum(['integer', 'real', 'text']),
  ),
  notnull: z.literal([0, 1]),
  /** The place in the primary key, from 1; 0 when it is not part of it. */
  pk: z.int(),
});

/** Lists the tables of the file, each after those that it refers to. */
export function storedTables({ $client }: WithClient): StoredTable[] {
  const names = $client
    .prepare<[], string>(
      // Kith's own tables are strict; the search index, the migrator's table and SQLite's are not.
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1 ORDER BY name",
    )
    .pluck()
    .all();
  return parentsFirst(names, (name) =>
    $client.prepare<[string], string>('SELECT "table" FROM pragma_foreign_key_list(?)').pluck().all(name),
  ).map((name) => storedTable($client, name));
}

/** Counts the rows of each table. */
export function rowCounts({ $client }: WithClient, tables: readonly StoredTable[]): Record<string, number> {
  return Object.fromEntries(
    tables.map(({ name }) => [name, $client.prepare<[], number>(`SELECT count(*) FROM ${name}`).pluck().get() ?? 0]),
  );
}

/** Returns what inserts rows whose values stand in the order of these columns. Names must be those of the file. */
export function insertInto(
  client: BetterSqlite3.Database,
  name: string,
  columns: readonly string[],
): (row: unknown[]) => void {
  const places = columns.map(() => '?').join(', ');
  const statement = client.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${places})`);
  return (row) => void statement.run(row);
}

type WithClient = { readonly $client: BetterSqlite3.Database };

function storedTable(client: BetterSqlite3.Database, name: string): StoredTable {
  const found = client.prepare(
    'SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid',
  );
  const columns = z.array(columnRow).parse(found.all(name));
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const order = key.map((column) => column.name).join(', ');
  return {
    name,
    columns: columns.map(({ name: column, type, notnull, pk }) => ({
      name: column,
      type,
      notNull: notnull === 1,
      isId: pk > 0 && key.length === 1 && type === 'integer',
    })),
    select: `SELECT ${columns.map((column) => column.name).join(', ')} FROM ${name} ORDER BY ${order}`,
  };
}

/** Sorts names so that each stands after its parents. Throws when they refer to each other in a circle. */
function parentsFirst(names: readonly string[], parentsOf: (name: string) => readonly string[]): string[] {
  const sorted: string[] = [];
  let left = names;
  while (left.length > 0) {
    const ready = left.filter((name) => parentsOf(name).every((parent) => parent === name || sorted.includes(parent)));
    if (ready.length === 0) throw new Error(`These tables refer to each other in a circle: ${left.join(', ')}.`);
    sorted.push(...ready);
    left = left.filter((name) => !ready.includes(name));
  }
  return sorted;
}
