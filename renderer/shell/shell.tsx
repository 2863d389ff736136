import { useQuery } from '@tanstack/react-query';
import type { ReactNode, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

import { useClient } from '../app/client-provider.tsx';
import { useKeyGroups } from '../kit/keys/keys-provider.tsx';
import { useUndoHistory } from '../app/undo-history.tsx';
import { useKeys } from '../kit/keys/use-keys.ts';
import { EngineStatus } from './engine-status.tsx';
import { DemoNote } from './demo-note.tsx';
import { FileDrop } from './file-drop.tsx';
import { KeyHelp, listKeys } from './key-help.tsx';
import type { KeyList } from './key-help.tsx';
import { Navigation } from './navigation.tsx';
import { QuickFind } from './quick-find.tsx';
import { screens } from './screens.ts';
import { showTheme } from './theme.ts';

/** What stands around every screen: navigation, news of the engine, dropped files, quick find and the help for keys. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [path, navigate] = useLocation();
  const [finding, setFinding] = useState(false);
  const [help, setHelp] = useState<readonly KeyList[] | null>(null);
  const groups = useKeyGroups();
  const main = useRef<HTMLElement>(null);
  // What had the focus when a sheet came over the page, and has it again when the sheet goes; but the page rather than
  // what leads to it, or keys would act upon an old link.
  const before = useRef<HTMLElement>(null);
  const keepFocus = (): void => {
    const focused = document.activeElement;
    before.current = focused instanceof HTMLElement && main.current?.contains(focused) ? focused : null;
  };
  const focusBefore = (): void => {
    (before.current?.isConnected === true ? before : main).current?.focus({ preventScroll: true });
  };
  const openFind = (): void => {
    keepFocus();
    setFinding(true);
  };
  const openHelp = (): void => {
    keepFocus();
    setHelp(listKeys(groups()));
  };

  useKeys(
    'Everywhere',
    [
      { keys: ['/'], does: 'Find a person', run: openFind },
      ...screens.map(({ name, path: to, keys }) => ({ keys, does: `Go to ${name}`, run: () => navigate(to) })),
      { keys: ['?'], does: 'Show these keys', run: openHelp },
    ],
    'shell',
  );
  useControlKeys({ find: openFind });
  useThemeOfSettings();

  return (
    <FileDrop>
      <div className="flex h-dvh">
        <a
          href={`#${path}`}
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
          className="sr-only rounded-field bg-sheet px-4 py-2 focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
        >
          Skip to the page
        </a>
        <Navigation onFind={openFind} onHelp={openHelp} />
        {/* A new screen begins at its top, and afresh. */}
        <Main key={path} ref={main}>
          <EngineStatus>
            <DemoNote />
            {children}
          </EngineStatus>
        </Main>
      </div>
      <QuickFind open={finding} onClose={() => setFinding(false)} focusAfter={focusBefore} />
      <KeyHelp listed={help} onClose={() => setHelp(null)} focusAfter={focusBefore} />
    </FileDrop>
  );
}

/** Where a screen stands. It has the focus when it comes, so that keys mean it and not what led to it. */
function Main({ ref, children }: { readonly ref: RefObject<HTMLElement | null>; readonly children: ReactNode }) {
  useEffect(() => {
    // A screen that asks for something at once has the focus already.
    if (ref.current?.contains(document.activeElement) === false) ref.current.focus({ preventScroll: true });
  }, [ref]);
  return (
    <main ref={ref} tabIndex={-1} className="flex min-w-0 flex-1 flex-col overflow-y-auto pb-16 outline-none wide:pb-0">
      {children}
    </main>
  );
}

/** ⌘K or Ctrl-K finds; ⌘Z and ⇧⌘Z take back and do again, except where text is typed. */
function useControlKeys({ find }: { readonly find: () => void }): void {
  const { undoLast, redoLast } = useUndoHistory();
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest('[role=menu], [role=listbox]')) return;
      const typing = at?.closest('input, textarea');
      const undo = event.shiftKey ? redoLast : undoLast;
      const run = key === 'k' ? find : key === 'z' && !typing ? undo : undefined;
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [find, redoLast, undoLast]);
}

/** The theme is kept with the settings, so that it goes with the data; the page shows what they say. */
function useThemeOfSettings(): void {
  const { queries } = useClient();
  const theme = useQuery(queries.settings.get.queryOptions()).data?.theme;
  useEffect(() => {
    if (theme !== undefined) showTheme(theme);
  }, [theme]);
}
