import { Link } from 'wouter';

import { formatDayAndMonth, formatDayAndMonthShort } from '../../../core/calendar/format-day.ts';
import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { WeekSummary, WeeklySummary } from '../../../api/contract/insights/insights.ts';
import { ChartFigure } from '../../kit/charts/chart-figure.tsx';
import { ChartPicture } from '../../kit/charts/chart-picture.tsx';
import { middleOf } from '../../kit/charts/chart-scale.ts';
import { ChartTable } from '../../kit/charts/chart-table.tsx';
import { valuesOf } from '../../kit/options.ts';
import { StrengthMark } from '../../parts/strength-mark.tsx';
import { EmptyInsight } from './insights-part.tsx';

type Count = Exclude<keyof WeekSummary, 'from'>;

/** The columns of the table, from left to right. */
const countNames: Readonly<Record<Count, string>> = {
  minutes: 'Minutes',
  reachedOut: 'Reached out to',
  answers: 'Answered',
  movedUp: 'Moved up',
  helpOffered: 'Help offered',
  helpGiven: 'Help given',
};
const counts = valuesOf(countNames);

/** The pairs of bars: what the user did, outlined, beside what came of it, solid. */
const rows = [
  { outlined: { count: 'reachedOut', name: 'Reached out to' }, solid: { count: 'answers', name: 'answered' } },
  { outlined: { count: 'helpOffered', name: 'Help offered' }, solid: { count: 'helpGiven', name: 'given' } },
  { outlined: undefined, solid: { count: 'movedUp', name: 'Ties that moved up' } },
] as const satisfies readonly { outlined: Named | undefined; solid: Named }[];
type Named = { readonly count: Count; readonly name: string };

/** For each week, what the user did and what came of it. */
export function WeeklySummaryChart({ weeks, movedUp, sentence }: WeeklySummary) {
  const done = (count: Count): boolean => weeks.some((week) => week[count] > 0);
  if (!counts.some(done)) {
    return (
      <EmptyInsight sentence={sentence}>
        When you work through a plan, its week stands here with whom you reached out to, who answered, the help you
        gave, and the ties that moved up.
      </EmptyInsight>
    );
  }
  // Pairs without any count are left out; the table has their zeros.
  const drawn = rows.filter(
    ({ outlined, solid }) => done(solid.count) || (outlined !== undefined && done(outlined.count)),
  );
  return (
    <div className="flex flex-col gap-8">
      <ChartFigure
        sentence={sentence}
        table={
          <ChartTable
            title="What each week's minutes achieved, the newest first"
            columns={[{ name: 'Week from' }, ...counts.map((count) => ({ name: countNames[count], isNumber: true }))]}
            rows={weeks.toReversed().map((week) => ({
              key: week.from,
              cells: [
                formatDayAndMonth(week.from, userLocale),
                ...counts.map((count) => formatNumber(Math.round(week[count]), userLocale)),
              ],
            }))}
          />
        }
      >
        <div className="flex flex-col gap-6">
          {drawn.map(({ outlined, solid }) => (
            <WeekBars key={solid.count} weeks={weeks} outlined={outlined} solid={solid} />
          ))}
          <div aria-hidden="true" className="-mt-4 flex">
            {weeks.map((week) => (
              <span key={week.from} className="flex min-w-0 flex-1 flex-col px-0.5 text-center text-fine text-soft">
                <span>{formatDayAndMonthShort(week.from, userLocale)}</span>
                {week.minutes > 0 && <span className="text-ink">{Math.round(week.minutes)} min</span>}
              </span>
            ))}
          </div>
        </div>
      </ChartFigure>
      {movedUp.length > 0 && <MovedUp movedUp={movedUp} />}
    </div>
  );
}

type WeekBarsProps = {
  readonly weeks: readonly WeekSummary[];
  readonly outlined: Named | undefined;
  readonly solid: Named;
};

/** In pixels: the height of the tallest bar, the room for the number above it, and the width of a bar. */
const tallest = 56;
const numberRoom = 20;
const barWidth = 16;

/** A pair of bars for each week, with their numbers. */
function WeekBars({ weeks, outlined, solid }: WeekBarsProps) {
  const kinds = [...(outlined ? [{ ...outlined, isOutlined: true }] : []), { ...solid, isOutlined: false }];
  const most = Math.max(1, ...weeks.flatMap((week) => kinds.map(({ count }) => week[count])));
  const height = tallest + numberRoom;
  const name = kinds.map((kind) => kind.name).join(', ');
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap gap-x-4 text-small text-soft">
        {kinds.map((kind) => (
          <span key={kind.count} className="flex items-center gap-2">
            <svg width="11" height="11" aria-hidden="true" className="overflow-visible text-ink">
              <Bar x={0} width={11} top={0} height={11} isOutlined={kind.isOutlined} />
            </svg>
            {kind.name}
          </span>
        ))}
      </p>
      <ChartPicture label={`${name}, week by week`} width="100%" height={height} className="text-ink">
        {weeks.map((week, index) => (
          // A nested SVG, so that its content is placed in pixels from the middle of the week.
          <svg key={week.from} x={`${middleOf(index, weeks.length) * 100}%`} overflow="visible" aria-hidden="true">
            {kinds.map(({ count, isOutlined }, place) => {
              const amount = week[count];
              if (amount === 0) return null;
              const x = (place - kinds.length / 2) * (barWidth + 3) + 1.5;
              // Tall enough to be seen, however small the count.
              const tall = Math.max(2, (amount / most) * tallest);
              return (
                <g key={count} data-count={count} data-week={week.from}>
                  <Bar x={x} width={barWidth} top={height - tall} height={tall} isOutlined={isOutlined} />
                  <text
                    x={x + barWidth / 2}
                    y={height - tall - 5}
                    textAnchor="middle"
                    className="fill-current text-fine tabular-nums"
                  >
                    {formatNumber(amount, userLocale)}
                  </text>
                </g>
              );
            })}
          </svg>
        ))}
        <line x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} className="stroke-line" />
      </ChartPicture>
    </div>
  );
}

type BarProps = {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly isOutlined: boolean;
};

/** An outlined or solid bar, told apart without colour. */
function Bar({ x, width, top, height, isOutlined }: BarProps) {
  // The outline is drawn inside of the bar's measures.
  const line = isOutlined ? 1.25 : 0;
  return (
    <rect
      x={x + line / 2}
      width={width - line}
      y={top + line / 2}
      height={Math.max(0, height - line)}
      fill={isOutlined ? 'none' : 'currentColor'}
      stroke={isOutlined ? 'currentColor' : 'none'}
      strokeWidth={line}
      className={isOutlined ? '' : 'text-accent'}
    />
  );
}

/** The ties whose state is higher than when the user reached out. */
function MovedUp({ movedUp }: { readonly movedUp: WeeklySummary['movedUp'] }) {
  return (
    <div>
      <h3 className="mb-2 font-sans text-small text-soft">Moved up</h3>
      <ul className="flex flex-col gap-3 wide:gap-2">
        {movedUp.map(({ id, name, from, to, day }) => (
          <li key={id} className="flex flex-col justify-between gap-x-6 wide:flex-row wide:items-baseline">
            <Link
              href={`/people/${id}`}
              className="rounded-small font-serif text-body decoration-line underline-offset-4 [overflow-wrap:anywhere] hover:underline"
            >
              {name}
            </Link>
            <span className="grid shrink-0 justify-start grid-cols-[5rem_1rem_5rem_3.5rem] items-baseline gap-x-2 text-small text-soft">
              <StrengthMark state={from} />
              <span>
                <span aria-hidden="true">→</span>
                <span className="sr-only">to</span>
              </span>
              <StrengthMark state={to} />
              <time dateTime={day} className="text-right text-fine whitespace-nowrap">
                {formatDayAndMonthShort(day, userLocale)}
              </time>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
