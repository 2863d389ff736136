import type { ReactNode } from 'react';
import { createContext, use, useCallback, useEffect, useMemo, useRef } from 'react';

import { keyEntry } from './key-table.ts';
import type { KeyMeaning } from './key-table.ts';
import { readKey } from './read-key.ts';

/** Where a key is bound. A binding of the screen goes before one of the shell. */
export type KeyLayer = 'screen' | 'shell';

export type KeyBinding = {
  readonly meaning: KeyMeaning;
  /** What the keys do here, where that is more exact than the words of the key table. */
  readonly does?: string;
  readonly run: () => void;
  /** Whether the keys are bound now; true when absent. */
  readonly when?: boolean;
  /**
   * Whether the keys act while a text field has the focus, where that is not as in the key table. Keys that type or
   * move the cursor never do.
   */
  readonly inFields?: boolean;
  /** Leaves the arrow keys to the page, which they scroll. */
  readonly arrowsScroll?: boolean;
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
      const names = event.defaultPrevented ? [] : readKey(event);
      if (names.length === 0) return;
      const before = event.timeStamp - first.at < sequenceTimeout ? first.key : '';
      const bound = innermostFirst(groups.current).flatMap(({ layer, bindings }) =>
        bindings()
          .filter(({ when }) => when !== false)
          .map((binding) => ({ layer, binding, keys: boundKeys(binding) })),
      );
      const find = (keys: string, pressed: string) =>
        bound.find((each) => each.keys.includes(keys) && !isLeftToFocus(event, pressed, each.layer, each.binding));
      const findFirst = (prefix: string) =>
        names.map((name) => find(`${prefix}${name}`, name)).find((found) => found !== undefined);
      const meant = (before === '' ? undefined : findFirst(`${before} `)) ?? findFirst('');
      first = { key: '', at: 0 };
      if (meant) {
        event.preventDefault();
        if (!event.repeat || keyEntry(meant.binding.meaning).repeats === true) meant.binding.run();
        return;
      }
      const begun = names.find((name) =>
        bound.some(
          ({ keys, layer, binding }) =>
            keys.some((each) => each.startsWith(`${name} `)) && !isLeftToFocus(event, name, layer, binding),
        ),
      );
      if (begun !== undefined) first = { key: begun, at: event.timeStamp };
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

/** Returns the keys of a binding. */
export function boundKeys({ meaning, arrowsScroll }: KeyBinding): readonly string[] {
  const { keys } = keyEntry(meaning);
  return arrowsScroll === true ? keys.filter((key) => !key.startsWith('Arrow')) : keys;
}

const textFields = 'input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false])';
// A toast is a dialog to screen readers, but has only the keys of its buttons, and Escape, which closes it.
const toasts = '[data-toast]';
const dialogs = `[role=dialog]:not(${toasts}), [role=alertdialog]`;
/** A dialog that covers the page. While it fades out, the page has the keys again. */
const openModal = '[data-modal][data-open]';
const lists = '[role=menu], [role=listbox]';
/**
 * A select that is closed, outside of a form: only the keys that open it belong to it. In a form, letters choose from
 * it.
 */
const closedSelect = 'button[role=combobox][aria-expanded=false]:not(form *)';
const arrowKeyRoles = `[role=radiogroup], [role=slider], [role=tablist], ${closedSelect}`;
const buttons = 'button, summary, [role=button]';
const checkboxes = '[role=checkbox]';
const links = 'a[href]';

/** Whether the focused element handles the key `pressed` itself, so that the binding does not run. */
function isLeftToFocus(event: KeyboardEvent, pressed: string, layer: KeyLayer, binding: KeyBinding): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  const inFields = binding.inFields ?? keyEntry(binding.meaning).inFields === true;
  // Also when nothing in the dialog has the focus, because what had it was removed.
  const inDialog = target.closest(dialogs) !== null || document.querySelector(openModal) !== null;
  if (/^(Mod|Alt)-/.test(pressed)) {
    // What is undone and found from anywhere is so from a dialog too.
    if (target.closest(lists) || (layer === 'screen' && inDialog)) return true;
    return !inFields && target.closest(textFields) !== null;
  }
  if (inDialog || target.closest(lists) || (pressed === 'Escape' && target.closest(toasts))) return true;
  if (!target.matches(closedSelect) && target.closest(`${textFields}, [role=combobox]`))
    return !(inFields && pressed === 'Escape');
  if (pressed.startsWith('Arrow') && target.closest(arrowKeyRoles)) return true;
  // Space presses buttons and ticks boxes but follows no link; Enter ticks no box.
  if (pressed === 'Enter') return target.closest(`${buttons}, ${links}`)?.matches(checkboxes) === false;
  return pressed === ' ' && target.closest(`${buttons}, ${checkboxes}`) !== null;
}
