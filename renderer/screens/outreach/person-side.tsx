import type { ReactNode } from 'react';
import { Link } from 'wouter';

import type { Correspondent } from '../../../api/contract/outreach/outreach.ts';
import type { PlanEntry } from '../../../api/contract/plan/plan.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { formatDueDay } from '../../../core/calendar/format-day.ts';
import { userLocale } from '../../app/user-locale.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { useWide } from '../../kit/use-wide.ts';
import { jobInWords } from '../../parts/job-words.ts';
import { sessionPath } from './session-path.ts';
import { AskedLine } from '../../parts/outreach/asked-line.tsx';
import { BetweenList } from '../../parts/outreach/between-list.tsx';
import { StrengthMark } from '../../parts/strength-mark.tsx';
import { NotesField } from '../../parts/notes-field.tsx';

type PersonHeadProps = {
  readonly entry: PlanEntry;
  readonly today: Day;
  /** Absent until it is fetched. */
  readonly correspondent?: Correspondent;
};

/** The name, the work and the tie of whoever is written to, and why today: known before all else is fetched. */
export function PersonHead({ entry, today, correspondent }: PersonHeadProps) {
  const { person, reason, offer, followUp, status } = entry;
  const job = jobInWords(person);
  // Whoever is handled asked something, and had an answer.
  const asked = status === 'open' ? (correspondent?.entry?.asked ?? null) : null;
  const tie = correspondent?.person;
  // Of somebody with whom there was no contact the reason says all that there is to say.
  const isSaid =
    status === 'open' && tie !== undefined && (tie.lastContact === null || isSaidIn(reason, tie.tieInWords));
  return (
    <header className="flex flex-col gap-3 low:max-wide:gap-1.5">
      <div>
        <h1 className="text-heading [overflow-wrap:anywhere]">
          <Link
            href={`/people/${person.id}`}
            state={{ from: sessionPath }}
            dir="auto"
            className="rounded-small decoration-line decoration-1 underline-offset-4 hover:underline"
          >
            {person.name}
          </Link>
        </h1>
        {job !== '' && <p className="mt-1 text-small text-soft [overflow-wrap:anywhere]">{job}</p>}
      </div>
      {offer.kind === 'promise' && (
        <p className="text-body [overflow-wrap:anywhere]">
          {/* The next step of an introduction was promised to nobody. */}
          {typeof followUp?.introductionId !== 'number' && (
            <span className="text-soft">
              {/* While it is open, the reason tells the day. */}
              Promised
              {followUp && status !== 'open' ? ` by ${formatDueDay(followUp.dueOn, today, userLocale)}` : ''}:{' '}
            </span>
          )}
          {offer.text}
        </p>
      )}
      {status === 'open' && <p className="text-small">{reason}</p>}
      {asked !== null && <AskedLine words={asked} />}
      {tie !== undefined && !isSaid ? (
        <p className="text-fine text-soft low:max-wide:hidden">
          <span className="mr-2 align-middle">
            <StrengthMark state={person.state} wordHidden />
          </span>
          {tie.tieInWords}
        </p>
      ) : (
        <StrengthMark state={person.state} />
      )}
    </header>
  );
}

type PersonHistoryProps = {
  readonly correspondent: Correspondent;
  readonly today: Day;
};

/** What changed, the last things between the two, and the notes: in sight in wide windows, put away in narrow ones. */
export function PersonHistory({ correspondent, today }: PersonHistoryProps) {
  const { person, between, changes, details, entry } = correspondent;
  const news = changes.filter((change) => !isSaidIn(entry?.reason ?? '', change));
  return (
    <div className="flex flex-col gap-7 max-wide:flex-row max-wide:flex-wrap max-wide:gap-x-6 max-wide:gap-y-3">
      {news.length > 0 && (
        <Part title="What changed">
          <ul className="flex flex-col gap-1 text-small">
            {news.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Between you">
        <BetweenList between={between} today={today} firstName={person.firstName || person.name} />
      </Part>
      {/* Where nothing is known, the page asks for it beside the words, in one place. */}
      {(person.notes !== '' || details.length > 0) && (
        <Part title="Notes">
          <NotesField person={person} />
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  if (!useWide()) {
    return (
      <div className="has-open:basis-full">
        <Disclosure summary={title}>{children}</Disclosure>
      </div>
    );
  }
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="font-sans text-small font-medium">{title}</h2>
      {children}
    </section>
  );
}

/** Whether the reason for today says the same already. The tie in words begins with the state, which it does not repeat. */
function isSaidIn(reason: string, sentence: string): boolean {
  const facts = sentence.replace(/^(?:Strong|Steady|Fading|Thin)\. /, '').replace(/\.$/, '');
  return facts !== '' && reason.includes(facts);
}
