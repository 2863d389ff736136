import type BetterSqlite3 from 'better-sqlite3';
import { is, Param, Placeholder, SQL, sql } from 'drizzle-orm';
import type { Column, GetColumnData } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

import { columnName } from '../schema/column-name.ts';
import type { Database, WriteTransaction } from './database.ts';

// Drizzle writes and types a statement, better-sqlite3 runs it: as fast as SQL by hand, where drizzle's own prepared
// queries take four times as long over 500 rows. Rename a column in the schema, and the compiler names every query.
//
//   const tagsByPerson = readStatement({ personId: personTags.personId }, (db, { personId }) =>
//     db.select(fields({ id: tags.id, name: tags.name })).from(tags)
//       .innerJoin(personTags, eq(personTags.tagId, tags.id))
//       .where(eq(personTags.personId, personId)));
//
//   tagsByPerson.all(db, { personId });
//
// Constants stand in the text itself, so that partial indices are found; all that varies is a parameter. A raw `sql` in
// a select without joins loses its table names, which a correlated subquery needs: nest a query of the builder there.

/** Stands for a value without a column of its own in parameters and fields: a count, a limit, JSON. */
export type Computed<Value> = { readonly computed: Value };

/** Declares a parameter or a field that no column holds. */
export function computed<Value>(): Computed<Value> {
  // Only its type is ever looked at.
  return {} as Computed<Value>;
}

/** The value of a column as better-sqlite3 gives it: a boolean is 0 or 1. */
type NativeValue<C extends Column> = C['_']['dataType'] extends 'boolean'
  ? (0 | 1) | (C['_']['notNull'] extends true ? never : null)
  : GetColumnData<C>;

type Declared = Column | Computed<unknown>;
type ValueOf<D extends Declared> = D extends Column ? NativeValue<D> : D extends Computed<infer Value> ? Value : never;

/** What a statement takes, by name: a column stands for its type. */
export type Parameters = Readonly<Record<string, Declared>>;
/** The values that a statement is run with. */
export type ValuesOf<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Column ? GetColumnData<P[Name]> : ValueOf<P[Name]>;
};
/**
 * The parameters as they stand in a statement. `update().set()` takes placeholders without saying so, hence the second
 * type.
 */
export type PlaceholdersOf<P extends Parameters> = { readonly [Name in keyof P]: Placeholder & SQL<ValuesOf<P>[Name]> };

type Selectable = Column | SQL | SQL.Aliased;
type SelectedValue<S extends Selectable> = S extends Column
  ? NativeValue<S>
  : S extends SQL<infer Value> | SQL.Aliased<infer Value>
    ? Value
    : never;

/** Selects each column or expression under its field's name, in which better-sqlite3 then returns it. */
export function fields<Fields extends Record<string, Selectable>>(
  selected: Fields,
): { [Name in keyof Fields]: SQL.Aliased<SelectedValue<Fields[Name]>> } {
  const aliased = Object.entries(selected).map(([name, value]) => [
    name,
    (is(value, SQL.Aliased) ? value.sql : sql`${value}`).as(name),
  ]);
  // One alias for each of the fields.
  return Object.fromEntries(aliased) as { [Name in keyof Fields]: SQL.Aliased<SelectedValue<Fields[Name]>> };
}

/** Selects a column of a table that is joined by `leftJoin`: null where no row matches. */
export function orNull<C extends Column>(column: C): SQL<NativeValue<C> | null> {
  return sql<NativeValue<C> | null>`${column}`;
}

/** Selects the value of a subquery, which has one field and at most one row: null where it has none. */
export function firstValue<Row>(subquery: Built<Row>): SQL<Row[keyof Row] | null> {
  return sql<Row[keyof Row] | null>`${subquery}`;
}

/**
 * Names a field that was selected: one of a subquery, or one to group or order by. No table of the query may have a
 * column of that name.
 */
export function fieldOf<Value>(field: SQL.Aliased<Value>): SQL<Value> {
  return sql<Value>`${field}`;
}

/**
 * Keeps SQLite from looking at a parameter while it plans, for statements that run often. SQLite plans most
 * statements with joins, an order or a limit anew whenever a parameter of theirs is bound, which takes longer than reading
 * a few rows; not so where a plus stands before it, which changes no value.
 */
export function plannedOnce<Value>(parameter: Placeholder & SQL<Value>): Placeholder & SQL<Value> {
  // As with every parameter, the type is for `limit` and `offset`, which take any SQL without saying so.
  return sql<Value>`+${parameter}` as Placeholder & SQL<Value>;
}

/** Names the value that an upsert would have inserted into a column. */
export function excluded(column: SQLiteColumn): SQL {
  return sql`excluded.${sql.identifier(columnName(column))}`;
}

const builder = drizzle.mock({ casing: 'snake_case' });
const dialect = new SQLiteSyncDialect({ casing: 'snake_case' });
/** What a statement is built with: drizzle's builder, without what would run a query. */
export type StatementBuilder = Pick<
  typeof builder,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$with' | '$count'
>;

/** A query that drizzle's builder made; `_.result` is the type of its rows. */
type Built<Row> = { readonly getSQL: () => SQL; readonly _: { readonly result: readonly Row[] } };
type BuiltWrite = { readonly getSQL: () => SQL };

/** A query that is declared once; run it with a connection and the values of its parameters. */
export type ReadStatement<P extends Parameters, Row> = {
  /** Returns all rows. */
  readonly all: (db: Database, values: ValuesOf<P>) => Row[];
  /** Returns the first row. */
  readonly get: (db: Database, values: ValuesOf<P>) => Row | undefined;
  /** Yields the rows one by one. The statement must not be run again meanwhile. */
  readonly iterate: (db: Database, values: ValuesOf<P>) => IterableIterator<Row>;
  /** Returns the first field of the first row. */
  readonly value: (db: Database, values: ValuesOf<P>) => Row[keyof Row] | undefined;
  /** Returns the first field of every row. */
  readonly values: (db: Database, values: ValuesOf<P>) => Row[keyof Row][];
};

/** A statement that changes rows; it runs inside a transaction only. */
export type WriteStatement<P extends Parameters> = {
  readonly run: (tx: WriteTransaction, values: ValuesOf<P>) => BetterSqlite3.RunResult;
};

/** A statement that inserts rows, many at once; it runs inside a transaction only. */
export type InsertStatement<P extends Parameters> = {
  readonly run: (tx: WriteTransaction, rows: readonly ValuesOf<P>[]) => void;
};

/** Declares a query once, at the top of a module; its text is written at its first use and prepared once a connection. */
export function readStatement<P extends Parameters, Row>(
  parameters: P,
  build: (db: StatementBuilder, placeholders: PlaceholdersOf<P>) => Built<Row>,
): ReadStatement<P, Row> {
  return reading(compiledOnce(() => compile(build(builder, placeholdersFor(parameters)))));
}

/** Declares a statement that changes rows and returns none, likewise. */
export function writeStatement<P extends Parameters>(
  parameters: P,
  build: (db: StatementBuilder, placeholders: PlaceholdersOf<P>) => BuiltWrite,
): WriteStatement<P> {
  return writing(compiledOnce(() => compile(build(builder, placeholdersFor(parameters)))));
}

/** The rows that one statement inserts: running a statement takes about as long as inserting a row. */
const rowsInStatement = 50;

/** Declares a statement that inserts any number of rows, likewise. `build` is given placeholders for each row. */
export function insertStatement<P extends Parameters>(
  parameters: P,
  build: (db: StatementBuilder, rows: PlaceholdersOf<P>[]) => BuiltWrite,
): InsertStatement<P> {
  const names = Object.keys(parameters);
  const namesOfRows = Array.from({ length: rowsInStatement }, (_, row) => names.map((name) => `${name} ${row}`));
  const insertOne = writing(compiledOnce(() => compile(build(builder, [placeholdersFor(parameters)]))));
  const insertSeveral = writing(
    compiledOnce(() => {
      const rows = namesOfRows.map((namesOfRow) =>
        Object.fromEntries(names.map((name, index) => [name, sql.placeholder(namesOfRow[index] ?? name)])),
      );
      // One placeholder for each of the parameters.
      return compile(build(builder, rows as PlaceholdersOf<P>[]));
    }),
  );
  return {
    run(tx, rows) {
      const remaining = rows.length % rowsInStatement;
      for (let start = 0; start < rows.length - remaining; start += rowsInStatement) {
        const values: Record<string, unknown> = {};
        for (const [offset, namesOfRow] of namesOfRows.entries()) {
          const row = rows[start + offset];
          for (const [index, name] of names.entries()) values[namesOfRow[index] ?? name] = row?.[name];
        }
        insertSeveral.run(tx, values);
      }
      for (const row of rows.slice(rows.length - remaining)) insertOne.run(tx, row);
    },
  };
}

/** Declares a statement that changes rows and returns them, likewise. */
export function returningStatement<P extends Parameters, Row>(
  parameters: P,
  build: (
    db: StatementBuilder,
    placeholders: PlaceholdersOf<P>,
  ) => BuiltWrite & { readonly _: { readonly result: readonly Row[] } },
): Pick<
  {
    readonly [Method in keyof ReadStatement<P, Row>]: (
      tx: WriteTransaction,
      values: ValuesOf<P>,
    ) => ReturnType<ReadStatement<P, Row>[Method]>;
  },
  'all' | 'get' | 'value'
> {
  return reading<P, Row>(compiledOnce(() => compile(build(builder, placeholdersFor(parameters)))));
}

/** A statement written by hand, as a test checks it against the schema. */
export type HandWritten = {
  readonly text: string;
  readonly columns: Readonly<Record<string, Declared>>;
  readonly parameters: readonly string[];
  readonly writes: boolean;
};

const handWritten: HandWritten[] = [];

/** Returns all statements written by hand in the modules that are loaded. */
export function handWrittenStatements(): readonly HandWritten[] {
  return handWritten;
}

/**
 * Declares a query in words that drizzle does not have (full text, windows, recursion), or that a measurement says it
 * writes slower. `columns` says what it returns, by the schema; a test prepares it and compares. Parameters stand in the text as
 * `@name`.
 */
export function handWrittenRead<P extends Parameters, Columns extends Readonly<Record<string, Declared>>>(
  parameters: P,
  columns: Columns,
  text: string,
): ReadStatement<P, { readonly [Name in keyof Columns]: ValueOf<Columns[Name]> }> {
  handWritten.push({ text, columns, parameters: Object.keys(parameters), writes: false });
  return reading(() => compileByHand(parameters, text));
}

/** Declares a statement by hand that changes rows, likewise. */
export function handWrittenWrite<P extends Parameters>(parameters: P, text: string): WriteStatement<P> {
  handWritten.push({ text, columns: {}, parameters: Object.keys(parameters), writes: true });
  return writing(() => compileByHand(parameters, text));
}

type Values = Readonly<Record<string, unknown>>;
/** The text of a statement, and what makes the values to bind, in the order of its places, from those by name. */
type Compiled = { readonly text: string; readonly bind: (values: Values) => unknown[] };
type Prepared = {
  readonly statement: BetterSqlite3.Statement;
  readonly bind: (values: Values) => unknown[];
};

function reading<P extends Parameters, Row>(compiled: () => Compiled): ReadStatement<P, Row> {
  const rows = preparer(compiled);
  const plucked = preparer(compiled, true);
  // The row's type is the builder's, or follows from the columns that a test compares.
  return {
    all: (db, values) => {
      const { statement, bind } = rows(db);
      return statement.all(...bind(values)) as Row[];
    },
    get: (db, values) => {
      const { statement, bind } = rows(db);
      return statement.get(...bind(values)) as Row | undefined;
    },
    iterate: (db, values) => {
      const { statement, bind } = rows(db);
      return statement.iterate(...bind(values)) as IterableIterator<Row>;
    },
    value: (db, values) => {
      const { statement, bind } = plucked(db);
      return statement.get(...bind(values)) as Row[keyof Row] | undefined;
    },
    values: (db, values) => {
      const { statement, bind } = plucked(db);
      return statement.all(...bind(values)) as Row[keyof Row][];
    },
  };
}

function writing<P extends Parameters>(compiled: () => Compiled): WriteStatement<P> {
  const prepared = preparer(compiled);
  return {
    run: (tx, values) => {
      const { statement, bind } = prepared(tx);
      return statement.run(...bind(values));
    },
  };
}

/** Prepares a statement once for each connection. */
function preparer(compiled: () => Compiled, pluck = false): (db: Database) => Prepared {
  const known = new WeakMap<BetterSqlite3.Database, Prepared>();
  return ({ $client }) => {
    const before = known.get($client);
    if (before !== undefined) return before;
    const { text, bind } = compiled();
    const statement = $client.prepare(text);
    const prepared: Prepared = { statement: pluck ? statement.pluck() : statement, bind };
    known.set($client, prepared);
    return prepared;
  };
}

function compiledOnce(compileNow: () => Compiled): () => Compiled {
  let compiled: Compiled | undefined;
  return () => (compiled ??= compileNow());
}

function placeholdersFor<P extends Parameters>(parameters: P): PlaceholdersOf<P> {
  // One placeholder for each of the parameters.
  return Object.fromEntries(Object.keys(parameters).map((name) => [name, sql.placeholder(name)])) as PlaceholdersOf<P>;
}

function compile(built: { readonly getSQL: () => SQL }): Compiled {
  const { sql: text, params } = dialect.sqlToQuery(built.getSQL().inlineParams());
  const binders = params.map(binderOf);
  return { text, bind: (values) => binders.map((binder) => binder(values)) };
}

/** Leaves the text as it is: better-sqlite3 binds `@name` from an object, which a statement without parameters refuses. */
function compileByHand(parameters: Parameters, text: string): Compiled {
  return { text, bind: Object.keys(parameters).length === 0 ? () => [] : (values) => [values] };
}

/** Returns what finds the value of one place in the text among the values by name. */
function binderOf(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return (values) => values[param.name];
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { name } = param.value;
    // As drizzle writes it to this column: true becomes 1.
    return (values) => (values[name] === null ? null : param.encoder.mapToDriverValue(values[name]));
  }
  throw new TypeError('A statement has a value that is neither a constant nor one of its parameters.');
}
