import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { text } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import type { Day } from '../../core/calendar/day.ts';

// What the columns of several tables have in common.

/** Declares a column of a day; `isDay` checks what is written to it. */
export const day = () => text().$type<Day>();

/** SQL condition of a check: the column is written as a day is, `YYYY-MM-DD`. Not whether the calendar has that day. */
export const isDay = (column: AnySQLiteColumn): SQL => sql`${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

/** SQL condition of a check: the column holds one of these texts, which must not hold an apostrophe. */
export const isOneOf = (column: AnySQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} IN (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;
