import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Day } from '../../../../core/calendar/day.ts';
import { daysBetween } from '../../../../core/calendar/day.ts';
import { formatDay, formatDayAndMonth } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { Person, StrengthOverTime } from '../../../../api/contract/people/people.ts';
import { ChartCursor } from '../../../kit/charts/chart-cursor.tsx';
import { ChartEnds } from '../../../kit/charts/chart-ends.tsx';
import { ChartFigure } from '../../../kit/charts/chart-figure.tsx';
import { chartHeight, chartWidth, StateDot, StateLine } from '../../../parts/state-line.tsx';
import { ChartPicture } from '../../../kit/charts/chart-picture.tsx';
import { linearScale, linePath, nearestIndex, stretchesOf } from '../../../kit/charts/chart-scale.ts';
import { ChartTable } from '../../../kit/charts/chart-table.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import { tieStateNames } from '../../../parts/strength-mark.tsx';

type Point = StrengthOverTime['points'][number];

/**
 * The strength of a tie over time as one line, drawn for its state at each time. Shows nothing without contact or when
 * the query fails, as the page words the tie anyway.
 */
export function StrengthLine({ person }: { readonly person: Pick<Person, 'id' | 'lastContact'> }) {
  const { queries } = useClient();
  const enabled = person.lastContact !== null;
  const answer = useQuery({ ...queries.people.strengthOverTime.queryOptions({ input: { id: person.id } }), enabled });
  // Also discards an answer from before the last contact was deleted.
  if (!enabled) return null;
  // Keeps the height, so that the page below does not move when the line appears.
  if (answer.isPending) return <div className="h-40" />;
  const first = answer.data?.points[0];
  const last = answer.data?.points.at(-1);
  if (!answer.data || !first || !last) return null;
  return <Line points={answer.data.points} sentence={answer.data.sentence} first={first} last={last} />;
}

type LineProps = StrengthOverTime & { readonly first: Point; readonly last: Point };

function Line({ points, sentence, first, last }: LineProps) {
  const [at, setAt] = useState<number | null>(null);
  const days = points.map((point) => daysBetween(first.day, point.day));
  const across = linearScale([0, days.at(-1) ?? 0], [0, 1]);
  const places = days.map(across);
  const down = linearScale([0, 1], [chartHeight - 2, 4]);
  const line = points.map((point, index) => ({
    strength: point.strength,
    state: point.state,
    across: (places[index] ?? 0) * chartWidth,
    down: down(point.strength),
  }));
  const newest = points.length - 1;
  const shown = points[at ?? newest] ?? last;
  const dot = line[at ?? newest];

  return (
    <ChartFigure
      sentence={sentence}
      quiet
      table={
        <ChartTable
          title="Strength over time, the newest day first"
          columns={[{ name: 'Day' }, { name: 'State' }, { name: 'Strength, 0 to 1', isNumber: true }]}
          rows={points.toReversed().map((point) => ({
            key: point.day,
            cells: [formatDay(point.day, userLocale), tieStateNames[point.state], point.strength.toFixed(2)],
          }))}
        />
      }
    >
      <div className="relative h-20">
        <ChartPicture
          label={`Strength from ${formatDay(first.day, userLocale)} to today`}
          viewBox={`0 0 ${chartWidth} ${chartHeight}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible text-ink"
        >
          <path
            d={`M0 ${chartHeight}H${chartWidth}`}
            className="stroke-line"
            strokeWidth={1}
            vectorEffect="non-scaling-stroke"
          />
          {stretchesOf(line, segmentState).map((stretch) => (
            <StateLine key={stretch.points[0]?.across} path={linePath(stretch.points)} state={stretch.look} />
          ))}
          {dot && (
            <g className="text-accent">
              <StateDot across={dot.across} down={dot.down} />
            </g>
          )}
        </ChartPicture>
        <ChartCursor
          label="Strength over time"
          count={points.length}
          at={at}
          onMove={setAt}
          indexAt={(place) => nearestIndex(places, place)}
          inWords={(index) => pointInWords(points[index] ?? last)}
        />
      </div>
      <ChartEnds
        first={firstDayInWords(first.day, last.day)}
        last="today"
        at={at === null ? undefined : { across: places[at] ?? 1, words: pointInWords(shown) }}
      />
    </ChartFigure>
  );
}

/**
 * Returns the state in which the segment between two points is drawn. Contact lifts a tie to its new state at once;
 * without contact the old state holds until the next point.
 */
function segmentState(from: Omit<Point, 'day'>, to: Omit<Point, 'day'>): Point['state'] {
  return to.strength > from.strength ? to.state : from.state;
}

/** Words a point: "14 March 2024: steady". */
function pointInWords({ day, state }: Point): string {
  return `${formatDay(day, userLocale)}: ${state}`;
}

/** Words the day of the first contact: its year, or its day when it is of this year. */
function firstDayInWords(first: Day, today: Day): string {
  if (first === today) return '';
  const year = first.slice(0, 4);
  return year === today.slice(0, 4) ? formatDayAndMonth(first, userLocale) : year;
}
