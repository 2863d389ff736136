import { useCallback, useState } from 'react';

const draftPrefix = 'kith.draft.';

/**
 * Keeps a text that is being typed for this window under `key`, so that neither a reload nor a restart of the engine
 * loses it. Returns the text, and functions that set and clear it.
 */
export function useDraft(key: string, initial = ''): readonly [string, (text: string) => void, () => void] {
  const place = `${draftPrefix}${key}`;
  const [held, setHeld] = useState(() => ({ place, text: window.sessionStorage.getItem(place) ?? initial }));
  // Another key means another draft.
  if (held.place !== place) setHeld({ place, text: window.sessionStorage.getItem(place) ?? initial });

  const set = useCallback(
    (text: string) => {
      window.sessionStorage.setItem(place, text);
      setHeld({ place, text });
    },
    [place],
  );
  const clear = useCallback(() => {
    window.sessionStorage.removeItem(place);
    setHeld({ place, text: initial });
  }, [initial, place]);
  return [held.place === place ? held.text : initial, set, clear];
}

/** Clears all drafts, for when the page is about to show other people's data. */
export function clearDrafts(): void {
  const names = Array.from({ length: window.sessionStorage.length }, (_, index) => window.sessionStorage.key(index));
  for (const name of names) if (name?.startsWith(draftPrefix) === true) window.sessionStorage.removeItem(name);
}
