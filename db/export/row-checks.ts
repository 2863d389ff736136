import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import * as z from 'zod/mini';

import { parseDay } from '../../core/calendar/day.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import type { ExportValue } from '../../core/export/kith-export.ts';
import { entryReasonSchema } from '../../core/plan/entry-reason.ts';
import { undoLabelSchema } from '../../core/undo/undo-label.ts';
import { parseBirthday } from '../../core/calendar/birthday.ts';
import { recordKinds } from '../../core/records/record.ts';
import { columnName } from '../schema/column-name.ts';
import { storedFilterSchema } from '../people/stored-filter.ts';
import * as schema from '../schema/schema.ts';
import { recordSchemas } from '../../core/records/record-schemas.ts';
import type { StoredColumn } from './stored-tables.ts';

// What the rows of today's tables have to be, derived from the schema: a column that is added there is checked on its way
// back from an export without a word here.

type Tables = {
  [Name in keyof typeof schema as (typeof schema)[Name] extends SQLiteTable ? Name : never]: (typeof schema)[Name];
};
type RowOf<Name extends keyof Tables> = Tables[Name] extends { $inferInsert: infer Row } ? Row : never;
/**
 * The columns of a table that hold values of one type. What type that is, only the compiler knows: a day is a text in
 * the file.
 */
type ColumnsOf<Name extends keyof Tables, Value> = {
  [Column in keyof RowOf<Name>]-?: NonNullable<RowOf<Name>[Column]> extends Value ? Column : never;
}[keyof RowOf<Name>];
/** A list of all columns that hold values of one type: the compiler misses one that is left out, and refuses any other. */
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
    askedOn: true,
    settledOn: true,
    farewellOn: true,
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
  sentTexts: { sentOn: true },
  help: { offeredOn: true, changedOn: true },
  sessions: { day: true },
  needs: { saidOn: true, holdsUntil: true, closedOn: true },
  introductions: {
    thoughtOn: true,
    askedFirstOn: true,
    firstAnsweredOn: true,
    askedSecondOn: true,
    secondAnsweredOn: true,
    introducedOn: true,
    endedOn: true,
  },
  howMet: { metOn: true },
  goals: { madeOn: true, closedOn: true },
};

const instantColumns: Marked<Instant> = {
  interactions: { loggedAt: true },
  plans: { madeAt: true },
  planEntries: { handledAt: true },
  imports: { importedAt: true, undoneAt: true },
  messages: { sentAt: true },
  writes: { at: true },
  drafts: { changedAt: true },
  introductionDrafts: { changedAt: true },
  sessions: { begunAt: true, endedAt: true },
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

/** Columns that hold JSON of a form that is known, which a page could not show if it were any other. */
const parsedColumns: {
  readonly [Name in keyof Tables]?: { readonly [Column in keyof RowOf<Name>]?: z.ZodMiniType };
} = {
  planEntries: { reason: entryReasonSchema },
  lists: { filter: storedFilterSchema },
  writes: { label: undoLabelSchema },
};

const day = z.string().check(z.refine((text) => parseDay(text) !== undefined, 'not a calendar day'));
const birthday = z
  .string()
  .check(z.refine((text) => text === '' || parseBirthday(text) !== undefined, 'not a birthday'));
const instant = z.iso.datetime({ precision: 3 });
const jsonText = z.string().check(z.refine(isJson, 'no JSON'));

/**
 * Returns the values of a row, in the order of the columns that the check was made for; undefined when one of them is
 * wrong.
 */
export type RowCheck = (row: unknown) => ExportValue[] | undefined;

/** Returns the check of the rows of a table of today's schema; undefined when it has no such table or no such column. */
export function rowCheck(name: string, columns: readonly string[]): RowCheck | undefined {
  const entry = Object.entries(schema).find(([, table]) => is(table, SQLiteTable) && getTableName(table) === name);
  if (entry === undefined) return undefined;
  const [key, table] = entry;
  if (!is(table, SQLiteTable)) return undefined;
  const known = new Map(getTableConfig(table).columns.map((column: SQLiteColumn) => [columnName(column), column]));
  const values = columns.flatMap((column) => {
    const found = known.get(column);
    return found === undefined ? [] : [valueOf(key, found)];
  });
  if (values.length < columns.length) return undefined;
  const check = tupleCheck(values);
  if (name !== 'records') return check;
  const [kindAt, fieldsAt] = [columns.indexOf('kind'), columns.indexOf('fields')];
  return (row) => {
    const read = check(row);
    return read !== undefined && isRecord(read[kindAt], read[fieldsAt]) ? read : undefined;
  };
}

/** Returns the check of the rows of a table of any schema: whether its columns take values of such types. */
export function typeCheck(columns: readonly StoredColumn[]): RowCheck {
  return tupleCheck(
    columns.map(({ type, notNull, isId }) => {
      const value = isId ? id : typeChecks[type];
      return notNull ? value : z.nullable(value);
    }),
  );
}

const id = z.int().check(z.positive());
const typeChecks: Readonly<Record<StoredColumn['type'], ValueSchema>> = {
  integer: z.int(),
  real: z.number(),
  text: z.string(),
};

function tupleCheck([first, ...others]: readonly ValueSchema[]): RowCheck {
  if (first === undefined) throw new Error('A table without columns has no rows to check.');
  const tuple = z.tuple([first, ...others]);
  return (row) => {
    const read = tuple.safeParse(row);
    return read.success ? read.data : undefined;
  };
}

function isRecord(kind: unknown, fields: unknown): boolean {
  const known = recordKinds.find((each) => each === kind);
  // The row was found to hold JSON there.
  return known !== undefined && recordSchemas[known].safeParse(JSON.parse(String(fields))).success;
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
  const parsed = Object.entries(parsedColumns)
    .filter(([name]) => name === table)
    .flatMap(([, columns]) => Object.entries(columns))
    .find(([name]) => name === column.name)?.[1];
  if (parsed !== undefined) return jsonOf(parsed);
  if (table === 'people' && column.name === 'birthday') return birthday;
  if (column.enumValues !== undefined && column.enumValues.length > 0) return z.enum(column.enumValues);
  switch (column.columnType) {
    case 'SQLiteInteger':
      return column.primary ? id : z.int();
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

/** Accepts JSON text of what `form` accepts. */
function jsonOf(form: z.ZodMiniType): z.ZodMiniType<string> {
  return z
    .string()
    .check(z.refine((text) => isJson(text) && form.safeParse(JSON.parse(text)).success, 'not of its form'));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
