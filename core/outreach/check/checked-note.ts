import type { TieState } from '../../strength/tie.ts';
import type { Medium } from '../medium.ts';

/** What the check looks for in a draft; docs/glossary.md says what each means. */
export const checkRules = [
  'detail',
  'offer',
  'balance',
  'tired',
  'favour',
  'door',
  'long',
  'open',
  'copied',
  'name',
] as const;

export type CheckRule = (typeof checkRules)[number];

/** A draft to one person, with what the check needs to know of the two. */
export type CheckedNote = {
  /** Of an e-mail; empty for whatever has none. */
  readonly subject: string;
  readonly text: string;
  readonly medium: Medium;
  /** How many characters the note of an invitation may have: 200 or 300. */
  readonly invitationLength: number;
  readonly person: { readonly firstName: string; readonly lastName: string; readonly name: string };
  readonly known: KnownOfPerson;
  readonly tie: TieState;
  readonly isFirstMessage: boolean;
  /** Whether the user gave them help before. */
  readonly owesFavour: boolean;
  /** The words of the offer that was chosen for this draft. */
  readonly offer: string | null;
  /** What the user wrote to others lately. */
  readonly lately: readonly SentLately[];
  /** Parts of names that the draft must not give away: whom it is about has not agreed yet. */
  readonly withheld: readonly string[];
  /** The rules that the user does not want to hear. */
  readonly silenced: ReadonlySet<CheckRule>;
};

type KnownOfPerson = {
  readonly company: string;
  readonly position: string;
  readonly notes: readonly string[];
  readonly tags: readonly string[];
  /** The last things between the two: messages, log lines, promises. */
  readonly last: readonly string[];
};

export type SentLately = { readonly name: string; readonly text: string };

/** What one rule says of a draft: a few kind words, and the places in the text that it means (none: the whole text). */
export type Remark = { readonly rule: CheckRule; readonly words: string; readonly places: readonly Place[] };

/** A range of characters in a text, in UTF-16 units; `to` is after the last. */
export type Place = { readonly from: number; readonly to: number };
