import { useCallback, useState } from 'react';

const draftPrefix = 'kith.draft.';

/**
 * What is being typed, kept for this window under `key`, so that a reload or a restart of the engine does not lose it.
 * `clear` forgets it once it is written.
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

/** Forgets everything that is being typed: for when the page is about to show other people's data. */
export function clearDrafts(): void {
  const names = Array.from({ length: window.sessionStorage.length }, (_, index) => window.sessionStorage.key(index));
  for (const name of names) if (name?.startsWith(draftPrefix) === true) window.sessionStorage.removeItem(name);
}
