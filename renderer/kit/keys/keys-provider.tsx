import type { ReactNode } from 'react';
import { createContext, use, useCallback, useEffect, useMemo, useRef } from 'react';

/** Where a key is bound. A binding of the screen goes before one of the shell. */
export type KeyLayer = 'screen' | 'shell';

export type KeyBinding = {
  /** Any of these keys runs the binding; `"g t"` is two keys pressed in turn. */
  readonly keys: readonly string[];
  /** What the binding does, in words for the help, which does not list a binding without them. */
  readonly does?: string;
  readonly run: () => void;
  /** Whether the key is bound now; true when absent. */
  readonly when?: boolean;
};

/** The bindings of one part of the page, under the title that the help gives them. */
export type KeyGroup = {
  readonly title: string;
  readonly layer: KeyLayer;
  readonly bindings: () => readonly KeyBinding[];
};

type Register = (id: string, group: KeyGroup) => () => void;

/** Registers a group of bindings; returns a function that removes it. */
export const KeysContext = createContext<Register>(() => () => {});
const KeyGroupsContext = createContext<() => readonly KeyGroup[]>(() => []);

/** How long the first of two keys waits for the second, in milliseconds. */
const sequenceTimeout = 1200;

/** Listens to the keys of the whole window for every `useKeys` below it. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const groups = useRef(new Map<string, KeyGroup>());

  const register = useCallback<Register>((id, group) => {
    groups.current.set(id, group);
    return () => {
      groups.current.delete(id);
    };
  }, []);

  const listed = useMemo(() => () => innermostFirst(groups.current), []);

  useEffect(() => {
    let first = { key: '', at: 0 };
    const handleKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || belongsToFocus(event)) return;
      const before = event.timeStamp - first.at < sequenceTimeout ? first.key : '';
      const bindings = innermostFirst(groups.current)
        .flatMap((group) => group.bindings())
        .filter((binding) => binding.when !== false);
      const both = `${before} ${event.key}`;
      const find = (keys: string): KeyBinding | undefined => bindings.find((binding) => binding.keys.includes(keys));
      const meant = (before === '' ? undefined : find(both)) ?? find(event.key);
      first = { key: '', at: 0 };
      if (meant) {
        event.preventDefault();
        meant.run();
      } else if (bindings.some((binding) => binding.keys.some((keys) => keys.startsWith(`${event.key} `)))) {
        first = { key: event.key, at: event.timeStamp };
      }
    };
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);

  return (
    <KeysContext value={register}>
      <KeyGroupsContext value={listed}>{children}</KeyGroupsContext>
    </KeysContext>
  );
}

/** Returns a function that lists all groups that are bound at the moment, for the help. */
export function useKeyGroups(): () => readonly KeyGroup[] {
  return use(KeyGroupsContext);
}

// Effects run from the leaves up, so that groups registered later are further out.
function innermostFirst(groups: ReadonlyMap<string, KeyGroup>): readonly KeyGroup[] {
  const all = [...groups.values()];
  return [...all.filter((group) => group.layer === 'screen'), ...all.filter((group) => group.layer === 'shell')];
}

const textFields = 'input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false])';
const ownKeyRoles = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox]';
/**
 * A select that is closed, outside of a form: only the keys that open it belong to it. In a form, letters choose from
 * it.
 */
const closedSelect = 'button[role=combobox][aria-expanded=false]:not(form *)';
const arrowKeyRoles = `[role=radiogroup], [role=slider], [role=tablist], ${closedSelect}`;
const buttons = 'button, summary, [role=button], [role=checkbox]';
const links = 'a[href]';

/** Whether the key belongs to the focused element rather than to the page. */
function belongsToFocus(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  if (!target.matches(closedSelect) && target.closest(`${textFields}, ${ownKeyRoles}`)) return true;
  if (event.key.startsWith('Arrow') && target.closest(arrowKeyRoles)) return true;
  // Space presses buttons but follows no link.
  if (event.key === 'Enter') return target.closest(`${buttons}, ${links}`) !== null;
  return event.key === ' ' && target.closest(buttons) !== null;
}
