import { useState } from 'react';

import type { OutreachDays } from '../../../api/contract/insights/insights.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { addDays, daysBetween } from '../../../core/calendar/day.ts';
import { formatMonthNameShort, formatWeekdayAndDay } from '../../../core/calendar/format-day.ts';
import { weekdayName } from '../../../core/calendar/weeks.ts';
import { formatNumber, peopleInSentence } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import { ChartCursor } from '../../kit/charts/chart-cursor.tsx';
import { ChartFigure } from '../../kit/charts/chart-figure.tsx';
import { ChartPicture } from '../../kit/charts/chart-picture.tsx';
import { radiusOfArea } from '../../kit/charts/chart-scale.ts';
import { ChartTable } from '../../kit/charts/chart-table.tsx';
import { EmptyInsight } from './insights-part.tsx';

type OutreachDay = OutreachDays['days'][number];

/** The size of a day and of its largest dot, in units of the drawing. */
const cell = 24;
const largest = 10.5;
/** The number of people that fills a dot at least, so that a day of one person has a small one. */
const fullDay = 5;

/** How many days each arrow key moves: across by weeks, down by days. */
const steps = { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1 } as const;

/**
 * A calendar of half a year: a week in each column, with its first day at the top. The more people on a day, the larger
 * its dot.
 */
export function OutreachHistory({ from, until, days, sentence }: OutreachDays) {
  const [at, setAt] = useState<number | null>(null);
  if (days.length === 0) {
    return (
      <EmptyInsight sentence={sentence}>
        The days on which you do something stand here, as in a calendar. A day left out costs nothing.
      </EmptyInsight>
    );
  }
  const count = daysBetween(from, until) + 1;
  const weeks = Math.ceil(count / 7);
  const done = new Map(days.map((day) => [daysBetween(from, day.day), day]));
  const most = Math.max(fullDay, ...days.map((day) => day.people));
  const shown = at === null ? undefined : dayInWords(addDays(from, at), done.get(at));

  return (
    <ChartFigure
      sentence={sentence}
      table={
        <ChartTable
          title="Days of practice, the newest first"
          columns={[{ name: 'Day' }, { name: 'People', isNumber: true }, { name: 'Minutes', isNumber: true }]}
          rows={days.toReversed().map(({ day, people, minutes }) => ({
            key: day,
            cells: [
              formatWeekdayAndDay(day, userLocale),
              formatNumber(people, userLocale),
              formatNumber(Math.round(minutes), userLocale),
            ],
          }))}
        />
      }
    >
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <Months from={from} weeks={weeks} />
        <Weekdays from={from} />
        <div className="relative col-start-2 row-start-2">
          <ChartPicture
            label="A calendar of the last half year: the more people on a day, the larger its dot"
            viewBox={`0 0 ${weeks * cell} ${7 * cell}`}
            className="block w-full overflow-visible text-ink"
          >
            {Array.from({ length: count }, (_, index) => (
              <DayDot key={index} index={index} people={done.get(index)?.people ?? 0} most={most} />
            ))}
            {at !== null && (
              <circle
                {...placeOf(at)}
                r={cell / 2 - 0.5}
                fill="none"
                stroke="currentColor"
                strokeWidth={1.25}
                vectorEffect="non-scaling-stroke"
              />
            )}
          </ChartPicture>
          <ChartCursor
            label="The days of the last half year"
            count={count}
            at={at}
            onMove={setAt}
            steps={steps}
            indexAt={(across, down) => {
              const index = Math.floor(across * weeks) * 7 + Math.floor(down * 7);
              return index >= 0 && index < count ? index : null;
            }}
            inWords={(index) => dayInWords(addDays(from, index), done.get(index))}
          />
        </div>
        <p aria-hidden="true" className="col-start-2 mt-3 text-fine text-soft">
          {shown === undefined ? (
            'The more people on a day, the larger its dot.'
          ) : (
            <span className="text-ink">{shown}</span>
          )}
        </p>
      </div>
    </ChartFigure>
  );
}

/** Words a day: "Tuesday, 12 May: three people, 8 minutes". */
function dayInWords(day: Day, done: OutreachDay | undefined): string {
  const what = done
    ? `${peopleInSentence(done.people, userLocale)}${endingWithMinutes(done.minutes)}`
    : 'nothing noted';
  return `${formatWeekdayAndDay(day, userLocale)}: ${what}`;
}

/** Words minutes as the end of a list: ", 8 minutes"; empty for less than half a minute. */
function endingWithMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  return whole === 0 ? '' : whole === 1 ? ', one minute' : `, ${formatNumber(whole, userLocale)} minutes`;
}

function placeOf(index: number): { readonly cx: number; readonly cy: number } {
  return { cx: (Math.floor(index / 7) + 0.5) * cell, cy: ((index % 7) + 0.5) * cell };
}

type DayDotProps = { readonly index: number; readonly people: number; readonly most: number };

/** A day: a dot sized by the number of people on it, or a small point when there were none. */
function DayDot({ index, people, most }: DayDotProps) {
  const place = placeOf(index);
  if (people === 0) return <circle {...place} r={1.25} className="text-mark" fill="currentColor" />;
  return (
    <circle
      {...place}
      r={Math.max(3, radiusOfArea(people, most, largest))}
      data-people={people}
      className="text-accent"
      fill="currentColor"
    />
  );
}

/** The names of the months, each above the week in which it begins. */
function Months({ from, weeks }: { readonly from: Day; readonly weeks: number }) {
  const begins = Array.from({ length: weeks }, (_, week) => addDays(from, week * 7)).flatMap((first, week) => {
    const last = addDays(first, 6);
    return last.slice(8) <= '07' ? [{ week, name: formatMonthNameShort(last, userLocale) }] : [];
  });
  return (
    <div aria-hidden="true" className="relative col-start-2 row-start-1 h-6 text-fine text-soft">
      {begins.map(({ week, name }) => (
        <span key={week} className="absolute top-0" style={{ left: `${(week / weeks) * 100}%` }}>
          {name}
        </span>
      ))}
    </div>
  );
}

/** The rows of the weekdays that are named. */
const namedRows = [0, 2, 4];

/** The names of every other weekday, as a narrow page has no room for more. */
function Weekdays({ from }: { readonly from: Day }) {
  return (
    <div
      aria-hidden="true"
      className="col-start-1 row-start-2 grid grid-rows-7 items-center text-fine leading-none text-soft"
    >
      {namedRows.map((row) => (
        <span key={row} style={{ gridRowStart: row + 1 }}>
          {weekdayName(addDays(from, row)).slice(0, 3)}
        </span>
      ))}
    </div>
  );
}
