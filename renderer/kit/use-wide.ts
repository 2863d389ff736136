import { useSyncExternalStore } from 'react';

/** As `--breakpoint-wide` in the tokens, which media queries of scripts cannot read. */
const wideWindow = window.matchMedia('(min-width: 50rem)');

/** Whether the window is wide, as the class prefix `wide:` means it. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wideWindow.matches);
}

function subscribe(listener: () => void): () => void {
  wideWindow.addEventListener('change', listener);
  return () => wideWindow.removeEventListener('change', listener);
}
