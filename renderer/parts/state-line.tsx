import { linePath } from '../kit/charts/chart-scale.ts';
import type { TieState } from './strength-mark.tsx';

/** A chart's own measures: it is as wide as there is room, so its unit across differs from that down. */
export const chartWidth = 1000;
export const chartHeight = 100;

/** How a state is drawn, as its mark is: a heavy stroke, a lighter one, one that breaks off, a hair. Needs no colour. */
const penOfState = {
  strong: { width: 3.5, dashes: undefined },
  steady: { width: 2, dashes: undefined },
  fading: { width: 2, dashes: '9 4 4 4' },
  thin: { width: 1, dashes: undefined },
} as const satisfies Record<TieState, { width: number; dashes: string | undefined }>;

/** A line in the pen of a state, in the measures of a chart. */
export function StateLine({ path, state }: { readonly path: string; readonly state: TieState }) {
  const { width, dashes } = penOfState[state];
  return (
    <path
      d={path}
      data-state={state}
      fill="none"
      stroke="currentColor"
      strokeWidth={width}
      strokeDasharray={dashes}
      strokeLinejoin="round"
      strokeLinecap={dashes === undefined ? 'round' : 'butt'}
      vectorEffect="non-scaling-stroke"
    />
  );
}

/** A round dot, however wide the chart is: a stroke of no length. */
export function StateDot({ across, down }: { readonly across: number; readonly down: number }) {
  return (
    <path
      d={`${linePath([{ across, down }])}h0`}
      stroke="currentColor"
      strokeWidth={8}
      strokeLinecap="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}
