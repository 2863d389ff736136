import { useVisitState } from '../../app/way-back.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** What an item needs to take part in the list's keys. It is the same object until `isCurrent` changes. */
export type ListItem = {
  readonly key: string;
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
  const [items] = useState(() => new ListItems());
  const { elements } = items;
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
    if (!elements.has(before) && document.activeElement === document.body) elements.get(current)?.focus();
  }, [current, elements]);

  const indexOf = useEffectEvent((key: string) => keys.indexOf(key));
  useEffect(() => {
    const follow = (event: FocusEvent): void => {
      const focused = event.target instanceof Element ? event.target : null;
      const found = [...elements].find(([, element]) => element.closest('li')?.contains(focused));
      if (!found) return;
      const [key] = found;
      const at = indexOf(key);
      setHeld((before) => (before.key === key && before.index === at ? before : { key, index: at }));
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [elements, setHeld]);

  return {
    current,
    move: (by) => {
      const at = current === null ? -1 : keys.indexOf(current);
      // When the focus is elsewhere, the first key press goes to the current item itself.
      const focused = current !== null && elements.get(current)?.closest('li')?.contains(document.activeElement);
      const next = keys[Math.max(0, Math.min(keys.length - 1, focused ? at + by : at))];
      if (next !== undefined) elements.get(next)?.focus();
    },
    item: (key) => items.item(key, key === current),
  };
}

/** The elements of a list, and what its items were given last, so that an item for which nothing changes is not rendered again. */
class ListItems {
  readonly elements = new Map<string, HTMLElement>();
  readonly #items = new Map<string, ListItem>();

  item(key: string, isCurrent: boolean): ListItem {
    const before = this.#items.get(key);
    if (before?.isCurrent === isCurrent) return before;
    const ref = before?.ref ?? ((element: HTMLElement | null): void => this.#setElement(key, element));
    const item = { key, isCurrent, ref };
    this.#items.set(key, item);
    return item;
  }

  #setElement(key: string, element: HTMLElement | null): void {
    if (element) this.elements.set(key, element);
    else this.elements.delete(key);
  }
}

/** Hides the item of the list that is handled, writes what was done, and fetches the plan again. */
export type HandleItem = (key: string, write: () => Promise<unknown>) => void;
