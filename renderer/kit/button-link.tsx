import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { buttonClasses } from './button.tsx';
import { Kbd } from './keys/kbd.tsx';
import { ariaKeyShortcut } from './keys/key-names.ts';
import { keysOf } from './keys/key-table.ts';
import type { KeyMeaning } from './keys/key-table.ts';

export type ButtonLinkProps = {
  readonly href: string;
  /** As of a button. */
  readonly look: 'primary' | 'text';
  /** The meaning of the key that goes there too. The key is shown where there is a keyboard; the link does not bind it. */
  readonly meaning?: KeyMeaning;
  readonly children: ReactNode;
};

/** A link to another screen that looks like a button. */
export function ButtonLink({ href, look, meaning, children }: ButtonLinkProps) {
  return (
    <Link
      href={href}
      aria-keyshortcuts={meaning === undefined ? undefined : ariaKeyShortcut(keysOf(meaning)[0])}
      className={buttonClasses(look)}
    >
      {children}
      {meaning !== undefined && (
        <span className="hidden wide:inline">
          <Kbd meaning={meaning} onAccent={look === 'primary'} />
        </span>
      )}
    </Link>
  );
}
