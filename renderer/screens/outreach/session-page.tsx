import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useLocation } from 'wouter';

import type { Session } from '../../../api/contract/outreach/outreach.ts';
import type { PlanEntry, TodaysPlan } from '../../../api/contract/plan/plan.ts';
import { numberInWords } from '../../../core/numbers-in-words.ts';
import { capitalise } from '../../../core/text/sentence-parts.ts';
import { useClient } from '../../app/client-provider.tsx';
import { userLocale } from '../../app/user-locale.ts';
import { Kbd } from '../../kit/keys/kbd.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { useTyping } from '../../kit/keys/use-typing.ts';
import { Skeleton } from '../../kit/skeleton.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { HandledPerson } from './handled-person.tsx';
import { PersonHead } from './person-side.tsx';
import { SessionEnd } from './session-end.tsx';
import { SessionLayout } from './session-layout.tsx';
import { SessionIntroduction } from './session-introduction.tsx';
import { SessionPerson } from './session-person.tsx';
import { SessionRing } from './session-ring.tsx';
import { useWayBack } from '../../app/way-back.ts';
import { useCorrespondent } from './use-correspondent.ts';
import { useSession } from './use-session.ts';
import type { SessionState } from './use-session.ts';

type SessionPageProps = { readonly plan: TodaysPlan; readonly begun: Session };

/** The daily session: one person after the other, on a page that they fill. */
export function SessionPage({ plan, begun }: SessionPageProps) {
  const [, navigate] = useLocation();
  const session = useSession(plan, begun);
  const { entry, paused, togglePause } = session;
  const { queries } = useClient();
  const budgetMinutes = useQuery(queries.outreach.session.queryOptions({ select: (kept) => kept.budgetMinutes })).data;
  const back = useWayBack('/today');
  const leave = (): void => (back.path === '/today' ? back.go() : navigate('/today', { replace: true }));
  const { oneMore, left } = session;

  useKeys('The session', [
    { meaning: 'next', does: 'The next person', run: () => session.move(1), when: session.hasNext },
    { meaning: 'previous', does: 'The person before', run: () => session.move(-1), when: session.hasPrevious },
    { meaning: 'pause', does: paused ? 'Go on' : 'Pause', run: togglePause, when: entry !== undefined },
    {
      meaning: 'begin',
      does: 'Go on with who is left',
      run: session.goOn,
      when: session.canGoOn && !session.isEntryOpen,
    },
    {
      meaning: 'main-action',
      does: session.canGoOn ? 'Go on with who is left' : 'Back to Today',
      run: session.canGoOn ? session.goOn : leave,
      when: !session.isEntryOpen,
    },
    { meaning: 'close', does: 'Leave; everything is kept', run: leave },
  ]);

  const leftInWords = peopleLeftInWords(left, session.isEntryOpen);
  return (
    <div className="flex min-h-0 grow flex-col">
      <header className="flex min-h-12 items-center justify-between gap-4 px-5 pt-3 wide:px-10">
        <Link
          href="/today"
          onClick={(event) => {
            event.preventDefault();
            leave();
          }}
          className="inline-flex items-center gap-1.5 rounded-small text-small text-soft hover:text-ink"
        >
          <ArrowLeft size={15} strokeWidth={1.75} aria-hidden="true" />
          Today
          <LeavingKey />
        </Link>
        {entry && (
          <div className="flex items-center gap-3">
            <p className="text-fine text-soft">{leftInWords}</p>
            <SessionRing
              clock={session.clock}
              budgetMinutes={budgetMinutes ?? begun.budgetMinutes}
              paused={paused}
              onPause={togglePause}
            />
          </div>
        )}
      </header>
      <output className="sr-only">
        {entry && `${[entry.person.name, leftInWords].filter((part) => part !== '').join('. ')}. ${entry.reason}`}
      </output>
      {entry ? (
        <PersonInRow entry={entry} plan={plan} session={session} />
      ) : (
        <SessionEnd ended={session.ended} oneMore={oneMore} onGoOn={session.goOn} />
      )}
    </div>
  );
}

/** Names the key that leaves, while it leaves no field first. */
function LeavingKey() {
  if (useTyping()) return null;
  return (
    <span className="ml-1 hidden wide:inline">
      <Kbd meaning="close" />
    </span>
  );
}

/** Tells how many are still to be handled, with the one that is shown. */
function peopleLeftInWords(left: number, isShownOpen: boolean): string {
  if (left === 0) return '';
  if (left === 1 && isShownOpen) return 'The last one';
  return capitalise(`${numberInWords(left, userLocale)} left`);
}

type PersonInRowProps = {
  readonly entry: PlanEntry;
  readonly plan: TodaysPlan;
  readonly session: SessionState;
};

function PersonInRow({ entry, plan, session }: PersonInRowProps) {
  const answer = useCorrespondent(entry.person.id, session.row.slice(session.row.indexOf(entry) + 1));
  const { data } = answer;
  if (!data) {
    return (
      <SessionLayout side={<PersonHead entry={entry} today={plan.day} />}>
        {answer.isError ? (
          <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <Skeleton rows={2} />
        )}
      </SessionLayout>
    );
  }
  const shown = { entry, correspondent: data, today: plan.day };
  if (session.isEntryOpen && entry.followUp !== null && entry.followUp.introductionId !== null) {
    return <SessionIntroduction key={entry.id} {...shown} id={entry.followUp.introductionId} session={session} />;
  }
  return session.isEntryOpen ? (
    <SessionPerson key={entry.id} {...shown} session={session} />
  ) : (
    <HandledPerson key={entry.id} {...shown} session={session} />
  );
}
