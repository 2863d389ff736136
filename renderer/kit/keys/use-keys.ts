import { useContext, useEffectEvent, useId, useLayoutEffect } from 'react';

import { KeysContext } from './keys-provider.tsx';
import type { KeyBinding, KeyLayer } from './keys-provider.tsx';

/**
 * Binds keys for as long as the caller is on the page: `useKeys('People', [{ keys: ['j', 'ArrowDown'], does: 'Next', run }])`.
 * A key is named as in `KeyboardEvent.key`; `"g t"` is two pressed in turn. They never fire while something is typed, in
 * a menu or in a dialog, and the help (`?`) lists them under `title`.
 */
export function useKeys(title: string, bindings: readonly KeyBinding[], layer: KeyLayer = 'screen'): void {
  const register = useContext(KeysContext);
  const id = useId();
  // The newest bindings, since what they run closes over the newest state.
  const current = useEffectEvent(() => bindings);
  // With what is shown, not after it: who sees a key's name may press it.
  useLayoutEffect(() => register(id, { title, layer, bindings: () => current() }), [id, layer, register, title]);
}
