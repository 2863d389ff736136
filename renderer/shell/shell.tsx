import { useQuery } from '@tanstack/react-query';
import type { ReactNode, RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

import { sessionPath } from '../screens/outreach/session-path.ts';
import { useClient } from '../app/client-provider.tsx';
import { cameFromElsewhere, keepForVisit, keptOfVisit, useWayBack, visitKey } from '../app/way-back.ts';
import { classNames } from '../kit/class-names.ts';
import { useKeyGroups } from '../kit/keys/keys-provider.tsx';
import { useUndoHistory } from '../app/undo-history.tsx';
import { useWarningsOfScreen } from '../app/toasts.tsx';
import { useKeys } from '../kit/keys/use-keys.ts';
import { useFocusOfRemoved } from '../kit/use-focus-of-removed.ts';
import { EngineStatus } from './engine-status.tsx';
import { DemoNote } from './demo-note.tsx';
import { FileDrop } from './file-drop.tsx';
import { KeyHelp, listKeys } from './key-help.tsx';
import type { KeyList } from './key-help.tsx';
import { Navigation } from './navigation.tsx';
import { boundCommands } from './palette/command.ts';
import type { Command } from './palette/command.ts';
import { Palette } from './palette/palette.tsx';
import { screens } from './screens.ts';
import { showTheme } from './theme.ts';

/**
 * What surrounds every screen: navigation, the state of the engine, dropped files, the palette and the help for keys.
 */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [path, navigate] = useLocation();
  const fillsWindow = path === sessionPath;
  const [commands, setCommands] = useState<readonly Command[] | null>(null);
  const [help, setHelp] = useState<readonly KeyList[] | null>(null);
  const groups = useKeyGroups();
  const main = useRef<HTMLElement>(null);
  // The element that had the focus before a dialog opened and gets it back afterwards. Only elements of the page and of a
  // dialog over it count: a link of the navigation would make keys act upon it.
  const before = useRef<HTMLElement>(null);
  const keepFocus = (): void => {
    const focused = document.activeElement;
    before.current = focused instanceof HTMLElement && focused.closest('main, [data-modal]') !== null ? focused : null;
  };
  const focusBefore = (): void => {
    (before.current?.isConnected === true ? before : main).current?.focus({ preventScroll: true });
  };
  const openPalette = (): void => {
    keepFocus();
    setCommands(boundCommands(groups));
  };
  const openHelp = (): void => {
    keepFocus();
    setHelp(listKeys(groups()));
  };

  const back = useWayBack('/today');
  const { undoLast, redoLast } = useUndoHistory();
  useKeys(
    'Everywhere',
    [
      { meaning: 'find', does: 'Find, log or do anything', run: openPalette },
      { meaning: 'palette', run: openPalette },
      { meaning: 'undo', run: undoLast },
      { meaning: 'redo', run: redoLast },
      ...screens.map(({ meaning, path: to }) => ({ meaning, run: () => navigate(to) })),
      { meaning: 'go-to-past-steps', run: () => navigate('/past-steps') },
      { meaning: 'help', run: openHelp },
      { meaning: 'close', does: back.does, run: back.go, when: cameFromElsewhere() },
    ],
    'shell',
  );
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
        {!fillsWindow && <Navigation onFind={openPalette} onHelp={openHelp} />}
        {/* A new element for every screen, so that each begins at its top. */}
        <Main key={path} ref={main} fillsWindow={fillsWindow}>
          <EngineStatus>
            <DemoNote />
            {children}
          </EngineStatus>
        </Main>
      </div>
      <Palette bound={commands} onClose={() => setCommands(null)} focusAfter={focusBefore} />
      <KeyHelp listed={help} onClose={() => setHelp(null)} focusAfter={focusBefore} />
    </FileDrop>
  );
}

type MainProps = {
  readonly ref: RefObject<HTMLElement | null>;
  /** Whether no navigation stands below it in narrow windows. */
  readonly fillsWindow: boolean;
  readonly children: ReactNode;
};

/**
 * The element around a screen. It gets the focus when the screen appears, so that keys act upon the screen and not upon
 * the link that led to it.
 */
function Main({ ref, fillsWindow, children }: MainProps) {
  useEffect(() => {
    // A screen that asks for input at once has the focus already.
    if (ref.current?.contains(document.activeElement) === false) ref.current.focus({ preventScroll: true });
  }, [ref]);
  useFocusOfRemoved(ref);
  useScrollOfVisit(ref);
  useWarningsOfScreen();
  return (
    <main
      ref={ref}
      tabIndex={-1}
      className={classNames(
        'flex min-w-0 flex-1 flex-col overflow-y-auto outline-none',
        !fillsWindow && 'pb-16 low:max-wide:pb-12 wide:pb-0',
      )}
    >
      {children}
    </main>
  );
}

/** Scrolls a screen to which the user comes back to where it was left. */
function useScrollOfVisit(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const visit = visitKey();
    const before = keptOfVisit(visit, 'scroll');
    const restore = (): boolean => {
      if (typeof before !== 'number') return true;
      element.scrollTop = before;
      return Math.abs(element.scrollTop - before) < 2;
    };
    // What the screen shows may still be fetched. Whoever does anything meanwhile has their own place.
    const watch = new MutationObserver(() => {
      if (restore()) stop();
    });
    const stop = (): void => watch.disconnect();
    if (!restore()) {
      watch.observe(element, { childList: true, subtree: true });
      for (const event of ['wheel', 'keydown', 'pointerdown'] as const)
        element.addEventListener(event, stop, { once: true });
    }
    return () => {
      stop();
      keepForVisit(visit, 'scroll', element.scrollTop);
    };
  }, [ref]);
}

/** Applies the theme from the settings, which are kept with the user's data. */
function useThemeOfSettings(): void {
  const { queries } = useClient();
  const theme = useQuery(queries.settings.get.queryOptions()).data?.theme;
  useEffect(() => {
    if (theme !== undefined) showTheme(theme);
  }, [theme]);
}
