import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';

import type { Correspondent, Draft, SuggestedOffer } from '../../../api/contract/outreach/outreach.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { draftBeginning } from '../../../core/outreach/draft-beginning.ts';
import type { Medium } from '../../../core/outreach/medium.ts';
import { standsInText } from '../../../core/outreach/offer-in-text.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { draftKeeperOf } from './draft-keeper.ts';
import type { KeptDraft } from './draft-keeper.ts';
import { insertSuggestion } from './insert-suggestion.ts';

/** A draft to one person while it is written, and what can be done with it. */
export type Writing = {
  readonly correspondent: Correspondent;
  readonly draft: Draft;
  /** Whether more stands in it than the greeting. */
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

/** Returns the draft to a person, kept in the file as it is typed. */
export function useWriting(correspondent: Correspondent): Writing {
  const { client, queries } = useClient();
  const queryClient = useQueryClient();
  const keeper = draftKeeperOf(client);
  const personId = correspondent.person.id;
  const inWindow = useSyncExternalStore(keeper.subscribe, () => keeper.of(personId));
  const kept = isOutdated(inWindow, correspondent) ? undefined : inWindow;
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = kept?.draft ?? correspondent.draft ?? beginningOf(correspondent);

  const sent = useWrite(async (input: Parameters<typeof client.outreach.sent>[0]) => {
    await keeper.hold(input.personId);
    try {
      const answer = await client.outreach.sent(input);
      // Before the newest answer of the engine is here, the draft that was sent must not appear again.
      queryClient.setQueriesData<Correspondent>({ queryKey: queries.outreach.correspondent.key() }, (before) =>
        before?.person.id === input.personId ? { ...before, draft: null } : before,
      );
      const newest = keeper.of(input.personId);
      // What was typed after these words were handed over is a draft still.
      if (newest === undefined || newest.draft.text.trim() === input.text) keeper.forget(input.personId);
      else keeper.release(input.personId);
      return answer;
    } catch (error) {
      keeper.release(input.personId);
      throw error;
    }
  });

  useEffect(() => {
    const save = (): void => void keeper.saveNow();
    const comeOrGo = (): void => {
      save();
      // Another window may have changed the draft, or sent it.
      if (!document.hidden) void queryClient.invalidateQueries({ queryKey: queries.outreach.correspondent.key() });
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
  }, [keeper, queries, queryClient]);

  const { offers, greeting, subject, draft: fromFile } = correspondent;
  const offerWords = offers.find(({ offerId }) => offerId === draft.offer?.offerId)?.text ?? draft.offer?.text;
  const { text } = draft;
  const offerStands = useMemo(() => offerWords !== undefined && standsInText(offerWords, text), [offerWords, text]);
  const offer = offerStands ? draft.offer : null;

  function change(changes: Partial<Draft>): void {
    // What was typed since this was rendered must not be lost.
    const typed = keeper.of(personId);
    const newest =
      (isOutdated(typed, correspondent) ? undefined : typed?.draft) ?? fromFile ?? beginningOf(correspondent);
    const { medium, subject: newestSubject, text: newestText, offer: newestOffer } = { ...newest, ...changes };
    const next = { medium, subject: newestSubject, text: newestText, offer: newestOffer };
    keeper.type(personId, next, isMoreThan(greeting, newestText));
  }

  return {
    correspondent,
    draft,
    isBegun: isMoreThan(greeting, draft.text),
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
    send: async (day, minutesSpent) => {
      const words = {
        ...draft,
        subject: draft.medium === 'email' ? draft.subject.trim() : '',
        text: draft.text.trim(),
      };
      const facts = {
        personId,
        day,
        medium: words.medium,
        subject: words.subject,
        text: words.text,
        offer,
        ...(minutesSpent === undefined ? {} : { minutesSpent }),
      };
      // A second press while the first is on its way would log it twice.
      return !sent.busy && (await sent.run(facts)) !== undefined;
    },
  };
}

function focusAtEnd(field: HTMLTextAreaElement): void {
  field.focus();
  // Browsers put the cursor of a field that never had it at its beginning, before the greeting.
  if (field.selectionEnd === 0) field.setSelectionRange(field.value.length, field.value.length);
}

/** Whether the file has another draft by now, or none: it was changed, sent or put back in another window, or by an undo. */
function isOutdated(kept: KeptDraft | undefined, { draft, readAt }: Correspondent): boolean {
  if (kept === undefined || kept.savedAt === null || kept.savedAt >= readAt) return false;
  return kept.isBegun || draft !== null;
}

function beginningOf({ greeting, media, subject }: Correspondent): Draft {
  return { medium: media[0] ?? 'message', subject, text: draftBeginning(greeting).text, offer: null };
}

function isMoreThan(greeting: string, text: string): boolean {
  const written = text.trim();
  return written !== '' && written !== greeting.trim();
}
