import { useContext, useEffectEvent, useId, useLayoutEffect } from 'react';

import { KeysContext } from './keys-provider.tsx';
import type { KeyBinding, KeyLayer } from './keys-provider.tsx';

/**
 * Binds meanings of the key table for as long as the calling component is mounted: `useKeys('People', [{ meaning:
 * 'next', does: 'Next person', run }])`. While
 * the user types, only those run that act in fields; in a dialog, only the shell's with ⌘ or Ctrl; in a menu, none. The
 * help (`?`) lists them under `title`.
 */
export function useKeys(title: string, bindings: readonly KeyBinding[], layer: KeyLayer = 'screen'): void {
  const register = useContext(KeysContext);
  const id = useId();
  // The newest bindings, because their functions close over the newest state.
  const current = useEffectEvent(() => bindings);
  // Registered in the same commit as the page that names the key, so that the key works as soon as it is seen.
  useLayoutEffect(() => register(id, { title, layer, bindings: () => current() }), [id, layer, register, title]);
}
