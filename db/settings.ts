import type { Database, WriteTransaction } from './connection/database.ts';

/** All settings that were ever set, by name, as parsed JSON of any shape: the api knows what they mean. */
export function storedSettings(db: Database): Record<string, unknown> {
  const rows = db.$client.prepare<[], { name: string; value: string }>('SELECT name, value FROM settings').all();
  return Object.fromEntries(rows.map((row): [string, unknown] => [row.name, JSON.parse(row.value)]));
}

export function storeSetting(tx: WriteTransaction, name: string, value: unknown): void {
  tx.$client
    .prepare('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    .run(name, JSON.stringify(value));
}
