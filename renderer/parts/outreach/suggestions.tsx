import type { ReactNode } from 'react';
import { Link } from 'wouter';

import type { Correspondent, SuggestedOffer, Suggestion } from '../../../api/contract/outreach/outreach.ts';
import { Button } from '../../kit/button.tsx';
import { Kbd } from '../../kit/keys/kbd.tsx';
import { ariaKeyShortcut } from '../../kit/keys/key-names.ts';
import { insertionMeaning, keysOf } from '../../kit/keys/key-table.ts';
import { DetailQuestion } from './detail-question.tsx';

/** How many suggestions of a kind are shown, so that each has a digit of its own. */
const mostDetails = 4;
const mostQuestions = 3;

/** What is suggested beside a draft, in the order of its keys. An offer has its number also while none is shown. */
export type ShownSuggestions = {
  readonly details: readonly Suggestion[];
  /** Null where none of the offers fits and the user has not asked for one. */
  readonly offer: SuggestedOffer | null;
  readonly questions: readonly Suggestion[];
};

/** Chooses what is shown: as many as have a key, and one offer, the one whose turn it is. */
export function shownSuggestions(
  { details, offers, questions }: Pick<Correspondent, 'details' | 'offers' | 'questions'>,
  turn: number,
): ShownSuggestions {
  const fitting = offers[0]?.fits === true;
  const place = fitting ? turn : turn - 1;
  return {
    details: details.slice(0, mostDetails),
    offer: place < 0 || offers.length === 0 ? null : (offers[place % offers.length] ?? null),
    questions: questions.slice(0, mostQuestions),
  };
}

export type SuggestionsProps = {
  readonly shown: ShownSuggestions;
  readonly correspondent: Correspondent;
  /** Whether offers are suggested, or asked for where there are none. */
  readonly takesOffers: boolean;
  readonly onInsert: (suggestion: Suggestion) => void;
  readonly onInsertOffer: (offer: SuggestedOffer) => void;
  readonly onAnotherOffer: () => void;
};

/** Details, an offer and questions that can be inserted into the draft, each with its key. */
export function Suggestions(props: SuggestionsProps) {
  const { shown, correspondent, takesOffers, onInsert, onInsertOffer, onAnotherOffer } = props;
  const { details, offer, questions } = shown;
  const { person, offers } = correspondent;
  const afterDetails = details.length + 1;
  return (
    <aside aria-label="Suggestions" className="flex min-w-0 flex-col gap-5">
      <Part title="Details">
        {details.length === 0 ? (
          <DetailQuestion person={person} />
        ) : (
          <ul className="-mx-2 flex flex-col">
            {details.map((detail, index) => (
              <SuggestionItem
                key={detail.key}
                suggestion={detail}
                number={index + 1}
                onInsert={() => onInsert(detail)}
              />
            ))}
          </ul>
        )}
      </Part>
      {takesOffers && (
        <Part title="Offers">
          {offer && (
            <ul className="-mx-2 flex flex-col">
              <SuggestionItem suggestion={offer} number={afterDetails} onInsert={() => onInsertOffer(offer)} />
            </ul>
          )}
          {offers.length === 0 ? (
            <p className="text-fine text-soft">
              Nothing to offer yet.{' '}
              <Link href="/settings" className="underline underline-offset-4 hover:text-ink">
                Say what you could do for people
              </Link>
              .
            </p>
          ) : (
            <div className="flex flex-col items-start gap-1">
              {!offer && (
                <p className="text-fine text-soft">
                  None of your offers speaks to what is known of {person.firstName || person.name}. A question serves
                  better.
                </p>
              )}
              {(offers.length > 1 || !offer) && (
                <Button look="text" meaning="another-offer" onClick={onAnotherOffer}>
                  {offer ? 'Another offer' : 'An offer all the same'}
                </Button>
              )}
            </div>
          )}
        </Part>
      )}
      {questions.length > 0 && (
        <Part title="Questions">
          <ul className="-mx-2 flex flex-col">
            {questions.map((question, index) => (
              <SuggestionItem
                key={question.key}
                suggestion={{ label: '', text: question.text }}
                number={afterDetails + (offers.length === 0 ? 0 : 1) + index}
                onInsert={() => onInsert(question)}
              />
            ))}
          </ul>
        </Part>
      )}
    </aside>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-1.5">
      <h3 className="font-sans text-fine font-medium">{title}</h3>
      {children}
    </section>
  );
}

type SuggestionItemProps = {
  readonly suggestion: Pick<Suggestion, 'label' | 'text'>;
  readonly number: number;
  readonly onInsert: () => void;
};

function SuggestionItem({ suggestion: { label, text }, number, onInsert }: SuggestionItemProps) {
  const meaning = insertionMeaning(number);
  return (
    <li>
      <button
        type="button"
        // The field keeps the focus, and with it the place of its cursor.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onInsert}
        aria-keyshortcuts={meaning === undefined ? undefined : ariaKeyShortcut(keysOf(meaning)[0])}
        className="group flex w-full items-baseline justify-between gap-3 rounded-field px-2 py-1.5 text-left transition-colors hover:bg-well focus-visible:outline-offset-0"
      >
        <span className="flex min-w-0 flex-col [overflow-wrap:anywhere]">
          {label !== '' && <span className="text-fine text-soft">{label}</span>}
          <span dir="auto" className="font-serif text-small">
            {text}
          </span>
        </span>
        {meaning !== undefined && (
          <span className="hidden shrink-0 wide:inline">
            <Kbd meaning={meaning} />
          </span>
        )}
      </button>
    </li>
  );
}
