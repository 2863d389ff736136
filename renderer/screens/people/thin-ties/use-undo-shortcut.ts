import { useEffect, useEffectEvent } from 'react';

/** Binds ⌘Z and Ctrl-Z to undoing what this page did while `when` is true, ahead of the undo history. */
export function useUndoShortcut(undo: () => void, when: boolean): void {
  const run = useEffectEvent(undo);
  useEffect(() => {
    if (!when) return undefined;
    const handleKey = (event: KeyboardEvent): void => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'z')
        return;
      if (event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]')) return;
      event.preventDefault();
      run();
    };
    // In the capture phase, to come before the listener of the whole window.
    window.addEventListener('keydown', handleKey, { capture: true });
    return () => window.removeEventListener('keydown', handleKey, { capture: true });
  }, [when]);
}
