import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { text } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import type { Day } from '../../core/calendar/day.ts';

// What the columns of several tables have in common.

export const day = (name?: string) => text(name ?? '').$type<Day>();
export const isDay = (column: AnySQLiteColumn): SQL => sql`${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
export const isOneOf = (column: AnySQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} IN (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;
