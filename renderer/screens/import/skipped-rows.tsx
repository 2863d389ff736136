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

/** The rows that are left out, each with its line and the reason. */
export function SkippedRows({ skips, total }: SkippedRowsProps) {
  const [query, setQuery] = useState('');
  const asked = query.trim().toLocaleLowerCase();
  const found = skips.filter(({ line, reason, row }) => `${line} ${reason} ${row}`.toLocaleLowerCase().includes(asked));
  const shown = found.slice(0, shownAtOnce);
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
        {shown.map(({ line, reason, row }) => (
          <li key={line} className="flex gap-4">
            <span className="w-20 shrink-0 text-small text-soft tabular-nums">Line {line}</span>
            <span className="min-w-0">
              <span className="block text-small">{reason}</span>
              <span className="block truncate text-fine text-soft">{row}</span>
            </span>
          </li>
        ))}
      </ul>
      <p aria-live="polite" className="mt-4 text-fine text-soft">
        {found.length === 0 && 'None of them is like this.'}
        {found.length > shown.length && `${inFigures(found.length - shown.length)} more; a search narrows them down.`}
        {total > skips.length && ` Only the first ${inFigures(skips.length)} are listed.`}
      </p>
    </section>
  );
}
