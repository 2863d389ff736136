import { Link } from 'wouter';

import type { PersonId } from '../../../../core/ids.ts';
import { formatDay } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { ThinTie } from '../../../../api/contract/people/thin-ties.ts';
import { classNames } from '../../../kit/class-names.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { jobInWords } from '../../../parts/job-words.ts';
import { StrengthMark } from '../../../parts/strength-mark.tsx';
import { useKeys } from '../../../kit/keys/use-keys.ts';
import { DecisionBar } from './decision-bar.tsx';
import { decisionInWords } from './decision-words.ts';
import type { ReviewSession } from './review-session.ts';
import type { ReviewSessionActions } from './use-review-session.ts';

export type ReviewSessionStepsProps = { readonly session: ReviewSession; readonly actions: ReviewSessionActions };

/** The current person of the review session, large, with a list of all its people beside them. */
export function ReviewSessionSteps({ session, actions }: ReviewSessionStepsProps) {
  const { host } = useClient();
  const { people, decided, current } = session;
  const at = people.findIndex((person) => person.id === current);
  const person = people[at];
  const profileUrl = person?.profileUrl ?? null;

  function step(places: number): void {
    const next = people[Math.max(0, Math.min(people.length - 1, at + places))];
    if (next) actions.lookAt(next.id);
  }

  const open = (): void => {
    if (profileUrl !== null) host.openOutside(profileUrl);
  };

  useKeys('Thin ties', [
    { meaning: 'open-linkedin', run: open, when: profileUrl !== null },
    { meaning: 'take-back', run: actions.undo, when: decided.size > 0 },
    { meaning: 'undo', does: 'Take a decision back', run: actions.undo, when: decided.size > 0 },
    { meaning: 'next', does: 'Look at the next without deciding', run: () => step(1) },
    { meaning: 'previous', does: 'Look at the one before', run: () => step(-1) },
  ]);

  if (!person) return null;
  const made = decided.get(person.id);
  return (
    <div className="grid gap-x-16 gap-y-12 wide:grid-cols-[minmax(0,1fr)_15rem]">
      <section
        aria-label="Who is looked at"
        className="flex min-w-0 flex-col gap-8 wide:min-h-105 low:min-h-0 low:gap-4"
      >
        <Portrait key={person.id} person={person} place={at + 1} of={people.length} />
        <DecisionBar
          key={`${person.id}-decisions`}
          decision={made?.decision}
          about="this tie"
          nextWord="Next"
          onDecide={actions.decide}
          onUndo={actions.undo}
          {...(profileUrl === null ? {} : { onOpen: open })}
        />
      </section>
      <ReviewSessionList session={session} onLookAt={actions.lookAt} />
    </div>
  );
}

type PortraitProps = { readonly person: ThinTie; readonly place: number; readonly of: number };

function Portrait({ person, place, of }: PortraitProps) {
  const { name, connectedOn, why } = person;
  const job = jobInWords(person);
  return (
    <div className="flex flex-col gap-6 low:gap-2" aria-live="polite">
      <p className="text-small text-soft">
        {place} of {of}
      </p>
      <div className="flex flex-col gap-2 low:gap-0">
        <h2 className="text-display [overflow-wrap:anywhere]">
          <Link href={`/people/${person.id}`} className="rounded-small hover:text-accent">
            {name}
          </Link>
        </h2>
        {job !== '' && <p className="text-body">{job}</p>}
        {connectedOn !== null && (
          <p className="text-small text-soft">Connected since {formatDay(connectedOn, userLocale)}</p>
        )}
      </div>
      <div className="flex max-w-reading flex-col gap-2 low:flex-row low:items-center low:gap-3">
        <StrengthMark state="thin" wordHidden />
        <p className="font-serif text-name">{why}</p>
      </div>
    </div>
  );
}

type ReviewSessionListProps = { readonly session: ReviewSession; readonly onLookAt: (id: PersonId) => void };

function ReviewSessionList({ session, onLookAt }: ReviewSessionListProps) {
  const { people, decided, current } = session;
  return (
    <nav aria-label="This sitting">
      <ol className="flex flex-col">
        {people.map((person) => {
          const made = decided.get(person.id);
          const here = person.id === current;
          return (
            <li key={person.id}>
              <button
                type="button"
                aria-current={here ? 'true' : undefined}
                onClick={() => onLookAt(person.id)}
                className={classNames(
                  'flex w-full items-baseline gap-2 rounded-small px-2 py-1 text-left text-small transition-colors hover:bg-well',
                  here ? 'bg-well text-ink' : made ? 'text-soft' : 'text-ink',
                )}
              >
                <span className="min-w-0 grow truncate">{person.name}</span>
                {made && <span className="shrink-0 text-fine text-soft italic">{decisionInWords(made.decision)}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
