import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';

import type { CheckRule } from '../../../core/outreach/check/check-note.ts';
import { useClient } from '../../app/client-provider.tsx';
import { classNames } from '../../kit/class-names.ts';
import { insertionMeaning } from '../../kit/keys/key-table.ts';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { LengthCount, OfferMade, SavedMark } from './draft-foot.tsx';
import { DraftHead } from './draft-head.tsx';
import { mediumNames } from './medium-words.ts';
import { RemarkList } from './remark-list.tsx';
import { shownSuggestions, Suggestions } from './suggestions.tsx';
import type { SuggestionsProps } from './suggestions.tsx';
import { useRemarks } from './use-remarks.ts';
import { useSilencing } from './use-silencing.ts';
import type { Writing } from './use-writing.ts';
import { WritingSurface } from './writing-surface.tsx';
import { WroteBefore } from './wrote-before.tsx';

export type EditorProps = {
  readonly writing: Writing;
  /** Whether the field gets the focus when it appears. */
  readonly takesFocus: boolean;
  /** Whether the keys of the suggestions act here; true when absent. */
  readonly bound?: boolean;
  /** Buttons below the text. */
  readonly actions?: ReactNode;
  /** Leaves the text the room of a page, also while it is short. */
  readonly tall?: boolean;
};

/**
 * Where the user writes to one person, or to two about an introduction: the text, what the check says of it, what is suggested beside it, and what was
 * written before.
 */
export function Editor({ writing, takesFocus, bound = true, actions, tall = false }: EditorProps) {
  const { letter, field } = writing;
  const { queries } = useClient();
  const [turn, setTurn] = useState(0);
  const invitationLength =
    useQuery(queries.settings.get.queryOptions({ refetchOnMount: false })).data?.invitationLength ?? 200;

  useEffect(() => {
    const { current } = field;
    if (!current) return undefined;
    // Also where the page has the focus: a key that goes to the field later goes on with the text.
    current.setSelectionRange(current.value.length, current.value.length);
    if (!takesFocus) return undefined;
    current.focus({ preventScroll: true });
    // A menu that closes as the page appears gives the focus to an element that is left; the user gives it to the page.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement?.matches('main, body') === false) current.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [field, takesFocus]);

  return (
    <div className="@container flex min-w-0 flex-col">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 @min-[48rem]:grid-cols-[minmax(0,36rem)_minmax(13rem,17rem)]">
        <div className="flex min-w-0 flex-col gap-5">
          <DraftHead writing={writing} bound={bound} />
          {/* The page below the text belongs to it: a click there goes on writing. */}
          <div
            role="presentation"
            onClick={(event) => {
              if (event.target === event.currentTarget) field.current?.focus();
            }}
            className={classNames('flex cursor-text flex-col gap-3', tall ? 'min-h-72 low:min-h-40' : 'min-h-28')}
          >
            <CheckedText writing={writing}>
              <OfferMade writing={writing} />
              <LengthCount writing={writing} invitationLength={invitationLength} />
              <SavedMark writing={writing} />
            </CheckedText>
          </div>
          {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
          {!letter.isToBoth && <WroteBefore texts={letter.correspondent.wroteBefore} />}
        </div>
        {!letter.isToBoth && (
          <BoundSuggestions
            writing={writing}
            bound={bound}
            turn={turn}
            onAnotherOffer={() => setTurn((before) => before + 1)}
          />
        )}
      </div>
    </div>
  );
}

type CheckedTextProps = {
  readonly writing: Writing;
  /** What stands below the remarks, in one line. */
  readonly children: ReactNode;
};

/** The text, and what the check says of it. The check follows the text at a distance, and what stands around them stays as it is then. */
function CheckedText({ writing, children }: CheckedTextProps) {
  const { letter, draft, field } = writing;
  const { remarks, about } = useRemarks(writing);
  const [pointedAt, setPointedAt] = useState<CheckRule | null>(null);
  const silence = useSilencing();
  return (
    <>
      <WritingSurface
        ref={field}
        label={`${mediumNames[draft.medium]} to ${letter.to}`}
        value={draft.text}
        onChange={writing.setText}
        onBlur={writing.saveNow}
        remarks={remarks}
        remarked={about}
        pointedAt={pointedAt}
      />
      <div className="flex max-w-writing cursor-default flex-col gap-2">
        <RemarkList remarks={remarks} onPoint={setPointedAt} onSilence={silence} />
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">{children}</div>
      </div>
    </>
  );
}

type BoundSuggestionsProps = Pick<SuggestionsProps, 'onAnotherOffer'> & {
  readonly writing: Writing;
  readonly bound: boolean;
  readonly turn: number;
};

/** The suggestions, with their keys. */
function BoundSuggestions({ writing, bound, turn, onAnotherOffer }: BoundSuggestionsProps) {
  const { letter, insert } = writing;
  const { correspondent } = letter;
  const shown = useMemo(() => shownSuggestions(correspondent, turn), [correspondent, turn]);
  const { details, offer, questions } = shown;
  const insertions = [
    ...details.map(
      ({ text }) =>
        () =>
          insert(text),
    ),
    // The offer has its number also while none is shown, so that no other changes when one is asked for.
    ...(correspondent.offers.length === 0 ? [] : [offer ? () => insert(offer.text, offer) : undefined]),
    ...questions.map(
      ({ text }) =>
        () =>
          insert(text),
    ),
  ];
  useKeys('Beside the words', [
    ...insertions.flatMap((run, index) => {
      const meaning = insertionMeaning(index + 1);
      return meaning === undefined || run === undefined ? [] : [{ meaning, run, when: bound }];
    }),
    { meaning: 'another-offer', run: onAnotherOffer, when: bound && correspondent.offers.length > 0 },
  ]);
  return (
    <Suggestions
      shown={shown}
      correspondent={correspondent}
      takesOffers={letter.suggestsOffers}
      onInsert={({ text }) => insert(text)}
      onInsertOffer={(chosen) => insert(chosen.text, chosen)}
      onAnotherOffer={onAnotherOffer}
    />
  );
}
