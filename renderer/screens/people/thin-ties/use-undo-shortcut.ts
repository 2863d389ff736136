import { useEffect, useEffectEvent } from 'react';

/** While `when` holds, ⌘Z and Ctrl-Z take back what this page did, before what was done elsewhere. */
export function useUndoShortcut(undo: () => void, when: boolean): void {
  const run = useEffectEvent(undo);
  useEffect(() => {
    if (!when) return undefined;
    const hear = (event: KeyboardEvent): void => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'z')
        return;
      if (event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]')) return;
      event.preventDefault();
      run();
    };
    // On the way down, so that it is heard before the listener of the whole window.
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, [when]);
}
