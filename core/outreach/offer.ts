import type { OfferId } from '../ids.ts';
import type { HelpKind } from './help.ts';

/** A kind of help that the user can give. */
export type Offer = {
  readonly id: OfferId;
  readonly kind: HelpKind;
  /** The offer in short: "Read a draft with fresh eyes". */
  readonly text: string;
  /** Its words in a message; null if the user wrote none. */
  readonly words: string | null;
  /** Whom it suits, in the user's words: "founders, people who hire"; null if the user did not say. */
  readonly suits: string | null;
};

/** The words of an offer for a message: its own, or else made of its text: "If it would help, I could read a draft with fresh eyes." */
export function offerWords({ text, words }: Pick<Offer, 'kind' | 'text' | 'words'>): string {
  return words ?? `If it would help: ${text}.`;
}

/** Guesses the kind of an offer from its text. */
export function guessHelpKind(text: string): HelpKind {
  return /introduc/i.test(text) ? 'introduction' : 'expertise';
}
