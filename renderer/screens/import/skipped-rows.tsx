import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import type { RefObject } from 'react';
import { useState } from 'react';

import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { ImportPreview, SkippedRow } from '../../../api/contract/import/imports.ts';
import { Button } from '../../kit/button.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { rowCount } from './import-counts.ts';
import { isComposing } from '../../kit/keys/read-key.ts';

/** The number of rows from which on there is a search. */
const fewestToSearch = 6;
const atOnce = 100;

type SkippedRowsProps = Pick<ImportPreview, 'previewId' | 'skips'> & {
  /** How many rows are skipped; one entry may stand for several. */
  readonly rows: number;
  /** Whether the rows are of several files, so that each is named. */
  readonly manyFiles: boolean;
  readonly search: RefObject<HTMLInputElement | null>;
};

/** The skipped rows, each with its file and line. A reason that several rows share is shown once. */
export function SkippedRows({ previewId, skips, rows, manyFiles, search }: SkippedRowsProps) {
  const { client } = useClient();
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const found = useInfiniteQuery({
    queryKey: ['skipped rows', previewId, query],
    queryFn: ({ pageParam, signal }) =>
      client.imports.skips({ previewId, query, offset: pageParam, limit: atOnce }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && shown < last.total ? shown : undefined;
    },
    // The first page came with the preview. Rows skipped under earlier choices are of no use.
    ...(query === '' ? { initialData: { pages: [{ total: skips.total, rows: skips.first }], pageParams: [0] } } : {}),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  });
  const pages = found.data?.pages ?? [];
  const shown = pages.flatMap((page) => page.rows);
  const left = (pages.at(-1)?.total ?? 0) - shown.length;
  return (
    <section>
      <h2 className="mb-4 text-name">
        {rows === 1 ? 'One row is skipped' : `${formatNumber(rows, userLocale)} rows are skipped`}
      </h2>
      {skips.total >= fewestToSearch && (
        <div className="mb-5 max-w-field">
          <TextField
            ref={search}
            label="Search the skipped rows"
            labelHidden
            type="search"
            placeholder="Search by file, line, reason or text"
            value={typed}
            onChange={setTyped}
            onKeyDown={(event) => {
              // Leaves the field, so that keys act upon the page again.
              if (event.key === 'Escape' && !isComposing(event.nativeEvent)) event.currentTarget.blur();
            }}
          />
        </div>
      )}
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      <ul className="flex flex-col gap-3">
        {groupByReason(shown).map((group) => (
          <li key={`${group[0]?.fileName} ${group[0]?.line} ${group[0]?.reason}`}>
            {group.length > 1 ? (
              <SameReasonRows rows={group} isComplete={left <= 0} manyFiles={manyFiles} />
            ) : (
              group.map((row) => <Row key={row.line} row={row} manyFiles={manyFiles} />)
            )}
          </li>
        ))}
      </ul>
      <p aria-live="polite" className="mt-4 text-fine text-soft">
        {found.isSuccess && shown.length === 0 && 'None of them is like this.'}
      </p>
      {left > 0 && (
        <Button onClick={() => void found.fetchNextPage()} disabled={found.isFetchingNextPage}>
          Show more; {formatNumber(left, userLocale)} are left
        </Button>
      )}
    </section>
  );
}

/** Groups the rows of the same file and reason, in the order of the first row of each group. */
function groupByReason(rows: readonly SkippedRow[]): readonly (readonly SkippedRow[])[] {
  const together = new Map<string, SkippedRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.fileName, row.reason]);
    const others = together.get(key);
    if (others) others.push(row);
    else together.set(key, [row]);
  }
  return [...together.values()];
}

/** Words the line of a row: "Line 7", or how many rows from there on. */
function lineInWords({ line, rows }: SkippedRow): string {
  return rows > 1
    ? `${formatNumber(rows, userLocale)} from line ${formatNumber(line, userLocale)}`
    : `Line ${formatNumber(line, userLocale)}`;
}

const lineStyle = 'w-24 shrink-0 tabular-nums';

function Row({ row, manyFiles }: { readonly row: SkippedRow; readonly manyFiles: boolean }) {
  return (
    <div className="flex gap-4">
      <span className={`${lineStyle} text-small text-soft`}>{lineInWords(row)}</span>
      <span className="min-w-0">
        <span className="block text-small">{row.reason}</span>
        <span className="block truncate text-fine text-soft">
          {[manyFiles && row.fileName, row.row].filter(Boolean).join(': ')}
        </span>
      </span>
    </div>
  );
}

type SameReasonRowsProps = {
  readonly rows: readonly SkippedRow[];
  /** Whether all rows that were found are listed; otherwise a group may have more. */
  readonly isComplete: boolean;
  readonly manyFiles: boolean;
};

/** Rows that are skipped for the same reason, which is shown once. */
function SameReasonRows({ rows, isComplete, manyFiles }: SameReasonRowsProps) {
  const [first] = rows;
  const count = rows.reduce((sum, row) => sum + row.rows, 0);
  return (
    <details className="group">
      <summary className="-mx-2 flex cursor-pointer list-none gap-4 rounded-field px-2 py-0.5 hover:bg-well">
        <span className={`${lineStyle} flex items-start gap-1 text-small text-soft`}>
          {isComplete ? rowCount(count) : `${formatNumber(count, userLocale)} so far`}
          <ChevronRight
            size={14}
            strokeWidth={1.75}
            aria-hidden="true"
            className="mt-1 shrink-0 transition-transform group-open:rotate-90"
          />
        </span>
        <span className="min-w-0 text-small">
          {first?.reason}
          {manyFiles && <span className="block text-fine text-soft">{first?.fileName}</span>}
        </span>
      </summary>
      <ul className="mt-1.5 flex flex-col gap-1">
        {rows.map((row) => (
          <li key={row.line} className="flex gap-4 text-fine text-soft">
            <span className={lineStyle}>{lineInWords(row)}</span>
            <span className="min-w-0 truncate">{row.row}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
