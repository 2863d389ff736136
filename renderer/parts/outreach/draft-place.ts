import { addressees } from '../../../core/doors/introduction.ts';
import type { Addressee } from '../../../core/doors/introduction.ts';
import type { IntroductionId, PersonId } from '../../../core/ids.ts';

/** What a draft belongs to: a person, or an introduction and whom the draft about it goes to. */
export type DraftPlace =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'introduction'; readonly introductionId: IntroductionId; readonly addressee: Addressee };

/** Returns a text that is the same for the same place: `12`, or `introduction-3-first`. */
export function placeKey(place: DraftPlace): string {
  return place.kind === 'person' ? String(place.personId) : `introduction-${place.introductionId}-${place.addressee}`;
}

/** Reads what `placeKey` wrote; undefined if it is nothing of the kind. */
export function placeOfKey(key: string): DraftPlace | undefined {
  const [, id, addresseeName] = /^introduction-(\d+)-(\w+)$/.exec(key) ?? [];
  const addressee = addressees.find((each) => each === addresseeName);
  // The numbers are ids, as `placeKey` wrote them.
  if (addressee) return { kind: 'introduction', introductionId: Number(id) as IntroductionId, addressee };
  return /^\d+$/.test(key) ? { kind: 'person', personId: Number(key) as PersonId } : undefined;
}
