import { useEffect, useState } from 'react';

export type SkeletonProps = { readonly rows?: number };

/**
 * Quiet lines in place of rows that are loading. They appear only after a moment, so that a quick answer does not
 * flicker.
 */
export function Skeleton({ rows = 4 }: SkeletonProps) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <output aria-label="Loading" className="flex flex-col gap-7">
      {late &&
        Array.from({ length: rows }, (_, row) => (
          <div key={row} className="flex animate-breathe flex-col gap-2.5">
            <div className="h-5 w-52 rounded-small bg-well-deep" />
            <div className="h-3.5 w-80 max-w-full rounded-small bg-well" />
          </div>
        ))}
    </output>
  );
}
