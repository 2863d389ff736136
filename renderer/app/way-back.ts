import type { Dispatch, SetStateAction } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { BaseLocationHook } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';

/** What the history of the window keeps of a visit to a screen. */
type Visit = {
  /** Tells this visit from others to the same screen. */
  readonly key: string;
  /** The path from which the user came; absent when Kith was opened here. */
  readonly from?: string;
};

/** Returns the visit that is shown. */
function currentVisit(): Visit {
  const state: unknown = window.history.state;
  const { key = `opened at ${window.location.hash}`, from } = isRecord(state) ? state : {};
  return { key: String(key), ...(typeof from === 'string' ? { from } : {}) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

let visits = 0;

/** The location of the app in the part of the address after `#`. Each visit keeps from where the user came. */
export const useAppLocation: BaseLocationHook & { hrefs: (path: string) => string } = () => {
  const [path, navigate] = useHashLocation();
  const navigateFrom = useCallback(
    (to: string, { replace = false, state }: { readonly replace?: boolean; readonly state?: object } = {}): void => {
      const here = currentVisit();
      const at = window.location.hash.replace(/^#?\/?/, '/');
      // The same screen again is no place to come back from.
      const replaces = replace || to === at;
      visits += 1;
      const key = to === at ? here.key : `${Date.now()} ${visits}`;
      const from = replaces ? here.from : at;
      navigate(to, { replace: replaces, state: { ...state, key, ...(from === undefined ? {} : { from }) } });
    },
    [navigate],
  );
  return [path, navigateFrom];
};
useAppLocation.hrefs = (path: string) => `#${path}`;

/** The way back from a screen. */
export type WayBack = {
  /** Where it leads. */
  readonly path: string;
  /** The name of that place: "Today". */
  readonly name: string;
  /** "Back to Today". */
  readonly does: string;
  readonly go: () => void;
};

/** The names of screens that one comes back to; others are just the place before. */
const names: Readonly<Record<string, string>> = {
  '/today': 'Today',
  '/today/session': 'The session',
  '/people': 'People',
  '/thin-ties': 'Thin ties',
  '/doors': 'Doors',
  '/insights': 'Insights',
  '/import': 'Import',
  '/settings': 'Settings',
  '/past-steps': 'Past steps',
};
const words: Readonly<Record<string, string>> = {
  '/today/session': 'Back to the session',
  '/people': 'Back to the list',
};

/**
 * Returns the way back to where the user came from: `useKeys(…, [{ meaning: 'close', does: back.does, run: back.go }])`. When
 * Kith was opened on this screen, it leads to `otherwise`. It goes back in the history of the window, so that
 * nobody goes in a circle, and the screen before is as it was left.
 */
export function useWayBack(otherwise: string): WayBack {
  const [, navigate] = useLocation();
  const { from } = currentVisit();
  const path = from ?? otherwise;
  const name = names[path] ?? 'Back';
  return {
    path,
    name,
    does: words[path] ?? (name === 'Back' ? 'Back' : `Back to ${name}`),
    go: () => (from === undefined ? navigate(otherwise, { replace: true }) : window.history.back()),
  };
}

/** Whether the user came to this screen from another. */
export function cameFromElsewhere(): boolean {
  return currentVisit().from !== undefined;
}

// Kept for as long as the window is open, by the key of the visit.
const kept = new Map<string, Map<string, unknown>>();

/** Keeps a value of a visit to a screen, for when the user comes back to it. */
export function keepForVisit(key: string, name: string, value: unknown): void {
  const values = kept.get(key) ?? new Map<string, unknown>();
  kept.set(key, values.set(name, value));
}

/** Returns a value that was kept of a visit. */
export function keptOfVisit(key: string, name: string): unknown {
  return kept.get(key)?.get(name);
}

/** Returns the key of the visit that is shown. */
export function visitKey(): string {
  return currentVisit().key;
}

/** `useState` whose value is as it was left when the user comes back to the screen. */
export function useVisitState<Value>(name: string, initial: Value): [Value, Dispatch<SetStateAction<Value>>] {
  const [key] = useState(visitKey);
  const [value, setValue] = useState<Value>(() => {
    const before = kept.get(key);
    // Only this hook keeps values of this name, and of this type.
    return before?.has(name) === true ? (before.get(name) as Value) : initial;
  });
  useEffect(() => keepForVisit(key, name, value), [key, name, value]);
  return [value, setValue];
}
