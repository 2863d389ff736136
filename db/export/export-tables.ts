import { is } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import * as z from 'zod/mini';

import { parseDay } from '../../core/calendar/day.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import type { ExportValue } from '../../core/export/kith-export.ts';
import { parseBirthday } from '../../core/calendar/birthday.ts';
import type { Database } from '../connection/database.ts';
import * as schema from '../schema/schema.ts';

// The tables of the file as an export holds them, derived from the schema: what is added there is exported, and checked
// on its way back, without a word here. What is computed from other columns is left out.

/** A table with the columns in which its rows are written. */
export type ExportedTable = {
  readonly name: string;
  readonly columns: readonly string[];
  /** Gives the rows in an order that is the same for the same rows. */
  readonly select: string;
  readonly insert: string;
  /** What a row has to be. */
  readonly row: z.ZodMiniType<ExportValue[]>;
};

type Tables = {
  [Name in keyof typeof schema as (typeof schema)[Name] extends SQLiteTable ? Name : never]: (typeof schema)[Name];
};
type RowOf<Name extends keyof Tables> = Tables[Name] extends { $inferInsert: infer Row } ? Row : never;
/** The columns of a table that hold values of one type; the type of a column is known to the compiler alone. */
type ColumnsOf<Name extends keyof Tables, Value> = {
  [Column in keyof RowOf<Name>]-?: NonNullable<RowOf<Name>[Column]> extends Value ? Column : never;
}[keyof RowOf<Name>];
/** Every column of that type has to stand in it, and no other. */
type Marked<Value> = {
  readonly [Name in keyof Tables as [ColumnsOf<Name, Value>] extends [never] ? never : Name]: Readonly<
    Record<ColumnsOf<Name, Value>, true>
  >;
};

const dayColumns: Marked<Day> = {
  people: {
    jobSeenOn: true,
    jobChangedOn: true,
    connectedOn: true,
    addedOn: true,
    mutedOn: true,
    archivedOn: true,
    snoozedUntil: true,
    reviewedOn: true,
    broughtCloserOn: true,
    handledOn: true,
    firstInbound: true,
    lastInbound: true,
    lastOutbound: true,
    lastInboundMessage: true,
  },
  profileSlugs: { seenOn: true },
  interactions: { day: true },
  replacedDays: { day: true },
  plans: { day: true },
  planEntries: { day: true },
  followUps: { dueOn: true, promisedOn: true, doneOn: true },
  declinedCircles: { declinedOn: true },
  answerChecks: { wroteOn: true, saidOn: true },
  imports: { seenOn: true },
  importParts: { newestDay: true },
  mergedPeople: { mergedOn: true },
  tieDay: { day: true },
};

const instantColumns: Marked<Instant> = {
  interactions: { loggedAt: true },
  plans: { madeAt: true },
  planEntries: { handledAt: true },
  imports: { importedAt: true, undoneAt: true },
  messages: { sentAt: true },
  writes: { at: true },
};

/** Columns that hold JSON, which is read again without being asked whether it is any. */
const jsonColumns: { readonly [Name in keyof Tables]?: readonly (keyof RowOf<Name>)[] } = {
  records: ['fields'],
  mergedPeople: ['own', 'image'],
  setAsidePeople: ['image'],
  settings: ['value'],
  writes: ['answer'],
  writtenRows: ['key', 'before', 'after'],
};

const day = z.string().check(z.refine((text) => parseDay(text) !== undefined, 'not a calendar day'));
const birthday = z
  .string()
  .check(z.refine((text) => text === '' || parseBirthday(text) !== undefined, 'not a birthday'));
const instant = z.iso.datetime({ precision: 3 });
const jsonText = z.string().check(z.refine(isJson, 'no JSON'));

const casing = new CasingCache('snake_case');

/** Parents stand before what refers to them, as in the schema; some refer to what comes later. */
export const exportedTables: readonly ExportedTable[] = Object.entries(schema).flatMap(([key, table]) =>
  is(table, SQLiteTable) ? [exportedTable(key, table)] : [],
);

/** How many migrations made this file: with it, the form of its tables is known. */
export function schemaVersion(db: Database): number {
  return db.$client.prepare<[], number>('SELECT count(*) FROM __drizzle_migrations').pluck().get() ?? 0;
}

/** How many rows each table has. */
export function rowCounts(db: Database): Record<string, number> {
  return Object.fromEntries(
    exportedTables.map(({ name }) => [
      name,
      db.$client.prepare<[], number>(`SELECT count(*) FROM ${name}`).pluck().get() ?? 0,
    ]),
  );
}

function exportedTable(key: string, table: SQLiteTable): ExportedTable {
  const { name, columns: all, primaryKeys } = getTableConfig(table);
  const columns = all.filter((column) => column.generated === undefined);
  const names = columns.map((column) => casing.getColumnCasing(column));
  const primaryKey = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  const schemas = columns.map((column: SQLiteColumn) => valueOf(key, column));
  const [first, ...others] = schemas;
  if (first === undefined) throw new Error(`${name} has no columns.`);
  return {
    name,
    columns: names,
    select: `SELECT ${names.join(', ')} FROM ${name} ORDER BY ${primaryKey.map((column) => casing.getColumnCasing(column)).join(', ')}`,
    insert: `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    row: z.tuple([first, ...others]),
  };
}

type ValueSchema = z.ZodMiniType<ExportValue>;

function valueOf(table: string, column: SQLiteColumn): ValueSchema {
  const value = presentValueOf(table, column);
  return column.notNull ? value : z.nullable(value);
}

function presentValueOf(table: string, column: SQLiteColumn): ValueSchema {
  // The keys of the schema are what the tables above are written with.
  const isIn = (marked: Readonly<Record<string, object>>): boolean => column.name in (marked[table] ?? {});
  if (isIn(dayColumns)) return day;
  if (isIn(instantColumns)) return instant;
  if (
    table in jsonColumns &&
    Object.entries(jsonColumns).some(([name, of]) => name === table && of.some((one) => one === column.name))
  ) {
    return jsonText;
  }
  if (table === 'people' && column.name === 'birthday') return birthday;
  if (column.enumValues !== undefined && column.enumValues.length > 0) return z.enum(column.enumValues);
  switch (column.columnType) {
    case 'SQLiteInteger':
      return column.primary ? z.int().check(z.positive()) : z.int();
    case 'SQLiteBoolean':
      return z.literal([0, 1]);
    case 'SQLiteReal':
      return z.number();
    case 'SQLiteText':
      return z.string();
    default:
      throw new Error(`${table}.${column.name} is of a type that no export has: ${column.columnType}.`);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
