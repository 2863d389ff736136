import type { ReactNode } from 'react';
import { useState } from 'react';

import { Button } from '../kit/button.tsx';

type GrowingListProps<Row> = {
  readonly rows: readonly Row[];
  /** How many rows are shown at first, and how many each further time. */
  readonly atOnce: number;
  /** The words of the button for more: "Show earlier ones". */
  readonly more: string;
  /** Renders a row as a list item with a key. */
  readonly children: (row: Row) => ReactNode;
};

/** A list that shows its first rows, and more of them when the user asks. Nothing at all without rows. */
export function GrowingList<Row>({ rows, atOnce, more, children }: GrowingListProps<Row>) {
  const [shown, setShown] = useState(atOnce);
  if (rows.length === 0) return null;
  return (
    <>
      <ul className="flex flex-col">{rows.slice(0, shown).map((row) => children(row))}</ul>
      {rows.length > shown && (
        <span>
          <Button look="text" onClick={() => setShown(shown + atOnce)}>
            {more}
          </Button>
        </span>
      )}
    </>
  );
}
