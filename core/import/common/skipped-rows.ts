import { copyString } from '../../text/copy-string.ts';
import type { SkippedRow } from './reader.ts';

/** How many are told apart; those beyond are counted with the first that was left out for the same reason. */
const separateLimit = 20_000;

/** The skipped rows of one file, as they come up. */
export type SkippedRowCollector = {
  /** `together`: rows of which this is the same are one entry. What was said is asked for the first of them only. */
  add(row: Omit<SkippedRow, 'said'> & { readonly together: string; readonly said: () => string }): void;
  /** In the order of the lines. */
  all(): SkippedRow[];
  /** How many rows they are. */
  rows(): number;
};

/** Collects the skipped rows of a large file in bounded memory. */
export function createSkippedRowCollector(): SkippedRowCollector {
  const byKey = new Map<string, { line: number; rows: number; reason: string; said: string }>();
  const firstByReason = new Map<string, string>();
  let total = 0;
  return {
    add({ line, rows, reason, together, said }) {
      total += rows;
      let entry = byKey.get(together);
      if (!entry && byKey.size >= separateLimit) entry = byKey.get(firstByReason.get(reason) ?? '');
      if (entry) {
        entry.rows += rows;
        if (line < entry.line) Object.assign(entry, { line, said: copyString(said()) });
      } else {
        const key = copyString(together);
        byKey.set(key, { line, rows, reason: copyString(reason), said: copyString(said()) });
        if (!firstByReason.has(reason)) firstByReason.set(copyString(reason), key);
      }
    },
    all: () => [...byKey.values()].toSorted((a, b) => a.line - b.line),
    rows: () => total,
  };
}
