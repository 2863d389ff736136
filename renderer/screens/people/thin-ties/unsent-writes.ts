import type { KithClient } from '../../../../api/contract/contract.ts';

type Review = Parameters<KithClient['thinTies']['review']>[0];
type Undoing = Parameters<KithClient['undo']['apply']>[0];

/** A write of a review session: a decision, or the undoing of one. */
export type ReviewSessionWrite =
  | { readonly kind: 'review'; readonly input: Review }
  | { readonly kind: 'undo'; readonly input: Undoing };

const storageKey = 'kith.unsent-reviews';

/**
 * Returns the writes that the engine has not answered, oldest first. They are kept for this window, so that a reload
 * does not lose what was shown as decided. Sending one again is safe, because the engine knows its id.
 */
export function unsentWrites(): readonly ReviewSessionWrite[] {
  // Only the functions below write this key, and the window's storage ends with this version of the page.
  return JSON.parse(window.sessionStorage.getItem(storageKey) ?? '[]') as readonly ReviewSessionWrite[];
}

/** Keeps a write until the engine has answered it. */
export function addUnsent(write: ReviewSessionWrite): void {
  store([...unsentWrites().filter((other) => other.input.writeId !== write.input.writeId), write]);
}

/** Forgets a write that the engine has answered. */
export function removeUnsent(write: ReviewSessionWrite): void {
  store(unsentWrites().filter((other) => other.input.writeId !== write.input.writeId));
}

function store(writes: readonly ReviewSessionWrite[]): void {
  if (writes.length === 0) window.sessionStorage.removeItem(storageKey);
  else window.sessionStorage.setItem(storageKey, JSON.stringify(writes));
}
