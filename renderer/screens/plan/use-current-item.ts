import { useVisitState } from '../../app/way-back.ts';
import { useEffect, useEffectEvent, useRef } from 'react';

/** What an item needs to take part in the list's keys. */
export type ListItem = {
  readonly isCurrent: boolean;
  /** The ref of the element with the item's name, which gets the focus when the item becomes current. */
  readonly ref: (element: HTMLElement | null) => void;
};

/** The current item of a list, and what moves it. */
export type CurrentItem = {
  /** Null only when there are no items. */
  readonly current: string | null;
  readonly move: (by: number) => void;
  readonly item: (key: string) => ListItem;
};

/**
 * Keeps one item of a list current. Keys and the focus move it; when the current item goes, the next one is current.
 */
export function useCurrentItem(keys: readonly string[]): CurrentItem {
  const [held, setHeld] = useVisitState('current item', { key: keys[0] ?? null, index: 0 });
  const elements = useRef(new Map<string, HTMLElement>());
  const index = held.key === null ? -1 : keys.indexOf(held.key);
  const current = index !== -1 ? held.key : (keys[Math.min(held.index, keys.length - 1)] ?? null);
  if (current !== held.key) setHeld({ key: current, index: Math.max(0, current === null ? 0 : keys.indexOf(current)) });
  else if (index !== -1 && index !== held.index) setHeld({ key: current, index });

  const last = useRef(current);
  useEffect(() => {
    const before = last.current;
    last.current = current;
    // When the focused item goes, the next one gets the focus, which would be lost otherwise.
    if (current === null || before === null || before === current) return;
    if (!elements.current.has(before) && document.activeElement === document.body)
      elements.current.get(current)?.focus();
  }, [current]);

  const indexOf = useEffectEvent((key: string) => keys.indexOf(key));
  useEffect(() => {
    const follow = (event: FocusEvent): void => {
      const focused = event.target instanceof Element ? event.target : null;
      const found = [...elements.current].find(([, element]) => element.closest('li')?.contains(focused));
      if (found) setHeld({ key: found[0], index: indexOf(found[0]) });
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [setHeld]);

  return {
    current,
    move: (by) => {
      const at = current === null ? -1 : keys.indexOf(current);
      // When the focus is elsewhere, the first key press goes to the current item itself.
      const focused =
        current !== null && elements.current.get(current)?.closest('li')?.contains(document.activeElement);
      const next = keys[Math.max(0, Math.min(keys.length - 1, focused ? at + by : at))];
      if (next !== undefined) elements.current.get(next)?.focus();
    },
    item: (key) => ({
      isCurrent: key === current,
      ref: (element) => {
        if (element) elements.current.set(key, element);
        else elements.current.delete(key);
      },
    }),
  };
}
