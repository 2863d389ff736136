import { useState } from 'react';

import type { TieState } from '../../../core/strength/tie.ts';
import { formatMonth, formatMonthShort } from '../../../core/calendar/format-day.ts';
import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { MonthStates } from '../../../api/contract/insights/insights.ts';
import { ChartCursor } from '../../kit/charts/chart-cursor.tsx';
import { ChartEnds } from '../../kit/charts/chart-ends.tsx';
import { ChartFigure } from '../../kit/charts/chart-figure.tsx';
import { chartHeight, chartWidth, StateDot, StateLine } from '../../parts/state-line.tsx';
import { ChartPicture } from '../../kit/charts/chart-picture.tsx';
import { areaPath, linearScale, linePath, nearestIndex } from '../../kit/charts/chart-scale.ts';
import { ChartTable } from '../../kit/charts/chart-table.tsx';
import { StrengthMark, tieStateNames, tieStatesInOrder } from '../../parts/strength-mark.tsx';

type StatesByMonthProps = { readonly months: readonly MonthStates[]; readonly sentence: string };

/**
 * A line for each tie state, each on a scale of its own from zero: thin ties may be a thousand times as many as strong
 * ones, and on a common scale the strong ones would not be seen.
 */
export function StatesByMonth({ months, sentence }: StatesByMonthProps) {
  const [at, setAt] = useState<number | null>(null);
  const newest = months.length - 1;
  const first = months[0];
  const shown = months[at ?? newest];
  if (!first || !shown) return <p className="text-body">{sentence}</p>;

  const across = linearScale([0, newest], [0, 1]);
  const places = months.map((_, index) => across(index));
  // The width of the longest number, so that the lines do not move while the cursor does.
  const longest = Math.max(
    ...months.flatMap((month) => tieStatesInOrder.map((state) => formatNumber(month[state], userLocale).length)),
  );

  return (
    <ChartFigure
      sentence={sentence}
      note="Each line has a scale of its own, from zero. Circles and ratings are those of today."
      table={
        <ChartTable
          title="Ties in each state, the newest month first"
          columns={[
            { name: 'Month' },
            ...tieStatesInOrder.map((state) => ({ name: tieStateNames[state], isNumber: true })),
          ]}
          rows={months.toReversed().map((month) => ({
            key: month.day,
            cells: [
              formatMonth(month.day, userLocale),
              ...tieStatesInOrder.map((state) => formatNumber(month[state], userLocale)),
            ],
          }))}
        />
      }
    >
      <div className="grid grid-cols-[5.25rem_minmax(0,1fr)_auto] gap-x-4 gap-y-4 wide:grid-cols-[6.5rem_minmax(0,1fr)_auto]">
        {tieStatesInOrder.map((state, row) => (
          <StateRow
            key={state}
            state={state}
            row={row}
            counts={months.map((month) => month[state])}
            places={places}
            at={at}
            digits={longest}
            title={`${tieStateNames[state]} ties, ${formatMonth(first.day, userLocale)} to today`}
          />
        ))}
        <div className="relative z-10 col-start-2 row-start-1 row-end-5">
          {at !== null && (
            <span
              aria-hidden="true"
              className="absolute inset-y-0 border-l border-mark"
              style={{ left: `${across(at) * 100}%` }}
            />
          )}
          <ChartCursor
            label="Ties in each state, month by month"
            count={months.length}
            at={at}
            onMove={setAt}
            indexAt={(place) => nearestIndex(places, place)}
            inWords={(index) => monthInWords(months[index] ?? shown)}
          />
        </div>
        <div className="col-start-2 row-start-5 -mt-2.5">
          <ChartEnds
            first={formatMonthShort(first.day, userLocale)}
            last="today"
            at={
              at === null
                ? undefined
                : { across: across(at), words: at === newest ? 'today' : formatMonth(shown.day, userLocale) }
            }
          />
        </div>
      </div>
    </ChartFigure>
  );
}

/** Words a month: "March 2025: 12 strong, 40 steady, 88 fading, 460 thin". */
function monthInWords(month: MonthStates): string {
  const counts = tieStatesInOrder.map((state) => `${formatNumber(month[state], userLocale)} ${state}`);
  return `${formatMonth(month.day, userLocale)}: ${counts.join(', ')}`;
}

type StateRowProps = {
  readonly state: TieState;
  readonly row: number;
  readonly counts: readonly number[];
  /** How far across the chart each count is, 0 to 1. */
  readonly places: readonly number[];
  readonly at: number | null;
  /** The width of the number, in digits. */
  readonly digits: number;
  readonly title: string;
};

function StateRow({ state, row, counts, places, at, digits, title }: StateRowProps) {
  // At least one, so that a line of zeros lies at the bottom.
  const down = linearScale([0, Math.max(1, ...counts)], [chartHeight - 3, 8]);
  const line = counts.map((count, index) => ({ across: (places[index] ?? 0) * chartWidth, down: down(count) }));
  const shown = at === null ? line.at(-1) : line[at];
  const gridRow = row + 1;
  return (
    <>
      <span className="col-start-1 flex items-end" style={{ gridRow }}>
        <StrengthMark state={state} />
      </span>
      <ChartPicture
        label={title}
        viewBox={`0 0 ${chartWidth} ${chartHeight}`}
        preserveAspectRatio="none"
        className="col-start-2 h-14 w-full overflow-visible text-ink"
        style={{ gridRow }}
      >
        <path d={areaPath(line, chartHeight)} className="fill-well" />
        <path
          d={`M0 ${chartHeight}H${chartWidth}`}
          className="stroke-line"
          strokeWidth={1}
          vectorEffect="non-scaling-stroke"
        />
        <StateLine path={linePath(line)} state={state} />
        {shown && (
          <g className="text-accent">
            <StateDot {...shown} />
          </g>
        )}
      </ChartPicture>
      <span
        className="col-start-3 flex items-end justify-end font-serif text-name leading-none tabular-nums"
        style={{ gridRow, minWidth: `${digits}ch` }}
      >
        {formatNumber(counts[at ?? counts.length - 1] ?? 0, userLocale)}
      </span>
    </>
  );
}
