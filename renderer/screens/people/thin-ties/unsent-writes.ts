import type { KithClient } from '../../../../api/contract/contract.ts';

type Review = Parameters<KithClient['thinTies']['review']>[0];
type Undoing = Parameters<KithClient['undo']['apply']>[0];

/** A write of a review session: a decision, or one taken back. */
export type ReviewSessionWrite =
  | { readonly kind: 'review'; readonly input: Review }
  | { readonly kind: 'undo'; readonly input: Undoing };

const storageKey = 'kith.unsent-reviews';

/**
 * The writes that the engine has not answered yet, oldest first, kept for this window: a reload must not lose what was
 * shown as decided. Sending one again is safe, since the engine knows its id.
 */
export function unsentWrites(): readonly ReviewSessionWrite[] {
  // Only `keepUnsent` and `forgetUnsent` write here, and the window ends with this version of the page.
  return JSON.parse(window.sessionStorage.getItem(storageKey) ?? '[]') as readonly ReviewSessionWrite[];
}

export function addUnsent(write: ReviewSessionWrite): void {
  store([...unsentWrites().filter((other) => other.input.writeId !== write.input.writeId), write]);
}

export function removeUnsent(write: ReviewSessionWrite): void {
  store(unsentWrites().filter((other) => other.input.writeId !== write.input.writeId));
}

function store(writes: readonly ReviewSessionWrite[]): void {
  if (writes.length === 0) window.sessionStorage.removeItem(storageKey);
  else window.sessionStorage.setItem(storageKey, JSON.stringify(writes));
}
