import type { QueryKey } from '@tanstack/react-query';

import type { Correspondent, Draft } from '../../../api/contract/outreach/outreach.ts';
import type { Day } from '../../../core/calendar/day.ts';
import type { CheckRule } from '../../../core/outreach/check/check-note.ts';
import type { DraftPlace } from './draft-place.ts';

/** The words of a draft as they are logged. */
export type SentWords = Draft & { readonly day: Day; readonly minutesSpent: number | undefined };

/** All that tells writing to a person from writing about an introduction. */
export type Letter = {
  readonly place: DraftPlace;
  /** Of a letter to two people, the first of them. */
  readonly correspondent: Correspondent;
  /** Whom it goes to, by name. */
  readonly to: string;
  /** Whether it goes to two people. */
  readonly isToBoth: boolean;
  /** The addresses that an e-mail goes to; empty while one of them is not known. */
  readonly emails: readonly string[];
  /** Somebody of those written to whose e-mail address is not known. */
  readonly withoutAddress: Pick<Correspondent['person'], 'id' | 'name'> | null;
  /** The draft in the file; null when there is none. */
  readonly draft: Draft | null;
  /** What stands on the page before anything is typed. */
  readonly beginning: Draft;
  /** Whether a text has words to send. */
  readonly hasWords: (text: string) => boolean;
  /** Whether a draft differs from what it began with, so that the file keeps it. */
  readonly isWorthKeeping: (draft: Draft) => boolean;
  /** Whether the user's offers are suggested. */
  readonly suggestsOffers: boolean;
  /** Names that the text must not give away yet. */
  readonly withheld: readonly string[];
  /** Rules of the check that have nothing to say of such a letter. */
  readonly quietRules: readonly CheckRule[];
  /** The queries that read the draft from the file. */
  readonly readWith: QueryKey;
  /** Logs the words as sent, and forgets the draft; returns whether that worked. */
  readonly send: (words: SentWords) => Promise<boolean>;
};
