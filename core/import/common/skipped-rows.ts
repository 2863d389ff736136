import { copyString } from '../../text/copy-string.ts';
import type { SkippedRow } from './reader.ts';

/** The most entries that are kept; rows beyond are counted with the first entry that has the same reason. */
const separateLimit = 20_000;

/** Gathers the skipped rows of one file while it is read. */
export type SkippedRowCollector = {
  /** Adds a row. Rows with the same `groupKey` become one entry, and only the first of them is asked for its excerpt. */
  add(row: Omit<SkippedRow, 'excerpt'> & { readonly groupKey: string; readonly excerpt: () => string }): void;
  /** All entries, in the order of their lines. */
  all(): SkippedRow[];
  /** The number of rows in all entries. */
  rows(): number;
};

/** Creates a collector that takes bounded memory, however many rows are skipped. */
export function createSkippedRowCollector(): SkippedRowCollector {
  const byKey = new Map<string, { line: number; rows: number; reason: string; excerpt: string }>();
  const firstByReason = new Map<string, string>();
  let total = 0;
  return {
    add({ line, rows, reason, groupKey, excerpt }) {
      total += rows;
      let entry = byKey.get(groupKey);
      if (!entry && byKey.size >= separateLimit) entry = byKey.get(firstByReason.get(reason) ?? '');
      if (entry) {
        entry.rows += rows;
        if (line < entry.line) Object.assign(entry, { line, excerpt: copyString(excerpt()) });
      } else {
        const key = copyString(groupKey);
        byKey.set(key, { line, rows, reason: copyString(reason), excerpt: copyString(excerpt()) });
        if (!firstByReason.has(reason)) firstByReason.set(copyString(reason), key);
      }
    },
    all: () => [...byKey.values()].toSorted((a, b) => a.line - b.line),
    rows: () => total,
  };
}
