import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';

import type { WayBack } from '../app/way-back.ts';

/** The link at the top of a screen that leads back to where the user came from. */
export function BackLink({ back: { path, name, go } }: { readonly back: WayBack }) {
  return (
    <Link
      href={path}
      onClick={(event) => {
        event.preventDefault();
        go();
      }}
      className="mb-6 low:mb-2 inline-flex items-center gap-1.5 self-start rounded-small text-small text-soft hover:text-ink"
    >
      <ArrowLeft size={15} strokeWidth={1.75} aria-hidden="true" />
      {name}
    </Link>
  );
}
