import { useCallback, useState } from 'react';

const draftPrefix = 'kith.draft.';

/** Returns the key under which the storage of this window keeps a draft. */
export function draftStorageKey(key: string): string {
  return `${draftPrefix}${key}`;
}

/**
 * Keeps a text that is being typed for this window under `key`, so that neither a reload nor a restart of the engine
 * loses it. Returns the text, and functions that set and clear it.
 */
export function useDraft(key: string, initial = ''): readonly [string, (text: string) => void, () => void] {
  const storageKey = draftStorageKey(key);
  const [held, setHeld] = useState(() => ({ storageKey, text: window.sessionStorage.getItem(storageKey) ?? initial }));
  // Another key means another draft.
  if (held.storageKey !== storageKey)
    setHeld({ storageKey, text: window.sessionStorage.getItem(storageKey) ?? initial });

  const set = useCallback(
    (text: string) => {
      window.sessionStorage.setItem(storageKey, text);
      setHeld({ storageKey, text });
    },
    [storageKey],
  );
  const clear = useCallback(() => {
    window.sessionStorage.removeItem(storageKey);
    setHeld({ storageKey, text: initial });
  }, [initial, storageKey]);
  return [held.storageKey === storageKey ? held.text : initial, set, clear];
}

/** Clears all drafts, for when the page is about to show other people's data. */
export function clearDrafts(): void {
  const names = Array.from({ length: window.sessionStorage.length }, (_, index) => window.sessionStorage.key(index));
  for (const name of names) if (name?.startsWith(draftPrefix) === true) window.sessionStorage.removeItem(name);
}
