import type { TieState } from '../../core/strength/tie.ts';
import { linePath } from '../kit/charts/chart-scale.ts';

/** The units of a chart. It is stretched to the width that there is, so that a unit across differs from a unit down. */
export const chartWidth = 1000;
export const chartHeight = 100;

/** How the line of a state is drawn, like its mark: heavy, lighter, broken, thin. Told apart without colour. */
const penOfState = {
  strong: { width: 3.5, dashes: undefined },
  steady: { width: 2, dashes: undefined },
  fading: { width: 2, dashes: '9 4 4 4' },
  thin: { width: 1, dashes: undefined },
} as const satisfies Record<TieState, { width: number; dashes: string | undefined }>;

/** A line drawn for a state, in the units of a chart. */
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

/** A dot that stays round however wide the chart is: a stroke without length. */
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
