import { Link } from 'wouter';

import type { Session } from '../../../api/contract/outreach/outreach.ts';
import type { PlanEntry } from '../../../api/contract/plan/plan.ts';
import { ButtonLink } from '../../kit/button-link.tsx';
import { Button } from '../../kit/button.tsx';

export type SessionEndProps = {
  readonly ended: Session | undefined;
  /** Who came up for minutes that were freed; undefined if nobody did. */
  readonly oneMore: PlanEntry | undefined;
  readonly onGoOn: () => void;
};

/** The end of the session: what these minutes did, and who else could be written to now, or else with whom tomorrow begins. */
export function SessionEnd({ ended, oneMore, onGoOn }: SessionEndProps) {
  return (
    <div className="min-h-0 grow overflow-y-auto">
      <div
        aria-live="polite"
        className="mx-auto flex min-h-80 w-full max-w-session flex-col items-start justify-center gap-4 px-5 py-16 wide:px-10"
      >
        {ended && (
          <>
            <h1 className="max-w-writing text-display">{ended.summary}</h1>
            {!oneMore && ended.tomorrow !== null && <p className="font-serif text-name text-soft">{ended.tomorrow}</p>}
            <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2">
              {oneMore ? (
                <>
                  <Button look="primary" meaning="main-action" onClick={onGoOn}>
                    One more: {oneMore.person.name}
                  </Button>
                  <Link href="/today" className="rounded-small text-small text-soft hover:text-ink">
                    Enough for today
                  </Link>
                </>
              ) : (
                <ButtonLink look="primary" href="/today" meaning="main-action">
                  Back to Today
                </ButtonLink>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
