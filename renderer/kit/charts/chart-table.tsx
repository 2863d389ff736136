import type { ReactNode } from 'react';

import { classNames } from '../class-names.ts';

export type ChartColumn = { readonly name: string; readonly isNumber?: boolean };
export type ChartRow = {
  readonly key: string | number;
  /** One cell for each column; the first names the row. */
  readonly cells: readonly ReactNode[];
};

export type ChartTableProps = {
  /** Names the table for screen readers. */
  readonly title: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
};

/** The numbers of a chart as a table. A long or wide table scrolls in itself, by keyboard too. */
export function ChartTable({ title, columns, rows }: ChartTableProps) {
  return (
    <section
      aria-label={title}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Who has no pointer scrolls it with the arrow keys.
      tabIndex={0}
      className="max-h-80 w-fit max-w-full overflow-auto rounded-small"
    >
      <table className="border-separate border-spacing-0 text-small tabular-nums">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber = false }) => (
              <th
                key={name}
                scope="col"
                className={classNames(
                  'sticky top-0 border-b border-line bg-paper py-1 pr-6 align-bottom text-fine font-normal text-soft',
                  isNumber ? 'text-right' : 'text-left',
                )}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {columns.map(({ name, isNumber = false }, index) => {
                const look = classNames('py-0.5 pr-6 font-normal', isNumber ? 'text-right' : 'text-left');
                return index === 0 ? (
                  <th key={name} scope="row" className={classNames(look, 'whitespace-nowrap')}>
                    {cells[index]}
                  </th>
                ) : (
                  <td key={name} className={look}>
                    {cells[index]}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
