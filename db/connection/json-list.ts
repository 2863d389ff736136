import { sql } from 'drizzle-orm';
import type { Column, SQL } from 'drizzle-orm';

/**
 * SQL condition: the column holds one of the values of `list`, a parameter with the text of a JSON array. A list of any
 * length is one parameter then, and the statement is prepared once.
 */
export function isInJsonList(column: Column, list: SQL): SQL {
  return sql`${column} in (select value from json_each(${list}))`;
}
