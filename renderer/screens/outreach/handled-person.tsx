import type { Correspondent } from '../../../api/contract/outreach/outreach.ts';
import type { PlanEntry } from '../../../api/contract/plan/plan.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { ButtonLink } from '../../kit/button-link.tsx';
import { Button } from '../../kit/button.tsx';
import { capitalise } from '../../../core/text/sentence-parts.ts';
import { statusInWords } from '../plan/entry-words.ts';
import { PersonHead, PersonHistory } from './person-side.tsx';
import { SessionLayout } from './session-layout.tsx';
import type { SessionState } from './use-session.ts';

type HandledPersonProps = {
  readonly entry: PlanEntry;
  readonly correspondent: Correspondent;
  readonly today: Day;
  readonly session: SessionState;
};

/** What became of somebody who is handled: to be read, and undone with the undo of the window. */
export function HandledPerson({ entry, correspondent, today, session }: HandledPersonProps) {
  const sent = correspondent.wroteBefore.find(({ day }) => day === today);
  return (
    <SessionLayout
      side={
        <>
          <PersonHead entry={entry} correspondent={correspondent} today={today} />
          <PersonHistory correspondent={correspondent} today={today} />
        </>
      }
      foot={
        <>
          {session.canGoOn && (
            <Button look="primary" meaning="main-action" onClick={session.goOn}>
              Go on
            </Button>
          )}
          {!session.canGoOn && (
            <ButtonLink look="primary" href="/today" meaning="main-action">
              Back to Today
            </ButtonLink>
          )}
          {session.hasPrevious && (
            <Button look="bare" meaning="previous" onClick={() => session.move(-1)}>
              The one before
            </Button>
          )}
          {session.hasNext && (
            <Button look="bare" meaning="next" onClick={() => session.move(1)}>
              Next
            </Button>
          )}
        </>
      }
    >
      <div className="flex max-w-writing flex-col gap-5">
        <p className="text-small text-soft">
          {entry.status === 'snoozed' ? 'Put off to a later day.' : `${capitalise(statusInWords(entry.status))} today.`}
        </p>
        {entry.status === 'done' && sent && (
          <p dir="auto" className="font-serif text-writing whitespace-pre-line [overflow-wrap:anywhere]">
            {sent.text}
          </p>
        )}
      </div>
    </SessionLayout>
  );
}
