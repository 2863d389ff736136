import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';

import type { Draft, SuggestedOffer } from '../../../api/contract/outreach/outreach.ts';
import type { Day } from '../../../core/calendar/day.ts';
import type { Medium } from '../../../core/outreach/medium.ts';
import { standsInText } from '../../../core/outreach/offer-in-text.ts';
import { useClient } from '../../app/client-provider.tsx';
import { draftKeeperOf } from './draft-keeper.ts';
import type { KeptDraft } from './draft-keeper.ts';
import { insertSuggestion } from './insert-suggestion.ts';
import type { Letter } from './letter.ts';

/** A draft while it is written, and what can be done with it. */
export type Writing = {
  readonly letter: Letter;
  readonly draft: Draft;
  /** Whether there are words to send. */
  readonly isBegun: boolean;
  /** Undefined while nothing was typed in this window. */
  readonly keeping: KeptDraft['state'] | undefined;
  /** The offer that was chosen, while its words stand in the text. */
  readonly offer: Draft['offer'];
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Gives the field the focus; the cursor goes to the end, unless the user put it elsewhere. */
  readonly goOnWriting: () => void;
  readonly setText: (text: string) => void;
  readonly setSubject: (subject: string) => void;
  readonly setMedium: (medium: Medium) => void;
  /** Inserts words at the cursor; with an offer, that is the one chosen for this draft. */
  readonly insert: (words: string, offer?: SuggestedOffer) => void;
  /** Saves what was typed without waiting for a pause. */
  readonly saveNow: () => void;
  /** Logs the draft as sent; returns whether that worked. If not, the draft stays as it is. */
  readonly send: (day: Day, minutesSpent: number | undefined) => Promise<boolean>;
};

/** Returns the draft of a letter, kept in the file as it is typed. */
export function useWriting(letter: Letter): Writing {
  const { client } = useClient();
  const queryClient = useQueryClient();
  const keeper = draftKeeperOf(client);
  const { place, correspondent, beginning, readWith } = letter;
  const inWindow = useSyncExternalStore(keeper.subscribe, () => keeper.of(place));
  const kept = isOutdated(inWindow, letter) ? undefined : inWindow;
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = kept?.draft ?? letter.draft ?? beginning;

  useEffect(() => {
    const save = (): void => void keeper.saveNow();
    const comeOrGo = (): void => {
      save();
      // Another window may have changed the draft, or sent it.
      if (!document.hidden) void queryClient.invalidateQueries({ queryKey: readWith });
    };
    document.addEventListener('visibilitychange', comeOrGo);
    window.addEventListener('focus', comeOrGo);
    window.addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('visibilitychange', comeOrGo);
      window.removeEventListener('focus', comeOrGo);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [keeper, readWith, queryClient]);

  const { offers, subject } = correspondent;
  const offerWords = offers.find(({ offerId }) => offerId === draft.offer?.offerId)?.text ?? draft.offer?.text;
  const { text } = draft;
  const offerStands = useMemo(() => offerWords !== undefined && standsInText(offerWords, text), [offerWords, text]);
  const offer = offerStands ? draft.offer : null;

  function change(changes: Partial<Draft>): void {
    // What was typed since this was rendered must not be lost.
    const typed = keeper.of(place);
    const newest = (isOutdated(typed, letter) ? undefined : typed?.draft) ?? letter.draft ?? beginning;
    const { medium, subject: newestSubject, text: newestText, offer: newestOffer } = { ...newest, ...changes };
    const next = { medium, subject: newestSubject, text: newestText, offer: newestOffer };
    keeper.type(place, next, letter.isWorthKeeping(next));
  }

  return {
    letter,
    draft,
    isBegun: letter.hasWords(draft.text),
    keeping: inWindow?.state,
    offer,
    field,
    goOnWriting: () => {
      if (field.current) focusAtEnd(field.current);
    },
    setText: (next) => change({ text: next }),
    setSubject: (next) => change({ subject: next }),
    setMedium: (medium) => change({ medium, subject: draft.subject === '' ? subject : draft.subject }),
    insert: (words, chosen) => {
      if (!field.current) return;
      insertSuggestion(field.current, words);
      if (chosen) change({ text: field.current.value, offer: { offerId: chosen.offerId, text: chosen.offer } });
    },
    saveNow: () => void keeper.saveNow(),
    send: (day, minutesSpent) =>
      letter.send({
        medium: draft.medium,
        subject: draft.medium === 'email' ? draft.subject.trim() : '',
        text: draft.text.trim(),
        offer,
        day,
        minutesSpent,
      }),
  };
}

function focusAtEnd(field: HTMLTextAreaElement): void {
  field.focus();
  // Browsers put the cursor of a field that never had it at its beginning, before the greeting.
  if (field.selectionEnd === 0) field.setSelectionRange(field.value.length, field.value.length);
}

/** Whether the file has another draft by now, or none: it was changed, sent or put back in another window, or by an undo. */
function isOutdated(kept: KeptDraft | undefined, { draft, correspondent: { readAt } }: Letter): boolean {
  if (kept === undefined || kept.savedAt === null || kept.savedAt >= readAt) return false;
  return kept.isBegun || draft !== null;
}
