import { eq } from 'drizzle-orm';

import type { Database, WriteTransaction } from './connection/database.ts';
import { excluded, fields, readStatement, writeStatement } from './connection/statement.ts';
import { settings } from './schema/settings.ts';

const all = readStatement({}, (db) => db.select(fields({ name: settings.name, value: settings.value })).from(settings));

const store = writeStatement({ name: settings.name, value: settings.value }, (db, { name, value }) =>
  db
    .insert(settings)
    .values({ name, value })
    .onConflictDoUpdate({ target: settings.name, set: { value: excluded(settings.value) } }),
);

/**
 * Returns all settings that were ever set, by name. Each is JSON of any shape, for whoever reads it to parse; a text that is
 * no JSON is left out.
 */
export function storedSettings(db: Database): Record<string, unknown> {
  return Object.fromEntries(
    all.all(db, {}).flatMap(({ name, value }) => {
      const read = parsedJson(value);
      return read === undefined ? [] : [[name, read]];
    }),
  );
}

const one = readStatement({ name: settings.name }, (db, { name }) =>
  db
    .select(fields({ value: settings.value }))
    .from(settings)
    .where(eq(settings.name, name)),
);

/** Returns one setting as `storedSettings` does; undefined when it was never set or is no JSON. */
export function storedSetting(db: Database, name: string): unknown {
  const value = one.value(db, { name });
  return value === undefined ? undefined : parsedJson(value);
}

/** Stores a setting as JSON, in place of its value so far. */
export function storeSetting(tx: WriteTransaction, name: string, value: unknown): void {
  store.run(tx, { name, value: JSON.stringify(value) });
}

/** Parses JSON; undefined when the text is none. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
