import { ChevronRight } from 'lucide-react';
import { useState } from 'react';

import type { SkippedRow } from '../../../api/contract/imports.ts';
import { TextField } from '../../kit/text-field.tsx';
import { inFigures } from './import-counts.ts';

/** From how many on a search helps more than it is in the way. */
const worthSearching = 6;
const shownAtOnce = 100;

type SkippedRowsProps = {
  /** The first thousand at most. */
  readonly skips: readonly SkippedRow[];
  readonly total: number;
};

/** The rows that are left out, each with its line; a reason that many share is said once. */
export function SkippedRows({ skips, total }: SkippedRowsProps) {
  const [query, setQuery] = useState('');
  const asked = query.trim().toLocaleLowerCase();
  const found = skips.filter(({ line, reason, row }) => `${line} ${reason} ${row}`.toLocaleLowerCase().includes(asked));
  const shown = alike(found).slice(0, shownAtOnce);
  const rowsShown = shown.reduce((sum, rows) => sum + rows.length, 0);
  return (
    <section>
      <h2 className="mb-4 text-name">{total === 1 ? 'One row is skipped' : `${inFigures(total)} rows are skipped`}</h2>
      {skips.length >= worthSearching && (
        <div className="mb-5 max-w-field">
          <TextField
            label="Search the skipped rows"
            labelHidden
            type="search"
            placeholder="Search by line, reason or text"
            value={query}
            onChange={setQuery}
          />
        </div>
      )}
      <ul className="flex flex-col gap-3">
        {shown.map((rows) => (
          <li key={rows[0]?.line}>{rows.length > 1 ? <Alike rows={rows} /> : rows.map(asRow)}</li>
        ))}
      </ul>
      <p aria-live="polite" className="mt-4 text-fine text-soft">
        {found.length === 0 && 'None of them is like this.'}
        {found.length > rowsShown && `${inFigures(found.length - rowsShown)} more; a search narrows them down.`}
        {total > skips.length && ` Only the first ${inFigures(skips.length)} are listed.`}
      </p>
    </section>
  );
}

/** The rows with the same reason together, in the order in which the reasons first come. */
function alike(rows: readonly SkippedRow[]): readonly (readonly SkippedRow[])[] {
  const byReason = new Map<string, SkippedRow[]>();
  for (const row of rows) {
    const others = byReason.get(row.reason);
    if (others) others.push(row);
    else byReason.set(row.reason, [row]);
  }
  return [...byReason.values()];
}

function asRow({ line, reason, row }: SkippedRow) {
  return (
    <div key={line} className="flex gap-4">
      <span className="w-20 shrink-0 text-small text-soft tabular-nums">Line {line}</span>
      <span className="min-w-0">
        <span className="block text-small">{reason}</span>
        <span className="block truncate text-fine text-soft">{row}</span>
      </span>
    </div>
  );
}

/** Rows left out for one and the same reason, which is said once. */
function Alike({ rows }: { readonly rows: readonly SkippedRow[] }) {
  return (
    <details className="group">
      <summary className="-mx-2 flex cursor-pointer list-none gap-4 rounded-field px-2 py-0.5 hover:bg-well">
        <span className="flex w-20 shrink-0 items-center gap-1 text-small text-soft tabular-nums">
          {inFigures(rows.length)} rows
          <ChevronRight
            size={14}
            strokeWidth={1.75}
            aria-hidden="true"
            className="transition-transform group-open:rotate-90"
          />
        </span>
        <span className="min-w-0 text-small">{rows[0]?.reason}</span>
      </summary>
      <ul className="mt-1.5 flex flex-col gap-1">
        {rows.map(({ line, row }) => (
          <li key={line} className="flex gap-4 text-fine text-soft">
            <span className="w-20 shrink-0 tabular-nums">Line {line}</span>
            <span className="min-w-0 truncate">{row}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
