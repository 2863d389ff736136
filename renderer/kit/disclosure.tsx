import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';

/** A quiet line that opens to show more. What it shows is rendered after the page itself, since it begins closed. */
export function Disclosure({ summary, children }: { readonly summary: ReactNode; readonly children: ReactNode }) {
  const isRendered = useDeferredValue(true, false);
  return (
    <details className="group">
      <summary className="-ml-1 flex cursor-pointer list-none items-baseline gap-1 rounded-small text-small text-soft hover:text-ink">
        <ChevronRight
          size={14}
          strokeWidth={1.75}
          aria-hidden="true"
          className="shrink-0 translate-y-0.5 transition-transform group-open:rotate-90"
        />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className="mt-2 mb-1 pl-4.5">{isRendered && children}</div>
    </details>
  );
}
