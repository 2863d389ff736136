import type { ReactNode } from 'react';

import { Disclosure } from '../disclosure.tsx';

export type ChartFigureProps = {
  /** What the chart shows, in a sentence. */
  readonly sentence: string;
  /** Sets the sentence below the chart and small, for a page on which the chart is secondary. */
  readonly quiet?: boolean;
  /** How to read the chart, where that needs saying. */
  readonly note?: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
  readonly children: ReactNode;
};

/** A chart with its sentence, and the same numbers as a table in a disclosure. */
export function ChartFigure({ sentence, quiet = false, note, table, children }: ChartFigureProps) {
  return (
    <div className={quiet ? 'flex flex-col gap-2' : 'flex flex-col gap-4'}>
      <figure className={quiet ? 'flex flex-col gap-1.5' : 'flex flex-col gap-6'}>
        {!quiet && <figcaption className="text-body">{sentence}</figcaption>}
        {children}
        {quiet && <figcaption className="text-small text-soft">{sentence}</figcaption>}
      </figure>
      {note !== undefined && <p className="text-fine text-soft">{note}</p>}
      <Disclosure summary="As a table">{table}</Disclosure>
    </div>
  );
}
