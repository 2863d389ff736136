import type { KeyboardEvent, PointerEvent } from 'react';

type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export type ChartCursorProps = {
  /** Names the points for screen readers: "The months". */
  readonly label: string;
  /** How many points there are; the first is the oldest. */
  readonly count: number;
  /** The point that is chosen; null while none is, which stands for the newest. */
  readonly at: number | null;
  readonly onMove: (at: number | null) => void;
  /** Says a point and its values in words. */
  readonly inWords: (index: number) => string;
  /** Returns the point at a place within the chart, both from 0 to 1; null where there is none. */
  readonly indexAt: (across: number, down: number) => number | null;
  /** How many points each arrow key moves on; one when absent. */
  readonly steps?: Readonly<Record<ArrowKey, number>>;
};

const oneByOne = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 1, ArrowDown: -1 } as const;

/**
 * Chooses a point of the chart that it lies over: with the pointer, or with Tab and the arrow keys. Screen readers say
 * each point in words.
 */
export function ChartCursor({ label, count, at, onMove, inWords, indexAt, steps = oneByOne }: ChartCursorProps) {
  const newest = count - 1;

  function handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = afterKey(event.key, at ?? newest, newest, steps);
    if (to === undefined) return;
    event.preventDefault();
    onMove(Math.min(newest, Math.max(0, to)));
  }

  function follow(event: PointerEvent<HTMLElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    onMove(indexAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height));
  }

  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A field would keep the letters that are keys of the page.
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={newest}
      aria-valuenow={at ?? newest}
      aria-valuetext={inWords(at ?? newest)}
      onKeyDown={handleKey}
      onFocus={() => onMove(at ?? newest)}
      onBlur={() => onMove(null)}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={(event) => {
        if (event.currentTarget !== document.activeElement) onMove(null);
      }}
      className="absolute inset-0 cursor-crosshair touch-pan-y rounded-small outline-offset-4 focus-visible:outline-1"
    />
  );
}

function afterKey(
  key: string,
  at: number,
  newest: number,
  steps: Readonly<Record<ArrowKey, number>>,
): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown':
      return at + steps[key];
    case 'Home':
      return 0;
    case 'End':
      return newest;
    case 'PageUp':
      return at + Math.ceil(newest / 10);
    case 'PageDown':
      return at - Math.ceil(newest / 10);
    default:
      return undefined;
  }
}
