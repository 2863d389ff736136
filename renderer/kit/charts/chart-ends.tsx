export type ChartEndsProps = {
  readonly first: string;
  readonly last: string;
  /** The words for the point that is chosen, shown in place of the ends, and how far across it is (0 to 1). */
  readonly at?: { readonly across: number; readonly words: string } | undefined;
};

/**
 * The line below a chart: its first and last day, or the point that is chosen. Hidden from screen readers, which read
 * the cursor itself.
 */
export function ChartEnds({ first, last, at }: ChartEndsProps) {
  return (
    <div aria-hidden="true" className="relative flex h-5 justify-between text-fine whitespace-nowrap text-soft">
      {at ? (
        <span
          className="absolute top-0 text-ink"
          // Shifted back by the same share of its own width, it never leaves the chart.
          style={{ left: `${at.across * 100}%`, transform: `translateX(-${at.across * 100}%)` }}
        >
          {at.words}
        </span>
      ) : (
        <>
          <span>{first}</span>
          <span>{last}</span>
        </>
      )}
    </div>
  );
}
