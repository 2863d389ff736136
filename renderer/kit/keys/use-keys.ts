import { useContext, useEffectEvent, useId, useLayoutEffect } from 'react';

import { KeysContext } from './keys-provider.tsx';
import type { KeyBinding, KeyLayer } from './keys-provider.tsx';

/**
 * Binds keys for as long as the calling component is mounted: `useKeys('People', [{ keys: ['j', 'ArrowDown'], does:
 * 'Next', run }])`. A key is named as in `KeyboardEvent.key`; `"g t"` is two keys pressed in turn. Bindings do not run
 * while the user types, or is in a menu or a dialog. The help (`?`) lists them under `title`.
 */
export function useKeys(title: string, bindings: readonly KeyBinding[], layer: KeyLayer = 'screen'): void {
  const register = useContext(KeysContext);
  const id = useId();
  // The newest bindings, because their functions close over the newest state.
  const current = useEffectEvent(() => bindings);
  // Registered in the same commit as the page that names the key, so that the key works as soon as it is seen.
  useLayoutEffect(() => register(id, { title, layer, bindings: () => current() }), [id, layer, register, title]);
}
