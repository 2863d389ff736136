export type ChartEndsProps = {
  readonly first: string;
  readonly last: string;
  /** What stands at the cursor, and how far across it is (0 to 1); takes the place of the ends. */
  readonly at?: { readonly across: number; readonly words: string } | undefined;
};

/** The line below a chart: its first and last day, or what the cursor is at. Who cannot see it hears the cursor itself. */
export function ChartEnds({ first, last, at }: ChartEndsProps) {
  return (
    <div aria-hidden="true" className="relative flex h-5 justify-between text-fine whitespace-nowrap text-soft">
      {at ? (
        <span
          className="absolute top-0 text-ink"
          // Shifted back by the same share of itself, it never leaves the chart.
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
