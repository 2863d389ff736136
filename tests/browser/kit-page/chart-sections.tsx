import { useState } from 'react';

import { ChartCursor } from '../../../renderer/kit/charts/chart-cursor.tsx';
import { ChartEnds } from '../../../renderer/kit/charts/chart-ends.tsx';
import { ChartFigure } from '../../../renderer/kit/charts/chart-figure.tsx';
import { ChartPicture } from '../../../renderer/kit/charts/chart-picture.tsx';
import { areaPath, linePath, linearScale, middleOf, nearestIndex } from '../../../renderer/kit/charts/chart-scale.ts';
import { ChartTable } from '../../../renderer/kit/charts/chart-table.tsx';
import type { KitSection } from './kit-section.ts';
import { State } from './state.tsx';

/** The parts of a chart, each in a chart or alone. */
export const chartSections: readonly KitSection[] = [
  { file: 'charts/chart-figure.tsx', States: ChartFigureStates },
  { file: 'charts/chart-picture.tsx', States: () => <State name="a picture">{picture}</State> },
  { file: 'charts/chart-cursor.tsx', States: ChartCursorStates },
  { file: 'charts/chart-ends.tsx', States: ChartEndsStates },
  { file: 'charts/chart-table.tsx', States: ChartTableStates },
];

const counts = [2, 5, 3, 8, 6, 9];
const down = linearScale([0, 10], [100, 0]);
const places = counts.map((count, index) => ({ across: middleOf(index, counts.length) * 600, down: down(count) }));

const picture = (
  <ChartPicture label="Six counts, rising" viewBox="0 0 600 100" preserveAspectRatio="none" className="h-24 w-full">
    <path d={areaPath(places, 100)} className="fill-well" />
    <path d={linePath(places)} fill="none" stroke="currentColor" strokeWidth={2} vectorEffect="non-scaling-stroke" />
  </ChartPicture>
);

const table = (
  <ChartTable
    title="Six counts"
    columns={[{ name: 'Step' }, { name: 'Count', isNumber: true }]}
    rows={counts.map((count, index) => ({ key: index, cells: [`Step ${index + 1}`, count] }))}
  />
);

function ChartFigureStates() {
  return (
    <>
      <State name="default, with a note">
        <ChartFigure sentence="Six counts, rising." note="Each step is a week." table={table}>
          {picture}
        </ChartFigure>
      </State>
      <State name="quiet">
        <ChartFigure sentence="Six counts, rising." quiet table={table}>
          {picture}
        </ChartFigure>
      </State>
    </>
  );
}

function ChartCursorStates() {
  const [at, setAt] = useState<number | null>(null);
  const centres = counts.map((_, index) => middleOf(index, counts.length));
  const inWords = (index: number): string => `Step ${index + 1}: ${counts[index] ?? 0}`;
  return (
    <State name="by pointer or arrow keys">
      <div className="relative">
        {picture}
        <ChartCursor
          label="The steps"
          count={counts.length}
          at={at}
          onMove={setAt}
          inWords={inWords}
          indexAt={(across) => nearestIndex(centres, across)}
        />
      </div>
      <ChartEnds
        first="Step 1"
        last="Step 6"
        at={at === null ? undefined : { across: centres[at] ?? 0, words: inWords(at) }}
      />
    </State>
  );
}

function ChartEndsStates() {
  return (
    <>
      <State name="the ends">
        <ChartEnds first="May 2025" last="Today" />
      </State>
      <State name="at the cursor">
        <ChartEnds first="May 2025" last="Today" at={{ across: 0.4, words: 'October: 12' }} />
      </State>
    </>
  );
}

function ChartTableStates() {
  return (
    <>
      <State name="short">{table}</State>
      <State name="long, scrolls in itself">
        <ChartTable
          title="Forty counts"
          columns={[{ name: 'Day' }, { name: 'Count', isNumber: true }]}
          rows={Array.from({ length: 40 }, (_, index) => ({ key: index, cells: [`Day ${index + 1}`, index * 3] }))}
        />
      </State>
    </>
  );
}
