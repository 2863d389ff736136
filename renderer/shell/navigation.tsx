import { Keyboard, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';

import { classNames } from '../kit/class-names.ts';
import { Kbd } from '../kit/keys/kbd.tsx';
import { ariaKeysOf } from '../kit/keys/key-names.ts';
import type { KeyMeaning } from '../kit/keys/key-table.ts';
import { screens } from './screens.ts';

type NavigationProps = { readonly onFind: () => void; readonly onHelp: () => void };

/** The links to all screens: at the side of wide windows, at the foot of narrow ones. */
export function Navigation({ onFind, onHelp }: NavigationProps) {
  return (
    <nav
      aria-label="Screens"
      className="fixed inset-x-0 bottom-0 z-20 flex flex-col border-t border-line bg-paper wide:static wide:w-rail wide:shrink-0 wide:border-0 wide:px-4 wide:pt-14 wide:pb-6 low:wide:overflow-y-auto low:wide:pt-3 low:wide:pb-3"
    >
      <p className="mb-6 hidden px-3 low:mb-2 font-serif text-name wide:block" translate="no">
        Kith
      </p>
      <ul className="flex justify-around wide:flex-col wide:gap-0.5">
        {screens.map((screen) => (
          <ScreenLink key={screen.path} {...screen} />
        ))}
        {/* Wide windows have this button below, with its key. */}
        <li className="wide:hidden">
          <button
            type="button"
            aria-label="Find, log or do anything"
            onClick={onFind}
            className={classNames(screenLinkLook, 'text-soft')}
          >
            <Search size={18} strokeWidth={1.5} aria-hidden="true" />
            Find
          </button>
        </li>
      </ul>
      <div className="mt-auto hidden flex-col gap-0.5 wide:flex">
        <QuietButton onClick={onFind} meaning="palette">
          <Search size={16} strokeWidth={1.5} aria-hidden="true" className="mx-px" />
          Find or do
        </QuietButton>
        <QuietButton onClick={onHelp} meaning="help">
          <Keyboard size={16} strokeWidth={1.5} aria-hidden="true" className="mx-px" />
          Keys
        </QuietButton>
      </div>
    </nav>
  );
}

type QuietButtonProps = {
  readonly onClick: () => void;
  readonly meaning: KeyMeaning;
  readonly children: ReactNode;
};

function QuietButton({ onClick, meaning, children }: QuietButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-keyshortcuts={ariaKeysOf(meaning)}
      className="flex items-center gap-3 rounded-field px-3 py-1.5 text-small text-soft transition-colors hover:text-ink"
    >
      {children}
      <span className="ml-auto">
        <Kbd meaning={meaning} />
      </span>
    </button>
  );
}

const screenLinkLook =
  'flex flex-col items-center gap-0.5 rounded-field px-1 py-2 text-fine whitespace-nowrap transition-colors hover:text-ink low:max-wide:gap-0 low:max-wide:py-1 ' +
  'wide:flex-row wide:gap-3 wide:px-3 wide:py-1.5 wide:text-small';

function ScreenLink({ name, path, icon: Icon }: (typeof screens)[number]) {
  const [here] = useRoute(`${path}/*?`);
  return (
    <li>
      <Link
        href={path}
        aria-current={here ? 'page' : undefined}
        className={classNames(screenLinkLook, here ? 'text-ink wide:font-medium' : 'text-soft')}
      >
        <Icon size={18} strokeWidth={here ? 2 : 1.5} aria-hidden="true" className={here ? 'text-accent' : ''} />
        {name}
      </Link>
    </li>
  );
}
