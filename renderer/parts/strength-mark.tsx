import type { TieState } from '../../core/strength/tie.ts';
import { valuesOf } from '../kit/options.ts';

export const tieStateNames: Readonly<Record<TieState, string>> = {
  strong: 'Strong',
  steady: 'Steady',
  fading: 'Fading',
  thin: 'Thin',
};

/** From strong to thin. */
export const tieStatesInOrder = valuesOf(tieStateNames);

/**
 * The strokes of each mark: where each begins, its length and its weight. Strong is a heavy stroke, steady a lighter
 * one, fading breaks off, thin is a hairline.
 */
const strokes: Readonly<Record<TieState, readonly { from: number; length: number; weight: number }[]>> = {
  strong: [{ from: 0, length: 22, weight: 5 }],
  steady: [{ from: 0, length: 22, weight: 2.75 }],
  fading: [
    { from: 0, length: 9, weight: 2.75 },
    { from: 12, length: 4, weight: 2 },
    { from: 19, length: 2, weight: 1.5 },
  ],
  thin: [{ from: 0, length: 22, weight: 1 }],
};

export type StrengthMarkProps = {
  readonly state: TieState;
  /** Shows the mark alone; screen readers still read the word. */
  readonly wordHidden?: boolean;
  readonly byOwnRating?: boolean;
};

/** A tie state as a pen stroke and a word, told apart without colour. */
export function StrengthMark({ state, wordHidden = false, byOwnRating = false }: StrengthMarkProps) {
  return (
    <span className="inline-flex items-center gap-2 text-small whitespace-nowrap text-soft">
      <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true" className="shrink-0 text-ink">
        {strokes[state].map(({ from, length, weight }) => (
          <rect
            key={from}
            x={from}
            y={4 - weight / 2}
            width={length}
            height={weight}
            rx={weight / 2}
            fill="currentColor"
          />
        ))}
      </svg>
      <span className={wordHidden ? 'sr-only' : ''}>
        {tieStateNames[state]}
        {byOwnRating && ', by your own rating'}
      </span>
    </span>
  );
}
