import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { buttonClasses } from './button.tsx';

export type ButtonLinkProps = {
  readonly href: string;
  /** As of a button. */
  readonly look: 'primary' | 'text';
  readonly children: ReactNode;
};

/** A link to another screen that looks like a button. */
export function ButtonLink({ href, look, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClasses(look)}>
      {children}
    </Link>
  );
}
